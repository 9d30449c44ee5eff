// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a performance as bytes, and back: for the way from a worker to its parent.
#pragma once

#include "render/perform.hpp"

#include <string>
#include <string_view>

namespace duologue::render {

// What is no such bytes is a std::exception.

[[nodiscard]] std::string to_bytes(const Opening& opening);
[[nodiscard]] Opening to_opening(const std::string& bytes);

[[nodiscard]] std::string to_bytes(const Take& take);
[[nodiscard]] Take to_take(std::string_view bytes);

} // namespace duologue::render
