// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "base/fingerprint.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

using duologue::Fingerprint;
using duologue::fingerprint_of;

TEST_CASE("a fingerprint is that of XXH3 with 128 bits", "[base]") {
    // The value that xxhsum -H2 prints for no bytes.
    CHECK(fingerprint_of("") == "99aa06d3014798d86001c324468d497f");
}

TEST_CASE("what a file holds has the fingerprint of the same text", "[base]") {
    const duologue::support::Folder folder;
    for (const auto length : {0U, 5U, 1U << 15, 100'000U}) {
        const std::string text(length, 'x');
        folder.write("data", text);
        CHECK(duologue::fingerprint_of_file(folder.path() / "data") == fingerprint_of(text));
    }
    CHECK_THROWS_WITH(duologue::fingerprint_of_file(folder.path() / "none"),
                      (folder.path() / "none").string() + ": cannot be read");
    CHECK_THROWS_AS(duologue::fingerprint_of_file(folder.path()), duologue::Error);
}

TEST_CASE("a fingerprint tells where one text ends and the next begins", "[base]") {
    CHECK(Fingerprint().add("ab").add("c").hex() != Fingerprint().add("a").add("bc").hex());
    CHECK(Fingerprint().add("ab").add(1).hex() == Fingerprint().add("ab").add(1).hex());
    CHECK(Fingerprint().add(0.5).hex() != Fingerprint().add(0.25).hex());
}

TEST_CASE("a file's fingerprint changes with its size, and a missing file has one too", "[base]") {
    const duologue::support::Folder folder;
    const auto print = [&] { return Fingerprint().add_file(folder.path() / "data").hex(); };
    const auto missing = print();
    folder.write("data", "one");
    const auto written = print();
    CHECK(print() == written);
    CHECK(written != missing);
    folder.write("data", "other");
    CHECK(print() != written);
}
