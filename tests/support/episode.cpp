// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/episode.hpp"

#include "publish/book/archive.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

namespace duologue::support {
namespace {

constexpr auto as_rendered = "as rendered";

void write_book(const std::filesystem::path& path, const std::vector<Entry>& entries) {
    NewFile file(path);
    publish::Archive archive(file);
    for (const auto& [name, bytes, compressed] : entries)
        compressed ? archive.deflate(name, bytes) : archive.store(name, bytes);
    archive.finish();
    file.commit();
}

} // namespace

Episode::Episode(const std::vector<std::string>& options) {
    studio_.rendered(options);
}

std::filesystem::path Episode::path(const std::string& file) const {
    return studio_.folder().path() / "out/talk" / file;
}

std::string Episode::bytes(const std::string& file) const {
    return studio_.bytes(file);
}

nlohmann::json Episode::report() const {
    return studio_.report();
}

void Episode::write(const std::string& file, const std::string& bytes) const {
    studio_.folder().write("out/talk/" + file, bytes);
}

void Episode::replace(const std::string& file, const std::string& old_text,
                      const std::string& new_text) const {
    auto text = bytes(file);
    const auto at = text.find(old_text);
    REQUIRE(at != text.npos);
    write(file, text.replace(at, old_text.size(), new_text));
}

void Episode::change_book(const std::string& name,
                          const std::function<void(std::string&)>& change) const {
    auto entries = unzip(path("talk.epub").string());
    for (auto& entry : entries)
        if (entry.name == name)
            change(entry.bytes);
    write_book(path("talk.epub"), entries);
}

void Episode::add_to_book(const std::vector<Entry>& more) const {
    auto entries = unzip(path("talk.epub").string());
    entries.insert(entries.end(), more.begin(), more.end());
    write_book(path("talk.epub"), entries);
}

Outcome Episode::verify(const std::vector<std::string>& options) const {
    std::vector<std::string> arguments{"verify", path().string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run(arguments);
}

std::vector<std::string> Episode::failures() const {
    const auto outcome = verify({"--json"});
    std::vector<std::string> failed;
    bool passed = true;
    for (const auto& check : nlohmann::json::parse(outcome.out)) {
        passed = passed && check["passed"].get<bool>();
        if (!check["passed"].get<bool>() && check["what"] != as_rendered)
            failed.push_back(fmt::format("{}: {}: {}", check["file"].get<std::string>(),
                                         check["what"].get<std::string>(),
                                         check["found"].get<std::string>()));
    }
    CHECK(outcome.exit_code == (passed ? 0 : 1));
    return failed;
}

std::vector<std::string> Episode::changes() const {
    std::vector<std::string> changed;
    for (const auto& check : nlohmann::json::parse(verify({"--json"}).out))
        if (!check["passed"].get<bool>() && check["what"] == as_rendered)
            changed.push_back(check["file"].get<std::string>() + ": "
                              + check["found"].get<std::string>());
    return changed;
}

} // namespace duologue::support
