// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/passage.hpp"

#include "base/unicode.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

/// Full-width Latin letters, digits and the signs of arithmetic; punctuation keeps its width, since
/// it says something about the language.
char32_t narrow(char32_t character) {
    constexpr std::u32string_view signs = U"％＋－＝＆＠＃＄／．＜＞＊＿～〜";
    constexpr std::u32string_view narrow_signs = U"%+-=&@#$/.<>*_~~";
    if (const auto sign = signs.find(character); sign != signs.npos)
        return narrow_signs[sign];
    const bool letter_or_digit = (0xff10 <= character && character <= 0xff19)
                                 || (0xff21 <= character && character <= 0xff3a)
                                 || (0xff41 <= character && character <= 0xff5a);
    if (letter_or_digit)
        return character - 0xfee0;
    if (U'₀' <= character && character <= U'₉')
        return character - U'₀' + U'0';
    return character == U'￥'  ? U'¥'
           : character == U'µ' ? U'μ'
           : character == U'’' ? U'\''
                               : character;
}

/// A stretch without Han or Chinese punctuation is a quotation in English when it has this many
/// words, and some of them are not names.
bool is_quotation(std::u32string_view stretch) {
    std::size_t words = 0;
    std::size_t small_words = 0;
    for (std::size_t i = 0; i + 1 < stretch.size(); ++i) {
        const bool starts =
            i == 0 || is_space(stretch[i - 1]) || is_one_of(stretch[i - 1], U"\"“(");
        if (!starts || !is_latin(stretch[i]) || !is_latin(stretch[i + 1]))
            continue;
        ++words;
        small_words += is_small(stretch[i]) ? 1U : 0U;
    }
    return words >= 5 && small_words >= 2;
}

bool ends_stretch(char32_t character) {
    return is_han(character) || is_one_of(character, U"，。、；：？！");
}

void mark_quotations(std::u32string_view text, std::vector<Language>& language) {
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
        end = begin;
        while (end < text.size() && !ends_stretch(text[end]))
            ++end;
        if (!is_quotation(text.substr(begin, end - begin)))
            continue;
        for (auto i = begin; i < end; ++i)
            language[i] = Language::english;
    }
}

bool belongs_to_number(char32_t character) {
    return is_digit(character) || is_space(character) || is_one_of(character, U".,%:/-~–—$¥€£+°℃");
}

void mark_han_and_its_numbers(std::u32string_view text, std::vector<Language>& language) {
    const auto spread = [&](std::size_t i, std::size_t neighbour) {
        if (belongs_to_number(text[i]) && language[neighbour] == Language::mandarin)
            language[i] = Language::mandarin;
    };
    for (std::size_t i = 0; i < text.size(); ++i)
        if (is_han(text[i]))
            language[i] = Language::mandarin;
    for (std::size_t i = 1; i < text.size(); ++i)
        spread(i, i - 1);
    for (std::size_t i = text.size(); i-- > 1;)
        spread(i - 1, i);
}

} // namespace

Passage::Passage(std::u32string_view sentence, Language main, std::u32string_view simplified)
    : text_(sentence), simplified_(simplified), language_(sentence.size(), main) {
    std::transform(text_.begin(), text_.end(), text_.begin(), narrow);
    simplified_.resize(text_.size());
    for (std::size_t i = 0; i < text_.size(); ++i)
        if (simplified.empty() || !is_han(text_[i]))
            simplified_[i] = text_[i];
    if (main == Language::mandarin)
        mark_quotations(text_, language_);
    else
        mark_han_and_its_numbers(text_, language_);
}

char32_t Cursor::peek(std::ptrdiff_t ahead) const {
    const auto place = static_cast<std::ptrdiff_t>(at_) + ahead;
    const auto& text = passage_->text();
    return 0 <= place && place < std::ssize(text) ? text[static_cast<std::size_t>(place)] : 0;
}

std::u32string_view Cursor::ahead(std::size_t count) const {
    return std::u32string_view(passage_->text()).substr(at_, count);
}

std::u32string_view Cursor::simplified_ahead(std::size_t count) const {
    return std::u32string_view(passage_->simplified()).substr(at_, count);
}

std::u32string_view Cursor::behind(std::size_t count) const {
    const auto length = std::min(count, at_);
    return std::u32string_view(passage_->text()).substr(at_ - length, length);
}

std::u32string_view Cursor::word_behind() const {
    constexpr std::size_t longest = 24;
    auto text = trim(behind(longest));
    std::size_t letters = 0;
    while (letters < text.size() && is_latin(text[text.size() - 1 - letters]))
        ++letters;
    return text.substr(text.size() - letters);
}

bool Cursor::follows_name() const {
    constexpr std::size_t longest = 24;
    auto text = behind(longest);
    if (text.ends_with(U' '))
        text.remove_suffix(1);
    for (; !text.empty() && (is_latin(text.back()) || is_digit(text.back())); text.remove_suffix(1))
        if (is_latin(text.back()))
            return true;
    return false;
}

bool Cursor::ends_word() const {
    return !is_latin(peek(-1)) || (!is_latin(peek()) && !is_digit(peek()));
}

bool Cursor::take(char32_t character) {
    if (peek() != character)
        return false;
    ++at_;
    return true;
}

bool Cursor::take(std::u32string_view words) {
    if (ahead(words.size()) != words)
        return false;
    at_ += words.size();
    return true;
}

bool Cursor::take_one_of(std::u32string_view set) {
    if (!is_one_of(peek(), set))
        return false;
    ++at_;
    return true;
}

bool Cursor::take_blanks() {
    const auto begin = at_;
    while (at_ < begin + 2 && is_space(peek()))
        ++at_;
    return at_ > begin;
}

std::u32string_view Cursor::take_digits() {
    const auto begin = at_;
    while (is_digit(peek()))
        ++at_;
    return std::u32string_view(passage_->text()).substr(begin, at_ - begin);
}

std::u32string_view Cursor::take_letters() {
    const auto begin = at_;
    while (is_latin(peek()))
        ++at_;
    return std::u32string_view(passage_->text()).substr(begin, at_ - begin);
}

} // namespace duologue::reading
