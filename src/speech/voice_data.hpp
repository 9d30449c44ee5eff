// SPDX-License-Identifier: GPL-3.0-or-later
// The files that libespeak-ng reads without looking: with a damaged one it speaks nonsense, or
// nothing, or dies.
#pragma once

#include <array>
#include <filesystem>
#include <string>

namespace duologue::speech {

/// What is read of a data folder, beside the variants.
inline constexpr std::array voice_data{"phontab",         "phonindex",     "phondata",
                                       "intonations",     "cmn_dict",      "en_dict",
                                       "voices/mandarin", "voices/english"};

/// A line with the fingerprint of each file of `folder`; Error::Kind::input where one is missing.
[[nodiscard]] std::string voice_data_sums(const std::filesystem::path& folder);

/// Throws Error::Kind::environment, with the file, unless all are as they were when `folder`.sums
/// was written, as the program was built.
void check_voice_data(const std::filesystem::path& folder);

} // namespace duologue::speech
