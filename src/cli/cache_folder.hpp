// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace duologue::cli {

/// What the cache is pruned to after a render that added to it: about 50 hours.
inline constexpr std::uintmax_t cache_limit = 1'000'000'000;

/// `$XDG_CACHE_HOME/duologue`, or `~/.cache/duologue`; empty where there is neither.
[[nodiscard]] std::filesystem::path default_cache_folder();

} // namespace duologue::cli
