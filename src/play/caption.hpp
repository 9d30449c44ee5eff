// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/plan.hpp"
#include "script/model/script.hpp"

#include <string>

namespace duologue::play {

/// `Speaker: sentence`, or the sentence alone where the narrator speaks, `printable`.
[[nodiscard]] std::string caption(const script::Script& script, const render::Cue& cue);

} // namespace duologue::play
