// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/plan.hpp"
#include "script/script.hpp"

#include <string>

namespace duologue::play {

/// `text` for a terminal: what could steer one or turn the line around becomes U+FFFD.
[[nodiscard]] std::string printable(const std::string& text);

/// `Speaker: sentence`, or the sentence alone where the narrator speaks.
[[nodiscard]] std::string caption(const script::Script& script, const render::Cue& cue);

} // namespace duologue::play
