// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cast/voice.hpp"
#include "reading/utterance.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace duologue::speech {

/// What is said by one call of the library: a text in one language, and how it is delivered.
struct Line {
    reading::Language language = reading::Language::mandarin;
    cast::Delivery delivery;
    std::string text;
};

/// A word begins to sound.
struct WordEvent {
    std::uint32_t position = 0; ///< of the word in the line, in code points
    std::uint32_t sample = 0;
};

/// A line as the library says it, one channel at Synthesizer::rate_hz.
struct Recording {
    std::vector<std::int16_t> samples;
    std::vector<WordEvent> words;
};

/// libespeak-ng. It keeps its state for the whole process and cannot be initialised twice: one
/// Synthesizer per process. What it says depends on what it said before, so `say` belongs into a
/// fresh fork of the process that made it; there the same lines and variant give the same samples
/// every time.
class Synthesizer {
public:
    static constexpr int rate_hz = 22'050;

    /// `data_folder` holds espeak-ng's data and the project's variants. Throws
    /// Error::Kind::environment when the library cannot use it.
    explicit Synthesizer(const std::filesystem::path& data_folder);
    Synthesizer(const Synthesizer&) = delete;
    Synthesizer& operator=(const Synthesizer&) = delete;
    ~Synthesizer();

    /// The library's version: `1.51`.
    [[nodiscard]] std::string version() const;

    /// Loads `variant` in `language`, so that forks of this process need not: `say` says the same
    /// with or without.
    void load(const std::string& variant, reading::Language language);

    /// Says `lines`, those in the language of most of them first: the library takes long to change
    /// it. Throws Error::Kind::environment when it cannot.
    [[nodiscard]] std::vector<Recording> say(const std::string& variant,
                                             std::span<const Line> lines);

private:
    /// What the library has loaded and not spoken with.
    struct Loaded {
        std::string variant;
        reading::Language language = reading::Language::mandarin;

        friend bool operator==(const Loaded&, const Loaded&) = default;
    };

    std::filesystem::path data_folder_;
    std::optional<Loaded> loaded_;
};

/// The language of most of `lines`; that of the first among equals.
[[nodiscard]] reading::Language main_language(std::span<const Line> lines);

} // namespace duologue::speech
