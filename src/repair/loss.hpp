// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of which nothing is left, as far as they can be guessed. Every path that goes in lacks the
// second byte of a character.
#pragma once

#include "repair/path.hpp"

#include <cstddef>
#include <vector>

namespace duologue::repair {

/// The byte was lost; the mend ends at `end`.
[[nodiscard]] std::vector<Path> with_lost_byte(const Pen& pen, const Path& path, std::size_t end);

/// The byte was lost with the lead of another character, since a decoder dropped them as a pair
/// that stands for nothing. `trail` completes the other character. What `beam` does not admit may
/// be left out.
[[nodiscard]] std::vector<Path> with_lost_pair(const Pen& pen, const Path& path, Byte trail,
                                               const Beam& beam);

/// The same for a dash, `——`, of which one byte is left: two such pairs were dropped.
[[nodiscard]] std::vector<Path> with_lost_dash(const Pen& pen, const Path& path, Byte trail);

/// The byte was lost with the whole of the `。` after it, which ends the line at `end`.
[[nodiscard]] std::vector<Path> with_lost_full_stop(const Pen& pen, const Path& path,
                                                    std::size_t end);

} // namespace duologue::repair
