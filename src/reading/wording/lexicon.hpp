// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/fingerprint.hpp"
#include "reading/wording/language.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duologue::reading {

/// How a word is said: `text` by the English voice, or `syllables` by the Mandarin one.
struct LexiconEntry {
    std::u32string text;                ///< a respelling, or `[[phonemes]]` that the voice has
    std::vector<std::string> syllables; ///< numbered pinyin before sandhi; empty for English
    Place place;

    [[nodiscard]] Language language() const {
        return syllables.empty() ? Language::english : Language::mandarin;
    }
};

/// `word = reading` as it stands in a file or in a script's header; `place` is where it begins.
struct LexiconLine {
    std::string text;
    Place place;
};

/// The lines of a lexicon file. An Error::Kind::input when it cannot be read as UTF-8 text.
[[nodiscard]] std::vector<LexiconLine> read_lexicon(const std::filesystem::path& path);

/// The same for text already in memory; `name` is what places call the file.
[[nodiscard]] std::vector<LexiconLine> split_lexicon(std::string_view text,
                                                     const std::string& name);

class Lexicon;

/// The program's own, for both languages. Error::Kind::environment where a file is not there or has
/// lost its end.
[[nodiscard]] Lexicon built_in_lexicon(const std::filesystem::path& data_folder);

/// Words that would be read wrong, and how to say them: `DEI = D.E.I`, `word = [[phonemes]]`,
/// `银行 = yin2 hang2`. `#` begins a comment.
class Lexicon {
public:
    Lexicon() = default;

    /// Reads lines, of which the later win. Each that is no entry, or whose reading no voice can
    /// say, is a complaint with its place in one Error::Kind::input.
    explicit Lexicon(std::span<const LexiconLine> lines);

    /// How to say `word`; null when it is not listed. A word listed in small letters is found in
    /// any case, one with a capital only as it is written (US is not us).
    [[nodiscard]] const LexiconEntry* find(std::u32string_view word) const;

    /// All words listed, in code point order.
    [[nodiscard]] std::vector<std::u32string> words() const;

    /// Adds the entries of `other`, which win over those already here.
    void add(const Lexicon& other);

    /// Lists words with Han characters as `simplify` writes them; where two become one, the later
    /// wins.
    void fold(const std::function<std::u32string(std::u32string_view)>& simplify);

    /// Adds to `print` the entries whose words stand in `text`, in any case; those that may decide
    /// how it is read, and more.
    void add_entries(std::u32string_view text, Fingerprint& print) const;

    /// Whether a word begins with `character`, in any case.
    [[nodiscard]] bool may_begin(char32_t character) const;

    /// Characters in the longest word listed.
    [[nodiscard]] std::size_t longest() const { return longest_; }

private:
    struct Listed {
        LexiconEntry entry;
        std::size_t number = 0; ///< rises with every entry that is listed
    };

    using Entries = std::map<std::u32string, Listed, std::less<>>;

    void put(std::u32string word, LexiconEntry entry);
    [[nodiscard]] static std::vector<std::pair<std::u32string, Listed>>
    as_listed(const Entries& entries);

    Entries entries_;
    std::size_t next_number_ = 0;
    std::set<char32_t> initials_; ///< in small letters
    std::size_t longest_ = 0;
};

} // namespace duologue::reading
