// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "reading/wording/lexicon.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::reading;

TEST_CASE("a word listed with a capital is found only as written", "[reading]") {
    const auto lexicon =
        Lexicon::parse("US = U.S  # the country\nvs. = versus\nC# = C sharp\n", "l");
    REQUIRE(lexicon.find(U"US") != nullptr);
    CHECK(*lexicon.find(U"US") == U"U.S");
    CHECK(lexicon.find(U"us") == nullptr);
    REQUIRE(lexicon.find(U"VS.") != nullptr);
    CHECK(*lexicon.find(U"VS.") == U"versus");
    CHECK(*lexicon.find(U"C#") == U"C sharp");
    CHECK(lexicon.longest() == 3);
}

TEST_CASE("entries added later win", "[reading]") {
    auto lexicon = Lexicon::parse("Davos = davoss", "a");
    lexicon.add(Lexicon::parse("Davos = [[d'A:voUs]]", "b"));
    CHECK(*lexicon.find(U"Davos") == U"[[d'A:voUs]]");
}

TEST_CASE("all bad lines of a lexicon are named at once with their places", "[reading]") {
    const std::string text =
        "good = fine\nno sign\n  two words = x\nempty =\nbad = 你\nw = [[a b]]\n";
    try {
        (void)Lexicon::parse(text, "my.lexicon");
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == Error::Kind::input);
        REQUIRE(error.complaints().size() == 5);
        CHECK(error.complaints()[0].where == Place{"my.lexicon", 2, 1});
        CHECK(error.complaints()[1].where == Place{"my.lexicon", 3, 3});
        CHECK(error.complaints()[3].where == Place{"my.lexicon", 5, 7});
    }
}

TEST_CASE("the lexicon that is installed says the names of the field", "[reading]") {
    const auto lexicon = Lexicon::load(DUOLOGUE_DATA "/english.lexicon");
    REQUIRE(lexicon.find(U"Brynjolfsson") != nullptr);
    CHECK(*lexicon.find(U"Brynjolfsson") == U"[[br'Inj0lfs@n]]");
    CHECK(*lexicon.find(U"Dr.") == U"Doctor");
    CHECK(lexicon.find(U"DEI") == nullptr);
}
