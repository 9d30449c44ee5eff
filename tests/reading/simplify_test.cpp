// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "reading/mandarin/simplify.hpp"
#include "support/mandarin.hpp"

#include <catch2/catch.hpp>
#include <opencc/SimpleConverter.hpp>

#include <algorithm>
#include <string>

namespace duologue::reading {
namespace {

std::string simplified(std::string_view text) {
    static const Simplifier simplifier;
    return to_utf8(simplifier.simplify(to_utf32(text), built_dictionary()));
}

} // namespace

TEST_CASE("Traditional characters become Simplified ones", "[reading]") {
    CHECK(simplified("國際經濟與發展") == "国际经济与发展");
    CHECK(simplified("頭髮和發現，皇后和以後") == "头发和发现，皇后和以后");
}

TEST_CASE("Simplified characters stay as they are, also among Traditional ones", "[reading]") {
    CHECK(simplified("为什么抬头看著名的画") == "为什么抬头看著名的画");
    CHECK(simplified("這么說來，于是問題來了") == "这么说来，于是问题来了");
}

TEST_CASE("著 is a particle or a part of a word", "[reading]") {
    CHECK(simplified("面臨著困難") == "面临着困难");
    CHECK(simplified("顯著的差別，显著的差別") == "显著的差别，显著的差别");
    CHECK(simplified("他的专著") == "他的专著");
    CHECK(simplified("司马迁著《史记》，看著窗外") == "司马迁著《史记》，看着窗外");
}

TEST_CASE("of the dictionary's table a text is left as it is only if OpenCC leaves it so",
          "[reading]") {
    const opencc::SimpleConverter converter("tw2s.json");
    const auto& dictionary = built_dictionary();
    const auto has_news = [&](char32_t character) { return dictionary.simplified(character) != 0; };
    std::size_t left = 0;
    for (std::size_t number = 0; number < dictionary.size(); number += 7) {
        const auto word = dictionary.at(number).spelling;
        if (std::ranges::any_of(word, has_news))
            continue;
        REQUIRE(converter.Convert(to_utf8(word)) == to_utf8(word));
        ++left;
    }
    CHECK(left > dictionary.size() / 14);
    for (const auto character : std::u32string_view(U"國経济體抬么吃𠮷"))
        CHECK(simplified(to_utf8(character)) == to_utf8(simplify_alone(character, dictionary)));
    CHECK(simplify_alone(U'國', dictionary) == U'国');
    CHECK_FALSE(has_news(U'的'));
}

TEST_CASE("simplifying keeps every character at its place", "[reading]") {
    CHECK(simplified("用 Claude，𠮷野家、😀 100%") == "用 Claude，𠮷野家、😀 100%");
}

} // namespace duologue::reading
