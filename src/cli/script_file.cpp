// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/script_file.hpp"

#include "cli/data_folder.hpp"
#include "repair/repair.hpp"
#include "script/read.hpp"

namespace duologue::cli {

script::Parsed read_script(const std::filesystem::path& path) {
    return script::read_script(
        path, [](const auto& lines) { return repair::find_mends(lines, data_folder()); });
}

} // namespace duologue::cli
