// SPDX-License-Identifier: GPL-3.0-or-later
// Voices of another program: flite, a real one.
#include "support/listen.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace duologue;
using namespace duologue::support;

namespace {

const std::string tea = "title: Tea\nlanguage: en\ncast: Ada = flo\ncast: Ben = ben\n\n"
                        "Ada: In 1999 we had tea on a boat called 小米, every day at noon.\n"
                        "Ben: How nice, and how long did the journey take in the end?\n";

/// A persona `flo`, who speaks English by `command` and Mandarin by espeak-ng.
std::string persona(const std::string& command) {
    return "display_name = \"Flo\"\ndescription = \"A guest\"\ngender = \"female\"\n"
           "engine = \"command\"\ncommand = "
           + command
           + "\nlanguages = [\"en\"]\nvariant = \"clara\"\nlevel = 0.0\nseat = 0.1\n\n"
             "[mandarin]\nrate = 191\npitch = 52\nrange = 75\nlevel = 0.0\n";
}

const std::string flite = R"(["flite", "-voice", "slt", "-f", "/dev/stdin", "-o", "/dev/stdout"])";

std::vector<std::string> voices_in(const Studio& studio) {
    return {"--voices", (studio.folder().path() / "voices").string()};
}

void add_persona(const Studio& studio, const std::string& command) {
    std::filesystem::create_directory(studio.folder().path() / "voices");
    studio.folder().write("voices/flo.toml", persona(command));
}

} // namespace

TEST_CASE("a persona speaks by another program, levelled and timed like the rest", "[program]") {
    const Studio studio(tea);
    add_persona(studio, flite);
    studio.rendered(voices_in(studio));
    const auto turns = studio.report()["chapters"][0]["turns"];
    CHECK(turns[0]["persona"] == "flo");
    CHECK(turns[0]["word_times"] == "estimated");
    CHECK(turns[1]["word_times"] == "measured");
    CHECK(turns[0]["length"].get<double>() == Approx(4.5).margin(1));
    const auto audio = studio.play().audio;
    const auto said = [&](const nlohmann::json& turn) {
        const auto start = turn["start"].get<double>();
        return part(audio, start, start + turn["length"].get<double>());
    };
    CHECK(loudness(said(turns[0])).value == Approx(loudness(said(turns[1])).value).margin(1));
    CHECK(true_peak(audio).value <= -1);
    const auto captions = studio.bytes("talk.vtt");
    for (const auto* word : {"1999", "tea", "boat", "noon"})
        CHECK_THAT(captions, Catch::Contains(word));
}

TEST_CASE("a persona whose program is not there is refused before anything is spoken",
          "[program]") {
    const Studio studio(tea);
    add_persona(studio, R"(["no-such-program", "--wav"])");
    const auto outcome = studio.render(voices_in(studio));
    CHECK(outcome.exit_code == 3);
    CHECK_THAT(outcome.err, Catch::StartsWith("duologue: persona flo: its program is not there")
                                && Catch::Contains("no-such-program --wav"));
    CHECK(studio.folder().files("out").empty());
}

TEST_CASE("a command's failure names the sentence at which it happened", "[program]") {
    const Studio studio(tea);
    add_persona(studio, R"(["false"])");
    const auto outcome = studio.render(voices_in(studio));
    CHECK(outcome.exit_code == 3);
    CHECK_THAT(outcome.err,
               Catch::StartsWith("duologue: " + studio.script_path()
                                 + ":6:6: persona flo: it ended with exit code 1 (the command is "
                                   "false); "));
    CHECK(studio.folder().files("out").empty());
}

TEST_CASE("a command's timeout is for the sentence, whatever it holds of the other language",
          "[program]") {
    const Studio studio("language: en\ncast: Ada = flo\n\nAda: One 小米 two.\n");
    add_persona(studio, R"(["sh", "-c", "sleep 0.6; flite -f /dev/stdin -o /dev/stdout"]
timeout = 1)");
    const auto outcome = studio.render(voices_in(studio));
    CHECK(outcome.exit_code == 3);
    CHECK_THAT(outcome.err, Catch::Contains("it took longer than 1 s"));
}

TEST_CASE("a command's argument may be longer than the name of any file", "[program]") {
    const Studio studio(tea);
    add_persona(studio, R"(["sh", "-c", ": )" + std::string(300, 'x')
                            + R"(; flite -voice slt -f /dev/stdin -o /dev/stdout"])");
    CHECK(studio.rendered(voices_in(studio)).turns().size() == 2);
}

TEST_CASE("one's own personas are listed, and take the place of others", "[program]") {
    const Studio studio;
    std::filesystem::create_directory(studio.folder().path() / "voices");
    studio.folder().write("voices/host.toml", persona(flite));
    const auto outcome = run({"voices", "--voices", (studio.folder().path() / "voices").string()});
    CHECK_THAT(outcome.out, Catch::Contains("host         Flo ") && Catch::Contains("amodei "));
    CHECK_THAT(outcome.out, !Catch::Contains("A woman who asks"));
}
