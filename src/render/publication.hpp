// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/outlet.hpp"
#include "render/render.hpp"
#include "script/model/script.hpp"

namespace duologue::render {

/// Writes what there is to read beside the sounds of a render of `script` into `files`, with the
/// report, whose list of files it fills in, gives all of it its names, and removes what an earlier
/// render left.
/// Throws Error::Kind::environment where a sound is not as long as its part of the Timeline, or a
/// file cannot be written; then no file has got its name.
void publish_files(const Files& files, const script::Script& script, Rendered& rendered);

} // namespace duologue::render
