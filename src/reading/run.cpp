// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/run.hpp"

#include "base/unicode.hpp"
#include "reading/explain.hpp"
#include "reading/mandarin/breath_group.hpp"
#include "reading/phonetics/low_third.hpp"
#include "reading/wording/slice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::chrono_literals;

struct Mark {
    std::u32string_view characters;
    char engine; ///< what the engine knows it as
    Juncture juncture;
    Milliseconds pause;
};

constexpr std::array marks{
    Mark{U"，,", ',', Juncture::clause, 220ms},   Mark{U"、", ',', Juncture::item, 120ms},
    Mark{U"…", ',', Juncture::clause, 300ms},     Mark{U"；;", ';', Juncture::part, 300ms},
    Mark{U"：:", ':', Juncture::part, 300ms},     Mark{U"。.", '.', Juncture::sentence, 350ms},
    Mark{U"？?", '?', Juncture::sentence, 350ms}, Mark{U"！!", '!', Juncture::sentence, 350ms},
};

const Mark* find_mark(char32_t character) {
    const auto* mark = std::ranges::find_if(
        marks, [=](const Mark& one) { return is_one_of(character, one.characters); });
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

/// A part of a segment with the syllables that say it.
struct Group {
    Segment segment;
    std::vector<Syllable> syllables;
};

Group group_of(const Segment& segment, Range characters, std::span<const Syllable> syllables) {
    Group group{{segment.language, slice(segment.text, characters),
                 slice(segment.source, characters), slice(segment.as_digit, characters),
                 slice(segment.given, characters)},
                {syllables.begin(), syllables.end()}};
    for (auto& syllable : group.syllables)
        syllable.character -= characters.begin;
    return group;
}

/// The first mark behind what is said; no character where there is none.
char32_t mark_at_end(std::u32string_view text) {
    char32_t mark = U'\0';
    while (!text.empty() && (is_pause_mark(text.back()) || is_space(text.back()))) {
        mark = is_space(text.back()) ? mark : text.back();
        text.remove_suffix(1);
    }
    return mark;
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

std::vector<Run> mandarin_runs(const MandarinText& text, std::span<const Syllable> syllables,
                               Ending ending) {
    constexpr Milliseconds breath = 110ms;
    const auto& segment = text.segment;
    const auto begins = find_breath_groups(text.simplified, syllables);
    std::vector<Run> runs;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const bool last = i + 1 == begins.size();
        const auto end = last ? syllables.size() : begins[i + 1];
        const Range characters{i == 0 ? 0 : syllables[begins[i]].character,
                               last ? segment.text.size() : syllables[end].character};
        const auto group =
            group_of(segment, characters, syllables.subspan(begins[i], end - begins[i]));
        auto& run = runs.emplace_back(
            mandarin_run(group.segment, group.syllables, last ? ending : Ending::goes_on));
        run.written = plain_text(group.segment, text.sentence);
        const auto mark = mark_at_end(group.segment.text);
        run.juncture = mark == U'\0' ? Juncture::breath : juncture_at(mark);
        run.gap_after = mark == U'\0' ? breath : pause_at(mark);
    }
    return runs;
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

Juncture juncture_at(char32_t mark) {
    const auto* known = find_mark(mark);
    return known == nullptr ? Juncture::join : known->juncture;
}

std::optional<char> engine_mark(char32_t mark) {
    const auto* known = find_mark(mark);
    return known == nullptr ? std::nullopt : std::optional(known->engine);
}

bool is_pause_mark(char32_t character) {
    return find_mark(character) != nullptr;
}

} // namespace duologue::reading
