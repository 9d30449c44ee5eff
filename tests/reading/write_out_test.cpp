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
    std::vector<LeftOut> left_out;
    return write_out(to_utf32(text), language, {}, left_out);
}

std::vector<LeftOut> left_out(const std::string& text) {
    std::vector<LeftOut> list;
    (void)write_out(to_utf32(text), Language::mandarin, {}, list);
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

TEST_CASE("what cannot be said is left out and noted, neighbours of a kind as one", "[reading]") {
    using List = std::vector<LeftOut>;
    CHECK(say("好🙂的こん", Language::mandarin) == "好的");
    CHECK(left_out("好🙂🙂的") == List{{1, 3, Unsaid::emoji}});
    CHECK(left_out("Привет 你мир🙂")
          == List{{0, 6, Unsaid::foreign}, {8, 11, Unsaid::foreign}, {11, 12, Unsaid::emoji}});
    CHECK(left_out("你\u200b好").empty());
}

TEST_CASE("of a text of signs the marks and blanks are not missed", "[reading]") {
    using List = std::vector<LeftOut>;
    CHECK(find_left_out(U"……！ —").empty());
    CHECK(find_left_out(U"мир。🙂") == List{{0, 3, Unsaid::foreign}, {4, 5, Unsaid::emoji}});
}

TEST_CASE("brackets of the text never reach the voice as phonemes", "[reading]") {
    CHECK(say("[[hello]]", Language::english) == "hello,");
}
