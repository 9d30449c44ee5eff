// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <string_view>

namespace duologue::cli {

/// Writes to standard output at once, as it is, for programs; Error::Kind::environment when it
/// cannot be written.
void print_bytes(std::string_view bytes);

/// The same for a person, whose terminal no text can steer (`printable`).
void print(std::string_view text);

/// Writes to standard error at once, as it is; where that cannot be, nobody is there to be told.
void print_error(std::string_view text);

/// Says on standard error what went wrong, as `print` would.
void complain(std::string_view text);

/// Lists warnings on standard error, a line each: place, text, code.
void print_warnings(const Warnings& warnings);

} // namespace duologue::cli
