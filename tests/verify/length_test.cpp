// SPDX-License-Identifier: GPL-3.0-or-later
// What a render looks at before it gives its files their names.
#include "base/error.hpp"
#include "encode/track.hpp"
#include "support/folder.hpp"
#include "verify/length.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace duologue;

TEST_CASE("a draft that is shorter than it should be gets no name", "[verify]") {
    const support::Folder folder;
    const encode::Quality quality{};
    for (const std::string name : {"a.opus", "a.wav", "a.flac"}) {
        const auto path = folder.path() / name;
        const auto track =
            name == "a.opus" ? encode::create_opus_file(path, quality, {})
                             : encode::create_sound_file(
                                 path, name == "a.wav" ? encode::Format::wav : encode::Format::flac,
                                 quality, {});
        track->append_silence(50);
        track->finish({});
        INFO(name);
        CHECK_NOTHROW(verify::check_length(track->draft(), path, Frames(48'000)));
        CHECK_THROWS_WITH(verify::check_length(track->draft(), path, Frames(48'960)),
                          path.string()
                              + " was not written whole (1.000 s, not 1.020); is the disk sound?");
        std::filesystem::resize_file(track->draft(), 20);
        CHECK_THROWS_AS(verify::check_length(track->draft(), path, Frames(48'000)), Error);
    }
}
