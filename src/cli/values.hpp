// SPDX-License-Identifier: GPL-3.0-or-later
// Values of options. Each function throws Error::Kind::usage that says what would be right.
#pragma once

#include "cast/cast.hpp"
#include "encode/format.hpp"
#include "encode/preset.hpp"
#include "mix/pauses.hpp"
#include "mix/room.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace duologue::cli {

/// `NAME=persona`
[[nodiscard]] cast::Choice parse_choice(const std::string& text);

/// A file, and perhaps a line of it.
struct ScriptLine {
    std::filesystem::path script;
    std::optional<std::size_t> line;
};

/// `talk.txt` or `talk.txt:12`; a file whose whole name this is comes first.
[[nodiscard]] ScriptLine parse_script_line(const std::string& text);

/// `2,4-5`: chapter numbers from 1 to 999.
[[nodiscard]] std::set<std::size_t> parse_chapters(const std::string& text);

/// `opus,flac`, in the order given, each once.
[[nodiscard]] std::vector<encode::Format> parse_formats(const std::string& text);

/// One of `preset_names`.
[[nodiscard]] encode::Preset parse_preset(const std::string& text);

/// One of `room_names`.
[[nodiscard]] mix::Room parse_room(const std::string& text);

/// `turn=0.8s` or `turn=800ms`, from 0 to 60 s; the kind is one of `pause_names`.
void set_pause(mix::Pauses& pauses, const std::string& text);

// What there is to choose from, for people: `dry, studio or hall`.

[[nodiscard]] std::string format_names();
[[nodiscard]] std::string preset_names();
[[nodiscard]] std::string room_names();
[[nodiscard]] std::string pause_names();

} // namespace duologue::cli
