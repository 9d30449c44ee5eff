// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/writer.hpp"

namespace duologue::reading {
namespace {

/// From the lightest to the strongest, in both languages.
constexpr std::u32string_view mandarin_pauses = U"、，：；…。！？";
constexpr std::u32string_view english_pauses = U",,:;..!?";

std::size_t strength(char32_t mark) {
    const auto mandarin = mandarin_pauses.find(mark);
    return mandarin != mandarin_pauses.npos ? mandarin : english_pauses.find(mark);
}

bool is_pause(char32_t character) {
    return strength(character) != std::u32string_view::npos;
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
    if (piece.text.size() == 1 && mandarin_pauses.find(piece.text.front()) != mandarin_pauses.npos)
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
    const auto sign = mandarin ? mark : english_pauses[mandarin_pauses.find(mark)];
    if (!is_pause(segment.text.back())) {
        put(sign, source);
    } else if (strength(sign) > strength(segment.text.back())) {
        segment.text.back() = sign;
        segment.source.back() = source;
    }
}

} // namespace duologue::reading
