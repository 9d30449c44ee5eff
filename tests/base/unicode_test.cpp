// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "base/unicode.hpp"

#include <catch2/catch.hpp>

using namespace duologue;

TEST_CASE("text survives the way to code points and back", "[base]") {
    const std::string text = "a 𠮷é中";
    CHECK(to_utf32(text) == U"a 𠮷é中");
    CHECK(to_utf8(to_utf32(text)) == text);
    CHECK(count_code_points(text) == 5);
}

TEST_CASE("characters are taken off the front of a text, whole ones only", "[base]") {
    std::string_view rest = "a 𠮷é中";
    CHECK(take_code_points(rest, 3) == "a 𠮷");
    CHECK(take_code_points(rest, 0).empty());
    CHECK(take_code_points(rest, 1) == "é");
    CHECK(take_code_points(rest, 9) == "中");
    CHECK(rest.empty());
}

TEST_CASE("the first byte that is not UTF-8 is found", "[base]") {
    CHECK(find_invalid_utf8("中文") == std::nullopt);
    CHECK(find_invalid_utf8("中\xff文") == 3U);
    CHECK(find_invalid_utf8("中\xe4\xb8") == 3U);         // cut off
    CHECK(find_invalid_utf8("a\xed\xa0\x80") == 1U);      // half of a surrogate pair
    CHECK(find_invalid_utf8("\xc0\xaf") == 0U);           // longer than it need be
    CHECK(find_invalid_utf8("ab\xf4\x90\x80\x80") == 2U); // beyond U+10FFFF
    CHECK_THROWS_AS(to_utf32("\xff"), Error);
    CHECK(as_utf8("中\xff文\xe4\xb8") == "中\uFFFD文\uFFFD");
}

TEST_CASE("Han, Latin and white space are told apart", "[base]") {
    CHECK(is_han(U'中'));
    CHECK(is_han(U'𠮷'));
    CHECK(is_han(U'〇'));
    CHECK_FALSE(is_han(U'。'));
    CHECK_FALSE(is_han(U'ぁ'));
    CHECK(is_latin(U'é'));
    CHECK(is_latin(U'Ａ'));
    CHECK_FALSE(is_latin(U'1'));
    CHECK(is_space(U'\u3000'));
    CHECK(trim(U"\u3000 a b\t") == U"a b");
}

TEST_CASE("controls, joiners and marks of direction are invisible, white space is not", "[base]") {
    for (const auto character : U"\u0001\u007f\u00ad\u200b\u200d\u202e\u2060\ufeff\U000e0041")
        CHECK((is_invisible(character) || character == 0));
    for (const auto character : U"\t\n\u0085\u3000\u2028 a中")
        CHECK((!is_invisible(character) || character == 0));
}

TEST_CASE("a combining mark is one with its letter, where there is such a letter", "[base]") {
    CHECK(compose(U'e', U'\u0301') == U'é');
    CHECK(compose(U'ê', U'\u0301') == U'ế');
    CHECK(compose(U'中', U'\u0301') == std::nullopt);
    CHECK(compose(U'e', U'a') == std::nullopt);
}

TEST_CASE("what could steer a terminal is not printed, nor what is no text", "[base]") {
    CHECK(printable("早。\033[2J\x07 ok\xC2\x9B!\xE2\x80\xAEtxt\r\xff")
          == "早。\uFFFD[2J\uFFFD ok\uFFFD!\uFFFDtxt\uFFFD\uFFFD");
    CHECK(printable("a\tb\nc") == "a\tb\nc");
}
