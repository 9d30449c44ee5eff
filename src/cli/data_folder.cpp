// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/data_folder.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

namespace duologue::cli {

std::filesystem::path data_folder() {
    const auto program = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    for (const auto& base : {program, program.parent_path()})
        if (auto folder = base / "share" / "duologue"; std::filesystem::is_directory(folder))
            return folder;
    throw Error(Error::Kind::environment,
                {fmt::format("the data folder share/duologue is neither in {} nor above it",
                             program.string()),
                 "run make, or install the program with its data"});
}

} // namespace duologue::cli
