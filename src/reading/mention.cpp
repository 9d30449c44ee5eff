// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mention.hpp"

#include "base/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace duologue::reading {
namespace {

/// A letter or digit that a common word has not.
bool marks_name(char32_t character) {
    const bool is_accented_capital = U'À' <= character && character <= U'Þ';
    return is_capital(character) || is_accented_capital || is_digit(character);
}

bool is_word_part(char32_t character) {
    return is_latin(character) || is_digit(character) || character == U'-' || character == U'\''
           || character == U'’';
}

bool is_number_part(char32_t character) {
    return is_digit(character) || character == U'.' || character == U',' || character == U'%';
}

/// One past the characters from `begin` on that `belong`.
template <class Belong>
std::size_t end_of(std::u32string_view text, std::size_t begin, Belong belong) {
    return static_cast<std::size_t>(
        std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), belong)
        - text.begin());
}

bool is_name(std::u32string_view word) {
    return word.size() > 1 && std::ranges::any_of(word, marks_name);
}

} // namespace

std::vector<Range> find_mentions(std::u32string_view sentence, Language language) {
    std::vector<Range> mentions;
    bool first_word = language == Language::english;
    for (std::size_t at = 0; at < sentence.size();) {
        auto end = at + 1;
        if (is_digit(sentence[at])) {
            end = end_of(sentence, at, is_number_part);
            mentions.push_back({at, end});
        } else if (is_latin(sentence[at])) {
            end = end_of(sentence, at, is_word_part);
            if (!first_word && is_name(sentence.substr(at, end - at)))
                mentions.push_back({at, end});
            first_word = false;
        } else if (sentence[at] == U'《') {
            const auto close = sentence.find(U'》', at);
            if (close != sentence.npos)
                mentions.push_back({at + 1, end = close});
        }
        at = end;
    }
    return mentions;
}

std::vector<Range> Mentions::find_names(std::u32string_view sentence) const {
    std::vector<Range> found;
    for (const auto& name : names_)
        for (auto at = sentence.find(name); at != sentence.npos;
             at = sentence.find(name, at + name.size()))
            found.push_back({at, at + name.size()});
    return found;
}

std::vector<Range> Mentions::take_first(std::u32string_view sentence, Language language) {
    auto mentions = find_mentions(sentence, language);
    std::ranges::move(find_names(sentence), std::back_inserter(mentions));
    std::ranges::sort(mentions, {}, &Range::begin);
    std::erase_if(mentions, [&](const Range& range) {
        return !known_.emplace(sentence.substr(range.begin, range.end - range.begin)).second;
    });
    return mentions;
}

} // namespace duologue::reading
