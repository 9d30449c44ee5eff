// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence as the rules of writing-out see it.
#pragma once

#include "reading/wording/segment.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// A sentence with full-width letters, digits and signs narrowed, character for character, and for
/// each character the language in which a number there is said.
class Passage {
public:
    /// `simplified` is the sentence in Simplified characters, or empty where nobody asks for them.
    Passage(std::u32string_view sentence, Language main, std::u32string_view simplified = {});

    [[nodiscard]] const std::u32string& text() const { return text_; }

    /// The text with Simplified characters for Traditional ones.
    [[nodiscard]] const std::u32string& simplified() const { return simplified_; }

    /// Beyond the end, the language of the last character.
    [[nodiscard]] Language language(std::size_t at) const {
        return language_[std::min(at, language_.size() - 1)];
    }

private:
    std::u32string text_;
    std::u32string simplified_;
    std::vector<Language> language_;
};

/// A place in a passage that rules try to read from. Copies are cheap; a rule moves its own.
class Cursor {
public:
    Cursor(const Passage& passage, std::size_t at) : passage_(&passage), at_(at) {}

    [[nodiscard]] std::size_t at() const { return at_; }

    [[nodiscard]] Language language() const { return passage_->language(at_); }

    /// The range of the character at the place.
    [[nodiscard]] Range here() const { return {at_, at_ + 1}; }

    /// The character `ahead` of the place (behind it when negative); 0 beyond the ends.
    [[nodiscard]] char32_t peek(std::ptrdiff_t ahead = 0) const;

    /// The next `count` characters, fewer at the end.
    [[nodiscard]] std::u32string_view ahead(std::size_t count) const;

    /// The same of the text in Simplified characters.
    [[nodiscard]] std::u32string_view simplified_ahead(std::size_t count) const;

    /// The `count` characters before the place, fewer at the start.
    [[nodiscard]] std::u32string_view behind(std::size_t count) const;

    /// The word of Latin letters that ends at the place, blanks left out; at most 24 letters.
    [[nodiscard]] std::u32string_view word_behind() const;

    /// Whether a token with a letter in it ends at the place, or a blank before it: `RTX `, `R9 `.
    [[nodiscard]] bool follows_name() const;

    /// Whether no word goes on here: no letter is before the place, or no letter or digit behind
    /// it.
    [[nodiscard]] bool ends_word() const;

    /// The place `count` characters before, at most the start.
    [[nodiscard]] Cursor before(std::size_t count) const {
        return {*passage_, at_ - std::min(count, at_)};
    }

    /// Each `take` moves past what it found, or stays and says no.
    bool take(char32_t character);
    bool take(std::u32string_view words);
    bool take_one_of(std::u32string_view set);

    /// Moves past at most two blanks: more are a gap in the text, not part of a number.
    bool take_blanks();

    /// Moves past the digits 0-9 and returns them.
    std::u32string_view take_digits();

    /// Moves past Latin letters and returns them.
    std::u32string_view take_letters();

    void skip(std::size_t count) { at_ += count; }

private:
    const Passage* passage_;
    std::size_t at_;
};

} // namespace duologue::reading
