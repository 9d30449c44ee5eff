// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/file_name.hpp"

#include <catch2/catch.hpp>

using duologue::publish::file_name;

TEST_CASE("an ordinary title stays as it is", "[publish]") {
    CHECK(file_name("談agents的具體功能") == "談agents的具體功能");
    CHECK(file_name("Sonnet 3.5") == "Sonnet 3.5");
}

TEST_CASE("nothing in a title leads out of its folder", "[publish]") {
    CHECK(file_name("../../etc/passwd") == "etc passwd");
    CHECK(file_name("a/b\\c:d") == "a b c d");
    CHECK(file_name("..") == "untitled");
    CHECK(file_name("") == "untitled");
    CHECK(file_name(" . hidden. ") == "hidden");
}

TEST_CASE("control and direction characters do not get into a name", "[publish]") {
    CHECK(file_name("a\nb\x01"
                    "c")
          == "a b c");
    CHECK(file_name("a\u202eb\u200bc") == "a b c");
}

TEST_CASE("the names that Windows keeps for devices are not used", "[publish]") {
    CHECK(file_name("CON") == "CON_");
    CHECK(file_name("nul.2025") == "nul_.2025");
    CHECK(file_name("Com1 .x") == "Com1_ .x");
    CHECK(file_name("LPT³") == "LPT³_");
    CHECK(file_name("Console") == "Console");
    CHECK(file_name("COM") == "COM");
    CHECK(file_name("con brio") == "con brio");
}

TEST_CASE("a long title is cut between characters", "[publish]") {
    std::string title;
    for (int i = 0; i < 100; ++i)
        title += "桥";
    CHECK(file_name(title).size() == 120);
    CHECK(file_name(title + "a") == file_name(title));
}
