// SPDX-License-Identifier: GPL-3.0-or-later
// How long it is quiet, and where.
#pragma once

#include "base/time.hpp"

#include <string_view>

namespace duologue::mix {

/// What lies between two sentences, from the lightest to the heaviest.
enum class Boundary { sentence, paragraph, answer, turn, subject, chapter };

/// The pause for each boundary: the one place where they are set. Values from 0 to 60 s.
struct Pauses {
    Milliseconds sentence{350};
    Milliseconds paragraph{600};
    Milliseconds answer{450};   ///< a question, and the other's answer
    Milliseconds turn{700};     ///< one speaker, then another
    Milliseconds subject{1200}; ///< a turn that opens a new subject
    Milliseconds chapter{2000};
    Milliseconds end{800}; ///< after the last word

    [[nodiscard]] Milliseconds at(Boundary boundary) const;
};

/// What lies between a turn that ends with `said` and one that begins with `next`.
[[nodiscard]] Boundary between_turns(std::string_view said, std::string_view next);

} // namespace duologue::mix
