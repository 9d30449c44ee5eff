// SPDX-License-Identifier: GPL-3.0-or-later
#include "cast/cast.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace duologue::cast {
namespace {

Voice voice(const std::string& id, std::vector<std::string> speaks_for = {}) {
    Voice voice;
    voice.id = id;
    voice.display_name = "Voice of " + id;
    voice.speaks_for = std::move(speaks_for);
    return voice;
}

const std::vector<Voice> voices{voice("amodei", {"Amodei", "Dario Amodei"}), voice("anna"),
                                voice("ben"), voice("host", {"主持人", "Moderator"}),
                                voice("narrator", {"旁白"})};

script::Turn turn(const std::string& speaker) {
    return {speaker, {{"Some words.", {"talk.txt", 9, 1}, {}}}};
}

script::Script script_of(const std::vector<std::string>& speakers) {
    script::Script script;
    script.chapters.push_back({"One", {"talk.txt", 8, 1}, {}});
    for (const auto& speaker : speakers)
        script.chapters.back().turns.push_back(turn(speaker));
    return script;
}

// Speaker to the id of the persona, which is what most claims are about.
std::map<std::string, std::string> roles(const Cast& cast) {
    std::map<std::string, std::string> ids;
    for (const auto& [speaker, persona] : cast)
        ids.emplace(speaker, persona.id);
    return ids;
}

using Roles = std::map<std::string, std::string>;

TEST_CASE("A speaker with the name of a persona gets it", "[cast]") {
    const auto script = script_of({"", "主持人", "Dario Amodei"});
    const auto [cast, warnings] = assign(script, voices, {});
    CHECK(roles(cast) == Roles{{"", "narrator"}, {"主持人", "host"}, {"Dario Amodei", "amodei"}});
    CHECK(warnings.empty());
}

TEST_CASE("A persona is known by id, display name or alias, in any case of letters", "[cast]") {
    const auto script = script_of({"ANNA", "voice of ben", "moderator", "dario AMODEI", "旁白"});
    CHECK(roles(assign(script, voices, {}).cast)
          == Roles{{"ANNA", "anna"},
                   {"voice of ben", "ben"},
                   {"moderator", "host"},
                   {"dario AMODEI", "amodei"},
                   {"旁白", "narrator"}});
}

TEST_CASE("A part of a persona's name is not its name", "[cast]") {
    CHECK(roles(assign(script_of({"Mr Amodei"}), voices, {}).cast) == Roles{{"Mr Amodei", "anna"}});
}

TEST_CASE("Strangers get the personas that speak for nobody, in order of appearance", "[cast]") {
    const auto script = script_of({"Zhou", "Abel", "Zhou", "主持人"});
    CHECK(roles(assign(script, voices, {}).cast)
          == Roles{{"Zhou", "anna"}, {"Abel", "ben"}, {"主持人", "host"}});
}

TEST_CASE("The order in which the personas are given does not matter", "[cast]") {
    const std::vector<Voice> backwards(voices.rbegin(), voices.rend());
    const auto script = script_of({"Zhou", "Abel", "Yin"});
    CHECK(roles(assign(script, backwards, {}).cast) == roles(assign(script, voices, {}).cast));
}

TEST_CASE("When the guests' personas are gone, those that speak for somebody follow", "[cast]") {
    const auto [cast, warnings] = assign(script_of({"A", "B", "C", "D", "E"}), voices, {});
    CHECK(roles(cast)
          == Roles{{"A", "anna"}, {"B", "ben"}, {"C", "amodei"}, {"D", "host"}, {"E", "narrator"}});
    CHECK(warnings.empty());
}

TEST_CASE("Women and men take turns among strangers, whatever their personas are called",
          "[cast]") {
    auto mixed = std::vector<Voice>{voice("abe"),  voice("al"),  voice("bea"),
                                    voice("cleo"), voice("dan"), voice("zoe", {"Zoe"})};
    for (auto& one : mixed)
        one.gender =
            one.id == "abe" || one.id == "al" || one.id == "dan" ? Gender::male : Gender::female;
    const auto script = script_of({"A", "B", "C", "D", "E", "F"});
    CHECK(roles(assign(script, mixed, {}).cast)
          == Roles{
              {"A", "abe"}, {"B", "bea"}, {"C", "al"}, {"D", "cleo"}, {"E", "dan"}, {"F", "zoe"}});
    CHECK(roles(assign(script, mixed, {{"B", "bea"}}).cast).at("C") == "cleo");
}

TEST_CASE("More speakers than personas share them, with a warning for each", "[cast]") {
    auto script = script_of({"A", "B", "C", "D", "主持人", "E", "F"});
    script.cast = {{"F", "", {"talk.txt", 9, 1}}};
    const auto [cast, warnings] = assign(script, voices, {});
    CHECK(cast.at("D").id == "narrator");
    CHECK(cast.at("E").id == "anna");
    CHECK(cast.at("F").id == "ben");
    REQUIRE(warnings.size() == 2);
    CHECK(warnings[0].code == "shared-persona");
    CHECK(warnings[0].where == Place{});
    CHECK(warnings[1].where == Place{"talk.txt", 9, 1});
    CHECK(warnings[0].message
          == Message("more speakers than personas: E speaks with the voice of another, anna",
                     "add personas to voices/ or choose with --cast"));
}

TEST_CASE("Two names of one persona do not make two people one", "[cast]") {
    CHECK(roles(assign(script_of({"Amodei", "Dario Amodei"}), voices, {}).cast)
          == Roles{{"Amodei", "amodei"}, {"Dario Amodei", "anna"}});
}

TEST_CASE("The header's choice comes before a speaker's name", "[cast]") {
    auto script = script_of({"主持人", "Zhou"});
    script.cast = {{"Zhou", "host", {"talk.txt", 3, 1}}, {"主持人", "", {"talk.txt", 4, 1}}};
    CHECK(roles(assign(script, voices, {}).cast) == Roles{{"主持人", "anna"}, {"Zhou", "host"}});
}

TEST_CASE("An option comes before the header, and the last option counts", "[cast]") {
    auto script = script_of({"主持人", "Zhou"});
    script.cast = {{"Zhou", "host", {"talk.txt", 3, 1}}};
    CHECK(roles(assign(script, voices, {{"Zhou", "anna"}, {"Zhou", "ben"}}).cast)
          == Roles{{"主持人", "host"}, {"Zhou", "ben"}});
}

TEST_CASE("Two speakers share a persona without a warning when a person says so", "[cast]") {
    const auto [cast, warnings] =
        assign(script_of({"A", "B"}), voices, {{"A", "ben"}, {"B", "ben"}});
    CHECK(roles(cast) == Roles{{"A", "ben"}, {"B", "ben"}});
    CHECK(warnings.empty());
}

TEST_CASE("An option calls the narrator by that name, and a speaker in whatever letters",
          "[cast]") {
    const std::string name = GENERATE("narrator", "Narrator", "旁白");
    CHECK(roles(assign(script_of({"", "A"}), voices, {{name, "ben"}}).cast)
          == Roles{{"", "ben"}, {"A", "anna"}});
    CHECK(roles(assign(script_of({"Ada", "B"}), voices, {{"ADA", "ben"}}).cast)["Ada"] == "ben");
}

TEST_CASE("A header may name people who then say nothing", "[cast]") {
    auto script = script_of({"A"});
    script.cast = {{"A", "ben", {"talk.txt", 3, 1}}, {"B", "host", {"talk.txt", 4, 1}}};
    CHECK(roles(assign(script, voices, {}).cast) == Roles{{"A", "ben"}});
}

TEST_CASE("A persona or speaker that does not exist is refused, and all of them at once",
          "[cast]") {
    auto script = script_of({"", "主持人", "A"});
    script.cast = {{"B", "tenor", {"talk.txt", 3, 7}}};
    try {
        (void)assign(script, voices, {{"A", "bass"}, {"C", "host"}});
        FAIL("nothing was refused");
    } catch (const Error& error) {
        CHECK(error.kind() == Error::Kind::input);
        CHECK(std::string(error.what())
              == "talk.txt:3:7: there is no persona \"tenor\"; choose one of amodei, anna, ben, "
                 "host, narrator\n"
                 "--cast A=bass: there is no persona \"bass\"; choose one of amodei, anna, ben, "
                 "host, narrator\n"
                 "--cast C=host: nobody called \"C\" speaks; those who do are narrator, 主持人, A");
    }
}

} // namespace
} // namespace duologue::cast
