// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace duologue::publish {

/// `title` as one component of a path on any common file system: no separators, control,
/// bidirectional or reserved characters, no dot or space at either end, at most 120 bytes, never
/// empty (`untitled`), nor the name of a device on Windows (`CON` is `CON_`).
[[nodiscard]] std::string file_name(std::string_view title);

} // namespace duologue::publish
