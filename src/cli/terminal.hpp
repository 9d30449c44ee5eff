// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <string_view>

namespace duologue::cli {

/// Writes to standard output at once; Error::Kind::environment when it cannot be written.
void print(std::string_view bytes);

/// Lists warnings on standard error, a line each: place, text, code.
void print_warnings(const Warnings& warnings);

} // namespace duologue::cli
