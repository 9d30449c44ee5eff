// SPDX-License-Identifier: GPL-3.0-or-later
// What is spoken again, and what is not.
#include "support/studio.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>

using namespace duologue::support;

namespace {

std::string with(std::string text, const std::string& old_words, const std::string& new_words) {
    return text.replace(text.find(old_words), old_words.size(), new_words);
}

/// A studio with a cache beside it.
struct Cached {
    Studio studio{river};

    [[nodiscard]] std::string folder() const { return (studio.folder().path() / "kept").string(); }

    void edit(const std::string& script) const { studio.folder().write("talk.txt", script); }

    [[nodiscard]] std::vector<std::string> rendered(std::vector<std::string> options = {}) const {
        options.insert(options.end(), {"--cache", folder()});
        std::vector<std::string> bytes;
        for (const auto& file : studio.rendered(options).files())
            bytes.push_back(studio.bytes(file));
        return bytes;
    }

    /// The lines of --dry-run.
    [[nodiscard]] std::string outlook(std::vector<std::string> options = {}) const {
        options.insert(options.end(), {"--cache", folder(), "--dry-run"});
        return studio.render(options).out;
    }

    [[nodiscard]] std::vector<std::string> entries() const { return studio.folder().files("kept"); }
};

constexpr auto nothing = "0 of 7 sentences to speak\n";

} // namespace

TEST_CASE("a render from the cache has the bytes of one without", "[program]") {
    const Cached cached;
    const Studio plain;
    std::vector<std::string> bytes;
    for (const auto& file : plain.rendered({"--no-cache"}).files())
        bytes.push_back(plain.bytes(file));
    CHECK((cached.rendered() == bytes));
    CHECK(cached.entries().size() == 7);
    CHECK(cached.outlook() == nothing);
    CHECK((cached.rendered({"--jobs", "3"}) == bytes));
}

TEST_CASE("an edited sentence is the only one spoken again", "[program]") {
    const Cached cached;
    static_cast<void>(cached.rendered());
    cached.edit(with(std::string(river), "三十公里", "四十公里"));
    CHECK(cached.outlook()
          == cached.studio.script_path()
                 + ":10:5: amodei: 大约有四十公里，从山里一直流到海边。\n"
                   "1 of 7 sentences to speak\n");
    static_cast<void>(cached.rendered());
    CHECK(cached.entries().size() == 8);
}

TEST_CASE("pauses, titles and chapters are changed without speaking", "[program]") {
    const Cached cached;
    static_cast<void>(cached.rendered());
    cached.edit(with(with(with(std::string(river), "# 水", "# 大河"), "title: 河边", "title: 湖边"),
                     "1.5s", "2s"));
    CHECK(cached.outlook({"--pause", "turn=1s", "--chapters", "1-2"}) == nothing);
    static_cast<void>(cached.rendered());
    CHECK(cached.entries().size() == 7);
    CHECK(cached.studio.report()["title"] == "湖边的对话");
}

TEST_CASE("another voice or quality is another sound", "[program]") {
    const Cached cached;
    static_cast<void>(cached.rendered());
    CHECK(cached.outlook({"--quality", "fast"}).ends_with("7 of 7 sentences to speak\n"));
    CHECK(cached.outlook({"--complexity", "3"}).ends_with("7 of 7 sentences to speak\n"));
    CHECK(cached.outlook({"--stereo"}).ends_with("7 of 7 sentences to speak\n"));
    CHECK(cached.outlook({"--cast", "阿莫=ben"}).ends_with("4 of 7 sentences to speak\n"));
}

TEST_CASE("a damaged cache is not believed", "[program]") {
    const Cached cached;
    const auto bytes = cached.rendered();
    for (const auto& entry : cached.entries())
        cached.studio.folder().write("kept/" + entry,
                                     cached.studio.folder().read("kept/" + entry).substr(0, 900));
    CHECK((cached.rendered() == bytes));
}

TEST_CASE("the command cache counts, prunes and clears", "[program]") {
    const Cached cached;
    static_cast<void>(cached.rendered());
    const auto say = [&](const std::string& action) {
        return run({"cache", action, "--cache", cached.folder()}).out;
    };
    CHECK(say("--stat").starts_with("7 sentences, 0."));
    CHECK(say("--prune") == "0 sentences, 0.0 MB in " + cached.folder() + " removed\n");
    CHECK(say("--clear").starts_with("7 sentences, 0."));
    CHECK(say("--stat").starts_with("0 sentences, 0.0 MB"));
    CHECK(run({"cache"}).exit_code == 2);
    CHECK(run({"cache", "--stat", "--cache", "/dev/null"}).exit_code == 2);
}

TEST_CASE("a warning of a sentence that was spoken before names its new line", "[program]") {
    const Cached cached;
    const std::string script = "language: zh\ncast: 甲\n\n甲: 你好😀，世界。\n";
    cached.edit(script);
    static_cast<void>(cached.studio.render({"--cache", cached.folder()}));
    cached.edit(with(script, "\n\n", "\n\n\n"));
    const auto outcome = cached.studio.render({"--cache", cached.folder()});
    CHECK(outcome.err.starts_with(cached.studio.script_path() + ":5:"));
    CHECK(cached.entries().size() == 1);
}
