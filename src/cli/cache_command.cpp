// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/store.hpp"
#include "cli/cache_folder.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>

namespace duologue::cli {
namespace {

std::string describe(const cache::Stock& stock) {
    return fmt::format("{} sentences, {:.1f} MB", stock.entries,
                       static_cast<double>(stock.bytes) / 1e6);
}

} // namespace

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
