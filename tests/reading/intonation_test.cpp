// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/intonation.hpp"
#include "reading/reader.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <vector>

namespace duologue::reading {
namespace {

const Reader& reader() {
    static const Reader only(DUOLOGUE_DATA);
    return only;
}

Utterance say(const std::string& text, const Context& context = {},
              Language language = Language::mandarin) {
    auto utterance = reader().read(text, language);
    intone(utterance, context);
    return utterance;
}

/// How the word is said that begins at `place` of the run or, if nothing changes there, before it.
Inflection at(const Run& run, std::size_t place) {
    const auto after = std::ranges::upper_bound(run.inflections, place, {}, &Inflection::spoken);
    REQUIRE(after != run.inflections.begin());
    return *std::prev(after);
}

Inflection at_word(const Run& run, std::string_view word) {
    return at(run, run.spoken.find(word));
}

const std::string long_sentence = "昨天下午我们在河边看见了一条大船，船上有三只黄狗和两个孩子。";

} // namespace

TEST_CASE("the voice falls through a phrase and begins the next anew, a little lower",
          "[reading]") {
    const auto runs = say(long_sentence).runs;
    REQUIRE(runs.size() == 2);
    for (const auto& run : runs) {
        CHECK(run.inflections.size() >= 4);
        CHECK(std::ranges::is_sorted(run.inflections, std::ranges::greater(), &Inflection::pitch));
        CHECK(run.inflections.front().spoken == 0);
    }
    const auto& first = runs[0].inflections;
    const auto& second = runs[1].inflections;
    CHECK(first.front().pitch - first.back().pitch > 1);
    CHECK(second.front().pitch > first.back().pitch + 0.7);
    CHECK(second.front().pitch < first.front().pitch);
}

TEST_CASE("a statement ends low, a question high", "[reading]") {
    const auto statement = say("你去过那座大桥。").runs.front();
    const auto stated = at_word(statement, "da4qiao2").pitch;
    const auto asked = at_word(say("你去过那座大桥？").runs.front(), "da4qiao2").pitch;
    CHECK(stated < at_word(statement, "na4").pitch - 1.5);
    CHECK(asked > stated + 3);
    CHECK(say("你去过那座大桥“吗”？”").runs.back().inflections.back().pitch > 2.5);
}

TEST_CASE("a particle at the end of a question rises more, since it has no tone to rise from",
          "[reading]") {
    const auto word = say("你去过那座大桥？").runs.front().inflections.back().pitch;
    const auto particle = say("你去过那座大桥吗？").runs.front().inflections.back();
    CHECK(particle.pitch == Approx(word + 2.5).margin(0.3));
    CHECK(say("你去过那座大桥吧。").runs.front().inflections.back().pitch < 0);
}

TEST_CASE("the last word of an English question lies high", "[reading]") {
    const auto run = say("Do you regret it?", {}, Language::english).runs.front();
    CHECK(at_word(run, "it").pitch == Approx(at_word(run, "Do").pitch + 4.5));
}

TEST_CASE("the items of a list are level up to the last, which falls", "[reading]") {
    const auto runs = say("我们有大船、木船、渔船和小船。").runs;
    REQUIRE(runs.size() == 3);
    CHECK(runs[0].inflections.size() == 1);
    CHECK(runs[1].inflections.size() == 1);
    CHECK(runs[0].inflections.front().pitch == runs[1].inflections.front().pitch);
    CHECK(runs[2].inflections.back().pitch < runs[1].inflections.back().pitch - 1.3);
}

TEST_CASE("commas part the items of a list as level as enumeration commas do", "[reading]") {
    const auto runs = say("我们有大船，木船，渔船，和小船。").runs;
    REQUIRE(runs.size() == 4);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(runs[i].inflections.size() == 1);
        CHECK(runs[i].inflections.front().pitch == runs[0].inflections.front().pitch);
    }
    CHECK(runs[3].inflections.back().pitch < runs[2].inflections.back().pitch - 1.3);
}

TEST_CASE("a paragraph begins high and ends low", "[reading]") {
    double before = 10;
    for (int position = 0; position <= last_position; ++position) {
        const auto pitch =
            say(long_sentence, {position, false, {}}).runs.front().inflections.front().pitch;
        CHECK(pitch < before);
        before = pitch;
    }
    CHECK(say(long_sentence, {2, true, {}}).runs.front().inflections.front().pitch
          < say(long_sentence, {2, false, {}}).runs.front().inflections.front().pitch);
}

TEST_CASE("English within Mandarin goes down with it and has less melody of its own", "[reading]") {
    const auto runs = say("我们昨天用 Claude 读了那本很厚的书。").runs;
    REQUIRE(runs.size() == 3);
    CHECK(runs[1].inflections.front().range == Approx(0.6));
    CHECK(runs[1].inflections.front().pitch < runs[0].inflections.back().pitch);
    CHECK(runs[2].inflections.front().pitch < runs[1].inflections.front().pitch);
    CHECK(runs[2].inflections.front().range == Approx(1));
}

TEST_CASE("a word in quotation marks stands out, a speech does not", "[reading]") {
    const auto run = say("我们要造一个“安全”模型给大家用。").runs.front();
    const auto quoted = at_word(run, "an1quan2");
    const auto after = at_word(run, "mo2xing2");
    CHECK(quoted.range == Approx(1.2));
    CHECK(quoted.rate < after.rate);
    CHECK(quoted.pitch > at_word(run, "zao4").pitch);
    CHECK(after.range == 1);
    const auto speech = say("他说“我们明天早上一起坐船到对岸的村子里去看看”。").runs;
    for (const auto& inflection : speech.back().inflections)
        CHECK(inflection.range == 1);
}

TEST_CASE("what is new is said slower, by a tenth", "[reading]") {
    const auto plain = say("我们昨天用 Claude 读了书。").runs;
    const auto fresh = say("我们昨天用 Claude 读了书。", {0, false, {{6, 12}}}).runs;
    CHECK(fresh[1].inflections.front().rate == Approx(0.9 * plain[1].inflections.front().rate));
    CHECK(fresh[2].inflections.front().rate == plain[2].inflections.front().rate);
}

TEST_CASE("sentences differ in tempo a little, short ones are slower", "[reading]") {
    const auto tempo = [](const std::string& text) {
        return say(text).runs.front().inflections.front().rate;
    };
    CHECK(tempo("好的。") < 0.985);
    CHECK(tempo(long_sentence) > 0.97);
    CHECK(tempo(long_sentence) < 1.04);
    CHECK(tempo("他来了。") != tempo("她来了。"));
}

TEST_CASE("an English sentence keeps its own melody", "[reading]") {
    const auto run =
        say("We saw a boat on the river, and two dogs.", {}, Language::english).runs.front();
    REQUIRE(run.inflections.size() == 1);
    CHECK(run.inflections.front().range == 1);
    CHECK(run.inflections.front().pitch == Approx(0.7));
}

TEST_CASE(
    "a paragraph gets softer from its first sentence to its last, and is as loud as one alone",
    "[reading]") {
    const auto loudness = [](int position, bool closes) {
        return loudness_in_paragraph({.position = position, .closes = closes, .first_mentions = {}})
            .value;
    };
    CHECK(loudness(0, true) == 0);
    const std::vector<double> five{loudness(0, false), loudness(1, false), loudness(2, false),
                                   loudness(3, false), loudness(4, true)};
    CHECK(std::ranges::is_sorted(five, std::ranges::greater()));
    CHECK(five.front() - five.back() == Approx(4.3));
    CHECK(std::accumulate(five.begin(), five.end(), 0.0) == Approx(0).margin(0.5));
    CHECK(loudness(9, false) == loudness(last_position, false));
}

TEST_CASE("turns of one sentence go up and down from exchange to exchange", "[reading]") {
    std::vector<double> exchanges;
    for (const int exchange : {0, 1, 2})
        exchanges.push_back(
            loudness_in_paragraph(
                {.position = 0, .closes = true, .first_mentions = {}, .exchange = exchange})
                .value);
    CHECK(exchanges == std::vector{0.0, 1.9, -2.2});
}

TEST_CASE("the makeup of a paragraph comes on top of the loudness of a place in it", "[reading]") {
    CHECK(loudness_in_paragraph({.position = 1, .first_mentions = {}, .makeup = {-0.5}}).value
          == Approx(loudness_in_paragraph({.position = 1, .first_mentions = {}}).value - 0.5));
}

} // namespace duologue::reading
