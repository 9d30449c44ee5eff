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

/// Where the variants are in a data folder.
inline constexpr auto variants_folder = "voices/!v";

/// A line with the fingerprint of each file of `folder`, and of each variant there;
/// Error::Kind::input where one is missing.
[[nodiscard]] std::string voice_data_sums(const std::filesystem::path& folder);

/// Throws Error::Kind::environment, with the file, unless all but the variants are as they were
/// when `folder`.sums was written, as the program was built.
void check_voice_data(const std::filesystem::path& folder);

/// The same for one of the variants.
void check_variant(const std::filesystem::path& folder, const std::string& variant);

} // namespace duologue::speech
