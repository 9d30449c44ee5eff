// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a performance as bytes, and back: for the way from a worker to its parent.
#pragma once

#include "render/perform.hpp"

#include <string>
#include <string_view>

namespace duologue::render {

/// For `to_opening`.
[[nodiscard]] std::string to_bytes(const Opening& opening);

/// A std::exception where `bytes` are none of `to_bytes`.
[[nodiscard]] Opening to_opening(const std::string& bytes);

/// For `to_take`.
[[nodiscard]] std::string to_bytes(const Take& take);

/// A std::exception where `bytes` are none of `to_bytes`.
[[nodiscard]] Take to_take(std::string_view bytes);

} // namespace duologue::render
