// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/tags.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::encode;
using namespace std::chrono_literals;

TEST_CASE("comments come in the order players need, empty ones not at all", "[encode]") {
    Tags tags;
    tags.title = "Bees";
    tags.artists = {"Ada", "Bo"};
    tags.language = "en";
    tags.chapters = {{Timestamp(0ms), "Hives"}, {Timestamp(3'723'020ms), "Honey"}};
    tags.loudness = Lufs{-19};
    const std::vector<Comment> expected{{"TITLE", "Bees"},
                                        {"ARTIST", "Ada"},
                                        {"ARTIST", "Bo"},
                                        {"LANGUAGE", "en"},
                                        {"CHAPTER000", "00:00:00.000"},
                                        {"CHAPTER000NAME", "Hives"},
                                        {"CHAPTER001", "01:02:03.020"},
                                        {"CHAPTER001NAME", "Honey"},
                                        {"R128_TRACK_GAIN", "-1024"}};
    CHECK(to_comments(tags) == expected);
}

TEST_CASE("a chapter's file says which of an album it is", "[encode]") {
    Tags tags;
    tags.title = "Hives";
    tags.album = "Bees";
    tags.track_number = 2;
    tags.date = "2025-01-21";
    const std::vector<Comment> expected{
        {"TITLE", "Hives"}, {"ALBUM", "Bees"}, {"TRACKNUMBER", "2"}, {"DATE", "2025-01-21"}};
    CHECK(to_comments(tags) == expected);
}
