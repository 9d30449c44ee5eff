// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.hpp"
#include "base/unicode.hpp"
#include "reading/reader.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>

namespace duologue::reading {
namespace {

using namespace std::chrono_literals;

const Reader& reader() {
    static const Reader reader(DUOLOGUE_DATA);
    return reader;
}

Utterance read(std::string_view sentence, Language language = Language::mandarin) {
    auto utterance = reader().read(sentence, language);
    REQUIRE(utterance.left_out.empty());
    return utterance;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "" : " ") + part;
    return text;
}

} // namespace

TEST_CASE("a sentence of two languages becomes runs that keep its melody", "[reading]") {
    const auto utterance = read("我喜欢 Claude，你呢？");
    CHECK(utterance.text == "我喜欢 Claude，你呢？");
    REQUIRE(utterance.runs.size() == 3);
    CHECK(utterance.runs[0].spoken == "wo2 xi3huan1");
    CHECK(utterance.runs[0].gap_after == 40ms);
    CHECK(utterance.runs[0].juncture == Juncture::join);
    CHECK(utterance.runs[1].language == Language::english);
    CHECK(utterance.runs[1].spoken == "Claude,");
    CHECK(utterance.runs[1].tokens == std::vector<Token>{{4, 10, 0}});
    CHECK(utterance.runs[1].gap_after == 220ms);
    CHECK(utterance.runs[1].juncture == Juncture::clause);
    CHECK(utterance.runs[2].spoken == "ni3 ne5?");
    CHECK(utterance.runs[2].tokens == std::vector<Token>{{11, 12, 0}, {12, 13, 4}});
    CHECK(utterance.runs[2].gap_after == 0ms);
}

TEST_CASE("a program that reads by itself gets the sentence's blanks between languages",
          "[reading]") {
    const auto own =
        Reader(DUOLOGUE_DATA).with(Lexicon(split_lexicon("word = wo4", "own.lexicon")));
    for (const auto* const sentence : {"Hello word there.", "I went to 北京 yesterday.",
                                       "I went to北京yesterday.", "Hello, 小米 and goodbye."}) {
        std::string written;
        for (const auto& run : own.read(sentence, Language::english).runs)
            written += run.written;
        CHECK(written == sentence);
        CHECK(own.explain(sentence, Language::english).normalised == sentence);
    }
}

TEST_CASE("a program that reads by itself gets the ending of a spelled word once", "[reading]") {
    const auto written = [](const char* sentence) {
        return Reader(DUOLOGUE_DATA).read(sentence, Language::english).runs.at(0).written;
    };
    CHECK(written("It IPO'd late.") == "It I.P.O'd late.");
    CHECK(written("NASA'S at Ft. Worth, N/A") == "NASA's at Fort Worth, N.A");
}

TEST_CASE("a sentence that asks with a word of another language asks there", "[reading]") {
    CHECK(read("你喜欢 Claude 吗？").runs.back().spoken == "ma5?");
    CHECK(read("你喜欢 Claude？").runs.back().spoken == "Claude?");
    CHECK(read("你喜欢 Claude").runs.back().spoken == "Claude");
}

TEST_CASE("clauses are spoken one by one, with silence by the punctuation between them",
          "[reading]") {
    const auto runs = read("苹果、梨，都好；他说：来。").runs;
    REQUIRE(runs.size() == 5);
    const std::vector<std::pair<Juncture, Milliseconds>> expected{{Juncture::item, 120ms},
                                                                  {Juncture::clause, 220ms},
                                                                  {Juncture::part, 300ms},
                                                                  {Juncture::part, 300ms},
                                                                  {Juncture::sentence, 0ms}};
    for (std::size_t i = 0; i < runs.size(); ++i)
        CHECK(std::pair(runs[i].juncture, runs[i].gap_after) == expected[i]);
}

TEST_CASE("a long clause is taken in breaths, and loses and changes nothing by it", "[reading]") {
    const std::string text = "我认为在未来五年之内大型语言模型将会彻底改变我们进行科学研究的方式";
    std::string spoken;
    std::size_t tokens = 0;
    const auto runs = read(text).runs;
    for (const auto& run : runs) {
        spoken += (spoken.empty() ? "" : " ") + run.spoken;
        tokens += run.tokens.size();
        CHECK(run.juncture == (&run == &runs.back() ? Juncture::sentence : Juncture::breath));
    }
    CHECK(runs.size() == 3);
    CHECK(tokens == count_code_points(text));
    CHECK(spoken
          == "wo3 ren4wei2 zai4 wei4lai2 wu3nian2 zhi1nei4 da4xing2 yu3yan2 mo2xing2 jiang1 hui4 "
             "che4di2gai3bian4 wo3men5 jin4xing2 ke1xue2yan2jiu1 de5 fang1shi4");
}

TEST_CASE("a third tone before English stays low", "[reading]") {
    CHECK(read("我想 Google 一下").runs.front().spoken == "wo2 [[S;'iA21N]]");
}

TEST_CASE("a character beside English is read by the words beyond it", "[reading]") {
    CHECK(joined(reader().spoken("以 AI 为核心")) == "yi3 wei2 he2 xin1");
    CHECK(joined(reader().spoken("把 Claude 当老师，AI 得听话"))
          == "ba3 dang4 lao3 shi1 dei3 ting1 hua4");
    const auto explained = reader().explain("以 AI 为核心", Language::mandarin).runs.back();
    CHECK(explained.readings.front().reason.find("behind 以") != std::string::npos);
}

TEST_CASE("a written number is one token of its syllables", "[reading]") {
    const auto run = read("有20天").runs.front();
    CHECK(run.spoken == "you3 er4shi2tian1");
    CHECK(run.tokens == std::vector<Token>{{0, 1, 0}, {1, 3, 5}, {3, 4, 12}});
}

TEST_CASE("一 keeps its tone in a year", "[reading]") {
    CHECK(joined(reader().spoken("2011年有一次")) == "er4 ling2 yi1 yi1 nian2 you3 yi2 ci4");
}

TEST_CASE("an English sentence is one run with its own end", "[reading]") {
    const auto utterance = read("It works well.", Language::english);
    REQUIRE(utterance.runs.size() == 1);
    CHECK(utterance.runs.front().spoken == "It works well.");
    CHECK(utterance.runs.front().tokens == std::vector<Token>{{0, 2, 0}, {3, 8, 3}, {9, 13, 9}});
}

TEST_CASE("the citation reading covers every Han character and nothing else", "[reading]") {
    CHECK(joined(reader().citation("第1次用 GPT 寫字，還不錯！"))
          == "di4 ci4 yong4 xie3 zi4 hai2 bu4 cuo4");
    CHECK(joined(reader().citation("𠮷𪚥")) == "ji2 zhe2");
    CHECK(reader().citation("2027, OK").empty());
}

TEST_CASE("a character that no source reads is a question mark, and is left out aloud",
          "[reading]") {
    CHECK(joined(reader().citation("好𫠄人")) == "hao3 ? ren2");
    const auto utterance = reader().read("好𫠄人", Language::mandarin);
    CHECK(utterance.runs.front().spoken == "hao3 ren2");
    CHECK(utterance.left_out == std::vector<LeftOut>{{1, 2, Unsaid::unread}});
}

TEST_CASE("a lexicon of the program's own that is missing or cut off is the machine's fault, named",
          "[reading]") {
    const duologue::support::Folder folder;
    for (const auto* const file : {"mandarin.dict", "polyphones.model", "mandarin.lexicon"})
        std::filesystem::create_symlink(std::filesystem::path(DUOLOGUE_DATA) / file,
                                        folder.path() / file);
    const auto english = folder.path() / "english.lexicon";
    const auto failure = [&] {
        try {
            const Reader broken(folder.path());
            return std::string("none");
        } catch (const Error& error) {
            CHECK(error.kind() == Error::Kind::environment);
            return std::string(error.what());
        }
    };
    const auto damaged = [&](const std::string& how) {
        return "the program's data are damaged (" + english.string() + ": " + how
               + "); build the project again, or install it whole";
    };
    CHECK(failure() == damaged("no such file; check the name"));
    const auto whole = read_file(DUOLOGUE_DATA "/english.lexicon", 1U << 20U);
    std::ofstream(english) << whole.substr(0, whole.size() / 2);
    CHECK(failure() == damaged("its end is missing"));
    std::ofstream(english) << whole;
    CHECK(failure() == "none");
}

TEST_CASE("an explanation leaves out what reading leaves out, in order", "[reading]") {
    const std::vector<LeftOut> left_out{
        {0, 3, Unsaid::foreign}, {4, 5, Unsaid::unread}, {6, 8, Unsaid::emoji}};
    CHECK(reader().read("мир好𫠄。🙂🙂", Language::mandarin).left_out == left_out);
    CHECK(reader().explain("мир好𫠄。🙂🙂", Language::mandarin).left_out == left_out);
}

} // namespace duologue::reading
