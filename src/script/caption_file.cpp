// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/caption_file.hpp"

#include "base/time.hpp"
#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/text/separator.hpp"
#include "script/transcript/wrapping.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace duologue::script {
namespace {

using namespace std::string_view_literals;

constexpr std::u32string_view webvtt = U"WEBVTT";
constexpr std::u32string_view arrow = U"-->";

std::u32string_view first_word(std::u32string_view text) {
    return text.substr(0, text.find_first_of(U" \t"));
}

struct Times {
    Milliseconds start;
    Milliseconds end;
};

/// `01:02:03.456`, `02:03,456`, and in WebVTT where the cue stands on the screen.
std::optional<Milliseconds> find_time(std::u32string_view text) {
    text = trim(text);
    auto clock = to_utf8(text.substr(0, text.find(U' ')));
    if (std::ranges::count(clock, ':') == 1)
        clock.insert(0, "0:");
    return from_clock(clock, clock.find(',') == clock.npos ? '.' : ',');
}

std::optional<Times> find_times(std::u32string_view line) {
    const auto at = line.find(arrow);
    if (at == line.npos)
        return std::nullopt;
    const auto start = find_time(line.substr(0, at));
    const auto end = find_time(line.substr(at + arrow.size()));
    return start && end ? std::optional(Times{*start, *end}) : std::nullopt;
}

bool opens_note(std::u32string_view line) {
    constexpr std::array words{webvtt, U"NOTE"sv, U"STYLE"sv, U"REGION"sv};
    return is_one_of(first_word(line), words);
}

/// Who speaks behind the tag `v Ann Lee` or `v.loud Ann Lee`; nobody behind others.
std::u32string_view voice_of(std::u32string_view tag) {
    const auto space = tag.find(U' ');
    const bool is_voice = tag.starts_with(U"v ") || tag.starts_with(U"v.");
    return is_voice && space != tag.npos ? trim(tag.substr(space)) : U""sv;
}

/// Where the tag `<i>` or `{\an8}` at `at` ends, or `at`.
std::size_t end_of_tag(std::u32string_view text, std::size_t at) {
    constexpr std::size_t longest = 300;
    const auto tag = text.substr(at, longest);
    const auto last = tag.front() == U'<'       ? tag.find(U'>')
                      : tag.starts_with(U"{\\") ? tag.find(U'}')
                                                : tag.npos;
    return last == tag.npos ? at : at + last + 1;
}

RawLine without_tags(const RawLine& raw) {
    RawLine plain;
    std::size_t width = 0;
    const auto append = [&](char32_t character) {
        plain.text += character;
        plain.widths.push_back(std::exchange(width, 0));
    };
    for (std::size_t i = 0; i < raw.text.size();) {
        const auto end = end_of_tag(raw.text, i);
        width += width_of(raw, i, std::max(end - i, std::size_t{1}));
        if (end == i) {
            append(raw.text[i++]);
            continue;
        }
        const auto voice = voice_of(std::u32string_view(raw.text).substr(i + 1, end - i - 2));
        std::ranges::for_each(voice, append);
        if (!voice.empty())
            append(U':');
        i = end;
    }
    return plain;
}

/// Blanks the lines in which nothing is said, and takes out tags. For each line whether two
/// seconds were quiet before it.
std::vector<bool> strip(std::vector<RawLine>& lines) {
    constexpr Milliseconds long_pause{2000};
    std::vector<bool> after_pause(lines.size() + 1);
    Milliseconds quiet_since{};
    bool in_note = false;
    bool begins = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto text = trim(lines[i].text);
        const auto times = find_times(text);
        in_note = !text.empty() && (in_note || (begins && opens_note(text)));
        const bool is_number = (begins || std::ranges::all_of(text, is_digit))
                               && i + 1 < lines.size() && find_times(lines[i + 1].text);
        begins = text.empty();
        if (times && !in_note)
            after_pause[i + 1] =
                times->start - std::exchange(quiet_since, times->end) >= long_pause;
        lines[i] = times || in_note || is_number ? RawLine{} : without_tags(lines[i]);
    }
    return after_pause;
}

/// Rolling captions show a line again while the next is said.
std::vector<Line> without_repeats(std::vector<Line> lines) {
    constexpr std::size_t share = 3;
    std::erase_if(lines, [](const Line& line) { return line.text().empty(); });
    auto once = lines;
    const auto [first, last] = std::ranges::unique(once, {}, &Line::text);
    once.erase(first, last);
    const auto repeats = lines.size() - once.size();
    return repeats * share >= lines.size() ? once : lines;
}

/// Takes the name off a line whose speaker goes on; whether another one begins.
bool takes_turn(Line& line, std::u32string& speaker) {
    const auto prefix = find_prefix(line.text());
    if (!prefix || !looks_like_name(prefix->name))
        return false;
    if (std::exchange(speaker, prefix->name) != prefix->name)
        return true;
    line = line.part(prefix->rest, line.text().size());
    return false;
}

bool ends_paragraph(std::u32string_view said, bool pauses) {
    constexpr std::size_t long_paragraph = 600;
    const bool is_long = said.size() >= long_paragraph;
    return said.size() >= longest_paragraph
           || (is_finished(said) ? pauses || is_long : pauses && is_long);
}

} // namespace

bool are_captions(const std::vector<RawLine>& lines) {
    const auto first =
        std::ranges::find_if(lines, [](const RawLine& line) { return !trim(line.text).empty(); });
    if (first == lines.end())
        return false;
    const auto text = trim(first->text);
    const bool is_number = std::ranges::all_of(text, is_digit);
    return first_word(text) == webvtt
           || (is_number && std::next(first) != lines.end() && find_times(std::next(first)->text));
}

std::vector<Line> read_captions(std::vector<RawLine> raw, Builder& builder) {
    builder.warn("captions", builder.place(1, 1),
                 {"these are captions: their times are left out, and they are joined to paragraphs",
                  "import the transcript to see what became of them"});
    const auto after_pause = strip(raw);
    std::vector<Line> paragraphs;
    std::u32string speaker;
    for (auto& line : without_repeats(clean_lines(raw, Scars::remove))) {
        const bool opens =
            takes_turn(line, speaker) || paragraphs.empty()
            || ends_paragraph(paragraphs.back().text(), after_pause[line.number() - 1]);
        if (line.text().empty())
            continue;
        if (opens)
            paragraphs.push_back(line);
        else
            append(paragraphs.back(), line);
    }
    return paragraphs;
}

} // namespace duologue::script
