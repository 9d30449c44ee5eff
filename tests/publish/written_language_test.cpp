// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/written_language.hpp"
#include "support/metronome.hpp"

#include <catch2/catch.hpp>

using duologue::publish::in_language;
using duologue::publish::written_language;
using duologue::support::monologue;

namespace {

std::string language_of(const std::string& text) {
    return written_language(monologue("zh", "A", text));
}

} // namespace

TEST_CASE("Mandarin is tagged with the characters that most of the text is in", "[publish]") {
    CHECK(language_of("這條河有多長呢？從山裡一直流到海邊。") == "zh-Hant");
    CHECK(language_of("这条河有多长呢？从山里一直流到海边。") == "zh-Hans");
    CHECK(language_of("他和台北的皇后只说了一句：“这里”。") == "zh-Hans");
    CHECK(language_of("皇后和公里，只有台北的面干了，說一說。") == "zh-Hans");
}

TEST_CASE("what the program says itself is in the characters of the text", "[publish]") {
    constexpr duologue::publish::Wording wording{"Contents", "目录", "目錄"};
    CHECK(in_language(wording, "en") == "Contents");
    CHECK(in_language(wording, "zh-Hans") == "目录");
    CHECK(in_language(wording, "zh-Hant") == "目錄");
    CHECK(in_language(wording, "zh") == "目录");
}

TEST_CASE("a stray Traditional character does not make a text Traditional", "[publish]") {
    CHECK(language_of("你好，她著急。") == "zh-Hans");
    CHECK(language_of("你好。") == "zh-Hans");
    CHECK(written_language(monologue("en", "A", "They say 說話 here.")) == "en");
}
