// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.hpp"
#include "base/unicode.hpp"
#include "repair/repair.hpp"
#include "script/read.hpp"
#include "script/text/line.hpp"
#include "script/text/mend.hpp"
#include "support/damage.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <string>
#include <vector>

using namespace duologue;
using support::Decoder;

namespace {

constexpr std::array damageable{
    "養蜂人每天清早都去看蜂箱，他們如果發現蜂王不見了，就會馬上找一位新的蜂王。",
    "孩子們仍然相信海邊的老人會講完那個故事，因為他答應過。",
    "這座橋改變人們走路的習慣，也改變人類看待河流的方式。",
    "我們為什麼要在冬天種樹？因為土地不會等人。",
    "嚴謹的態度比聰明更重要。",
    "您能談談 Python 的好處嗎？",
    "燈塔守護人一直在談論 GPS 出現以前的日子。",
    "他總是認真地工作。現在他退休了，還是每天早起。",
    "這種魚對水溫沒有把握性。現在海水變暖，它們只好往北走。",
    "新的規定甚至會到明年才公佈，大家都覺得太慢。",
    "我想先談談這本書，再談談作者。",
    "只要努力。現在開始也不晚。",
    "電影談論的是一個沒有鐘錶的小鎮。"};

constexpr std::array sound{"他用了合適的方法，把舊船修好了。",
                           "有了這台機器，小店也能夠實現自己送貨的夢想。",
                           "要分辨真假需要時間，要分辨真偽需要耐心。",
                           "如果你們同意，我們就從春天開始。",
                           "老師說，孩子們在這裡學會了自己煮飯，也學會了道歉。",
                           "醫生說他的手術很成功，不過還要休息三個月。",
                           "她把地圖攤開，說這裡就是當年的港口。",
                           "這個團隊不大，卻做出了最好的茶。",
                           "那位船長相當謹慎的決定救了所有人。",
                           "工廠裡的風聲很大，他們只能用手勢說話。",
                           "村民們卻說井水一年比一年少。",
                           "天氣預報說今晚有雪，大家趕緊收割。",
                           "他們也許明天才到，我們先吃飯吧。",
                           "有人問，為什麼不早點說呢？",
                           "工人們用石頭和木頭修了一條新路。",
                           "他們是從很遠的地方走來的。"};

std::vector<std::vector<script::Mend>> find_mends(const std::vector<script::RawLine>& lines) {
    static const reading::Dictionary dictionary(std::filesystem::path(DUOLOGUE_DATA)
                                                / reading::dictionary_file);
    return repair::find_mends(lines, dictionary);
}

std::vector<std::vector<script::Mend>> mends_of(const std::string& text) {
    return find_mends(script::split_lines(text));
}

/// The lines as a transcript's parser gets them.
std::vector<std::string> repaired(const std::string& text) {
    auto lines = script::split_lines(text);
    const auto mends = find_mends(lines);
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i] = script::mend(lines[i], mends[i]);
    std::vector<std::string> clean;
    for (const auto& line : script::clean_lines(lines, script::Scars::remove))
        clean.push_back(to_utf8(line.text()));
    return clean;
}

std::string repaired_line(const std::string& line) {
    return repaired(line).front();
}

std::size_t count_mends(const std::string& text) {
    std::size_t count = 0;
    for (const auto& line : mends_of(text))
        count += line.size();
    return count;
}

std::vector<std::string> warnings_of(const std::string& text) {
    const auto parsed = script::parse(text, "t.txt", find_mends);
    std::vector<std::string> told;
    for (const auto& [code, where, what] : parsed.warnings)
        told.push_back(to_string(where) + ": " + to_string(what) + " [" + code + "]");
    return told;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a gloss between the halves of two characters is undone", "[repair]") {
    CHECK(repaired_line("孩子們?nèi)匀幌嘈藕＿叺睦先藭v完那個故事。")
          == "孩子們仍然相信海邊的老人會講完那個故事。");
    CHECK(repaired_line("嚴謹(jǐn)?shù)膽B(tài)度比聰明更重要。") == "嚴謹的態度比聰明更重要。");
}

TEST_CASE("a comma between the halves of two characters is undone", "[repair]") {
    CHECK(repaired_line("只要努力,F(xiàn)在開始也不晚。") == "只要努力。現在開始也不晚。");
}

TEST_CASE("a full stop that lost its first half before another sign is undone", "[repair]") {
    const std::string gloss = "他讀(dú)書。";
    CHECK(repaired_line(gloss + "我讀得很入迷?!都t樓夢》是我早年讀的。")
          == "他讀書。我讀得很入迷。《紅樓夢》是我早年讀的。");
    CHECK(repaired_line(gloss + "他說“好?！蔽乙埠芟肴ァ") == "他讀書。他說“好。”我也很想去。");
    CHECK(repaired_line(gloss + "他就什么也做不了?!都是假的,怎么會?!他沒來。")
          == "他讀書。他就什么也做不了?!都是假的,怎么會?!他沒來。");
}

TEST_CASE("a sign that was taken with half a character comes back", "[repair]") {
    CHECK(repaired_line("您能談?wù)?Python 的好處嗎？") == "您能談談 Python 的好處嗎？");
    CHECK(repaired_line("燈塔守護人一直在談?wù)?GPS 的好處。")
          == "燈塔守護人一直在談論 GPS 的好處。");
    CHECK(repaired_line("我們來談?wù)?quot;大海quot;。") == "我們來談談\"大海\"。");
}

TEST_CASE("a byte that is a sign by itself, dashes and questions come back", "[repair]") {
    CHECK(repaired_line("因?yàn)槲疫€沒有寫出代表作。") == "因為我還沒有寫出代表作。");
    CHECK(repaired("元?jiǎng)住惫缿逊蛉恕钆宓膱?bào)道影響很大。\n李佩來了。").front()
          == "元勛”郭永懷夫人——李佩的報道影響很大。");
    CHECK(repaired_line("你愿意談?wù)剢??你為什么想到寫李佩?")
          == "你愿意談談嗎?你為什么想到寫李佩?");
}

TEST_CASE("characters that no byte is left of are chosen so that they make words", "[repair]") {
    CHECK(repaired_line("這座橋改變?nèi)祟惪创恿鞯姆绞健") == "這座橋改變人類看待河流的方式。");
    CHECK(repaired_line("我想先談?wù)勥@本書,再談?wù)勛髡摺") == "我想先談談這本書,再談談作者。");
}

TEST_CASE("what a text says elsewhere is likelier where bytes were lost", "[repair]") {
    const std::string damaged = "要分辨真?zhèn)涡枰冻鰳O大努力。";
    CHECK(repaired_line(damaged) == "要分辨真偽需要露出極大努力。");
    CHECK(repaired(damaged + "\n他付出很多。").front() == "要分辨真偽需要付出極大努力。");
}

TEST_CASE("nearly all that is damaged comes back to the letter", "[repair]") {
    const auto [decoder, expected] = GENERATE(table<Decoder, Lines>(
        {{Decoder::eats, {}},
         {Decoder::drops,
          {"嚴謹膽B(tài)度比聰明更重要。", "燈塔守護人一直在談 GPS 出現以前的日子。"}}}));
    Lines wrong;
    for (const auto* const sentence : damageable) {
        const auto line = repaired_line(support::damage(sentence, decoder));
        if (line != support::undamaged(sentence))
            wrong.push_back(line);
    }
    CHECK_THAT(wrong, Catch::UnorderedEquals(expected));
}

TEST_CASE("what is sound is left alone, with glosses and without", "[repair]") {
    std::string pages;
    for (const auto* const sentence : sound) {
        pages += support::damage(sentence, Decoder::eats) + '\n';
        pages += std::string(sentence) + '\n';
    }
    CHECK(count_mends(pages) == 0);
    CHECK(count_mends(read_file(DUOLOGUE_SOURCES "/../scripts/davos-2025.zh.txt", SIZE_MAX)) == 0);
}

TEST_CASE("what only looks damaged is left alone", "[repair]") {
    const auto* const line = GENERATE(
        "先看A股,B股再說。", "點E在前,F在後。", "這個字怎麼讀(是不是?hǎo)我不知道。",
        "真的嗎?Anna(小名)來了?", "何塞(José)說:推理(reasoning)很難。",
        "他經(jīng)常調(diào)整時間,現(xiàn)在也是。", "她說?", "C位,K歌,X光都行。", "我們(nèi)");
    CHECK(count_mends(line) == 0);
}

TEST_CASE("every repair is told with its place, the old and the new text", "[repair]") {
    CHECK(warnings_of("主持人: 您好。\n船長: 孩子們?nèi)匀幌嘈藕＿叺睦先藭v完。\n主持人: "
                      "好。\n船長: 再見。\n")
          == Lines{"t.txt:2:8: \"?nèi)匀幌嘈藕＿叺睦先藭v\" is damaged and read as "
                   "\"仍然相信海邊的老人會講\"; import the transcript to correct it "
                   "[repaired-passage]"});
}

TEST_CASE("what cannot be repaired is told and read without the marks", "[repair]") {
    const std::string text =
        "主持人: 您好。\n船長: 好?zhuāng)𠀀𠀁𠀂。\n主持人: 好。\n船長: 再見。\n";
    CHECK(warnings_of(text)
          == Lines{"t.txt:2:6: what follows \"?zhuāng)\" is damaged and read as it stands; import "
                   "the transcript and write what is meant [damaged-passage]"});
    CHECK(repaired(text)[1] == "船長: 好𠀀𠀁𠀂。");
}

TEST_CASE("characters behind a mend know where they stood in the file", "[repair]") {
    const auto column_of_last = [](const script::Mend& mend) {
        const auto lines =
            script::clean_lines({script::mend({U"ab12cd", {}}, {mend})}, script::Scars::remove);
        return lines.front().column(lines.front().text().size() - 1);
    };
    CHECK(column_of_last({2, 4, U"xyz"}) == 6);
    CHECK(column_of_last({2, 4, U"x"}) == 6);
    CHECK(column_of_last({2, 4, U""}) == 6);
}

TEST_CASE("a script that a person wrote is not repaired", "[repair]") {
    const auto parsed =
        script::parse("# 一\n\n船長: 只要努力,F(xiàn)在開始。\n", "t.txt", find_mends);
    CHECK(parsed.script.chapters.front().turns.front().paragraphs.front().text
          == "只要努力,F(xiàn)在開始。");
}
