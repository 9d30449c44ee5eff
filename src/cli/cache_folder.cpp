// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cache_folder.hpp"

#include "cli/xdg_folder.hpp"

namespace duologue::cli {

std::filesystem::path default_cache_folder() {
    return xdg_folder("XDG_CACHE_HOME", ".cache");
}

} // namespace duologue::cli
