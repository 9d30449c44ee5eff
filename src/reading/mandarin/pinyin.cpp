// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/pinyin.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/low_third.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

/// Those without a vowel, which the voice is helped with.
constexpr std::array<std::string_view, 6> rare_sounds{"m", "n", "ng", "hm", "hng", "r"};

struct Vowel {
    char letter;
    std::array<std::string_view, 5> marked; ///< by tone, the neutral one last
};

constexpr std::array vowels{
    Vowel{'a', {"ā", "á", "ǎ", "à", "a"}}, Vowel{'e', {"ē", "é", "ě", "è", "e"}},
    Vowel{'i', {"ī", "í", "ǐ", "ì", "i"}}, Vowel{'o', {"ō", "ó", "ǒ", "ò", "o"}},
    Vowel{'u', {"ū", "ú", "ǔ", "ù", "u"}}, Vowel{'v', {"ǖ", "ǘ", "ǚ", "ǜ", "ü"}},
};

// Hanyu Pinyin (ISO 7098): a or e has the mark, else the o of ou, else the last vowel.
std::size_t find_marked(std::string_view sound) {
    if (const auto open = sound.find_first_of("ae"); open != std::string_view::npos)
        return open;
    if (const auto ou = sound.find("ou"); ou != std::string_view::npos)
        return ou;
    return sound.find_last_of("iouv");
}

std::string_view mark(char letter, int tone) {
    const auto* const vowel = std::ranges::find(vowels, letter, &Vowel::letter);
    return vowel == vowels.end() ? std::string_view{}
                                 : vowel->marked[static_cast<std::size_t>(tone - 1)];
}

constexpr int neutral = 5;

} // namespace

bool is_pinyin_sound(std::string_view sound) {
    return !low_third(sound).empty() || std::ranges::find(rare_sounds, sound) != rare_sounds.end();
}

std::optional<std::string> parse_syllable(std::u32string_view written) {
    std::string syllable;
    for (const auto character : written) {
        const bool capital = U'A' <= character && character <= U'Z';
        if (character == U'ü' || character == U'Ü')
            syllable += 'v';
        else if (character < 0x80)
            syllable += static_cast<char>(capital ? character + (U'a' - U'A') : character);
        else
            return std::nullopt;
    }
    if (syllable.size() < 2 || syllable.back() < '1' || syllable.back() > '0' + neutral
        || !is_pinyin_sound(std::string_view(syllable).substr(0, syllable.size() - 1)))
        return std::nullopt;
    return syllable;
}

std::string with_tone_mark(std::string_view syllable) {
    const auto sound = syllable.substr(0, syllable.size() - 1);
    const int tone = syllable.back() - '0';
    const auto marked = find_marked(sound);
    std::string text;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const auto vowel = mark(sound[i], i == marked ? tone : neutral);
        text += vowel.empty() ? std::string(1, sound[i]) : std::string(vowel);
    }
    return text;
}

} // namespace duologue::reading
