// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/enumeration.hpp"

#include "base/unicode.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// What parts the last item from the others, and what makes another word of it.
struct Conjunction {
    std::u32string_view word;
    std::u32string_view other = {}; ///< behind it
    std::u32string_view part = {};  ///< before it
};

constexpr std::array conjunctions{
    Conjunction{U"和"sv, U"平谐諧气氣蔼藹解睦尚我你您他她它咱"sv, U"总總温溫共饱飽缓緩柔平随隨"sv},
    Conjunction{U"以及"sv},
    Conjunction{U"还有"sv},
    Conjunction{U"還有"sv},
    Conjunction{U"或者"sv, U"说說"sv},
    Conjunction{U"或"sv, U"许許者"sv},
};

constexpr std::array first_ordinals{U"第一"sv, U"首先"sv, U"其一"sv, U"一是"sv};

constexpr std::array later_ordinals{
    U"第二"sv, U"第三"sv, U"第四"sv, U"第五"sv, U"第六"sv, U"其次"sv, U"再次"sv, U"最后"sv,
    U"最後"sv, U"其二"sv, U"其三"sv, U"二是"sv, U"三是"sv, U"四是"sv, U"五是"sv,
};

/// What is said before a list or between people, and is no item.
constexpr std::array openings{
    U"好的"sv,   U"谢谢"sv,   U"謝謝"sv,   U"你好"sv,   U"您好"sv,   U"再见"sv,   U"再見"sv,
    U"是的"sv,   U"没错"sv,   U"沒錯"sv,   U"不是"sv,   U"当然"sv,   U"當然"sv,   U"其实"sv,
    U"其實"sv,   U"确实"sv,   U"確實"sv,   U"总之"sv,   U"總之"sv,   U"另外"sv,   U"此外"sv,
    U"后来"sv,   U"後來"sv,   U"然后"sv,   U"然後"sv,   U"但是"sv,   U"可是"sv,   U"不过"sv,
    U"不過"sv,   U"而且"sv,   U"所以"sv,   U"因此"sv,   U"因为"sv,   U"因為"sv,   U"如果"sv,
    U"最后"sv,   U"最後"sv,   U"最近"sv,   U"今天"sv,   U"昨天"sv,   U"明天"sv,   U"现在"sv,
    U"現在"sv,   U"当时"sv,   U"當時"sv,   U"去年"sv,   U"今年"sv,   U"明年"sv,   U"比如"sv,
    U"例如"sv,   U"同时"sv,   U"同時"sv,   U"结果"sv,   U"結果"sv,   U"首先"sv,   U"老实说"sv,
    U"老實說"sv, U"说实话"sv, U"說實話"sv, U"坦白讲"sv, U"坦白講"sv, U"早上好"sv, U"一开始"sv,
    U"一開始"sv, U"起初"sv,   U"那么"sv,   U"那麼"sv,   U"于是"sv,   U"於是"sv,   U"从前"sv,
    U"從前"sv,
};

char32_t first_of(std::u32string_view text) {
    return text.empty() ? U'\0' : text.front();
}

char32_t last_of(std::u32string_view text) {
    return text.empty() ? U'\0' : text.back();
}

bool may_precede_item(std::u32string_view text) {
    constexpr std::u32string_view closing = U"了吗嗎呢吧说說后後时時前";
    return !is_one_of(text, openings) && !is_one_of(last_of(text), closing);
}

/// The conjunction at `place` of a clause, if one is there.
const Conjunction* conjunction_at(std::u32string_view text, std::size_t place) {
    const auto* const found = std::ranges::find_if(conjunctions, [&](const Conjunction& one) {
        return text.substr(place).starts_with(one.word);
    });
    if (found == conjunctions.end() || text.size() <= place + found->word.size())
        return nullptr;
    const bool word_of_its_own = !is_one_of(text[place + found->word.size()], found->other)
                                 && (place == 0 || !is_one_of(text[place - 1], found->part));
    return word_of_its_own ? found : nullptr;
}

/// A thing, not what happens.
bool is_short_item(std::u32string_view text) {
    constexpr std::size_t longest = 6;
    return text.size() <= longest && !text.ends_with(U'了') && text.find(U'着') == text.npos
           && !is_one_of(first_of(text), U"我你您他她它咱") && !is_one_of(text, openings);
}

/// In Han characters; a word in Latin letters is as long as two.
std::size_t length_of(std::u32string_view text) {
    constexpr std::size_t word = 2;
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins_word = !is_han(text[i]) && !is_space(text[i])
                                 && (i == 0 || is_han(text[i - 1]) || is_space(text[i - 1]));
        length += is_han(text[i]) ? 1 : begins_word ? word : 0;
    }
    return length;
}

/// Surely a name or a noun alone, of at most `longest`: no verb's particle, adverb or pronoun.
bool is_thing(std::u32string_view text, std::size_t longest) {
    constexpr std::u32string_view others = U"了着過过是在不没沒也就我你您他她它咱这這那哪谁誰什么麼"
                                           U"怎吗嗎呢吧请請别別说說很太都";
    constexpr std::u32string_view directions = U"下来來去起";
    const auto length = length_of(text);
    return 2 <= length && length <= longest && !is_one_of(text, openings)
           && text.find_first_of(others) == text.npos && !is_one_of(text.back(), directions)
           && !begins_with_one_of(text, first_ordinals)
           && !begins_with_one_of(text, later_ordinals);
}

bool are_alike(std::u32string_view one, std::u32string_view other) {
    const auto [shorter, longer] = std::minmax({length_of(one), length_of(other)});
    return longer - shorter <= 1;
}

/// Two names or nouns.
bool are_words(std::u32string_view one, std::u32string_view other) {
    constexpr std::size_t longest = 3;
    return is_thing(one, longest) && is_thing(other, longest) && are_alike(one, other);
}

/// 律师和工程师, 2024 年或 2025 年: the last two items of a list, and nothing else.
bool is_pair(std::u32string_view text) {
    constexpr std::size_t longest = 5;
    for (std::size_t place = 1; place < text.size(); ++place)
        if (const auto* const conjunction = conjunction_at(text, place)) {
            const auto one = trim(text.substr(0, place));
            const auto other = trim(text.substr(place + conjunction->word.size()));
            return is_thing(one, longest) && is_thing(other, longest) && are_alike(one, other);
        }
    return false;
}

/// Three times the same beginning, though the first may have a subject before it.
bool begin_alike(std::u32string_view first, std::u32string_view second, std::u32string_view third) {
    constexpr std::u32string_view heads = U"会會能有没沒更最像用让讓靠怕";
    constexpr std::size_t longest = 8;
    third.remove_prefix(third.size() > 2 && is_one_of(first_of(third), U"也还還又") ? 1 : 0);
    const auto head = second.substr(0, is_one_of(first_of(second), U"有没沒") ? 2 : 1);
    const auto begin = first.rfind(head);
    return is_one_of(first_of(head), heads) && third.starts_with(head) && begin != first.npos
           && std::ranges::all_of(std::array{first.substr(begin), second, third}, [](auto text) {
                  return text.size() > 1 && length_of(text) <= longest;
              });
}

/// Finds the items among the clauses of a sentence.
class Finder {
public:
    explicit Finder(std::span<const Clause> clauses) : clauses_(clauses) {
        for (const auto& clause : clauses)
            items_.push_back(clause.end == Juncture::item);
    }

    std::vector<bool> find() && {
        for (std::size_t i = 1; i < clauses_.size(); ++i) {
            if (conjunction_at(text(i), 0) != nullptr)
                mark_before_conjunction(i);
            if (is_pair(text(i)))
                mark_before_pair(i);
            mark_series(i);
        }
        mark_counted();
        return std::move(items_);
    }

private:
    [[nodiscard]] std::u32string_view text(std::size_t i) const { return clauses_[i].text; }

    /// Whether a comma parts the clause from the one before.
    [[nodiscard]] bool follows_comma(std::size_t i) const {
        return i > 0 && clauses_[i - 1].end == Juncture::clause;
    }

    /// Marks the clause before `i`, if a list may begin with it.
    void mark_before(std::size_t i) {
        items_[i - 1] = items_[i - 1] || may_precede_item(text(i - 1));
    }

    /// Marks short items, and the clause that the first item ends.
    void mark_before_conjunction(std::size_t last) {
        auto first = last;
        while (follows_comma(first) && follows_comma(first - 1) && is_short_item(text(first - 1)))
            mark_before(first--);
        if (first < last)
            mark_before(first);
    }

    void mark_before_pair(std::size_t last) {
        constexpr std::size_t longest = 5;
        for (auto i = last; follows_comma(i); --i) {
            mark_before(i);
            if (!is_thing(text(i - 1), longest))
                break;
        }
    }

    /// Marks two of three items, of which the first may have other words before it.
    void mark_series(std::size_t second) {
        const auto third = second + 1;
        if (third == clauses_.size() || !follows_comma(second) || !follows_comma(third))
            return;
        const bool series = are_words(text(second), text(third))
                            || begin_alike(text(second - 1), text(second), text(third));
        if (!series || !may_precede_item(text(second - 1)))
            return;
        items_[second - 1] = true;
        items_[second] = true;
    }

    void mark_counted() {
        bool counts = false;
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            if (counts && begins_with_one_of(text(i), later_ordinals))
                items_[i - 1] = true;
            counts = counts || begins_with_one_of(text(i), first_ordinals);
        }
    }

    std::span<const Clause> clauses_;
    std::vector<bool> items_;
};

} // namespace

std::vector<bool> find_items(std::span<const Clause> clauses) {
    return Finder(clauses).find();
}

} // namespace duologue::reading
