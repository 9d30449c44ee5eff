// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cache_folder.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace duologue::cli {
namespace {

std::string describe(const cache::Stock& stock) {
    return fmt::format("{} sentences, {:.1f} MB", stock.entries,
                       static_cast<double>(stock.bytes) / 1e6);
}

} // namespace

std::filesystem::path default_cache_folder() {
    const auto of = [](const char* name) -> std::filesystem::path {
        const auto* const value = std::getenv(name);
        return value == nullptr ? "" : value;
    };
    // The XDG Base Directory Specification ignores relative paths.
    if (of("XDG_CACHE_HOME").is_absolute())
        return of("XDG_CACHE_HOME") / "duologue";
    return of("HOME").is_absolute() ? of("HOME") / ".cache" / "duologue" : "";
}

void run(const CacheCommand& command) {
    const cache::Store store(command.folder);
    const auto show = [&](std::string_view what, const cache::Stock& stock) {
        print(fmt::format("{} in {}{}\n", describe(stock), store.folder().string(), what));
    };
    switch (command.action) {
    case CacheCommand::Action::stat:
        return show("", store.stock());
    case CacheCommand::Action::prune:
        return show(" removed", store.prune(cache_limit));
    case CacheCommand::Action::clear:
        return show(" removed", store.prune(0));
    }
}

} // namespace duologue::cli
