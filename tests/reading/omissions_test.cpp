// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "reading/omissions.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace duologue::reading {
namespace {

script::Paragraph paragraph(std::string text, std::size_t line) {
    return {std::move(text), {"talk.txt", line, 4}, {}};
}

std::string list(const Omissions& omissions) {
    std::string text;
    for (const auto& [code, where, what] : omissions.warnings())
        text += to_string(where) + ": " + to_string(what) + " [" + code + "]\n";
    return text;
}

TEST_CASE("what is left out is listed once, with its first place and the number of all",
          "[reading]") {
    Omissions omissions;
    omissions.add(paragraph("你好。мир好𫠄", 7), 3, "мир好𫠄",
                  {{0, 3, Unsaid::foreign}, {4, 5, Unsaid::unread}});
    omissions.add(paragraph("мир🙂мир", 9), 0, "мир🙂мир",
                  {{0, 3, Unsaid::foreign}, {3, 4, Unsaid::emoji}, {4, 7, Unsaid::foreign}});
    omissions.add(paragraph("好𫠄", 5), 0, "好𫠄", {{1, 2, Unsaid::unread}});
    CHECK(list(omissions)
          == "talk.txt:5:5: no reading is known for 𫠄 (U+2B804), here and at 1 more place; write "
             "another character, or say how it is read in a lexicon [unknown-character]\n"
             "talk.txt:7:7: no voice can say \"мир\", here and at 2 more places; write it in Han "
             "or Latin letters [unspeakable]\n"
             "talk.txt:9:7: no voice says 🙂 (U+1F642); write words for it if it matters "
             "[emoji-dropped]\n");
}

TEST_CASE("beyond twenty of a kind what is left out is only counted", "[reading]") {
    Omissions omissions;
    for (char32_t letter = U'а'; letter < U'а' + 25; ++letter)
        omissions.add(paragraph(to_utf8(letter), letter - U'а' + 1), 0, to_utf8(letter),
                      {{0, 1, Unsaid::foreign}});
    omissions.add(paragraph("а", 30), 0, "а", {{0, 1, Unsaid::foreign}});
    const auto warnings = omissions.warnings();
    REQUIRE(warnings.size() == 21);
    CHECK(warnings[0].message
          == Message("no voice can say а (U+0430), here and at 1 more place",
                     "write it in Han or Latin letters"));
    CHECK(warnings[20].where == Place{"talk.txt", 21, 4});
    CHECK(warnings[20].message
          == Message("no voice can say what stands at 5 more places, the first of them here",
                     "write it in Han or Latin letters"));
}

TEST_CASE("a long stretch is shown by its beginning", "[reading]") {
    std::string text;
    for (int i = 0; i < 50; ++i)
        text += "ж";
    Omissions omissions;
    omissions.add(paragraph(text, 1), 0, text, {{0, 50, Unsaid::foreign}});
    CHECK(omissions.warnings().front().message.what
          == "no voice can say \"" + text.substr(0, 40) + "…\"");
}

TEST_CASE("paragraphs without a sentence are looked at too", "[reading]") {
    script::Script script;
    script.chapters = {
        {"一",
         {},
         {{"甲", {paragraph("……", 3), paragraph("好мир", 4)}}, {"乙", {paragraph("мир！", 5)}}}}};
    Omissions omissions;
    omissions.add_silent(script);
    CHECK(list(omissions)
          == "talk.txt:3:4: no voice says anything of \"……\"; write words if somebody is to be "
             "heard [unsaid-paragraph]\n"
             "talk.txt:5:4: no voice can say \"мир\"; write it in Han or Latin letters "
             "[unspeakable]\n");
}

} // namespace
} // namespace duologue::reading
