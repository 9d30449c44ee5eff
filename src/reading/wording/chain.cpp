// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in a chain: 4:4:2 is a ratio of three, 1/2/3 a list, iPhone 14/15 two names.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/rules.hpp"

#include <algorithm>
#include <vector>

namespace duologue::reading {
namespace {

constexpr std::size_t longest_chain = 8;

struct Chain {
    bool ratio = false;
    std::vector<Numeral> parts;
    Range source;
};

std::vector<Numeral> take_parts(Cursor& cursor, std::u32string_view signs) {
    std::vector<Numeral> parts;
    const auto sign = [&] { return cursor.peek(); };
    char32_t joint = 0;
    while (parts.size() < longest_chain) {
        const auto part = take_whole(cursor, 4);
        if (!part)
            return {};
        parts.push_back(*part);
        joint = joint == 0 ? sign() : joint;
        if (!is_one_of(joint, signs) || sign() != joint || !is_digit(cursor.peek(1)))
            break;
        cursor.skip(1);
    }
    const bool ends = !is_digit(cursor.peek()) && cursor.peek() != joint;
    return ends ? parts : std::vector<Numeral>();
}

/// iPhone 14/15, GPT-4/5: a name before, and no fraction that a sentence would begin with.
bool are_names(const std::vector<Numeral>& parts, const Cursor& start) {
    constexpr std::uint64_t least_of_two = 10;
    const auto name = start.word_behind();
    const bool joined = is_one_of(start.peek(-1), U"-–") && is_latin(start.peek(-2));
    if (parts.size() != 2 || (name.empty() && !joined))
        return false;
    const auto first = value_of(parts[0].whole);
    const auto second = value_of(parts[1].whole);
    const bool are_models = parts[0].whole.size() >= 3 && parts[1].whole.size() >= 3;
    return (are_models || second == first + 1)
           && (start.language() == Language::mandarin || joined || first >= least_of_two);
}

bool is_model(const Chain& chain, const Numeral& part) {
    return !chain.ratio && (part.is_plain(3) || part.is_plain(4));
}

std::optional<Chain> take_chain(Cursor& cursor) {
    constexpr std::size_t fewest = 3;
    const auto start = cursor;
    const auto before = start.peek(-1);
    if (is_latin(before) || is_digit(before) || is_one_of(before, U"/:."))
        return std::nullopt;
    Chain chain{.ratio = false, .parts = take_parts(cursor, U":：∶/-–"), .source = {}};
    const auto sign = chain.parts.empty() ? U'/' : start.peek(std::ssize(chain.parts[0].whole));
    chain.ratio = is_one_of(sign, U":：∶");
    chain.source = {start.at(), cursor.at()};
    const bool formation =
        is_one_of(sign, U"-–")
        && std::ranges::all_of(chain.parts, [](const Numeral& part) { return part.is_plain(1); });
    if (formation)
        return std::nullopt;
    if (chain.parts.size() >= fewest || (sign == U'/' && are_names(chain.parts, start)))
        return chain;
    return std::nullopt;
}

/// What is said between the parts.
struct Joints {
    Language language = Language::mandarin;
    std::u32string ratio;
    std::u32string list;
};

template <class SayPart>
std::optional<Said> say_chain(Cursor cursor, const Joints& joints, const SayPart& say_part) {
    const auto chain = take_chain(cursor);
    if (!chain)
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    for (const auto& part : chain->parts) {
        if (&part != &chain->parts.front())
            said.pieces.push_back({joints.language,
                                   chain->ratio ? joints.ratio : joints.list,
                                   {part.source.begin - 1, part.source.begin}});
        say_part(said, part, is_model(*chain, part));
    }
    return said;
}

} // namespace

std::optional<Said> mandarin_chain(Cursor cursor) {
    return say_chain(cursor, {Language::mandarin, U"比", U"、"},
                     [](Said& said, const Numeral& part, bool is_model) {
                         add_number(said,
                                    is_model ? mandarin_digits(part.whole) : mandarin_number(part),
                                    part.source, Meaning::order);
                     });
}

std::optional<Said> english_chain(Cursor cursor) {
    return say_chain(cursor, {Language::english, U"to", U"，"},
                     [](Said& said, const Numeral& part, bool is_model) {
                         said.english(is_model ? english_pairs(part.whole) : english_number(part),
                                      part.source);
                     });
}

} // namespace duologue::reading
