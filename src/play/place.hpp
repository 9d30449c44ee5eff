// SPDX-License-Identifier: GPL-3.0-or-later
// Where in the row of sentences to go.
#pragma once

#include "play/keyboard.hpp"
#include "play/programme.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace duologue::play {

/// The first sentence of chapter `number` (from 1), or nothing where there is no such chapter.
[[nodiscard]] std::optional<std::size_t> find_chapter(const std::vector<render::Cue>& cues,
                                                      std::size_t number);

/// The first sentence, at `first` or behind it, in which `text` begins, whatever the white space
/// and the case of ASCII letters; `text` may go on into the sentences that follow.
[[nodiscard]] std::optional<std::size_t> find_text(const std::vector<render::Cue>& cues,
                                                   std::size_t first, const std::string& text);

/// The sentence that the arrow `key` leads to from sentence `here`; `here` itself where there is
/// nothing more in that direction. Back means the beginning of this sentence (turn) when `settled`,
/// or when this is not the turn's first sentence, and the one before it otherwise.
[[nodiscard]] std::size_t follow(Key key, const std::vector<Playbill::Entry>& entries,
                                 std::size_t here, bool settled);

/// Where sentence `cue` of a script's beginning stands in the whole script. Usually it is as many
/// sentences from the start there; but what is read of a transcript may change with what follows.
[[nodiscard]] std::size_t find_same(const std::vector<Playbill::Entry>& whole,
                                    const std::vector<Playbill::Entry>& beginning, std::size_t cue);

} // namespace duologue::play
