// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/caption.hpp"

#include "base/unicode.hpp"

#include <algorithm>

namespace duologue::play {
namespace {

/// Unicode's Cc, the line and paragraph separators, and the bidirectional controls.
bool is_control(char32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0x061C
           || character == 0x200E || character == 0x200F
           || (character >= 0x2028 && character <= 0x202E)
           || (character >= 0x2066 && character <= 0x2069);
}

} // namespace

std::string printable(const std::string& text) {
    auto characters = to_utf32(text);
    std::ranges::replace_if(characters, is_control, U'\uFFFD');
    return to_utf8(characters);
}

std::string caption(const script::Script& script, const render::Cue& cue) {
    const auto& speaker = script.chapters[cue.chapter].turns[cue.turn].speaker;
    return printable(speaker.empty() ? cue.text : speaker + ": " + cue.text);
}

} // namespace duologue::play
