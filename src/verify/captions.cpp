// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/captions.hpp"

#include "verify/refuse.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace duologue::verify {
namespace {

using nlohmann::json;

std::vector<std::string_view> split(std::string_view text, std::string_view by) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(by, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + by.size();
    }
    return parts;
}

/// A number, a line of times, and the lines to show.
Shown parse_cue(std::string_view block, char point) {
    constexpr std::string_view arrow = " --> ";
    const auto number_end = std::min(block.find('\n'), block.size());
    const auto rest = block.substr(std::min(number_end + 1, block.size()));
    const auto times_end = std::min(rest.find('\n'), rest.size());
    const auto times = split(rest.substr(0, times_end), arrow);
    if (times.size() != 2)
        refuse(fmt::format("no times in the cue {}", block.substr(0, number_end)));
    return {to_time(times[0], point), to_time(times[1], point),
            std::string(rest.substr(std::min(times_end + 1, rest.size())))};
}

std::vector<Shown> parse_cues(std::string_view text, char point) {
    std::vector<Shown> cues;
    for (auto block : split(text, "\n\n")) {
        block.remove_prefix(std::min(block.find_first_not_of('\n'), block.size()));
        if (!block.empty())
            cues.push_back(parse_cue(block, point));
    }
    return cues;
}

Milliseconds from_seconds(const json& seconds) {
    const auto value = seconds.get<double>();
    constexpr double longest = 1e9;
    if (!(0 <= value && value <= longest))
        refuse(fmt::format("{} is no time", seconds.dump()));
    return Milliseconds(std::llround(value * 1000));
}

Shown to_shown(const json& value, const char* text) {
    return {from_seconds(value.at("startTime")), from_seconds(value.at("endTime")), value.at(text)};
}

/// Parses `text`, in which objects at `depth` and deeper go to `take` and are then forgotten: each
/// word of hours in a tree takes kilobytes. What the library throws is an Error like others.
template <class Take>
json parse_without(std::string_view text, int depth, Take take) {
    try {
        return json::parse(text, [&](int at, json::parse_event_t event, const json& value) {
            if (event != json::parse_event_t::object_end || at < depth)
                return true;
            take(at, value);
            return false;
        });
    } catch (const json::exception& error) {
        refuse(std::string(complaint_of(error)));
    }
}

} // namespace

Milliseconds to_time(std::string_view clock, char point) {
    const auto time = from_clock(clock, point);
    if (!time)
        refuse(fmt::format("{} is no time", clock));
    return *time;
}

std::vector<Shown> parse_webvtt(std::string_view text) {
    constexpr std::string_view head = "WEBVTT\n";
    if (!text.starts_with(head))
        refuse("it does not begin with WEBVTT");
    return parse_cues(text.substr(head.size()), '.');
}

std::vector<Shown> parse_subrip(std::string_view text) {
    return parse_cues(text, ',');
}

Transcript parse_transcript(std::string_view text) {
    constexpr int segment_depth = 2;
    Transcript transcript;
    const auto document = parse_without(text, segment_depth, [&](int depth, const json& value) {
        (depth == segment_depth ? transcript.segments : transcript.words)
            .push_back(to_shown(value, "body"));
    });
    if (!document.is_object() || !document.contains("segments"))
        refuse("it has no segments");
    return transcript;
}

std::vector<Shown> parse_chapters(std::string_view text) {
    constexpr int chapter_depth = 2;
    std::vector<Shown> chapters;
    const auto document = parse_without(text, chapter_depth, [&](int /*depth*/, const json& value) {
        chapters.push_back(to_shown(value, "title"));
    });
    if (!document.is_object() || !document.contains("chapters"))
        refuse("it has no chapters");
    return chapters;
}

} // namespace duologue::verify
