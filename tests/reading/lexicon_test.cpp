// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "reading/reader.hpp"
#include "reading/wording/lexicon.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::reading;

namespace {

Lexicon lexicon_of(std::string_view text, const std::string& name = "my.lexicon") {
    return Lexicon(split_lexicon(text, name));
}

std::vector<Complaint> complaints_about(std::string_view text) {
    try {
        static_cast<void>(lexicon_of(text));
    } catch (const Error& error) {
        CHECK(error.kind() == Error::Kind::input);
        return error.complaints();
    }
    return {};
}

/// What the engine is given for `text`, run by run.
std::string said(std::string_view text, std::string_view lexicon) {
    const auto reader = Reader(DUOLOGUE_DATA).with(lexicon_of(lexicon));
    std::string runs;
    const auto utterance = reader.read(text, Language::mandarin);
    for (const auto& run : utterance.runs)
        runs += (runs.empty() ? "" : " | ") + run.spoken;
    CHECK(utterance.left_out.empty());
    return runs;
}

} // namespace

TEST_CASE("a word listed with a capital is found only as written", "[reading]") {
    const auto lexicon = lexicon_of("US = U.S  # the country\nvs. = versus\nC# = C sharp\n");
    REQUIRE(lexicon.find(U"US") != nullptr);
    CHECK(lexicon.find(U"US")->text == U"U.S");
    CHECK(lexicon.find(U"us") == nullptr);
    REQUIRE(lexicon.find(U"VS.") != nullptr);
    CHECK(lexicon.find(U"VS.")->text == U"versus");
    CHECK(lexicon.find(U"C#")->text == U"C sharp");
    CHECK(lexicon.longest() == 3);
}

TEST_CASE("entries added later win", "[reading]") {
    auto lexicon = lexicon_of("Davos = davoss\nDavos = davoz\n");
    CHECK(lexicon.find(U"Davos")->text == U"davoz");
    lexicon.add(lexicon_of("Davos = [[d'A:voUs]]", "b"));
    CHECK(lexicon.find(U"Davos")->text == U"[[d'A:voUs]]");
    CHECK(lexicon.find(U"Davos")->place == Place{"b", 1, 1});
}

TEST_CASE("a reader with more entries leaves the one that it was made of as it was", "[reading]") {
    const Reader plain(DUOLOGUE_DATA);
    const auto first = plain.with(lexicon_of("银行 = yin2 xing2\n"));
    const auto second = first.with(lexicon_of("銀行 = yin4 hang4\n"));
    const auto bank = [](const Reader& reader) { return reader.citation("银行"); };
    using Readings = std::vector<std::string>;
    CHECK(bank(plain) == Readings{"yin2", "hang2"});
    CHECK(bank(first) == Readings{"yin2", "xing2"});
    CHECK(bank(second) == Readings{"yin4", "hang4"});
}

TEST_CASE("all bad lines of a lexicon are named at once with their places", "[reading]") {
    const auto complaints =
        complaints_about("good = fine\nno sign\n  two words = x\nempty =\nbad = 你\nw = [[a b]]\n");
    REQUIRE(complaints.size() == 5);
    CHECK(complaints[0].where == Place{"my.lexicon", 2, 1});
    CHECK(complaints[1].where == Place{"my.lexicon", 3, 3});
    CHECK(complaints[2].where == Place{"my.lexicon", 4, 1});
    CHECK(complaints[3].where == Place{"my.lexicon", 5, 7});
    CHECK(complaints[4].where == Place{"my.lexicon", 6, 8});
    CHECK(complaints[4].code == "bad-lexicon-entry");
}

TEST_CASE("a reading that no voice can say is refused where it goes wrong", "[reading]") {
    struct Case {
        const char* line;
        std::size_t column;
        const char* text;
    };

    const auto& [line, column, text] = GENERATE(values<Case>({
        {"银行 = yin2 hagn2", 11, "\"hagn2\" is no syllable of pinyin"},
        {"银行 = yin2 hang6", 11, "\"hang6\" is no syllable of pinyin"},
        {"银行 = yin2 hang2 zhang3", 6, "银行 has 2 characters and the reading 3 syllables"},
        {"银行 = yin hang", 6, "pinyin without tones"},
        {"X = [[ai]", 5, "phonemes stand between [[ and ]]"},
        {"X = [[aI]] [[eI]]", 5, "phonemes stand between [[ and ]]"},
        {"X = [[]]", 5, "no phonemes in [[ ]]"},
        {"X = [['']]", 7, "\"''\" is no phoneme"},
        {"X = [[d'e$I]]", 10, "\"$I\" is no phoneme"},
        {"X = [[_^_cmn]]", 7, "\"_^_cmn\" is no phoneme"},
        {"X = [[d<break>]]", 8, "\"<break>\" is no phoneme"},
        {"X = <voice>", 5, "no reading that a voice can say"},
        {"X = yín háng", 5, "no reading that a voice can say"},
        {"X = ...", 5, "no reading that a voice can say"},
    }));
    INFO(line);
    const auto complaints = complaints_about(line);
    REQUIRE(complaints.size() == 1);
    CHECK(complaints.front().where == Place{"my.lexicon", 1, column});
    CHECK_THAT(complaints.front().message.what, Catch::Contains(text));
    CHECK_FALSE(complaints.front().message.advice.empty());
}

TEST_CASE("a lexicon may begin with a byte order mark and end its lines as Windows does",
          "[reading]") {
    const auto lexicon = lexicon_of("\xef\xbb\xbf"
                                    "Ada = aider\r\nBo = bow\r\n");
    REQUIRE(lexicon.find(U"Ada") != nullptr);
    CHECK(lexicon.find(U"Ada")->text == U"aider");
    CHECK(lexicon.find(U"Bo")->text == U"bow");
}

TEST_CASE("a Han word is read as the lexicon has it, in either script, before sandhi",
          "[reading]") {
    CHECK(said("他在重庆路", "重慶路 = zhong4 qing4 lu4") == "ta1 zai4 zhong4qing4lu4");
    CHECK(said("他在重慶路", "重庆路 = zhong4 qing4 lu4") == "ta1 zai4 zhong4qing4lu4");
    CHECK(said("他在重庆", "重庆路 = zhong4 qing4 lu4") == "ta1 zai4 chong2qing4");
    CHECK(said("好米店", "好米 = hao3 mi3") == "hao2mi3 dian4");
}

TEST_CASE("the longest word of the lexicon that fits is taken", "[reading]") {
    CHECK(said("行长行", "行 = heng2\n行长 = xing2 chang2") == "xing2chang2 heng2");
}

TEST_CASE("a Latin word may be said in Mandarin, and a Han word in English", "[reading]") {
    CHECK(said("看X吧", "X = ai4 ke4 si1") == "kan4 ai4ke4si1 ba5");
    CHECK(said("看 X's 吧", "X = ai4 ke4 si1") == "kan4 ai4ke4si1 ba5");
    CHECK(said("去长城吧", "长城 = Great Wall") == "qu4 | Great Wall, | ba5");
}

TEST_CASE("the lexicon comes before the rules for numbers and acronyms", "[reading]") {
    CHECK(said("用 o9 和 TRUMP 吧", "o9 = owe nine\nTRUMP = Trump")
          == "yong4 | owe nine, | he2 | Trump, | ba5");
    CHECK(said("用 o9x 吧", "o9 = wrong") != said("用 o9 x 吧", "o9 = wrong"));
}

TEST_CASE("a respelling is only ever words", "[reading]") {
    CHECK(said("请 Zed's 来", "Zed = [[z'Ed]]") == "[[tS;h'i21N]] | [[z'Edz]], | lai2");
    CHECK(said("请 [[z'Ed]] 来", "") == "qing3, | z'Ed, | lai2");
}

TEST_CASE("the lexicon that is installed says the names of the field", "[reading]") {
    const Lexicon lexicon(read_lexicon(DUOLOGUE_DATA "/english.lexicon"));
    REQUIRE(lexicon.find(U"Brynjolfsson") != nullptr);
    CHECK(lexicon.find(U"Brynjolfsson")->text == U"[[br'Inj0lfs@n]]");
    CHECK(lexicon.find(U"Dr.")->text == U"Doctor");
    CHECK(lexicon.find(U"Hon.")->text == U"Honorable");
    CHECK(lexicon.find(U"WAS")->text == U"was");
    CHECK(lexicon.find(U"prosciutto")->text == U"[[pr@S'u:toU]]");
    CHECK(lexicon.find(U"NIMBYs")->text == U"nimbies");
    CHECK(lexicon.find(U"DEI") == nullptr);
}
