// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/script_file.hpp"

#include "repair/repair.hpp"
#include "script/read.hpp"

#include <fstream>
#include <string>
#include <vector>

namespace duologue::cli {
script::Mender mend_with(const reading::Dictionary& dictionary) {
    return [&](const auto& lines) { return repair::find_mends(lines, dictionary); };
}

script::Parsed read_script(const std::filesystem::path& path,
                           const reading::Dictionary& dictionary) {
    return script::read_script(path, mend_with(dictionary));
}

std::optional<script::Script> read_beginning(const std::filesystem::path& path, std::size_t bytes,
                                             const script::Mender& mender) {
    std::string text(bytes, '\0');
    std::ifstream file(path, std::ios::binary);
    if (!std::filesystem::is_regular_file(path)
        || !file.read(text.data(), static_cast<std::streamsize>(bytes)))
        return std::nullopt;
    text.resize(text.rfind('\n') + 1);
    try {
        return script::parse(text, path.string(), mender).script;
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace duologue::cli
