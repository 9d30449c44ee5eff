// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fingerprint.hpp"
#include "cache/store.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>

using namespace duologue;
using namespace duologue::cache;
using namespace std::chrono_literals;

namespace fs = std::filesystem;

namespace {

const std::string one = fingerprint_of("one");
const std::string two = fingerprint_of("two");

fs::path file_of(const std::string& key) {
    return fs::path(key.substr(0, 2)) / (key.substr(2) + ".clip");
}

} // namespace

TEST_CASE("what is put under a key is got under it, byte for byte", "[cache]") {
    const support::Folder folder;
    const Store store(folder.path() / "not" / "yet");
    const std::string bytes("a\0b\xff", 4);
    CHECK_FALSE(store.get(one).has_value());
    store.put(one, bytes);
    CHECK(store.has(one));
    CHECK_FALSE(store.has(two));
    CHECK(store.get(one) == bytes);
    store.put(one, "");
    CHECK(store.get(one) == "");
}

TEST_CASE("a damaged entry is not there, and can be made again", "[cache]") {
    const support::Folder folder;
    const Store store(folder.path());
    store.put(one, "some words");
    const auto whole = folder.read(file_of(one));
    auto altered = whole;
    altered.back() = 'X';
    for (const auto& damaged :
         {whole.substr(0, whole.size() - 1), whole + '.', altered, std::string()}) {
        folder.write(file_of(one).string(), damaged);
        CHECK_FALSE(store.get(one).has_value());
        store.put(one, "some words");
        CHECK(store.get(one) == "some words");
    }
}

TEST_CASE("an entry that lies where another belongs is not taken for it", "[cache]") {
    const support::Folder folder;
    const Store store(folder.path());
    store.put(one, "some words");
    store.put(two, "others");
    folder.write(file_of(one).string(), folder.read(file_of(two)));
    CHECK_FALSE(store.get(one).has_value());
    CHECK(store.get(two) == "others");
}

TEST_CASE("an entry larger than any sentence is not read", "[cache]") {
    const support::Folder folder;
    const Store store(folder.path());
    store.put(one, "some words");
    fs::resize_file(folder.path() / file_of(one), std::uintmax_t{1} << 40);
    CHECK_FALSE(store.get(one).has_value());
}

TEST_CASE("a pipe in place of an entry is not waited for", "[cache]") {
    const support::Folder folder;
    const Store store(folder.path());
    store.put(one, "some words");
    fs::remove(folder.path() / file_of(one));
    REQUIRE(::mkfifo((folder.path() / file_of(one)).c_str(), 0600) == 0);
    CHECK_FALSE(store.get(one).has_value());
    store.put(one, "some words");
    CHECK(store.get(one) == "some words");
}

TEST_CASE("pruning removes what was used longest ago", "[cache]") {
    const support::Folder folder;
    const Store store(folder.path());
    store.put(one, std::string(1000, 'a'));
    store.put(two, std::string(1000, 'b'));
    CHECK(store.stock().entries == 2);
    const auto entry = folder.path() / file_of(one);
    for (const auto& key : {one, two})
        fs::last_write_time(folder.path() / file_of(key), fs::file_time_type::clock::now() - 24h);
    static_cast<void>(store.get(one));
    const auto removed = store.prune(1500);
    CHECK(removed.entries == 1);
    CHECK(store.has(one));
    CHECK_FALSE(store.has(two));
    CHECK(store.prune(0).entries == 1);
    CHECK(store.stock().bytes == 0);
}

TEST_CASE("pruning keeps nothing older than what it removes", "[cache]") {
    const support::Folder folder;
    const Store store(folder.path());
    const std::string three(32, '3');
    for (const auto& [key, size, hours] :
         {std::tuple(one, 800, 0), {two, 500, 1}, {three, 20, 2}}) {
        store.put(key, std::string(static_cast<std::size_t>(size), 'x'));
        fs::last_write_time(folder.path() / file_of(key),
                            fs::file_time_type::clock::now() - std::chrono::hours(hours));
    }
    CHECK(store.prune(1000).entries == 2);
    CHECK(store.has(one));
    CHECK_FALSE(store.has(three));
}

TEST_CASE("pruning sweeps up what a killed process left, not what is being written", "[cache]") {
    const support::Folder folder;
    folder.write("ab/new-a1B2c3", "half");
    const auto written = folder.write("ab/new-d4E5f6", "half");
    const int file = ::open(written.c_str(), O_RDONLY);
    REQUIRE(::flock(file, LOCK_EX) == 0);
    Store(folder.path()).prune(0);
    CHECK(folder.files() == std::vector<std::string>{"ab/new-d4E5f6"});
    ::close(file);
    Store(folder.path()).prune(0);
    CHECK(folder.files().empty());
}

TEST_CASE("what else lies in the folder is neither counted nor removed", "[cache]") {
    const support::Folder folder;
    const std::vector<std::string> foreign{"ab/new-moon.txt", "ab/sound.clip", "db/table",
                                           "js/app.js",       "js/new-a1B2c3", "notes/mine"};
    for (const auto& name : foreign)
        folder.write(name, "not the cache's");
    const Store store(folder.path());
    CHECK(store.stock().entries == 0);
    CHECK(store.prune(0).entries == 0);
    CHECK(folder.files() == foreign);
}

TEST_CASE("a folder that cannot be written keeps nothing and stops nobody", "[cache]") {
    const support::Folder folder;
    folder.write("file", "");
    const Store store(folder.path() / "file");
    CHECK_FALSE(store.put(one, "words"));
    CHECK_FALSE(store.get(one).has_value());
    CHECK(store.stock().entries == 0);
}
