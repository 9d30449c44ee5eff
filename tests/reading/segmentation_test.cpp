// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "reading/mandarin/segmentation.hpp"
#include "support/mandarin.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace duologue::reading {
namespace {

std::string words_of(std::u32string_view text) {
    std::string words;
    for (const auto& word : segment(built_dictionary(), text))
        words += (words.empty() ? "" : "|") + to_utf8(text.substr(word.range.begin, word.size()));
    return words;
}

} // namespace

TEST_CASE("the likeliest words win over the longest", "[reading]") {
    CHECK(words_of(U"研究生命的起源") == "研究|生命|的|起源");
    CHECK(words_of(U"结婚的和尚未结婚的") == "结婚|的|和|尚未|结婚|的");
}

TEST_CASE("what is not Chinese stands alone between words", "[reading]") {
    CHECK(words_of(U"用AI，2次") == "用|A|I|，|2|次");
    CHECK(words_of(U"").empty());
}

} // namespace duologue::reading
