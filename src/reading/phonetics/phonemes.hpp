// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace duologue::reading {

/// How many characters of `phonemes` the voice en-us can say: all of them where every one belongs
/// to a mnemonic that espeak-ng 1.51 lists for that voice (`espeak-ng -v en-us -x -q WORD` prints
/// them). Marks of stress alone say nothing, and give 0.
[[nodiscard]] std::size_t count_sayable(std::u32string_view phonemes);

} // namespace duologue::reading
