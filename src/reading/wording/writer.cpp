// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/writer.hpp"

#include "reading/wording/symbol.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

/// Null for a character that no language writes for a pause.
const Pause* find_pause(char32_t character) {
    const auto all = pauses();
    const auto found = std::ranges::find_if(all, [=](const Pause& pause) {
        return pause.mandarin == character || pause.english == character;
    });
    return found == all.end() ? nullptr : &*found;
}

bool is_mandarin_pause(char32_t character) {
    const auto* pause = find_pause(character);
    return pause != nullptr && pause->mandarin == character;
}

} // namespace

void Writer::put(char32_t character, Range source, bool as_digit, Given given) {
    auto& segment = segments_.back();
    segment.text += character;
    segment.source.push_back(source);
    segment.as_digit.push_back(as_digit);
    segment.given.push_back(given);
}

void Writer::add(const Piece& piece) {
    if (piece.text.empty())
        return;
    if (piece.text.size() == 1 && is_mandarin_pause(piece.text.front()))
        return pause(piece.text.front(), piece.source);
    if (segments_.empty() || segments_.back().language != piece.language)
        segments_.push_back({piece.language, {}, {}, {}, {}});
    const bool apart = piece.language == Language::english && !segments_.back().text.empty();
    if (apart)
        put(U' ', {piece.source.begin, piece.source.begin});
    auto given = piece.given;
    for (const auto character : piece.text) {
        put(character, piece.source, piece.as_digit, given);
        ++given.syllable;
    }
}

void Writer::pause(char32_t mark, Range source) {
    if (segments_.empty() || mark == 0)
        return;
    auto& segment = segments_.back();
    const bool mandarin = segment.language == Language::mandarin;
    const auto sign = mandarin ? mark : find_pause(mark)->english;
    const auto* before = find_pause(segment.text.back());
    if (before == nullptr) {
        put(sign, source);
    } else if (find_pause(sign) > before) {
        segment.text.back() = sign;
        segment.source.back() = source;
    }
}

} // namespace duologue::reading
