// SPDX-License-Identifier: GPL-3.0-or-later
// The personas that come with the program.
#include "cast/voice.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <set>

namespace duologue::cast {
namespace {

const std::filesystem::path share = DUOLOGUE_DATA;

TEST_CASE("The program comes with a host, Amodei, a narrator and guests of both kinds", "[cast]") {
    const auto voices = load_voices(share / "voices");
    std::set<std::string> ids;
    for (const auto& voice : voices)
        ids.insert(voice.id);
    CHECK(ids.contains("host"));
    CHECK(ids.contains("amodei"));
    CHECK(ids.contains("narrator"));
    CHECK(voices.size() >= 6);
    CHECK(std::ranges::count(voices, Gender::female, &Voice::gender) >= 3);
    CHECK(std::ranges::count(voices, Gender::male, &Voice::gender) >= 3);
}

TEST_CASE("No two personas share a variant or a name", "[cast]") {
    std::set<std::string> variants;
    std::set<std::string> names;
    for (const auto& voice : load_voices(share / "voices")) {
        INFO(voice.id);
        CHECK(variants.insert(voice.variant).second);
        CHECK(names.insert(voice.display_name).second);
        for (const auto& name : voice.speaks_for)
            CHECK(names.insert(name).second);
    }
}

TEST_CASE("Every persona's variant is in the data folder that the build prepares", "[cast]") {
    for (const auto& voice : load_voices(share / "voices")) {
        INFO(voice.id);
        CHECK(std::filesystem::is_regular_file(share / "espeak-ng-data/voices/!v" / voice.variant));
    }
}

TEST_CASE("The prepared data folder holds the system's data", "[cast]") {
    for (const auto* entry :
         {"phontab", "phondata", "cmn_dict", "en_dict", "lang/sit/cmn-Latn-pinyin"}) {
        INFO(entry);
        CHECK(std::filesystem::is_regular_file(share / "espeak-ng-data" / entry));
    }
}

} // namespace
} // namespace duologue::cast
