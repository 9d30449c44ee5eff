// SPDX-License-Identifier: GPL-3.0-or-later
// Values of options. Each function throws Error::Kind::usage that says what would be right.
#pragma once

#include "cast/cast.hpp"
#include "encode/track.hpp"
#include "mix/pauses.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace duologue::cli {

/// `NAME=persona`
[[nodiscard]] cast::Choice parse_choice(const std::string& text);

/// `2,4-5`: chapter numbers from 1 to 999.
[[nodiscard]] std::set<std::size_t> parse_chapters(const std::string& text);

/// `opus,flac`, in the order given, each once.
[[nodiscard]] std::vector<encode::Format> parse_formats(const std::string& text);

/// `turn=0.8s` or `turn=800ms`, from 0 to 60 s.
void set_pause(mix::Pauses& pauses, const std::string& text);

} // namespace duologue::cli
