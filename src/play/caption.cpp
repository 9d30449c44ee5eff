// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/caption.hpp"

#include "base/unicode.hpp"

namespace duologue::play {

std::string caption(const script::Script& script, const render::Cue& cue) {
    const auto& speaker = script.chapters[cue.chapter].turns[cue.turn].speaker;
    return printable(speaker.empty() ? cue.text : speaker + ": " + cue.text);
}

} // namespace duologue::play
