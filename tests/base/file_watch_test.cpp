// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_watch.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using duologue::FileWatch;

// Each `wait` below would wait for ever if the save before it went unseen.
TEST_CASE("a file that is written or replaced is saved", "[base]") {
    const duologue::support::Folder folder;
    const auto file = folder.write("talk.txt", "one");
    FileWatch watch(file);
    folder.write("talk.txt", "two");
    watch.wait();
    const auto other = folder.write("talk.txt.new", "three");
    std::filesystem::rename(other, file);
    watch.wait();
    std::filesystem::remove(file);
    folder.write("talk.txt", "four");
    watch.wait();
    CHECK(folder.read("talk.txt") == "four");
}

TEST_CASE("a file that a link leads to is saved where it is, and the link where it is replaced",
          "[base]") {
    const duologue::support::Folder folder;
    const duologue::support::Folder elsewhere;
    const auto link = folder.path() / "talk.txt";
    std::filesystem::create_symlink(elsewhere.write("notes.txt", "one"), link);
    FileWatch watch(link);
    elsewhere.write("notes.txt", "two");
    watch.wait();
    std::filesystem::rename(folder.write("talk.txt.new", "three"), link);
    watch.wait();
    CHECK(folder.read("talk.txt") == "three");
}
