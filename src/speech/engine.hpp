// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cast/voice.hpp"
#include "reading/utterance.hpp"
#include "speech/booth.hpp"
#include "speech/speech.hpp"
#include "speech/synthesizer.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace duologue::speech {

/// What speaks: libespeak-ng, in child processes that are forked when they are first needed. One
/// for each process, since the library is.
class Engine {
public:
    /// `data_folder` holds espeak-ng's data and the project's variants. Throws
    /// Error::Kind::environment when the library cannot use it.
    explicit Engine(const std::filesystem::path& data_folder);

    /// The library's version: `1.51`.
    [[nodiscard]] std::string version() const { return synthesizer_.version(); }

    /// Changes with the library and its data.
    [[nodiscard]] std::string fingerprint() const;

    /// Changes with the variant that shapes `voice`.
    [[nodiscard]] std::string fingerprint(const cast::Voice& voice) const;

    /// Speaks every run of `utterance` with the persona's delivery in the run's language: the same
    /// samples every time, whatever was spoken before.
    [[nodiscard]] Speech speak(const reading::Utterance& utterance, const cast::Voice& voice);

private:
    Booth& booth_for(const std::string& variant, reading::Language language);

    std::filesystem::path data_folder_;
    Synthesizer synthesizer_;
    std::map<std::pair<std::string, reading::Language>, Booth> booths_;
};

} // namespace duologue::speech
