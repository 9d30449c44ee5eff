// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/values.hpp"

#include "base/error.hpp"
#include "script/model/pause.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <optional>
#include <utility>

namespace duologue::cli {
namespace {

using PauseMember = mix::Pause mix::Pauses::*;

struct PauseKind {
    std::string_view name;
    PauseMember usual;
    PauseMember
        special; ///< the same, in circumstances of its own; what people set is meant for both
};

constexpr std::array<PauseKind, 7> pause_kinds{{
    {"sentence", &mix::Pauses::sentence, &mix::Pauses::interjection},
    {"paragraph", &mix::Pauses::paragraph, &mix::Pauses::paragraph},
    {"answer", &mix::Pauses::answer, &mix::Pauses::hard_answer},
    {"turn", &mix::Pauses::turn, &mix::Pauses::reaction},
    {"subject", &mix::Pauses::subject, &mix::Pauses::subject},
    {"chapter", &mix::Pauses::chapter, &mix::Pauses::chapter},
    {"end", &mix::Pauses::end, &mix::Pauses::end},
}};

constexpr std::array<std::pair<std::string_view, encode::Preset>, 3> presets{{
    {"best", encode::Preset::best},
    {"balanced", encode::Preset::balanced},
    {"fast", encode::Preset::fast},
}};

constexpr std::array<std::pair<std::string_view, mix::Room>, 3> rooms{{
    {"dry", mix::Room::dry},
    {"studio", mix::Room::studio},
    {"hall", mix::Room::hall},
}};

[[noreturn]] void refuse(std::string text) {
    throw Error(Error::Kind::usage, std::move(text));
}

/// All of `text` as a number, or nothing.
template <class Number>
std::optional<Number> to_number(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (auto end = text.find(separator); end != std::string_view::npos;
         end = text.find(separator)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

std::pair<std::string_view, std::string_view> cut(std::string_view text, char separator) {
    const auto place = text.find(separator);
    if (place == std::string_view::npos)
        return {text, {}};
    return {text.substr(0, place), text.substr(place + 1)};
}

std::size_t chapter_number(std::string_view text, const std::string& whole) {
    constexpr std::size_t most = 999;
    const auto number = to_number<std::size_t>(text);
    if (!number || *number < 1 || *number > most)
        refuse(fmt::format("--chapters {}: numbers from 1 to {}, for example 2,4-5", whole, most));
    return *number;
}

/// Seconds where no unit is written.
std::optional<Milliseconds> to_pause(std::string_view text) {
    const bool is_bare = text.find_last_not_of("0123456789.") == text.npos;
    const auto length = parse_length(std::string(text) + (is_bare ? "s" : ""));
    return length && *length <= script::longest_pause ? length : std::nullopt;
}

/// `dry, studio or hall`, where `name` says what each of `values` is called.
template <class Values, class Name>
std::string alternatives(const Values& values, Name name) {
    std::string text(std::invoke(name, values[0]));
    for (std::size_t i = 1; i < values.size(); ++i) {
        text += i + 1 < values.size() ? ", " : " or ";
        text += std::invoke(name, values[i]);
    }
    return text;
}

/// What the option's value `text` names, of `values`, which are called `names`.
template <class Values>
auto choose(std::string_view option, const std::string& text, const Values& values,
            const std::string& names) {
    for (const auto& [name, value] : values)
        if (text == name)
            return value;
    refuse(fmt::format("--{} {}: it is {}", option, text, names));
}

} // namespace

cast::Choice parse_choice(const std::string& text) {
    const auto [speaker, persona] = cut(text, '=');
    if (speaker.empty() || persona.empty())
        refuse(fmt::format("--cast {}: write NAME=PERSONA", text));
    return {std::string(speaker), std::string(persona)};
}

ScriptLine parse_script_line(const std::string& text) {
    const auto colon = text.rfind(':');
    std::error_code error;
    if (colon == std::string::npos || std::filesystem::exists(text, error))
        return {text, {}};
    const auto line = to_number<std::size_t>(std::string_view(text).substr(colon + 1));
    const auto script = text.substr(0, colon);
    if (line && *line > 0)
        return {script, line};
    if (std::filesystem::exists(script, error))
        refuse(fmt::format("{}: lines count from 1, as in {}:12", text, script));
    return {text, {}};
}

std::set<std::size_t> parse_chapters(const std::string& text) {
    std::set<std::size_t> chapters;
    for (const auto part : split(text, ',')) {
        const bool is_range = part.find('-') != std::string_view::npos;
        const auto [first, last] = cut(part, '-');
        const auto begin = chapter_number(first, text);
        const auto end = is_range ? chapter_number(last, text) : begin;
        if (end < begin)
            refuse(fmt::format("--chapters {}: {} ends before it begins", text, part));
        for (auto number = begin; number <= end; ++number)
            chapters.insert(number);
    }
    return chapters;
}

std::vector<encode::Format> parse_formats(const std::string& text) {
    std::vector<encode::Format> formats;
    for (const auto name : split(text, ',')) {
        const auto* const format =
            std::ranges::find(encode::all_formats, name,
                              [](encode::Format known) { return encode::to_string(known); });
        if (format == encode::all_formats.end())
            refuse(fmt::format("--format {}: \"{}\" is not {}", text, name, format_names()));
        if (std::ranges::find(formats, *format) == formats.end())
            formats.push_back(*format);
    }
    return formats;
}

encode::Preset parse_preset(const std::string& text) {
    return choose("quality", text, presets, preset_names());
}

mix::Room parse_room(const std::string& text) {
    return choose("room", text, rooms, room_names());
}

std::string format_names() {
    return alternatives(encode::all_formats, encode::to_string);
}

std::string preset_names() {
    return alternatives(presets, &decltype(presets)::value_type::first);
}

std::string room_names() {
    return alternatives(rooms, &decltype(rooms)::value_type::first);
}

std::string pause_names() {
    return alternatives(pause_kinds, &PauseKind::name);
}

void set_pause(mix::Pauses& pauses, const std::string& text) {
    const auto [name, value] = cut(text, '=');
    const auto* const kind = std::ranges::find(pause_kinds, name, &PauseKind::name);
    const auto time = to_pause(value);
    if (kind == pause_kinds.end() || !time)
        refuse(fmt::format("--pause {}: write KIND=TIME, where KIND is {} and TIME is up to 60s, "
                           "such as 0.8s or 800ms",
                           text, pause_names()));
    pauses.*(kind->usual) = pauses.*(kind->special) = {*time, *time};
}

} // namespace duologue::cli
