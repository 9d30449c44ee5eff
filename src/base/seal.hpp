// SPDX-License-Identifier: GPL-3.0-or-later
// JSON that tells whether it is as it was written.
#pragma once

#include <string>
#include <string_view>

namespace duologue {

/// `object`, a JSON object with members that ends with `\n}`, with one more: the `fingerprint` of
/// the text before it. It guards against chance only.
[[nodiscard]] std::string seal(std::string object);

/// Whether `text` is, to the byte, what `seal` gave.
[[nodiscard]] bool is_sealed(std::string_view text);

} // namespace duologue
