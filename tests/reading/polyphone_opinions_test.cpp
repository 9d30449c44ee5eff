// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/polyphone_opinions.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

namespace duologue::reading {
namespace {

std::vector<OpinionEntry> sorted(std::vector<OpinionEntry> entries) {
    std::ranges::sort(entries, {}, &OpinionEntry::key);
    return entries;
}

} // namespace

TEST_CASE("the longest word around a character has its say", "[reading]") {
    const auto opinions = sorted({{opinion_key(U"银行", 1), 1},
                                  {opinion_key(U"行长", 0), 2},
                                  {opinion_key(U"央行行长", 2), 3}});
    const auto says = [&](std::u32string_view text, std::size_t place) {
        const auto opinion = find_opinion(opinions, text, place);
        return opinion ? opinion->reading : 0;
    };
    CHECK(says(U"我去银行。", 3) == 1);
    CHECK(says(U"问行长", 1) == 2);
    CHECK(says(U"央行行长", 2) == 3);
    CHECK(find_opinion(opinions, U"央行行长", 2)->word_length == 4);
    CHECK(says(U"央行行长", 1) == 0);
    CHECK(says(U"行", 0) == 0);
}

TEST_CASE("a word's characters are told apart", "[reading]") {
    CHECK(opinion_key(U"行行", 0) != opinion_key(U"行行", 1));
    CHECK(opinion_key(U"银行", 1) != opinion_key(U"行银", 1));
}

} // namespace duologue::reading
