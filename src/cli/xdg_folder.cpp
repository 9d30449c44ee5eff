// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/xdg_folder.hpp"

#include <cstdlib>

namespace duologue::cli {
namespace {

/// The specification ignores relative paths.
std::filesystem::path absolute_in(const char* variable) {
    const auto* const value = std::getenv(variable); // NOLINT(concurrency-mt-unsafe)
    const std::filesystem::path path(value == nullptr ? "" : value);
    return path.is_absolute() ? path : std::filesystem::path();
}

} // namespace

std::filesystem::path xdg_folder(const char* variable, const std::filesystem::path& usual) {
    if (const auto base = absolute_in(variable); !base.empty())
        return base / "duologue";
    const auto home = absolute_in("HOME");
    return home.empty() ? home : home / usual / "duologue";
}

} // namespace duologue::cli
