// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "cast/voice.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

namespace duologue::cast {
namespace {

constexpr auto whole_persona = R"(display_name = "The Judge"
description = "For whoever decides"
gender = "female"
speaks_for = ["judge", "法官"]
variant = "f2"
level = -1.5
seat = 0.25

[mandarin]
rate = 181
pitch = 52
range = 75
level = 0.0

[english]
rate = 155
pitch = 40
range = 50
level = 2.5
)";

// A folder of personas.
class Personas {
public:
    Personas& with(const std::string& file, const std::string& text) {
        folder_.write(file, text);
        return *this;
    }

    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

    // What load_voices has against the folder, without the folder's own name.
    [[nodiscard]] std::string complaints() const {
        try {
            (void)load_voices(path());
        } catch (const Error& error) {
            CHECK(error.kind() == Error::Kind::environment);
            return without_folder(error.what());
        }
        return "none";
    }

private:
    [[nodiscard]] std::string without_folder(std::string text) const {
        const auto prefix = path().string() + "/";
        for (auto at = text.find(prefix); at != text.npos; at = text.find(prefix))
            text.erase(at, prefix.size());
        return text;
    }

    support::Folder folder_;
};

std::string with_line(const std::string& old_line, const std::string& new_line) {
    std::string text = whole_persona;
    return text.replace(text.find(old_line), old_line.size(), new_line);
}

TEST_CASE("A persona is read with every field it has", "[cast]") {
    Personas folder;
    const auto voices = load_voices(folder.with("judge.toml", whole_persona).path());
    REQUIRE(voices.size() == 1);
    const auto& judge = voices.front();
    CHECK(judge.id == "judge");
    CHECK(judge.display_name == "The Judge");
    CHECK(judge.description == "For whoever decides");
    CHECK(judge.gender == Gender::female);
    CHECK(judge.speaks_for == std::vector<std::string>{"judge", "法官"});
    CHECK(judge.variant == "f2");
    CHECK(judge.level == Decibels{-1.5});
    CHECK(judge.seat == 0.25);
    CHECK(judge.mandarin.rate_wpm == 181);
    CHECK(judge.mandarin.pitch == 52);
    CHECK(judge.mandarin.range == 75);
    CHECK(judge.english.rate_wpm == 155);
    CHECK(judge.english.pitch == 40);
    CHECK(judge.english.range == 50);
    CHECK(judge.english.level.value == 2.5);
}

TEST_CASE("A persona need not speak for anybody, and whole numbers are levels too", "[cast]") {
    Personas folder;
    auto text = with_line("speaks_for = [\"judge\", \"法官\"]\n", "");
    text.replace(text.find("level = -1.5"), 12, "level = -2");
    const auto voices = load_voices(folder.with("judge.toml", text).path());
    CHECK(voices.front().speaks_for.empty());
    CHECK(voices.front().level == Decibels{-2});
}

TEST_CASE("Personas come in order of their ids, and other files are left alone", "[cast]") {
    Personas folder;
    folder.with("zoe.toml", whole_persona).with("abe.toml", whole_persona);
    folder.with("abe-2.toml", whole_persona).with("README.md", "not a persona");
    std::vector<std::string> ids;
    for (const auto& voice : load_voices(folder.path()))
        ids.push_back(voice.id);
    CHECK(ids == std::vector<std::string>{"abe", "abe-2", "zoe"});
}

TEST_CASE("A folder without a persona is refused by name", "[cast]") {
    const Personas folder;
    const auto where = folder.path().string();
    CHECK(folder.complaints() == where + ": no persona here; name a folder of NAME.toml files");
    CHECK_THROWS_WITH(load_voices(folder.path() / "nowhere"),
                      where + "/nowhere: no persona here; name a folder of NAME.toml files");
}

TEST_CASE("A wrong value is refused where it stands", "[cast]") {
    const auto [old_line, new_line, complaint] =
        GENERATE(table<std::string, std::string, std::string>({
            {"gender = \"female\"", "gender = \"robot\"",
             "3:10: gender must be \"female\" or \"male\""},
            {"gender = \"female\"", "gender = true", "3:10: gender must be a text in quotes"},
            {"display_name = \"The Judge\"", "display_name = \"\"",
             "1:16: display_name must be a text in quotes"},
            {"speaks_for = [\"judge\", \"法官\"]", "speaks_for = \"judge\"",
             "4:14: speaks_for must be a list of texts in quotes"},
            {"speaks_for = [\"judge\", \"法官\"]", "speaks_for = [\"judge\", 3]",
             "4:14: speaks_for must be a list of texts in quotes"},
            {"level = -1.5", "level = -12.5", "6:9: level must be a number from -12 to 12"},
            {"level = -1.5", "level = \"loud\"", "6:9: level must be a number from -12 to 12"},
            {"seat = 0.25", "seat = 1.01", "7:8: seat must be a number from -1 to 1"},
            {"seat = 0.25", "seat = true", "7:8: seat must be a number from -1 to 1"},
            {"seat = 0.25", "seat = nan", "7:8: seat must be a number from -1 to 1"},
            {"rate = 181", "rate = 79", "10:8: rate must be a whole number from 80 to 450"},
            {"rate = 181", "rate = 180.5", "10:8: rate must be a whole number from 80 to 450"},
            {"pitch = 52", "pitch = 100", "11:9: pitch must be a whole number from 0 to 99"},
            {"range = 75", "range = 9223372036854775807",
             "12:9: range must be a whole number from 0 to 99"},
            {"range = 75", "range = 75\nspeed = 2",
             "13:1: speed is not known here; the keys are level, pitch, range, rate"},
        }));
    Personas folder;
    CHECK(folder.with("judge.toml", with_line(old_line, new_line)).complaints()
          == "judge.toml:" + complaint);
}

TEST_CASE("A persona's command is run as it is written, in the folder of its file", "[cast]") {
    Personas folder;
    auto whole =
        with_line("variant = \"f2\"", "engine = \"command\"\ncommand = [\"say\", \"-m x\"]\n"
                                      "languages = [\"zh\"]\nsample_rate = 22050\nversion = \"3\"\n"
                                      "timeout = 90\nvariant = \"f2\"");
    whole.erase(whole.find("[mandarin]"), whole.find("[english]") - whole.find("[mandarin]"));
    const auto judge = load_voices(folder.with("judge.toml", whole).path()).front();
    REQUIRE(judge.command);
    CHECK(judge.command->line == std::vector<std::string>{"say", "-m x"});
    CHECK(judge.command->folder == folder.path());
    CHECK(judge.command->mandarin);
    CHECK_FALSE(judge.command->english);
    CHECK(judge.command->raw_rate_hz == 22'050);
    CHECK(judge.command->version == "3");
    CHECK(judge.command->timeout.count() == 90);
    CHECK(judge.variant == "f2");
    CHECK(judge.english.rate_wpm == 155);
}

TEST_CASE("A command that speaks one language only needs a variant for the other", "[cast]") {
    Personas folder;
    auto text = with_line("variant = \"f2\"", "engine = \"command\"\ncommand = [\"say\"]\n"
                                              "languages = [\"en\"]");
    text.erase(text.find("\n[english]"));
    CHECK(folder.with("judge.toml", text).complaints()
          == "judge.toml:1:1: variant is missing; add it");
}

TEST_CASE("A command that speaks both languages needs nothing of espeak-ng", "[cast]") {
    Personas folder;
    auto text = with_line("variant = \"f2\"", "engine = \"command\"\ncommand = [\"say\"]\n"
                                              "languages = [\"en\", \"zh\"]");
    text.erase(text.find("\n[mandarin]"));
    CHECK(load_voices(folder.with("judge.toml", text).path()).front().variant.empty());
}

TEST_CASE("A wrong command is refused where it stands", "[cast]") {
    const auto [lines, complaint] = GENERATE(table<std::string, std::string>({
        {"engine = \"festival\"", "5:10: engine must be \"espeak-ng\" or \"command\""},
        {"engine = \"command\"\ncommand = []\nlanguages = [\"en\"]",
         "6:11: command must be a list of texts in quotes"},
        {"engine = \"command\"\ncommand = \"say\"\nlanguages = [\"en\"]",
         "6:11: command must be a list of texts in quotes"},
        {"engine = \"command\"\ncommand = [\"say\"]\nlanguages = [\"fr\"]",
         "7:13: languages may be \"zh\" and \"en\""},
        {"engine = \"command\"\ncommand = [\"say\"]\nlanguages = [\"en\"]\ntimeout = 0",
         "8:11: timeout must be a whole number from 1 to 3600"},
        {"command = [\"say\"]", "5:1: command is not known here"},
    }));
    Personas folder;
    CHECK_THAT(folder.with("judge.toml", with_line("variant = \"f2\"", lines)).complaints(),
               Catch::Contains("judge.toml:" + complaint));
}

TEST_CASE("More personas are added by id, and take the place of their namesakes", "[cast]") {
    const auto named = [](const std::string& id, const std::string& display_name) {
        Voice voice;
        voice.id = id;
        voice.display_name = display_name;
        return voice;
    };
    std::vector<Voice> voices{named("abe", "A"), named("zoe", "Z")};
    add_voices(voices, {named("zoe", "New"), named("bob", "B")});
    std::string names;
    for (const auto& voice : voices)
        names += voice.id + "=" + voice.display_name + " ";
    CHECK(names == "abe=A bob=B zoe=New ");
}

TEST_CASE("A variant can never be a path", "[cast]") {
    const auto variant =
        GENERATE("../m3", "m3+f2", "M3", "m 3", "f2/", "女", "nineteen-letters-and-1");
    Personas folder;
    folder.with("judge.toml",
                with_line("variant = \"f2\"", "variant = \"" + std::string(variant) + "\""));
    CHECK(folder.complaints()
          == "judge.toml:5:11: variant must have 1 to 19 small letters, digits "
             "and hyphens; rename the variant's file");
}

TEST_CASE("A name that libespeak-ng still has room for is a variant", "[cast]") {
    Personas folder;
    folder.with("judge.toml", with_line("variant = \"f2\"", "variant = \"nineteen-letters-19\""));
    CHECK(load_voices(folder.path()).front().variant == "nineteen-letters-19");
}

TEST_CASE("A persona's file name is plain", "[cast]") {
    const auto name = GENERATE("Judge.toml", "the judge.toml", "法官.toml");
    Personas folder;
    CHECK(folder.with(name, whole_persona).complaints()
          == std::string(name)
                 + ": the name of a persona has small letters, digits and hyphens "
                   "only; rename the file");
}

TEST_CASE("What is missing is named, at the table where it belongs", "[cast]") {
    Personas folder;
    folder.with("judge.toml", "display_name = \"J\"\ndescription = \"d\"\nvariant = \"f2\"\n"
                              "level = 0\nseat = 0\n[mandarin]\nrate = 181\nrange = 75\n");
    CHECK(folder.complaints()
          == "judge.toml:1:1: gender is missing; add it\n"
             "judge.toml:6:1: pitch is missing; add it\n"
             "judge.toml:6:1: level is missing; add it\n"
             "judge.toml:1:1: english is missing; add it");
}

TEST_CASE("The complaints about all files come at once", "[cast]") {
    Personas folder;
    folder.with("abe.toml", with_line("seat = 0.25", "seat = 7\nhat = 1"));
    folder.with("zoe.toml", "gender = \"female\"\ngender = \"male\"\n");
    CHECK(folder.complaints()
          == "abe.toml:7:8: seat must be a number from -1 to 1\n"
             "abe.toml:8:1: hat is not known here; the keys are description, display_name, "
             "engine, english, gender, level, mandarin, seat, speaks_for, variant\n"
             "zoe.toml:2:10: Error while parsing key-value pair: cannot redefine existing string "
             "'gender'");
}

} // namespace
} // namespace duologue::cast
