// SPDX-License-Identifier: GPL-3.0-or-later
// Links and folders where a render is to write.
#include "support/studio.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

using namespace duologue::support;

namespace {

namespace fs = std::filesystem;

/// A script, its output folder, and a folder that is none of a render's business.
struct Site {
    Studio studio;
    fs::path top = studio.folder().path();
    fs::path episode = top / "out/talk";
    fs::path elsewhere = top / "elsewhere";

    Site() {
        fs::create_directories(top / "out");
        fs::create_directory(elsewhere);
    }
};

} // namespace

TEST_CASE("an episode's folder that is a link is written to", "[program]") {
    const Site site;
    fs::create_directory_symlink(site.elsewhere, site.episode);
    CHECK(site.studio.render().exit_code == 0);
    CHECK(fs::is_symlink(site.episode));
    CHECK(fs::is_regular_file(site.elsewhere / "talk.opus"));
    CHECK(fs::is_regular_file(site.elsewhere / "chapters/01-水.opus"));
    CHECK(run({"verify", site.episode.string()}).exit_code == 0);
}

TEST_CASE("chapters that are a link are refused before anything is spoken", "[program]") {
    const Site site;
    fs::create_directory(site.episode);
    const auto target = GENERATE(as<std::string>{}, "../../elsewhere", "nowhere");
    fs::create_directory_symlink(target, site.episode / "chapters");
    const auto outcome = site.studio.render();
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.err
          == "duologue: " + (site.episode / "chapters").string()
                 + ": this folder is a link to another place, where nothing is written; remove "
                   "the link, or choose another folder with --out\n");
    CHECK(fs::is_empty(site.elsewhere));
    CHECK(std::distance(fs::directory_iterator(site.episode), fs::directory_iterator()) == 1);
}

TEST_CASE("a file that is a link is replaced, and what it led to stays as it was", "[program]") {
    const Site site;
    fs::create_directories(site.episode / "chapters");
    const auto kept = site.studio.folder().write("elsewhere/kept.txt", "kept");
    const std::vector<std::string> names{"talk.opus", "chapters/01-水.opus", "talk.epub",
                                         "index.html", "report.json"};
    for (const auto& name : names)
        fs::create_symlink(kept, site.episode / name);
    CHECK(site.studio.render().exit_code == 0);
    for (const auto& name : names)
        CHECK(fs::symlink_status(site.episode / name).type() == fs::file_type::regular);
    CHECK(site.studio.folder().read(kept) == "kept");
    CHECK(run({"verify", site.episode.string()}).exit_code == 0);
}

TEST_CASE("a folder with the name of a file is named before any file has its name", "[program]") {
    const Site site;
    const auto name =
        GENERATE(as<std::string>{}, "talk.opus", "chapters/02-船.opus", "talk.epub", "report.json");
    fs::create_directories(site.episode / name);
    const auto outcome = site.studio.render();
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.err
          == "duologue: cannot write " + (site.episode / name).string() + ": Is a directory\n");
    CHECK(site.studio.files().empty());
}
