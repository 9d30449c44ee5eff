// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/model/script.hpp"

#include <string>
#include <string_view>

namespace duologue::publish {

/// The language of `script` with the characters it is written in: `zh-Hant` where most of those
/// that differ are Traditional, and more than a stray one, else `zh-Hans`; or `en`.
[[nodiscard]] std::string written_language(const script::Script& script);

/// What the program says itself, in each language that it publishes in.
struct Wording {
    std::string_view english;
    std::string_view simplified;
    std::string_view traditional;
};

/// For a `language` as above; plain `zh` is Simplified.
[[nodiscard]] std::string_view in_language(const Wording& wording, const std::string& language);

} // namespace duologue::publish
