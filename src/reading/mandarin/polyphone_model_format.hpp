// SPDX-License-Identifier: GPL-3.0-or-later
// How the polyphone model lies in its file: made by train_polyphones, read by PolyphoneModel.
// Little-endian, one part after the other:
//     PolyphoneHeader
//     CharacterEntry x characters + 1   in code point order; the last one only ends the one before
//     ChoiceEntry    x choices
//     OpinionEntry   x opinions         by key
//     float          x weights          of the features, see polyphone_features.hpp
//     char32_t       x symbols - 4      the network's vocabulary, in code point order
//     ReadingName    x readings
//     float          x rows             how much one step of the row's int8 values is worth
//     int8           x values           the network's tensors, in the order of its parts
#pragma once

#include "reading/mandarin/polyphone_network.hpp"

#include <array>
#include <cstdint>

namespace duologue::reading {

struct PolyphoneHeader {
    std::array<char, 8> magic{'d', 'u', 'o', 'p', 'o', 'l', 'y', 'p'};
    std::uint32_t version = 2;
    std::uint32_t characters = 0;
    std::uint32_t choices = 0;
    std::uint32_t opinions = 0;
    std::uint32_t weights = 0;
    NetworkShape network; ///< its readings are the model's
};

/// Numbered pinyin, padded with zeros.
using ReadingName = std::array<char, 8>;

struct CharacterEntry {
    char32_t character = 0;
    std::uint32_t first_choice = 0;
};

/// How often a reading was seen among those of its character.
enum class Share : std::uint16_t { never, rare, some, most, nearly_always, always };

/// A reading that a character may have.
struct ChoiceEntry {
    std::uint16_t reading = 0;
    Share share = Share::never;
    float log_prior = 0;
    float bias = 0; ///< of this reading of this character, beside the weights that all share
};

/// How a second dictionary reads a character of one of its words.
struct OpinionEntry {
    std::uint32_t key = 0; ///< of the word and the place in it, see polyphone_opinions.hpp
    std::uint32_t reading = 0;
};

} // namespace duologue::reading
