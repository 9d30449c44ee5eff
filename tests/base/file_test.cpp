// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "base/file.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <string_view>

namespace fs = std::filesystem;
using duologue::Error;
using duologue::NewFile;
using duologue::read_file;
using duologue::write_file;
using duologue::support::Folder;

namespace {

constexpr std::size_t limit = 1000;

std::ptrdiff_t count_files(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

} // namespace

TEST_CASE("a file that is not committed leaves nothing and spares what stood there", "[base]") {
    const Folder folder;
    write_file(folder.path() / "a.txt", "old");
    {
        NewFile file(folder.path() / "a.txt");
        file.write("new");
    }
    CHECK(read_file(folder.path() / "a.txt", limit) == "old");
    CHECK(count_files(folder.path()) == 1);
}

TEST_CASE("a committed file replaces what stood there and brings its folders", "[base]") {
    const Folder folder;
    const auto path = folder.path() / "b" / "a.txt";
    write_file(path, "old");
    write_file(path, "new");
    CHECK(read_file(path, limit) == "new");
    CHECK(count_files(path.parent_path()) == 1);
}

TEST_CASE("a file in a folder that may not be entered is not taken for missing", "[base]") {
    const Folder folder;
    const auto file = folder.write("closed/talk.txt", "words");
    fs::permissions(folder.path() / "closed", fs::perms::none);
    constexpr uid_t nobody = 65534;
    const auto child = ::fork();
    if (child == 0) {
        static_cast<void>(::setuid(nobody)); // the superuser enters every folder
        try {
            static_cast<void>(read_file(file, limit));
        } catch (const Error& error) {
            const std::string_view said = error.what();
            ::_exit(said.ends_with(": cannot be opened; check the permissions of its folders") ? 0
                                                                                               : 1);
        }
        ::_exit(1);
    }
    int status = 1;
    ::waitpid(child, &status, 0);
    fs::permissions(folder.path() / "closed", fs::perms::owner_all);
    CHECK(status == 0);
}

TEST_CASE("a device or a pipe makes no way for a file, nor does a link to one", "[base]") {
    const Folder folder;
    const auto pipe = folder.path() / "pipe";
    const auto link = folder.path() / "link";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::filesystem::create_symlink("/dev/null", link);
    for (const auto& path : {pipe, link})
        CHECK_THROWS_WITH(write_file(path, "x"), "cannot write " + path.string()
                                                     + ": it is a device or a pipe; name a file");
    CHECK(std::filesystem::is_fifo(pipe));
    CHECK(std::filesystem::is_symlink(link));
    CHECK(folder.files().size() == 2);
}

TEST_CASE("a folder, a missing file and a file over the limit are refused by name", "[base]") {
    const Folder folder;
    write_file(folder.path() / "long.txt", std::string(limit + 1, 'x'));
    CHECK_THROWS_WITH(read_file(folder.path(), limit),
                      folder.path().string() + ": this is a folder; name a file in it");
    CHECK_THROWS_WITH(read_file(folder.path() / "none", limit),
                      (folder.path() / "none").string() + ": no such file; check the name");
    CHECK_THROWS_AS(read_file(folder.path() / "long.txt", limit), Error);
}
