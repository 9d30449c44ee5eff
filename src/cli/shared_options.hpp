// SPDX-License-Identifier: GPL-3.0-or-later
// Options that several commands have.
#pragma once

#include "cast/cast.hpp"
#include "mix/pauses.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace duologue::cli {

/// --pause and --overlap, as they are written.
struct WrittenPauses {
    std::vector<std::string> lengths;
    bool overlap = false;
};

// Each declares options of `app`, whose values go into the second argument.

void add_lexicons(CLI::App& app, std::vector<std::filesystem::path>& lexicons);
void add_cast(CLI::App& app, std::vector<std::string>& cast);
void add_voices(CLI::App& app, std::filesystem::path& voices);
void add_pauses(CLI::App& app, WrittenPauses& pauses);
CLI::Option* add_cache(CLI::App& app, std::filesystem::path& folder);

// What they mean; Error::Kind::usage where that is nothing.

[[nodiscard]] std::vector<cast::Choice> parse_choices(const std::vector<std::string>& texts);
[[nodiscard]] mix::Pauses parse_pauses(const WrittenPauses& pauses);

} // namespace duologue::cli
