// SPDX-License-Identifier: GPL-3.0-or-later
// Where personas come from.
#pragma once

#include "cast/cast.hpp"

#include <filesystem>
#include <vector>

namespace duologue::cli {

/// The program's own personas (`data`/voices), those in `$XDG_DATA_HOME/duologue/voices` (or
/// `~/.local/share/duologue/voices`) where there are any, and those in `folder` unless that is
/// empty. A later one takes the place of an earlier one of the same name.
[[nodiscard]] std::vector<cast::Voice> load_voices(const std::filesystem::path& data,
                                                   const std::filesystem::path& folder);

/// cast::assign; Error::Kind::environment where a voice that is to speak has a command that cannot
/// be run here.
[[nodiscard]] cast::Assigned assign_voices(const script::Script& script,
                                           const std::vector<cast::Voice>& voices,
                                           const std::vector<cast::Choice>& choices);

} // namespace duologue::cli
