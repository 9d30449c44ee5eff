// SPDX-License-Identifier: GPL-3.0-or-later
// What transcribers write beside the words: times, notes on the stage, numbers of footnotes.
#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/text/scars.hpp"
#include "script/text/separator.hpp"

#include <algorithm>
#include <array>

namespace duologue::script {
namespace {

using namespace std::string_view_literals;

constexpr std::array english_marks{
    U"laugh"sv,     U"laughs"sv,         U"laughter"sv,
    U"laughing"sv,  U"chuckle"sv,        U"chuckles"sv,
    U"chuckling"sv, U"giggles"sv,        U"applause"sv,
    U"applauds"sv,  U"crosstalk"sv,      U"overtalk"sv,
    U"inaudible"sv, U"unintelligible"sv, U"indiscernible"sv,
    U"pauses"sv,    U"sigh"sv,           U"sighs"sv,
    U"cheering"sv,  U"coughs"sv,         U"coughing"sv,
    U"clapping"sv,  U"cross talk"sv,     U"gasp"sv,
    U"gasps"sv,     U"singing"sv,        U"operator instructions"sv,
};

// People also speak of these: `(like pop music)`. They are notes alone or in square brackets.
constexpr std::array lone_marks{
    U"music"sv, U"silence"sv, U"pause"sv, U"cheers"sv, U"sic"sv,  U"foreign"sv,
    U"noise"sv, U"音乐"sv,    U"音樂"sv,  U"停顿"sv,   U"停頓"sv,
};

constexpr std::array chinese_marks{U"笑"sv,   U"笑声"sv,   U"笑聲"sv,   U"掌声"sv, U"掌聲"sv,
                                   U"鼓掌"sv, U"听不清"sv, U"聽不清"sv, U"叹气"sv, U"嘆氣"sv};

// What ends in 笑 and is said.
constexpr std::array jokes{U"玩笑"sv, U"可笑"sv, U"好笑"sv, U"搞笑"sv};

/// What stands in the brackets that open at `at`; empty where none do or they do not close soon.
std::u32string_view in_brackets(std::u32string_view line, std::size_t at) {
    constexpr std::u32string_view opening = U"[(（【〔";
    constexpr std::u32string_view closing = U"])）】〕";
    constexpr std::size_t longest = 40;
    const auto pair = opening.find(line[at]);
    if (pair == opening.npos)
        return {};
    const auto end = line.substr(at, longest).find(closing[pair]);
    return end == line.npos ? std::u32string_view() : line.substr(at + 1, end - 1);
}

/// How many characters `0:05`, `00:01:02` or `00:01:02.345` takes at the start of `text`.
std::size_t clock_width(std::u32string_view text, std::size_t fewest_parts) {
    constexpr std::size_t most_parts = 3;
    std::size_t at = 0;
    std::size_t parts = 0;
    const auto take_digits = [&] {
        const auto begin = at;
        while (at < text.size() && is_digit(text[at]))
            ++at;
        return at - begin;
    };
    do {
        const auto digits = take_digits();
        if (digits == 0 || digits > 2 || (parts > 0 && digits != 2))
            return 0;
        ++parts;
    } while (parts < most_parts && at < text.size() && text[at] == U':' && ++at > 0);
    if (at + 1 < text.size() && (text[at] == U'.' || text[at] == U',') && is_digit(text[at + 1])) {
        ++at;
        take_digits();
    }
    return parts >= fewest_parts ? at : 0;
}

bool is_clock(std::u32string_view text) {
    const auto width = clock_width(text, 2);
    return width > 0 && trim(text.substr(width)).empty();
}

/// `00:09.000 --> 00:10.000`
bool is_span(std::u32string_view text) {
    constexpr std::u32string_view arrows = U"->–—→~";
    const auto width = clock_width(text, 2);
    const auto rest = trim(text.substr(width));
    const auto to = std::min(rest.find_first_not_of(arrows), rest.size());
    return width > 0 && to > 0 && is_clock(trim(rest.substr(to)));
}

/// The note without the time that may stand behind it.
std::u32string_view without_clock(std::u32string_view note) {
    const auto space = note.rfind(U' ');
    return space != note.npos && is_clock(note.substr(space + 1)) ? trim(note.substr(0, space))
                                                                  : note;
}

/// `laughs`, `everyone laughs`, `soundbite of music`, `全场笑`. In square brackets, and on a line
/// of its own (`stands_out`), it may also be what people speak of.
bool is_stage_note(std::u32string_view note, bool stands_out) {
    constexpr std::ptrdiff_t most_blanks = 2;
    constexpr std::size_t longest_chinese = 5;
    if (note.ends_with(U'.'))
        note.remove_suffix(1);
    const auto key = name_key(without_clock(trim(note)));
    const auto is_end = [&](std::u32string_view mark) { return key.ends_with(mark); };
    const auto ends_in = [&](std::u32string_view mark) {
        return key.ends_with(mark)
               && (key.size() == mark.size() || key[key.size() - mark.size() - 1] == U' ');
    };
    if (is_one_of(key, lone_marks) || (stands_out && std::ranges::any_of(lone_marks, ends_in)))
        return true;
    if (key.starts_with(U"soundbite of ") || key == U"ph") // a name that was written by ear
        return true;
    if (std::ranges::count(key, U' ') <= most_blanks && std::ranges::any_of(english_marks, ends_in))
        return true;
    return key.size() <= longest_chinese && std::ranges::any_of(chinese_marks, is_end)
           && std::ranges::none_of(jokes, is_end);
}

/// `here.[1]`, but not the `[20]` of `in [20] cities`, which an editor supplied.
bool is_footnote(std::u32string_view line, std::size_t at, std::u32string_view note) {
    constexpr std::size_t most_digits = 3;
    const auto end = at + note.size() + 2;
    const bool stands_apart =
        (at == 0 || is_space(line[at - 1])) && end < line.size() && is_space(line[end]);
    return line[at] == U'[' && !stands_apart && note.size() <= most_digits
           && std::ranges::all_of(note, is_digit);
}

/// Where nothing parts the words any more when the note before `at` and its blank are gone.
bool joins(std::u32string_view line, std::size_t at) {
    constexpr std::u32string_view closing = U",.;:!?)]，。；：！？）】";
    return at == line.size() || is_space(line[at]) || is_one_of(line[at], closing);
}

/// Without brackets, a time that has its seconds, too, or the line to itself.
std::optional<Scar> find_time(std::u32string_view line, std::size_t at) {
    const auto rest = line.substr(at);
    const auto width = clock_width(rest, is_clock(rest) ? 2 : 3);
    if (width == 0 || (width < rest.size() && !is_space(rest[width])))
        return std::nullopt;
    const bool has_bar = rest.substr(width).starts_with(U" | ");
    return Scar{width + (has_bar ? 3U : 0U), std::nullopt};
}

/// The end of a note up to `end`, or of the line where nothing but signs follow and nothing said
/// is before.
std::size_t take_signs(std::u32string_view line, std::size_t end, char32_t before) {
    const bool opens = before == 0 || is_one_of(before, colons);
    const auto rest = line.substr(end);
    const auto is_said = [](char32_t c) { return is_letter(c) || is_digit(c); };
    return opens && std::ranges::none_of(rest, is_said) ? line.size() : end;
}

std::optional<Scar> find_note(std::u32string_view line, std::size_t at, char32_t before) {
    const auto note = in_brackets(line, at);
    const auto end = at + note.size() + 2;
    const bool square = line[at] == U'[' || line[at] == U'【';
    const bool stands_out = square || (before == 0 && end >= line.size());
    const bool is_stamp = (is_clock(note) || is_span(note)) && (square || before == 0);
    if (!note.empty()
        && (is_stamp || is_stage_note(note, stands_out) || is_footnote(line, at, note)))
        return Scar{take_signs(line, end, before) - at, std::nullopt};
    return before == 0 ? find_time(line, at) : std::nullopt;
}

/// `Ann Lee` of `**Ann Lee**`
std::u32string_view without_emphasis(std::u32string_view name) {
    constexpr std::u32string_view signs = U"*_";
    while (name.size() > 2 && is_one_of(name.front(), signs) && name.back() == name.front())
        name = name.substr(1, name.size() - 2);
    return name;
}

} // namespace

std::optional<Scar> find_annotation(std::u32string_view line, std::size_t at, char32_t before) {
    if (line[at] != U' ' || before == 0 || at + 1 == line.size())
        return find_note(line, at, before);
    const auto note = find_note(line, at + 1, before);
    if (!note || !joins(line, at + 1 + note->width))
        return std::nullopt;
    return Scar{1 + note->width, std::nullopt};
}

std::optional<Scar> find_closing_time(std::u32string_view line, std::size_t at) {
    constexpr std::size_t longest = 16; // (00:01:02.345)
    if (!is_space(line[at]) || line.size() - at > longest)
        return std::nullopt;
    constexpr std::u32string_view bars = U"|｜·•–—-";
    auto rest = trim(line.substr(at));
    if (!rest.empty() && is_one_of(rest.front(), bars))
        rest = trim(rest.substr(1));
    const auto note = rest.empty() ? rest : in_brackets(rest, 0);
    const bool is_time =
        is_clock(note.empty() ? rest : note) && (note.empty() || note.size() + 2 == rest.size());
    if (!is_time || !looks_like_name(without_emphasis(trim(line.substr(0, at)))))
        return std::nullopt;
    return Scar{line.size() - at, U':'};
}

} // namespace duologue::script
