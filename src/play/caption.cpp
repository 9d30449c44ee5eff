// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/caption.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

namespace duologue::play {

std::string caption(const script::Script& script, const render::Cue& cue) {
    const auto& speaker = script.chapters[cue.chapter].turns[cue.turn].speaker;
    return printable(fmt::format("{}{}{}", speaker, speaker.empty() ? "" : ": ", cue.text));
}

} // namespace duologue::play
