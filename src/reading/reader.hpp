// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "reading/explanation.hpp"
#include "reading/utterance.hpp"
#include "reading/wording/lexicon.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace duologue::reading {

class Dictionary;

/// Turns written sentences into what a voice can say. Reading is a pure function of the text, the
/// program's data and the lexicon. Copies share the data.
class Reader {
public:
    /// Loads the data, with the program's own lexicon; Error::Kind::environment when they are
    /// missing or damaged.
    explicit Reader(const std::filesystem::path& data_folder);

    /// A reader for which the entries of `lexicon` win over those that this one has.
    [[nodiscard]] Reader with(const Lexicon& lexicon) const;

    /// Of the data, as long as a reader has them.
    [[nodiscard]] const Dictionary& dictionary() const;

    /// Reads one sentence of a text whose main language is `language`.
    [[nodiscard]] Utterance read(std::string_view sentence, Language language) const;

    /// Reads one sentence as `read` does, and says why it is read so.
    [[nodiscard]] Explanation explain(std::string_view sentence, Language language) const;

    /// Changes with what decides how `sentence` is read: the data, and the entries of the lexicon
    /// that it may use.
    [[nodiscard]] std::string fingerprint(std::string_view sentence) const;

    /// The citation reading (before sandhi, neutral tone 5, `v` for ü) of every Han character of
    /// `line`, in order: `chong2`; `?` for one that no source knows.
    [[nodiscard]] std::vector<std::string> citation(std::string_view line) const;

    /// The Mandarin syllables of `line` as they are heard, numbers written out and tones changed in
    /// their context: `yi2 ge5`. An erhua is written into the syllable that it colours: `wanr2`.
    [[nodiscard]] std::vector<std::string> spoken(std::string_view line) const;

private:
    struct Data;
    std::shared_ptr<const Data> data_;
    Lexicon lexicon_;
};

} // namespace duologue::reading
