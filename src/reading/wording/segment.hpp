// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence written out in words, cut where the language changes.
#pragma once

#include "base/error.hpp"
#include "reading/wording/left_out.hpp"
#include "reading/wording/lexicon.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// A half-open range of code points of a text.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const Range&, const Range&) = default;
};

/// What the lexicon says of a character.
struct Given {
    const LexiconEntry* entry = nullptr; ///< null where it says nothing
    std::size_t syllable = 0;            ///< which of the entry's, where it has any
};

/// A stretch of one language in words: no digits, no symbols, nothing that a dictionary of words
/// would not know. Mandarin holds Han characters (Traditional or Simplified, as written) and the
/// punctuation `，、；：。？！…`; English holds Latin words with their apostrophes and hyphens,
/// acronyms as `D.E.I`, blanks and `, ; : . ? !`, and readings of the lexicon, which may be
/// `[[phonemes]]` (brackets of the text itself never get here).
struct Segment {
    Language language = Language::mandarin;
    std::u32string text;
    /// For each character of `text`, what it says of the sentence; the characters of one written
    /// number or word all share its range. A blank before a word has an empty range.
    std::vector<Range> source;
    /// For each character of `text`: it is a digit of a row read one by one (a year, a telephone
    /// number) or an ordinal, so that tone sandhi of 一 does not apply to it.
    std::vector<bool> as_digit;
    /// For each character of `text`. What the lexicon has said in pinyin for a word that is not
    /// written in Han stands in `text` as one U+FFFC for each syllable.
    std::vector<Given> given = {};
};

/// Writes out what a reader says for `sentence`, whose text is mainly in `language`: numbers,
/// dates, amounts, units, symbols and addresses as words, each in the language it is said in.
/// What cannot be said is left out and noted in `left_out`, neighbours as one.
/// `lexicon` says how words are pronounced that a voice would read wrong; it finds those in Han in
/// `simplified`, the sentence in Simplified characters, or in the sentence itself where that is
/// empty.
[[nodiscard]] std::vector<Segment> write_out(std::u32string_view sentence, Language language,
                                             const Lexicon& lexicon, std::vector<LeftOut>& left_out,
                                             std::u32string_view simplified = {});

/// What `write_out` leaves out of a text that holds nothing that can be said.
[[nodiscard]] std::vector<LeftOut> find_left_out(std::u32string_view text);

/// For each character of `line` what `lexicon` says in pinyin of the words in it.
[[nodiscard]] std::vector<Given> find_given(std::u32string_view line,
                                            std::u32string_view simplified, const Lexicon& lexicon);

} // namespace duologue::reading
