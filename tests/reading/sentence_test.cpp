// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "reading/wording/sentence.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace duologue;
using namespace duologue::reading;

namespace {

using Sentences = std::vector<std::string>;

Sentences split(const std::string& paragraph) {
    const auto text = to_utf32(paragraph);
    Sentences sentences;
    for (const auto& [begin, end] : split_sentences(text))
        sentences.push_back(to_utf8(std::u32string_view(text).substr(begin, end - begin)));
    return sentences;
}

std::string repeat(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST_CASE("a sentence ends at Chinese and at English marks", "[reading]") {
    CHECK(split("走吧。好！ 真的吗?是!") == Sentences{"走吧。", "好！", "真的吗?", "是!"});
    CHECK(split("It works. Really? Yes.") == Sentences{"It works.", "Really?", "Yes."});
}

TEST_CASE("a single letter ends a sentence where an opener follows, and else is an initial",
          "[reading]") {
    CHECK(split("Our Series A. It was hard.") == Sentences{"Our Series A.", "It was hard."});
    CHECK(split("Ask George W. Bush.") == Sentences{"Ask George W. Bush."});
    CHECK(split("Musk v. OpenAI began.") == Sentences{"Musk v. OpenAI began."});
    CHECK(split("In the U.S. My parents stay.") == Sentences{"In the U.S.", "My parents stay."});
    CHECK(split("他用.NET开发。") == Sentences{"他用.NET开发。"});
    CHECK(split("这很好.Then he left.") == Sentences{"这很好.", "Then he left."});
}

TEST_CASE("a dot inside a number, name or address ends nothing", "[reading]") {
    CHECK(split("It is 3.5 percent.") == Sentences{"It is 3.5 percent."});
    CHECK(split("Dr. Smith met J. R. Lee. They left.")
          == Sentences{"Dr. Smith met J. R. Lee.", "They left."});
    CHECK(split("The U.S. economy grew. It did.")
          == Sentences{"The U.S. economy grew.", "It did."});
    CHECK(split("See www.example.com for No. 5.") == Sentences{"See www.example.com for No. 5."});
    CHECK(split("He said no. Then he left.") == Sentences{"He said no.", "Then he left."});
    CHECK(split("Pres. Biden read Vol. II.") == Sentences{"Pres. Biden read Vol. II."});
    CHECK(split("Call ext. 23 in Apt. 4C.") == Sentences{"Call ext. 23 in Apt. 4C."});
    CHECK(split("On Mon. Bob came.") == Sentences{"On Mon. Bob came."});
    CHECK(split("MR. LEE SPOKE. IT ENDED.") == Sentences{"MR. LEE SPOKE.", "IT ENDED."});
    CHECK(split("We met near Ft. Worth.") == Sentences{"We met near Ft. Worth."});
    CHECK(split("By Thur. Ann had left.") == Sentences{"By Thur. Ann had left."});
    CHECK(split("We lay in the Sun. Ann left.") == Sentences{"We lay in the Sun.", "Ann left."});
    CHECK(split("Built c. 1850. It is Op. 27.") == Sentences{"Built c. 1850.", "It is Op. 27."});
    CHECK(split("1. 苹果很好。") == Sentences{"1. 苹果很好。"});
}

TEST_CASE("dots that trail off end nothing", "[reading]") {
    CHECK(split("我......我不能说。") == Sentences{"我......我不能说。"});
    CHECK(split("我……我不能说。") == Sentences{"我……我不能说。"});
    CHECK(split("也许我们应该再想想……然后再说。")
          == Sentences{"也许我们应该再想想……", "然后再说。"});
}

TEST_CASE("closing quotes and brackets stay with their sentence", "[reading]") {
    CHECK(split("“好吗？”他问。") == Sentences{"“好吗？”", "他问。"});
    CHECK(split("他问:\"好吗?\"然后走了。") == Sentences{"他问:\"好吗?\"", "然后走了。"});
    CHECK(split("(括号里。)外面。") == Sentences{"(括号里。)", "外面。"});
    CHECK(split("他问“真的？”的时候笑了。") == Sentences{"他问“真的？”的时候笑了。"});
}

TEST_CASE("punctuation alone belongs to its neighbour", "[reading]") {
    CHECK(split("……好吧。 ！！") == Sentences{"……好吧。 ！！"});
    CHECK(split("！！！").empty());
    CHECK(split("").empty());
}

TEST_CASE("an overlong sentence is cut at a semicolon, a comma, a blank", "[reading]") {
    const auto clause = repeat("字", 59);
    CHECK(split(clause + "；" + clause + "，" + clause + "。")
          == Sentences{clause + "；", clause + "，" + clause + "。"});
    const auto row = repeat("1,000 ", 60);
    for (const auto& part : split(row))
        CHECK(part.ends_with("1,000"));
    for (const auto& text : {repeat("字", 1000), repeat("a", 1000), repeat("word ", 300)})
        for (const auto& [begin, end] : split_sentences(to_utf32(text)))
            CHECK(end - begin <= longest_sentence);
}

TEST_CASE("nothing but white space is lost", "[reading]") {
    const std::string paragraph =
        "甲。 乙，" + repeat("丙 word 1,5；", 80) + " “丁！”\u3000(戊...)";
    const auto text = to_utf32(paragraph);
    std::size_t next = 0;
    for (const auto& [begin, end] : split_sentences(text)) {
        for (; next < begin; ++next)
            CHECK(is_space(text[next]));
        next = end;
    }
    CHECK(next == text.size());
}
