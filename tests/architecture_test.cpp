// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the house, read from its sources: data flow one way.
#include "base/file.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Graph = std::map<std::string, std::set<std::string>>;

/// Which folders of src the sources of a folder may include, beside their own. Who may include a
/// folder may include what is in it.
const Graph may_include{
    {"base", {}},
    {"cache", {"base"}},
    {"script/text", {"base"}},
    {"script/model", {"base", "script/text"}},
    {"script/transcript", {"base", "script/text", "script/model"}},
    {"script", {"base", "script/text", "script/model", "script/transcript"}},
    {"cast", {"base", "script"}},
    {"reading/phonetics", {"base"}},
    {"reading/wording", {"base", "reading/phonetics"}},
    {"reading/mandarin", {"base", "reading/phonetics", "reading/wording"}},
    {"reading", {"base", "script", "reading/phonetics", "reading/wording", "reading/mandarin"}},
    {"repair", {"base", "script", "reading"}},
    {"speech", {"base", "cast", "reading"}},
    {"mix", {"base"}},
    {"master", {"base"}},
    {"encode", {"base"}},
    {"publish", {"base", "script", "mix", "encode"}},
    {"publish/book", {"base", "script", "mix", "encode", "publish"}},
    {"publish/page", {"base", "script", "mix", "encode", "publish"}},
    {"review", {"base", "script", "cast", "reading", "publish"}},
    {"verify", {"base"}},
    {"render",
     {"base", "cache", "script", "cast", "reading", "speech", "mix", "master", "encode", "publish",
      "verify"}},
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

/// The folder of `may_include` that a file below src stands in; empty where it stands in none.
std::string folder_of(const fs::path& file) {
    auto folder = file.parent_path();
    while (!folder.empty() && !may_include.contains(folder.string()))
        folder = folder.parent_path();
    return folder.string();
}

bool may_reach(const std::string& from, const std::string& to) {
    const auto is_allowed = [&](const std::string& folder) {
        return to == folder || to.starts_with(folder + "/");
    };
    return to == from || std::ranges::any_of(may_include.at(from), is_allowed);
}

/// A way from `start` back to itself; empty where there is none.
std::vector<std::string> find_cycle(const Graph& graph, const std::string& start) {
    std::map<std::string, std::string> came_from;
    std::vector<std::string> waiting{start};
    while (!waiting.empty() && !came_from.contains(start)) {
        const auto node = waiting.back();
        waiting.pop_back();
        if (const auto found = graph.find(node); found != graph.end())
            for (const auto& next : found->second)
                if (came_from.emplace(next, node).second)
                    waiting.push_back(next);
    }
    std::vector<std::string> cycle;
    if (came_from.contains(start))
        for (cycle = {came_from.at(start)}; cycle.back() != start;)
            cycle.push_back(came_from.at(cycle.back()));
    return cycle;
}

Graph quoted_includes() {
    Graph graph;
    for (const auto& [source, target, quoted] : all_includes())
        if (quoted)
            graph[source.string()].insert(target);
    return graph;
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
        INFO(source << " includes " << target);
        if (quoted)
            CHECK(may_reach(folder_of(source), folder_of(target)));
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
        CHECK_FALSE(folder_of(file.lexically_relative(DUOLOGUE_SOURCES)).empty());
    }
}

TEST_CASE("no folder may include one that may include it", "[architecture]") {
    for (const auto& [folder, others] : may_include)
        CHECK(find_cycle(may_include, folder) == std::vector<std::string>());
}

TEST_CASE("no file includes itself by way of others", "[architecture]") {
    const auto graph = quoted_includes();
    REQUIRE(graph.size() > 100);
    for (const auto& [file, targets] : graph)
        CHECK(find_cycle(graph, file) == std::vector<std::string>());
}
