// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/run.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/low_third.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace duologue::reading {
namespace {

using namespace std::chrono_literals;

struct Mark {
    char32_t character;
    char engine; ///< what the engine knows it as
    Milliseconds pause;
};

// The pauses are those of espeak-ng 1.51 inside one call.
constexpr std::array marks{
    Mark{U'，', ',', 150ms}, Mark{U'、', ',', 150ms}, Mark{U'…', ',', 150ms},
    Mark{U',', ',', 150ms},  Mark{U'；', ';', 220ms}, Mark{U';', ';', 220ms},
    Mark{U'：', ':', 220ms}, Mark{U':', ':', 220ms},  Mark{U'。', '.', 300ms},
    Mark{U'.', '.', 300ms},  Mark{U'？', '?', 300ms}, Mark{U'?', '?', 300ms},
    Mark{U'！', '!', 330ms}, Mark{U'!', '!', 330ms},
};

const Mark* find_mark(char32_t character) {
    const auto* mark = std::ranges::find(marks, character, &Mark::character);
    return mark == marks.end() ? nullptr : mark;
}

bool ends_in_mark(std::string_view spoken) {
    return !spoken.empty() && is_pause_mark(static_cast<unsigned char>(spoken.back()));
}

/// Adds the token that begins at `spoken`, unless it is the same number going on.
void add_token(Run& run, Range source, std::size_t spoken) {
    if (!run.tokens.empty() && run.tokens.back().begin == source.begin
        && run.tokens.back().end == source.end)
        return;
    run.tokens.push_back({source.begin, source.end, spoken});
}

void add_mark(std::string& spoken, char mark) {
    if (!spoken.empty() && !ends_in_mark(spoken))
        spoken += mark;
}

/// The few syllables without a vowel, which the engine does not know.
std::string_view engine_sound(std::string_view sound) {
    if (sound == "n" || sound == "ng")
        return "en";
    if (sound == "m" || sound == "hm")
        return "mu";
    return sound == "hng" ? "heng" : sound;
}

bool stays_low(std::span<const Syllable> syllables, std::size_t i, bool last_goes_on) {
    if (syllables[i].tone != 3)
        return false;
    if (i + 1 == syllables.size())
        return last_goes_on;
    return !syllables[i + 1].begins_clause && syllables[i + 1].tone == 3;
}

struct EngineSyllable {
    std::string text;
    std::size_t first_sound = 0; ///< where in `text`
};

EngineSyllable engine_syllable(std::span<const Syllable> syllables, std::size_t i, bool low) {
    constexpr std::string_view phonemes_begin = "[[";
    constexpr std::string_view phonemes_end = "]]";
    const auto& syllable = syllables[i];
    const auto sound = engine_sound(syllable.sound);
    if (const auto phonemes = low ? low_third(sound) : ""; !phonemes.empty())
        return {fmt::format("{}{}{}", phonemes_begin, phonemes, phonemes_end),
                phonemes_begin.size()};
    // zhe4r5 would be taken for a toneless zher.
    if (sound == "r" && i > 0 && syllables[i - 1].sound.ends_with('e'))
        return {fmt::format("er{}", syllable.tone)};
    return {fmt::format("{}{}", sound, syllable.tone)};
}

/// Not a blank, a mark or a bracket around phonemes.
bool begins_sound(char32_t character) {
    return character != U' ' && character != U'[' && !is_pause_mark(character);
}

std::string without_marks_at_end(std::string spoken) {
    while (ends_in_mark(spoken) || spoken.ends_with(' '))
        spoken.pop_back();
    return spoken;
}

} // namespace

Run mandarin_run(const Segment& segment, std::span<const Syllable> syllables, Ending ending) {
    Run run;
    const bool last_goes_on = ending == Ending::goes_on && !is_pause_mark(segment.text.back());
    std::size_t next = 0;
    for (std::size_t place = 0; place < segment.text.size(); ++place) {
        if (const auto* mark = find_mark(segment.text[place]))
            add_mark(run.spoken, mark->engine);
        if (next == syllables.size() || syllables[next].character != place)
            continue;
        const auto& syllable = syllables[next];
        if (syllable.begins_word && !run.spoken.empty())
            run.spoken += ' ';
        const auto low = stays_low(syllables, next, last_goes_on);
        const auto said = engine_syllable(syllables, next, low);
        add_token(run, segment.source[place], run.spoken.size() + said.first_sound);
        run.spoken += said.text;
        ++next;
    }
    return run;
}

Run english_run(const Segment& segment, Ending ending) {
    Run run;
    run.language = Language::english;
    std::u32string spoken;
    for (std::size_t place = 0; place < segment.text.size(); ++place) {
        const auto character = segment.text[place];
        if (begins_sound(character) && segment.source[place].begin < segment.source[place].end)
            add_token(run, segment.source[place], spoken.size());
        if (!run.tokens.empty() || character == U'[')
            spoken += character;
    }
    run.spoken = to_utf8(spoken);
    if (ending == Ending::goes_on)
        run.spoken = without_marks_at_end(std::move(run.spoken)) + ',';
    return run;
}

Milliseconds pause_at(char32_t mark) {
    constexpr Milliseconds between_languages = 40ms;
    const auto* known = find_mark(mark);
    return known == nullptr ? between_languages : known->pause;
}

bool is_pause_mark(char32_t character) {
    return find_mark(character) != nullptr;
}

} // namespace duologue::reading
