// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <exception>
#include <string>
#include <string_view>
#include <utility>

namespace duologue::verify {

/// Throws what a player would stumble over: an Error::Kind::input without a place.
[[noreturn]] inline void refuse(std::string what) {
    throw Error(Error::Kind::input, std::move(what));
}

/// What was thrown while JSON was read, without the library's own number in front.
[[nodiscard]] inline std::string_view complaint_of(const std::exception& error) {
    const std::string_view what = error.what();
    const auto number = what.starts_with("[json.") ? what.find("] ") : what.npos;
    return number == what.npos ? what : what.substr(number + 2);
}

} // namespace duologue::verify
