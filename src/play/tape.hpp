// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "play/performer.hpp"

#include <cstddef>
#include <deque>
#include <functional>

namespace duologue::play {

/// What was performed and has not been played.
class Tape {
public:
    void put(Piece piece);

    /// The next samples, all of one sentence, at most `count`; an empty piece where there are none.
    [[nodiscard]] Piece take(std::size_t count);

    [[nodiscard]] std::size_t size() const { return size_; }

    /// Gives every piece the number that `same` has for its sentence.
    void renumber(const std::function<std::size_t(std::size_t cue)>& same);

    void clear();

private:
    std::deque<Piece> pieces_;
    std::size_t taken_ = 0; ///< of the first piece
    std::size_t size_ = 0;
};

} // namespace duologue::play
