// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence written out in words, cut where the language changes.
#pragma once

#include "base/error.hpp"
#include "reading/utterance.hpp"
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
};

/// Writes out what a reader says for `sentence`, whose text is mainly in `language`: numbers,
/// dates, amounts, units, symbols and addresses as words, each in the language it is said in.
/// What cannot be said is left out and reported in `warnings` at `place`.
/// `lexicon` says how English words are pronounced that the voice would read wrong.
[[nodiscard]] std::vector<Segment> write_out(std::u32string_view sentence, Language language,
                                             const Lexicon& lexicon, const Place& place,
                                             Warnings& warnings);

} // namespace duologue::reading
