// SPDX-License-Identifier: GPL-3.0-or-later
// How long it is quiet, and where.
#pragma once

#include "base/time.hpp"

#include <string_view>

namespace duologue::mix {

/// What lies between two sentences, from the lightest to the heaviest.
enum class Boundary {
    clause,       ///< a part of a sentence that was cut since it is long, and the next
    interjection, ///< 好的。, and what the same speaker goes on to say
    reaction,     ///< an interjection, and what another says
    sentence,
    paragraph,
    answer,      ///< a question, and the other's answer
    hard_answer, ///< the same after a question that takes thought: a long one
    turn,        ///< one speaker, then another
    subject,     ///< a turn that opens a new subject
    chapter,
};

/// How long it may be quiet, from 0 to 60 s.
struct Pause {
    Milliseconds least{0};
    Milliseconds most{0};

    friend bool operator==(const Pause&, const Pause&) = default;
};

/// The pause for each boundary: the one place where they are set. Between people who talk the next
/// most often begins 0 to 0.3 s after the one before, after a question 0.2 s on average and later
/// the harder the answer (Stivers et al. 2009; Heldner and Edlund 2010); who listens without seeing
/// them, and to synthetic voices, gets a little more.
struct Pauses {
    Pause clause{Milliseconds{220}, Milliseconds{300}};
    Pause interjection{Milliseconds{140}, Milliseconds{220}};
    Pause reaction{Milliseconds{200}, Milliseconds{300}};
    Pause sentence{Milliseconds{320}, Milliseconds{460}};
    Pause paragraph{Milliseconds{650}, Milliseconds{850}};
    Pause answer{Milliseconds{220}, Milliseconds{400}};
    Pause hard_answer{Milliseconds{500}, Milliseconds{750}};
    Pause turn{Milliseconds{400}, Milliseconds{600}};
    Pause subject{Milliseconds{1000}, Milliseconds{1300}};
    Pause chapter{Milliseconds{1900}, Milliseconds{2100}};
    Pause end{Milliseconds{800}, Milliseconds{800}}; ///< after the last word; its least
    bool overlap = false; ///< whether another's interjection waits for no pause (mix/overlap.hpp)

    /// The pause before `next`, which decides where between the least and the most it lies: the
    /// same text has the same pause every time.
    [[nodiscard]] Milliseconds before(std::string_view next, Boundary boundary) const;
};

/// Whether a sentence was cut behind `said`, since it was too long.
[[nodiscard]] bool goes_on(std::string_view said);

/// What lies between two sentences of a speaker's paragraph, of which `said` is the first.
[[nodiscard]] Boundary between_sentences(std::string_view said);

/// What lies between a turn whose last sentence is `said` and one that begins with `next`.
[[nodiscard]] Boundary between_turns(std::string_view said, std::string_view next);

} // namespace duologue::mix
