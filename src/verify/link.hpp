// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duologue::verify {

/// Where a link leads: `path` is relative to what `from` is relative to.
struct Target {
    std::string path;
    std::string fragment; ///< empty where there is none
};

/// Whether a link leads to somewhere else (`https:…`) or is data.
[[nodiscard]] bool has_scheme(std::string_view link);

/// Where `link` in the document `from` leads; it has no scheme. An Error::Kind::input for one that
/// leads out.
[[nodiscard]] Target resolve(std::string_view from, std::string_view link);

/// The values of `src` and `href` in HTML, outside its scripts.
[[nodiscard]] std::vector<std::string> links_of(std::string_view html);

} // namespace duologue::verify
