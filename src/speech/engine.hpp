// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cast/voice.hpp"
#include "reading/utterance.hpp"
#include "speech/speech.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace duologue::speech {

/// libespeak-ng. The library keeps its state for the whole process and cannot be initialised twice:
/// one Engine per process. What it says depends on what it said before, so `speak` belongs into a
/// fresh fork of the process that made the engine; there the same utterance and voice give the same
/// samples every time.
class Engine {
public:
    /// `data_folder` holds espeak-ng's data and the project's variants. Throws
    /// Error::Kind::environment when the library cannot use it.
    explicit Engine(const std::filesystem::path& data_folder);
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    ~Engine();

    /// The library's version: `1.51`.
    [[nodiscard]] std::string version() const;

    /// Changes with the library and its data.
    [[nodiscard]] std::string fingerprint() const;

    /// Changes with the variant that shapes `voice`.
    [[nodiscard]] std::string fingerprint(const cast::Voice& voice) const;

    /// Loads what `voice` needs for `language`, so that forks of this process need not: `speak`
    /// says the same with or without.
    void prepare(const cast::Voice& voice, reading::Language language) const;

    /// Speaks every run of `utterance` with the persona's delivery in the run's language.
    [[nodiscard]] Speech speak(const reading::Utterance& utterance, const cast::Voice& voice) const;

private:
    /// What the library has loaded and not spoken with.
    struct Loaded {
        std::string variant;
        reading::Language language = reading::Language::mandarin;
    };

    std::filesystem::path data_folder_;
    mutable std::optional<Loaded> loaded_;
};

} // namespace duologue::speech
