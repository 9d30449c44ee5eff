// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the house, read from its sources: data flow one way.
#include "base/file.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

/// Which folders of src the sources of a folder may include, beside their own.
const std::map<std::string, std::set<std::string>> may_include{
    {"base", {}},
    {"cache", {"base"}},
    {"script", {"base"}},
    {"cast", {"base", "script"}},
    {"reading", {"base", "script"}},
    {"repair", {"base", "script", "reading"}},
    {"speech", {"base", "cast", "reading"}},
    {"mix", {"base"}},
    {"master", {"base"}},
    {"encode", {"base"}},
    {"publish", {"base", "script", "mix", "encode"}},
    {"review", {"base", "script", "cast", "reading", "publish"}},
    {"render",
     {"base", "cache", "script", "cast", "reading", "speech", "mix", "master", "encode",
      "publish"}},
    {"verify", {"base"}},
    {"play", {"base", "script", "cast", "reading", "speech", "mix", "master", "encode", "render"}},
    {"cli",
     {"base", "cache", "script", "cast", "reading", "speech", "mix", "master", "encode", "publish",
      "review", "render", "repair", "play", "verify"}},
};

struct Include {
    fs::path source; ///< below src
    std::string target;
    bool quoted = false;
};

std::vector<fs::path> sources() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(DUOLOGUE_SOURCES))
        if (entry.is_regular_file() && entry.path().filename() != "CMakeLists.txt")
            files.push_back(entry.path());
    return files;
}

std::vector<Include> includes_of(const fs::path& file) {
    const std::string directive = "#include ";
    std::vector<Include> found;
    std::istringstream text(duologue::read_file(file, SIZE_MAX));
    for (std::string line; std::getline(text, line);)
        if (line.starts_with(directive)) {
            const auto begin = directive.size() + 1;
            found.push_back({file.lexically_relative(DUOLOGUE_SOURCES),
                             line.substr(begin, line.find_first_of("\">", begin) - begin),
                             line[begin - 1] == '"'});
        }
    return found;
}

std::vector<Include> all_includes() {
    std::vector<Include> all;
    for (const auto& file : sources())
        for (auto& include : includes_of(file))
            all.push_back(std::move(include));
    return all;
}

std::string first_folder(const fs::path& path) {
    return path.begin()->string();
}

/// `<vector>` and its like have no folder and no extension.
bool is_standard(const std::string& header) {
    return header.find_first_of("/.") == std::string::npos;
}

} // namespace

TEST_CASE("folders of src include along the corridor only", "[architecture]") {
    const auto all = all_includes();
    REQUIRE(all.size() > 100);
    for (const auto& [source, target, quoted] : all) {
        const auto from = first_folder(source);
        const auto to = first_folder(target);
        INFO(source << " includes " << target);
        REQUIRE(may_include.contains(from));
        if (quoted)
            CHECK((to == from || may_include.at(from).contains(to)));
    }
}

TEST_CASE("every folder that another may include is there", "[architecture]") {
    for (const auto& [folder, others] : may_include) {
        INFO(folder);
        CHECK(fs::is_directory(fs::path(DUOLOGUE_SOURCES) / folder));
        for (const auto& other : others)
            CHECK(may_include.contains(other));
    }
}

TEST_CASE("headers include the standard library and the house only", "[architecture]") {
    for (const auto& [source, target, quoted] : all_includes())
        if (source.extension() == ".hpp") {
            INFO(source << " includes " << target);
            CHECK((quoted || is_standard(target)));
        }
}

TEST_CASE("every source stands in a folder of the corridor", "[architecture]") {
    for (const auto& file : sources()) {
        INFO(file);
        CHECK(may_include.contains(first_folder(file.lexically_relative(DUOLOGUE_SOURCES))));
    }
}
