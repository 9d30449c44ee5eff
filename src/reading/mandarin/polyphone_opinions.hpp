// SPDX-License-Identifier: GPL-3.0-or-later
// A second dictionary's readings of polyphones in words, small enough to lie in the model.
#pragma once

#include "reading/mandarin/polyphone_model_format.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace duologue::reading {

/// Stands for the character at `place` of `word`; in rare cases also for another of another word.
[[nodiscard]] std::uint32_t opinion_key(std::u32string_view word, std::size_t place);

struct Opinion {
    std::uint32_t reading = 0;   ///< its number in the model
    std::size_t word_length = 0; ///< of the word that it comes from
};

/// What the longest word around the character at `place` says of it, nothing where `opinions`
/// (sorted by key) holds none.
[[nodiscard]] std::optional<Opinion> find_opinion(std::span<const OpinionEntry> opinions,
                                                  std::u32string_view text, std::size_t place);

} // namespace duologue::reading
