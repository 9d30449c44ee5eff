// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <string>
#include <utility>

namespace duologue::verify {

/// Throws what a player would stumble over: an Error::Kind::input without a place.
[[noreturn]] inline void refuse(std::string what) {
    throw Error(Error::Kind::input, std::move(what));
}

} // namespace duologue::verify
