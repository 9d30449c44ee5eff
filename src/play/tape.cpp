// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/tape.hpp"

#include <algorithm>
#include <utility>

namespace duologue::play {

void Tape::put(Piece piece) {
    size_ += piece.samples.size();
    if (!piece.samples.empty())
        pieces_.push_back(std::move(piece));
}

Piece Tape::take(std::size_t count) {
    if (pieces_.empty())
        return {};
    const auto& [cue, samples] = pieces_.front();
    const auto begin = samples.begin() + static_cast<std::ptrdiff_t>(taken_);
    count = std::min(count, samples.size() - taken_);
    Piece piece{cue, {begin, begin + static_cast<std::ptrdiff_t>(count)}};
    size_ -= count;
    taken_ += count;
    if (taken_ == samples.size()) {
        pieces_.pop_front();
        taken_ = 0;
    }
    return piece;
}

void Tape::renumber(const std::function<std::size_t(std::size_t cue)>& same) {
    for (auto& piece : pieces_)
        piece.cue = same(piece.cue);
}

void Tape::clear() {
    *this = {};
}

} // namespace duologue::play
