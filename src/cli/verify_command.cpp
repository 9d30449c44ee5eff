// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_text.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "verify/verify.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

namespace duologue::cli {
namespace {

std::string to_table(const verify::Checks& checks) {
    std::size_t file_width = 0;
    std::size_t what_width = 0;
    for (const auto& check : checks) {
        file_width = std::max(file_width, check.file.size());
        what_width = std::max(what_width, check.what.size());
    }
    std::string table;
    for (const auto& [file, what, passed, found] : checks)
        table += fmt::format("{}  {:{}}  {:{}}  {}\n", passed ? "ok    " : "FAILED", file,
                             file_width, what, what_width, found);
    return table;
}

std::string to_json(const verify::Checks& checks) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& [file, what, passed, found] : checks)
        list.push_back({{"file", file}, {"what", what}, {"passed", passed}, {"found", found}});
    return to_json_text(list) + '\n';
}

} // namespace

int run(const VerifyCommand& command) {
    const auto checks = verify::verify(command.folder);
    if (command.json)
        print_bytes(to_json(checks));
    else
        print(to_table(checks));
    return std::ranges::all_of(checks, &verify::Check::passed) ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace duologue::cli
