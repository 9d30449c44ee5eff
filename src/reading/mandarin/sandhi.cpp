// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/sandhi.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/foot.hpp"
#include "reading/mandarin/weak_tone.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百千万亿两";
constexpr std::u32string_view powers_of_ten = U"百千万亿";
/// 统一, 唯一, 之一, 周一 … against 这一, 每一, where something counted follows.
constexpr std::u32string_view before_closing_one = U"统唯单之专如划合不归其逐初周期拜高大";
/// The same within a word: 统一标准, 唯一标准.
constexpr std::u32string_view before_one = U"统唯专";
/// Before these 儿 is a child: 我儿, 婴儿.
constexpr std::u32string_view before_child = U"我吾你您他她妻男女婴幼孤健宠胎生小孩的爱娇";
constexpr std::u32string_view after_child = U"子女童孙时媳歌戏科";

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

/// 看一看, 好不好, 喜欢不喜欢, but not 一步一步
bool stands_between_same(std::u32string_view text, std::size_t place) {
    if (place == 0 || !is_han(at(text, place + 1)))
        return false;
    if (place > 1 && text[place - 2] == U'一')
        return false;
    return text[place - 1] == text[place + 1]
           || (place > 1 && text.substr(place - 2, 2) == text.substr(place + 1, 2));
}

/// 二比一, 三加一, 一加一, 一比二, 数一数二, 独一无二, 说一不二
bool is_counted_against(std::u32string_view text, std::size_t place) {
    const bool behind =
        place > 1 && is_one_of(text[place - 1], U"比加减") && is_one_of(text[place - 2], numerals);
    return behind
           || (is_one_of(at(text, place + 1), U"比加减数无不")
               && is_one_of(at(text, place + 2), U"一二三"));
}

/// 从零到一, 从一到一百
bool is_end_of_scale(std::u32string_view text, std::size_t place) {
    const auto before = place > 0 ? text[place - 1] : U'\0';
    return (before == U'到' && place > 1 && is_one_of(text[place - 2], numerals))
           || (before == U'从' && at(text, place + 1) == U'到');
}

/// 一战中, 伊丽莎白一世 against 一战成名, 一生一世
bool is_war_or_ruler(std::u32string_view text, std::size_t place) {
    const auto before = place > 0 ? text[place - 1] : U'\0';
    if (at(text, place + 1) == U'战')
        return is_one_of(at(text, place + 2), U"中前后时期爆结");
    return at(text, place + 1) == U'世' && is_one_of(before, U"白得斯仑利大理廉治奇特尔莱姆赛");
}

/// 第一, 一月, 一楼, 一审, 一等奖, 一季度, 一年级, 十一, 之一 against 一百, 一两个, 唯一|一次
bool is_numeral_or_ordinal(std::u32string_view text, std::size_t place) {
    const auto before = place > 0 ? text[place - 1] : U'\0';
    const auto after = at(text, place + 1);
    const auto pair = text.substr(std::min(place + 1, text.size()), 2);
    constexpr std::array ordered{U"等奖"sv, U"季度"sv, U"年级"sv, U"期临"sv, U"期工"sv, U"期试"sv};
    if ((before == U'月' && after == U'日') || is_counted_against(text, place)
        || is_end_of_scale(text, place) || is_war_or_ruler(text, place))
        return true;
    if (is_one_of(before, U"第之") || is_one_of(after, U"月号楼级审")
        || std::ranges::find(ordered, pair) != ordered.end())
        return true;
    const bool after_only =
        before == U'一' && place > 1 && is_one_of(text[place - 2], before_closing_one);
    if (is_one_of(after, powers_of_ten) || after == U'两' || after_only)
        return false;
    return is_one_of(before, numerals) || is_one_of(after, numerals);
}

bool closes_word(std::u32string_view text, std::span<const Syllable> syllables, std::size_t i) {
    const auto place = syllables[i].character;
    if (syllables[i].begins_word)
        return false;
    return is_one_of(text[place - 1], before_one)
           || (is_last_of_word(syllables, i) && is_one_of(text[place - 1], before_closing_one));
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
        if (text[syllable.character] == U'不' && syllable.tone != neutral_tone)
            syllable.tone = tone_of_not(text, syllables, i);
    }
}

/// The dictionary gives 儿 the neutral tone where it only colours the syllable before; alone it
/// does so too, unless it is a child.
bool is_erhua(std::u32string_view text, std::span<const Syllable> syllables, std::size_t i) {
    const auto place = syllables[i].character;
    if (text[place] != U'儿' || syllables[i].begins_clause)
        return false;
    if (!syllables[i].begins_word)
        return syllables[i].tone == neutral_tone;
    return is_last_of_word(syllables, i) && !is_one_of(text[place - 1], before_child)
           && !is_one_of(at(text, place + 1), after_child);
}

/// Takes out what is no syllable to the rhythm.
std::vector<Syllable> take_erhua(std::u32string_view text, std::vector<Syllable>& syllables) {
    std::vector<Syllable> endings;
    std::vector<Syllable> others;
    for (std::size_t i = 0; i < syllables.size(); ++i)
        (is_erhua(text, syllables, i) ? endings : others).push_back(syllables[i]);
    for (auto& ending : endings)
        ending = {ending.character, "r", neutral_tone, false, false, false};
    syllables = std::move(others);
    return endings;
}

std::vector<Syllable> put_back(const std::vector<Syllable>& endings,
                               const std::vector<Syllable>& syllables) {
    std::vector<Syllable> all;
    std::ranges::merge(syllables, endings, std::back_inserter(all), {}, &Syllable::character,
                       &Syllable::character);
    return all;
}

} // namespace

std::vector<Syllable> speak(const Phrase& phrase, const std::vector<bool>& as_digit,
                            const Dictionary& dictionary) {
    auto syllables = spell(phrase);
    const auto endings = take_erhua(phrase.text, syllables);
    weaken(phrase.text, syllables);
    change_one_and_not(phrase.text, as_digit, syllables);
    mark_feet(phrase.text, syllables);
    change_third_tones(phrase.text, dictionary, syllables);
    return put_back(endings, syllables);
}

} // namespace duologue::reading
