// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cast/voice.hpp"
#include "reading/utterance.hpp"
#include "speech/booth.hpp"
#include "speech/speech.hpp"
#include "speech/synthesizer.hpp"

#include <filesystem>
#include <list>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace duologue::speech {

/// What speaks: libespeak-ng, in a few child processes that are forked when they are first needed.
/// One for each process, since the library is.
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

    /// Says that `voice` will speak, mostly in `language`, before anything is spoken. The child
    /// processes of the first few such voices are forked together when the first is needed: later
    /// ones would keep copies of what this process has in memory by then.
    void expect(const cast::Voice& voice, reading::Language language);

    /// Begins to load, in the background, what speaking with `voice` in `language` will need.
    void prepare(const cast::Voice& voice, reading::Language language) {
        booth_for(voice.variant, language).load();
    }

    /// Speaks every run of `utterance` with the persona's delivery in the run's language: the same
    /// samples every time, whatever was spoken before. An Error::Kind::environment where the
    /// library's data, or the variant, have changed since they were checked: it reads them again
    /// and again.
    [[nodiscard]] Speech speak(const reading::Utterance& utterance, const cast::Voice& voice);

private:
    struct NamedBooth {
        NamedBooth(std::string variant_name, reading::Language in, Synthesizer& synthesizer)
            : variant(std::move(variant_name)),
              language(in),
              booth(synthesizer, variant, language) {}

        std::string variant;
        reading::Language language;
        Booth booth;
    };

    void open(const std::string& variant, reading::Language language);
    void check_unchanged(const std::string& variant) const;
    Booth& booth_for(const std::string& variant, reading::Language language);

    std::filesystem::path data_folder_;
    std::string data_; ///< the fingerprint of what was there when it was checked
    std::map<std::string, std::string> variants_; ///< the same of each variant
    Synthesizer synthesizer_;
    std::vector<std::pair<std::string, reading::Language>> expected_;
    std::list<NamedBooth> booths_; ///< the latest used first
};

} // namespace duologue::speech
