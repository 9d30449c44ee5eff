// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cast/cast.hpp"
#include "reading/reader.hpp"
#include "review/finding.hpp"
#include "script/model/script.hpp"

namespace duologue::review {

/// What a person should look at before `script` is rendered with `cast` and read by `reader`.
/// Speakers without a voice in `cast` are compared with nobody.
[[nodiscard]] Findings check(const script::Script& script, const cast::Cast& cast,
                             const reading::Reader& reader);

} // namespace duologue::review
