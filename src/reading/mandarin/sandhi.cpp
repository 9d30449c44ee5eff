// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/sandhi.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/foot.hpp"

#include <span>
#include <utility>

namespace duologue::reading {
namespace {

constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百千万亿两";
constexpr std::u32string_view powers_of_ten = U"百千万亿";
/// 统一, 唯一, 之一, 周一 … against 这一, 每一, where something counted follows.
constexpr std::u32string_view before_closing_one = U"统唯单之专如划合不归其逐初周期拜";
/// Verbs whose doubling means "a little", and is neutral: 看看.
constexpr std::u32string_view doubling_verbs =
    U"看想说听试走等找问聊谈坐玩学写读笑尝猜管歇练查算比讲用逛转谢";

bool holds(std::u32string_view set, char32_t character) {
    return set.find(character) != std::u32string_view::npos;
}

/// The character at `place`, or nothing that any set holds.
char32_t at(std::u32string_view text, std::size_t place) {
    return place < text.size() ? text[place] : U'\0';
}

Syllable syllable_of(std::string_view reading, std::size_t character) {
    Syllable syllable;
    syllable.character = character;
    syllable.sound = reading.substr(0, reading.size() - 1);
    syllable.tone = reading.back() - '0';
    return syllable;
}

std::vector<Syllable> spell(const Phrase& phrase) {
    std::vector<Syllable> syllables;
    bool clause = true;
    for (const auto& word : phrase.words) {
        bool begins = true;
        for (auto place = word.range.begin; place < word.range.end; ++place) {
            if (phrase.readings[place].empty()) {
                clause = clause || !is_space(phrase.text[place]);
                continue;
            }
            auto& syllable = syllables.emplace_back(syllable_of(phrase.readings[place], place));
            syllable.begins_word = std::exchange(begins, false);
            syllable.begins_clause = std::exchange(clause, false);
        }
    }
    return syllables;
}

bool is_last_of_word(std::span<const Syllable> syllables, std::size_t i) {
    return i + 1 == syllables.size() || syllables[i + 1].begins_word;
}

bool is_last_of_clause(std::span<const Syllable> syllables, std::size_t i) {
    return i + 1 == syllables.size() || syllables[i + 1].begins_clause;
}

/// 看一看, 好不好
bool stands_between_same(std::u32string_view text, std::size_t place) {
    return place > 0 && is_han(at(text, place + 1)) && text[place - 1] == text[place + 1];
}

bool is_numeral_or_ordinal(std::u32string_view text, std::size_t place) {
    const auto before = place > 0 ? text[place - 1] : U'\0';
    const auto after = at(text, place + 1);
    if (before == U'第' || after == U'月' || after == U'号')
        return true;
    if (holds(powers_of_ten, after))
        return false;
    return holds(numerals, before) || holds(numerals, after);
}

bool closes_word(std::u32string_view text, std::span<const Syllable> syllables, std::size_t i) {
    const auto place = syllables[i].character;
    return !syllables[i].begins_word && is_last_of_word(syllables, i)
           && holds(before_closing_one, text[place - 1]);
}

int tone_of_one(std::u32string_view text, std::span<const Syllable> syllables, std::size_t i) {
    const auto place = syllables[i].character;
    if (is_last_of_clause(syllables, i) || is_numeral_or_ordinal(text, place)
        || closes_word(text, syllables, i))
        return 1;
    if (stands_between_same(text, place))
        return neutral_tone;
    const auto following = syllables[i + 1].tone;
    return following == 4 || at(text, place + 1) == U'个' ? 2 : 4;
}

int tone_of_not(std::u32string_view text, std::span<const Syllable> syllables, std::size_t i) {
    if (is_last_of_clause(syllables, i))
        return 4;
    if (stands_between_same(text, syllables[i].character))
        return neutral_tone;
    return syllables[i + 1].tone == 4 ? 2 : 4;
}

void change_one_and_not(std::u32string_view text, const std::vector<bool>& as_digit,
                        std::span<Syllable> syllables) {
    for (std::size_t i = 0; i < syllables.size(); ++i) {
        auto& syllable = syllables[i];
        if (text[syllable.character] == U'一' && !as_digit[syllable.character])
            syllable.tone = tone_of_one(text, syllables, i);
        if (text[syllable.character] == U'不')
            syllable.tone = tone_of_not(text, syllables, i);
    }
}

void weaken_doubled_verbs(std::u32string_view text, std::span<Syllable> syllables) {
    for (std::size_t i = 1; i < syllables.size(); ++i) {
        const auto place = syllables[i].character;
        if (!syllables[i].begins_clause && place > 0 && text[place] == text[place - 1]
            && holds(doubling_verbs, text[place]))
            syllables[i].tone = neutral_tone;
    }
}

/// The dictionary gives 儿 the neutral tone where it only colours the syllable before.
void mark_erhua(std::u32string_view text, std::span<Syllable> syllables) {
    for (auto& syllable : syllables)
        if (text[syllable.character] == U'儿' && !syllable.begins_word
            && syllable.tone == neutral_tone)
            syllable.sound = "r";
}

} // namespace

std::vector<Syllable> speak(const Phrase& phrase, const std::vector<bool>& as_digit,
                            const Dictionary& dictionary) {
    auto syllables = spell(phrase);
    change_one_and_not(phrase.text, as_digit, syllables);
    weaken_doubled_verbs(phrase.text, syllables);
    mark_erhua(phrase.text, syllables);
    mark_feet(phrase.text, syllables);
    change_third_tones(phrase.text, dictionary, syllables);
    return syllables;
}

} // namespace duologue::reading
