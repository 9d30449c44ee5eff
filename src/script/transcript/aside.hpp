// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a published transcript that nobody says.
#pragma once

#include <string_view>

namespace duologue::script {

/// Nothing but a note in brackets (`[A recess was taken.]`, `（众人入座）`) or the address of a
/// page. Where somebody in brackets speaks of themselves or asks, that is speech.
[[nodiscard]] bool is_aside(std::u32string_view line);

} // namespace duologue::script
