// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/data_file.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "reading/mandarin/dictionary.hpp"
#include "support/folder.hpp"
#include "support/mandarin.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <string>

namespace duologue::reading {
namespace {

constexpr std::size_t any_size = 100'000'000;

std::string syllables(const Dictionary::Word& word) {
    std::string text;
    for (const auto number : word.syllables)
        text += (text.empty() ? "" : " ") + std::string(built_dictionary().syllable(number));
    return text;
}

std::string reading_of(std::u32string_view text) {
    const auto word = built_dictionary().find(text);
    return word ? syllables(*word) : "none";
}

/// What opening `bytes` as a dictionary complains of.
std::string complaint_about(std::string_view bytes) {
    const support::Folder folder;
    const auto file = folder.write("damaged.dict", bytes);
    try {
        const Dictionary dictionary(file);
    } catch (const Error& error) {
        REQUIRE(error.kind() == Error::Kind::environment);
        REQUIRE(error.complaints().front().where.file == file.string());
        return to_string(error.complaints().front().message);
    }
    return "";
}

} // namespace

TEST_CASE("what becomes of the file does not matter to an open dictionary", "[reading]") {
    const support::Folder folder;
    const auto bytes = read_file(std::string(DUOLOGUE_DATA) + "/mandarin.dict", any_size);
    const auto file = folder.write("changing.dict", bytes);
    const Dictionary dictionary(file);
    folder.write("changing.dict", "");
    REQUIRE(std::filesystem::file_size(file) == 0);
    const auto word = dictionary.find(U"银行");
    REQUIRE(word);
    CHECK(dictionary.syllable(word->syllables[1]) == "hang2");
    CHECK_FALSE(dictionary.at(dictionary.size() - 1).spelling.empty());
}

TEST_CASE("words carry numbered pinyin", "[reading]") {
    CHECK(reading_of(U"银行") == "yin2 hang2");
    CHECK(reading_of(U"绿色") == "lv4 se4");
    CHECK(reading_of(U"朋友") == "peng2 you5");
    CHECK(reading_of(U"战略") == "zhan4 lve4");
    CHECK(reading_of(U"绿色的银") == "none");
}

TEST_CASE("the sandhi that the source writes into its words is undone", "[reading]") {
    CHECK(reading_of(U"一个") == "yi1 ge4");
    CHECK(reading_of(U"一直") == "yi1 zhi2");
    CHECK(reading_of(U"不是") == "bu4 shi4");
    CHECK(reading_of(U"差不多") == "cha4 bu4 duo1");
}

TEST_CASE("our own words correct the bought ones", "[reading]") {
    CHECK(reading_of(U"希腊人") == "xi1 la4 ren2");
}

TEST_CASE("rare characters are read from Unihan", "[reading]") {
    CHECK(reading_of(U"𠀀") == "he1");
    CHECK(reading_of(U"𠮷") == "ji2");
}

TEST_CASE("the words that a text begins with come shortest first", "[reading]") {
    std::vector<std::size_t> lengths;
    for (const auto& word : built_dictionary().words_at(U"研究生命起源"))
        lengths.push_back(word.length);
    CHECK(lengths == std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE("words that begin like the first of a range are those that have its character",
          "[reading]") {
    const auto& dictionary = built_dictionary();
    const auto begin_with = [&](char32_t character) {
        return dictionary.narrow({0, dictionary.size()}, 0, character);
    };
    for (const auto character : std::u32string(U"一乙银龥")) {
        const auto alike = begin_with(character);
        REQUIRE(alike.begin < alike.end);
        CHECK(dictionary.front({alike.begin, dictionary.size()}, 0).end == alike.end);
        CHECK(dictionary.front(alike, 0).end == alike.end);
    }
}

TEST_CASE("a text that no word begins has no words", "[reading]") {
    CHECK(built_dictionary().words_at(U"x研究").empty());
    CHECK(built_dictionary().words_at(U"").empty());
}

TEST_CASE("a missing dictionary is named", "[reading]") {
    CHECK_THROWS_WITH(Dictionary("nowhere/mandarin.dict"),
                      Catch::Contains("nowhere/mandarin.dict")
                          && Catch::Contains("No such file or directory"));
}

TEST_CASE("a damaged dictionary is refused before it is used", "[reading]") {
    const auto whole = read_file(DUOLOGUE_DATA "/mandarin.dict", any_size);
    CHECK(complaint_about(whole).empty());
    auto damaged = whole;
    damaged[whole.size() / 2] = static_cast<char>(damaged[whole.size() / 2] ^ 1);
    for (const auto& bytes :
         {std::string(), whole.substr(0, 10), whole.substr(0, whole.size() - 1), damaged})
        CHECK(complaint_about(bytes)
              == "is cut off or damaged; build the project again, or install it whole");
}

TEST_CASE("a dictionary of another kind or size than this program's is refused", "[reading]") {
    const std::string whole(DataFile(DUOLOGUE_DATA "/mandarin.dict").bytes());
    CHECK(complaint_about(sealed(whole)).empty());
    CHECK_THAT(complaint_about(sealed("")),
               Catch::StartsWith("the Mandarin dictionary is cut off"));
    CHECK_THAT(
        complaint_about(sealed(whole.substr(0, whole.size() - 1))),
        Catch::Contains(fmt::format("has {} bytes instead of {}", whole.size() - 1, whole.size())));
    CHECK_THAT(complaint_about(sealed("DUOWORDS" + whole.substr(8))),
               Catch::Contains("another kind"));
    auto other_version = whole;
    other_version[8] = '\x7f';
    CHECK_THAT(complaint_about(sealed(other_version)), Catch::Contains("another kind or version"));
}

} // namespace duologue::reading
