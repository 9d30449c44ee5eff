// SPDX-License-Identifier: GPL-3.0-or-later
// JSON that tells whether it is as it was written.
#pragma once

#include "base/file.hpp"

#include <functional>
#include <string_view>

namespace duologue {

/// Gives `sink` the JSON object of which `write` writes all members, without the end, and one more:
/// the `fingerprint` of the text before it. It guards against chance only.
void seal(const Sink& sink, const std::function<void(const Sink&)>& write);

/// Whether `text` is, to the byte, what `seal` wrote.
[[nodiscard]] bool is_sealed(std::string_view text);

} // namespace duologue
