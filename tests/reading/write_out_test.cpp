// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "reading/wording/segment.hpp"
#include "support/said.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace duologue;
using namespace duologue::reading;
using support::say;

namespace {

std::vector<Segment> write(const std::string& text, Language language) {
    Warnings warnings;
    return write_out(to_utf32(text), language, {}, {}, warnings);
}

std::string codes(const std::string& text) {
    Warnings warnings;
    (void)write_out(to_utf32(text), Language::mandarin, {}, {"a.txt", 3, 1}, warnings);
    std::string list;
    for (const auto& warning : warnings)
        list += warning.code + "@" + to_string(warning.where) + " ";
    return list;
}

} // namespace

TEST_CASE("every character knows what it says", "[reading]") {
    const auto segments = write("有 25 个 AI", Language::mandarin);
    REQUIRE(segments.size() == 2);
    CHECK(segments[0].source == std::vector<Range>{{0, 1}, {2, 4}, {2, 4}, {2, 4}, {5, 6}});
    CHECK(segments[1].source == std::vector<Range>{{7, 9}, {7, 9}, {7, 9}});
}

TEST_CASE("a blank before an English word says nothing", "[reading]") {
    const auto segments = write("a b", Language::english);
    REQUIRE(segments.size() == 1);
    CHECK(segments[0].source[1] == Range{2, 2});
}

TEST_CASE("digits of a row and ordinals keep their tone, amounts do not", "[reading]") {
    using Flags = std::vector<bool>;
    CHECK(write("2011年", Language::mandarin)[0].as_digit == Flags{true, true, true, true, false});
    CHECK(write("第1", Language::mandarin)[0].as_digit == Flags{false, true});
    CHECK(write("1月", Language::mandarin)[0].as_digit == Flags{true, false});
    CHECK(write("1个", Language::mandarin)[0].as_digit == Flags{false, false});
    CHECK(write("100个", Language::mandarin)[0].as_digit == Flags{false, false, false});
    CHECK(write("21个", Language::mandarin)[0].as_digit == Flags{false, false, true, false});
}

TEST_CASE("what cannot be said is left out with one warning of each kind", "[reading]") {
    CHECK(say("好🙂的こん", Language::mandarin) == "好的");
    CHECK(codes("好🙂🙂的") == "emoji-dropped@a.txt:3:1 ");
    CHECK(codes("Привет 你") == "unspeakable@a.txt:3:1 ");
    CHECK(codes("你\u200b好") == "");
}

TEST_CASE("brackets of the text never reach the voice as phonemes", "[reading]") {
    CHECK(say("[[hello]]", Language::english) == "hello,");
}
