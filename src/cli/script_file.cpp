// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/script_file.hpp"

#include "cli/data_folder.hpp"
#include "repair/repair.hpp"
#include "script/read.hpp"

#include <fstream>
#include <string>
#include <vector>

namespace duologue::cli {

namespace {

std::vector<std::vector<script::Mend>> find_mends(const std::vector<script::RawLine>& lines) {
    return repair::find_mends(lines, data_folder());
}

} // namespace

script::Parsed read_script(const std::filesystem::path& path) {
    return script::read_script(path, find_mends);
}

std::optional<script::Script> read_beginning(const std::filesystem::path& path, std::size_t bytes) {
    std::string text(bytes, '\0');
    std::ifstream file(path, std::ios::binary);
    if (!std::filesystem::is_regular_file(path)
        || !file.read(text.data(), static_cast<std::streamsize>(bytes)))
        return std::nullopt;
    text.resize(text.rfind('\n') + 1);
    try {
        return script::parse(text, path.string(), find_mends).script;
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace duologue::cli
