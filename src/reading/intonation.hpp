// SPDX-License-Identifier: GPL-3.0-or-later
// The melody and the tempo of a sentence.
#pragma once

#include "base/level.hpp"
#include "reading/utterance.hpp"
#include "reading/wording/segment.hpp"

#include <vector>

namespace duologue::reading {

/// What a sentence does not know of itself and its melody depends on.
struct Context {
    int position = 0;                  ///< sentences before it in its paragraph, 4 for more
    bool closes = false;               ///< the last of its paragraph
    std::vector<Range> first_mentions; ///< names and numbers that the listener has not heard yet
    /// Of six whole turns in a row that are one sentence each: 0 in the first two, then 1, then 2.
    int exchange = 0;
    /// What makes its paragraph, or those six turns, as loud as one sentence alone.
    Decibels makeup{};

    friend bool operator==(const Context&, const Context&) = default;
};

inline constexpr int last_position = 4;

/// How much louder a sentence is than its paragraph on the whole: the first is loudest and the last
/// softest, as with the pitch. One that is alone in its paragraph is neither, but where whole turns
/// are single sentences, these go up and down from exchange to exchange. The makeup comes on top.
[[nodiscard]] Decibels loudness_in_paragraph(const Context& context);

/// Gives the runs of `utterance` their inflections and varies the silences between them. The voice
/// falls through a phrase (what no punctuation and no breath parts), begins anew at the next a
/// little lower, and lower from sentence to sentence of a paragraph; a statement ends low, a
/// question high, the items of a list stay level up to the last; words in quotation marks stand
/// out, and those that are new are said slower. A pure function of the utterance and the context.
void intone(Utterance& utterance, const Context& context);

} // namespace duologue::reading
