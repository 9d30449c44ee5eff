// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/polyphone.hpp"

#include "base/unicode.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百千万亿两几";
constexpr std::u32string_view clause_marks = U"，。、；：？！…—,.;:?!";
constexpr char32_t edge = U'。';

bool is_neighbour(std::u32string_view set, char32_t character) {
    return set.empty() || is_one_of(character, set)
           || (is_one_of(U'^', set) && is_one_of(character, clause_marks))
           || (is_one_of(U'#', set) && (is_digit(character) || is_one_of(character, numerals)))
           || (is_one_of(U'A', set) && is_latin(character));
}

char32_t neighbour_before(std::u32string_view text, std::size_t place) {
    while (place > 0 && is_space(text[place - 1]))
        --place;
    return place > 0 ? text[place - 1] : edge;
}

char32_t neighbour_after(std::u32string_view text, std::size_t place) {
    do
        ++place;
    while (place < text.size() && is_space(text[place]));
    return place < text.size() ? text[place] : edge;
}

/// The rest of the clause that `place` stands in, from the second character after it.
std::u32string_view rest_of_clause(std::u32string_view text, std::size_t place) {
    const auto rest = text.substr(std::min(place + 2, text.size()));
    return rest.substr(0, rest.find_first_of(clause_marks));
}

std::u32string_view clause_before(std::u32string_view text, std::size_t place) {
    const auto before = text.substr(0, place);
    return before.substr(before.find_last_of(clause_marks) + 1);
}

bool stands_in(std::u32string_view part, std::u32string_view words) {
    while (!words.empty()) {
        const auto end = words.find(U' ');
        if (part.find(words.substr(0, end)) != std::u32string_view::npos)
            return true;
        words.remove_prefix(end + 1);
    }
    return false;
}

bool holds_at(const PolyphoneRule& rule, std::u32string_view text, std::size_t place) {
    return is_neighbour(rule.before, neighbour_before(text, place))
           && is_neighbour(rule.after, neighbour_after(text, place))
           && (rule.later.empty() || stands_in(rest_of_clause(text, place), rule.later))
           && (rule.earlier.empty() || stands_in(clause_before(text, place), rule.earlier));
}

/// Verbs of getting, what is got, and names, in whose words 得 is no particle: 获得, 心得, 彼得.
constexpr std::u32string_view before_getting = U"取获赢值心所应既自难习求征博夺购独兼募讨谋觅录竞易"
                                               U"必先初窃测摘换争赚挣攻复分尔雅罗彼圣奥乍何安"
                                               U"怎见一相未总非曾不只可已始终并但免战省偶横喜幸来";
/// What words of the dictionary have behind 地 although it is a particle: 轻轻地走了.
constexpr std::u32string_view after_manner = U"上下走守飘";
/// Counted plots are no manners: 一块块地.
constexpr std::u32string_view plots = U"块片亩";
/// Verbs that last, behind which 着 is a particle although a word begins with it: 睁着眼, 拉着手,
/// against 从小处着眼.
constexpr std::u32string_view lasting_verbs =
    U"睁闭眯瞪红斜盯瞅拉牵握挥拍背摆搓伸抬举扶抱烧生点冒低垂挽捂"
    U"揉扬甩插攥空光绑缠捏叉瞎";
/// What a verb with 得 behind it may come to: 受得了.
constexpr std::u32string_view outcomes = U"起了来过到着好动住走";

bool doubles_before(std::u32string_view text, std::size_t place) {
    return place > 1 && text[place - 1] == text[place - 2] && !is_one_of(text[place - 1], plots);
}

/// 慢慢|地, 轻轻|地上楼, 雄赳赳地
bool follows_manner(std::u32string_view text, const TextWord& word, std::size_t place) {
    if (!doubles_before(text, place))
        return false;
    return place + 1 == word.range.end
           || (place == word.range.begin && is_one_of(text[place + 1], after_manner));
}

/// 睁|着眼, 这么着
bool follows_lasting_verb(std::u32string_view text, const TextWord& word, std::size_t place) {
    if (place == 0)
        return false;
    if (place == word.range.begin)
        return word.size() > 1 && is_one_of(text[place - 1], lasting_verbs);
    return text[place - 1] == U'么';
}

/// 闻|得到, against 学生|得到
bool comes_within_reach(std::u32string_view text, const TextWord& word) {
    constexpr std::u32string_view senses = U"闻摸够等猜赶喝住尝";
    const auto begin = word.range.begin;
    return begin > 0 && text.substr(begin, word.size()) == U"得到"
           && is_one_of(text[begin - 1], senses);
}

/// The 得, 地 or 着 at `place` is a particle although `word` holds it.
bool is_swallowed_particle(std::u32string_view text, const TextWord& word, std::size_t place) {
    const auto begin = word.range.begin;
    if (text[place] == U'地')
        return follows_manner(text, word, place);
    if (text[place] == U'着')
        return follows_lasting_verb(text, word, place);
    if (text[place] == U'得' && place == begin)
        return comes_within_reach(text, word);
    if (text[place] != U'得' || place != begin + 1 || is_one_of(text[begin], before_getting))
        return false;
    return word.size() == 2 || (word.size() == 3 && is_one_of(text[place + 1], outcomes));
}

/// Two words that together look like one of the dictionary.
struct Meeting {
    std::u32string_view word;
    std::size_t place = 0;    ///< of a character of it
    std::string_view reading; ///< that this one has then
    std::u32string_view after;
    std::u32string_view later; ///< words, as those of a rule
};

constexpr std::array meetings{
    Meeting{U"教会", 0, "jiao1", U"了我你他她它们孩模机每", {}},
    Meeting{U"背着", 0, "bei4", U"我你他她大家老父领", U"把 偷 瞒 跟 "},
    Meeting{U"挑起", 0, "tiao3", U"争事战矛冲", {}},
    Meeting{U"落下", 0, "la4", U"了不很", U"功课 课 作业 进度 圈 一截 "},
    Meeting{U"还给", 0, "hai2", {}, U"提供 准备 带来 发 打 做 写 "},
    Meeting{U"多重", 1, "zhong4", U"^啊呢呀吧都才", {}},
    Meeting{U"人种", 1, "zhong4", U"了着下满", {}},
};

bool meet_at(const Meeting& meeting, std::u32string_view text, const TextWord& word) {
    const auto [begin, end] = word.range;
    return text.substr(begin, word.size()) == meeting.word
           && is_neighbour(meeting.after, neighbour_after(text, end - 1))
           && (meeting.later.empty() || stands_in(rest_of_clause(text, end - 1), meeting.later));
}

std::string_view read(const Dictionary& dictionary, std::u32string_view text, const TextWord& word,
                      std::size_t place) {
    if (const auto apart = read_apart(text, word, place); !apart.empty())
        return apart;
    if (word.size() == 1)
        if (const auto* rule = find_rule(text, place))
            return rule->reading;
    return word.syllables.empty() ? std::string_view{}
                                  : dictionary.syllable(word.syllables[place - word.range.begin]);
}

} // namespace

std::vector<std::string_view> choose_readings(const Dictionary& dictionary,
                                              std::u32string_view simplified,
                                              std::span<const TextWord> words) {
    std::vector<std::string_view> readings(simplified.size());
    for (const auto& word : words)
        for (auto place = word.range.begin; place < word.range.end; ++place)
            readings[place] = read(dictionary, simplified, word, place);
    return readings;
}

std::string_view read_apart(std::u32string_view text, const TextWord& word, std::size_t place) {
    if (is_swallowed_particle(text, word, place))
        return text[place] == U'着' ? "zhe5" : "de5";
    const auto meeting = std::ranges::find_if(
        meetings, [&](const Meeting& candidate) { return meet_at(candidate, text, word); });
    return meeting == meetings.end() || place != word.range.begin + meeting->place
               ? std::string_view()
               : meeting->reading;
}

const PolyphoneRule* find_rule(std::u32string_view simplified, std::size_t place) {
    for (const auto& rule : polyphone_rules(simplified[place]))
        if (holds_at(rule, simplified, place))
            return &rule;
    return nullptr;
}

} // namespace duologue::reading
