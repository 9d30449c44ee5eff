// SPDX-License-Identifier: GPL-3.0-or-later
// How a turn is cut into cues.
#include "base/unicode.hpp"
#include "publish/joints.hpp"
#include "publish/transcript.hpp"
#include "script/read.hpp"
#include "support/metronome.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::publish;
using namespace duologue::support;
using namespace std::chrono_literals;

namespace {

using Lines = std::vector<std::string>;

std::vector<Turn> turns_of(const script::Script& script, const mix::Timeline& timeline) {
    const Transcript transcript(script, timeline);
    std::vector<Turn> turns;
    for (const auto& turn : transcript.turns(transcript.chapters().at(0)))
        turns.push_back(turn);
    return turns;
}

Paragraph cues_of(const script::Script& script, const mix::Timeline& timeline) {
    return turns_of(script, timeline).at(0).paragraphs.at(0);
}

Paragraph cues_of(const std::string& language, const std::string& text) {
    const auto script = monologue(language, "A", text);
    return cues_of(script, tick(script));
}

/// The lines of all cues; a cue ends in an empty one.
Lines lines_of(const Paragraph& cues) {
    Lines lines;
    for (const auto& cue : cues) {
        for (const auto& line : cue.lines)
            lines.push_back(text_of(line));
        lines.emplace_back();
    }
    return lines;
}

/// One turn that says `text` with the words given.
mix::Timeline said(const std::string& text, const std::vector<mix::Word>& words,
                   Milliseconds length) {
    mix::Timeline timeline{{{1, {{}, length}, {}}}, length};
    const mix::Sentence sentence{.begin = 0,
                                 .end = static_cast<std::uint32_t>(text.size()),
                                 .words = timeline.words.add({words}),
                                 .span = {{}, length}};
    timeline.chapters[0].turns.push_back({0, {{}, length}, {sentence}});
    return timeline;
}

int width(const std::string& line, const std::string& language) {
    int all = 0;
    for (const auto character : to_utf32(line))
        all += columns(character, language);
    return all;
}

bool is_latin_or_digit(char32_t character) {
    return is_latin(character) || is_digit(character);
}

bool begins_badly(char32_t character) {
    return std::u32string_view(U"，。！？；：、,.!?;:)）]】》〉」』”’…").find(character)
           != std::u32string_view::npos;
}

bool ends_badly(char32_t character) {
    return std::u32string_view(U"(（[【《〈「『“‘").find(character) != std::u32string_view::npos;
}

std::string without_blanks(const std::string& text) {
    std::u32string kept;
    for (const auto character : to_utf32(text))
        if (!is_space(character))
            kept += character;
    return to_utf8(kept);
}

} // namespace

TEST_CASE("a cue ends with its sentence or at a comma, and short sentences share one",
          "[publish]") {
    CHECK(lines_of(cues_of("zh", "对。那年冬天雪下得特别大，路都看不见了，我们只好在山脚下的"
                                 "小旅馆里住了三天。"))
          == Lines{"对。那年冬天雪下得特别大，", "路都看不见了，", "",
                   "我们只好在山脚下的小旅馆里住了三天。", ""});
}

TEST_CASE("a line is not broken inside a word, a number or a name", "[publish]") {
    CHECK(lines_of(cues_of("zh", "老图书馆的管理员昨天用 Blue Kite 数据库整理了一万二千三百本"
                                 "旧书目录卡片"))
          == Lines{"老图书馆的管理员昨天", "", "用 Blue Kite 数据库整理了",
                   "一万二千三百本旧书目录卡片", ""});
}

TEST_CASE("a word longer than a line is broken where the line ends, behind the name before it",
          "[publish]") {
    const std::string name(50, 'a');
    const auto cues = cues_of("en", name);
    CHECK(lines_of(cues) == Lines{std::string(42 - 3, 'a'), std::string(8 + 3, 'a'), ""});
    CHECK(cues[0].shown == Period{0ms, 600ms});
}

TEST_CASE("a quotation mark stays with what it quotes", "[publish]") {
    for (const auto& line : lines_of(cues_of(
             "zh",
             "奶奶总说：“慢慢走。”她又说：“路上小心。”我问她：“你去哪里？”她笑着说：“回家。”")))
        if (!line.empty()) {
            INFO(line);
            CHECK_FALSE(begins_badly(to_utf32(line).front()));
            CHECK_FALSE(ends_badly(to_utf32(line).back()));
        }
}

TEST_CASE("words carry their times, and what clings to them", "[publish]") {
    const auto cues = cues_of("zh", "他读《Ai 记》，懂了。");
    REQUIRE(cues.size() == 1);
    CHECK(cues[0].shown == Period{0ms, 1200ms});
    REQUIRE(cues[0].lines.size() == 1);
    CHECK(cues[0].lines[0]
          == Line{{"他", {0ms, 200ms}, true},
                  {"读", {200ms, 400ms}, false},
                  {"《Ai ", {400ms, 600ms}, false},
                  {"记》，", {600ms, 800ms}, false},
                  {"懂", {800ms, 1000ms}, false},
                  {"了。", {1000ms, 1200ms}, false}});
}

TEST_CASE("what is said before what is written before it begins together with that", "[publish]") {
    const auto script = monologue("en", "A", "Take $5 now");
    const auto timeline =
        said("Take $5 now", {{0, 4, 0ms}, {6, 7, 300ms}, {5, 6, 500ms}, {8, 11, 900ms}}, 1200ms);
    CHECK(cues_of(script, timeline).at(0).lines.at(0)
          == Line{{"Take ", {0ms, 300ms}, true},
                  {"$", {300ms, 300ms}, false},
                  {"5 ", {300ms, 900ms}, false},
                  {"now", {900ms, 1200ms}, false}});
}

TEST_CASE("a very short cue stays for a second, or until the next one", "[publish]") {
    auto script = monologue("zh", "A", "好。");
    script.chapters[0].turns.push_back({"B", {{"走吧。", {}, {}}}});
    const auto turns = turns_of(script, tick(script));
    CHECK(turns[0].paragraphs[0][0].shown == Period{0ms, 600ms});
    CHECK(turns[1].paragraphs[0][0].shown == Period{600ms, 1400ms});
}

TEST_CASE("cues that are full of marks, of which nothing is heard, follow each other",
          "[publish]") {
    const auto cues = cues_of("en", std::string(200, '-') + " ok.");
    REQUIRE(cues.size() == 3);
    CHECK(cues[0].shown == Period{0ms, 1ms});
    CHECK(cues[1].shown == Period{1ms, 2ms});
    CHECK(cues[2].shown == Period{2ms, 600ms});
}

TEST_CASE("blanks become single and control characters vanish", "[publish]") {
    CHECK(lines_of(cues_of("en", "One\t \u00a0two\u0001 three")) == Lines{"One two three", ""});
}

TEST_CASE("a sentence of which nothing is heard has no cue", "[publish]") {
    const auto script = monologue("en", "A", "*");
    CHECK(turns_of(script, said("*", {}, 0ms))[0].paragraphs.empty());
}

TEST_CASE("the bundled scripts are cut by the rules, all of their text, once", "[publish]") {
    const auto name = GENERATE(as<std::string>(), "davos-2025.zh.txt", "davos-2025.en.txt");
    const auto script = script::read_script(std::filesystem::path(DUOLOGUE_SCRIPTS) / name).script;
    const auto timeline = tick(script);
    const Transcript transcript(script, timeline);
    Milliseconds latest{};
    std::string written;
    std::string shown;
    for (const auto& chapter : script.chapters)
        for (const auto& turn : chapter.turns)
            for (const auto& paragraph : turn.paragraphs)
                written += without_blanks(paragraph.text);
    for (const auto& chapter : transcript.chapters())
        for (const auto& turn : transcript.turns(chapter))
            for (const auto& paragraph : turn.paragraphs)
                for (const auto& cue : paragraph) {
                    INFO(text_of(cue));
                    CHECK(cue.shown.start >= latest);
                    CHECK(cue.shown.end > cue.shown.start);
                    CHECK(cue.shown.end - cue.shown.start < 10s);
                    CHECK(cue.lines.size() <= 2);
                    latest = cue.shown.end;
                    for (const auto& line : cue.lines) {
                        const auto text = to_utf32(text_of(line));
                        CHECK(width(text_of(line), script.language)
                              <= (script.language == "en" ? 42 : 36));
                        CHECK_FALSE(begins_badly(text.front()));
                        CHECK_FALSE(ends_badly(text.back()));
                    }
                    if (cue.lines.size() == 2) {
                        const auto& [first, second] = std::tie(cue.lines[0], cue.lines[1]);
                        CHECK_FALSE((is_latin_or_digit(to_utf32(first.back().text).back())
                                     && is_latin_or_digit(to_utf32(second.front().text).front())));
                    }
                    shown += without_blanks(text_of(cue));
                }
    CHECK(shown == written);
}

TEST_CASE("what is longer than a line is broken at its strokes and hyphens", "[publish]") {
    CHECK(lines_of(cues_of("en", "See https://www.example.com/a/very/long/path/that/goes/on"))
          == Lines{"See", "", "https://www.example.com/a/very/long/path/", "that/goes/on", ""});
    CHECK(lines_of(cues_of("zh", "请看state-of-the-art-of-reading-aloud-in-Mandarin。"))
          == Lines{"请看", "", "state-of-the-art-of-reading-aloud-", "in-Mandarin。", ""});
}

TEST_CASE("a cue does not begin with a word that belongs to the noun before it", "[publish]") {
    for (const auto& line : lines_of(
             cues_of("zh", "在这场汇聚全球政商领袖的重要会议上,人们的话题之一就是它的发展前景。")))
        CHECK(line.rfind("上", 0) == std::string::npos);
}

TEST_CASE("English in Mandarin stays on one line where it fits", "[publish]") {
    CHECK(lines_of(cues_of("zh", "我在《Machines of Loving Grace》里谈过智力的边际回报。"))
          == Lines{"我在《Machines of Loving Grace》", "里谈过智力的边际回报。", ""});
}
