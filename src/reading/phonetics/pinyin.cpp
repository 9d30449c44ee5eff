// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/phonetics/pinyin.hpp"

#include "base/tone_mark.hpp"
#include "base/unicode.hpp"
#include "reading/phonetics/low_third.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

/// Those without a vowel, which the voice is helped with.
constexpr std::array<std::string_view, 6> rare_sounds{"m", "n", "ng", "hm", "hng", "r"};

/// Whether the voice knows `sound`, pinyin without a tone (`v` for ü): `zhong`.
bool is_known(std::string_view sound) {
    return !low_third(sound).empty() || std::ranges::find(rare_sounds, sound) != rare_sounds.end();
}

// Hanyu Pinyin (ISO 7098): a or e has the mark, else the o of ou, else the last vowel.
std::size_t find_marked(std::string_view sound) {
    if (const auto open = sound.find_first_of("ae"); open != std::string_view::npos)
        return open;
    if (const auto ou = sound.find("ou"); ou != std::string_view::npos)
        return ou;
    return sound.find_last_of("iouv");
}

constexpr int neutral = 5;

} // namespace

std::optional<std::string> parse_syllable(std::u32string_view written) {
    std::string syllable;
    for (const auto character : written) {
        if (character == U'ü' || character == U'Ü')
            syllable += 'v';
        else if (character < 0x80)
            syllable += static_cast<char>(to_small(character));
        else
            return std::nullopt;
    }
    if (syllable.size() < 2 || syllable.back() < '1' || syllable.back() > '0' + neutral
        || !is_known(std::string_view(syllable).substr(0, syllable.size() - 1)))
        return std::nullopt;
    return syllable;
}

std::string with_tone_mark(std::string_view syllable) {
    const auto sound = syllable.substr(0, syllable.size() - 1);
    const int tone = syllable.back() - '0';
    const auto marked = find_marked(sound);
    std::u32string text;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const auto letter = sound[i] == 'v' ? U'ü' : static_cast<char32_t>(sound[i]);
        text += i == marked && tone != neutral ? duologue::with_tone_mark(letter, tone) : letter;
    }
    return to_utf8(text);
}

} // namespace duologue::reading
