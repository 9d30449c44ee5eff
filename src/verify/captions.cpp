// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/captions.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace duologue::verify {
namespace {

using nlohmann::json;

[[noreturn]] void fail(std::string what) {
    throw Error(Error::Kind::input, std::move(what));
}

std::vector<std::string_view> split(std::string_view text, std::string_view by) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(by, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + by.size();
    }
    return parts;
}

std::int64_t to_number(std::string_view digits, std::string_view clock) {
    std::int64_t number = 0;
    const auto* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    constexpr std::int64_t largest = 1'000'000;
    if (error != std::errc() || stopped != end || number < 0 || number > largest)
        fail(fmt::format("{} is no time", clock));
    return number;
}

/// `00:00:05.440`, with `point` before the milliseconds.
Milliseconds to_time(std::string_view clock, char point) {
    const auto parts = split(clock, ":");
    if (parts.size() != 3 || parts[2].size() != 6 || parts[2][2] != point)
        fail(fmt::format("{} is no time", clock));
    return std::chrono::hours(to_number(parts[0], clock))
           + std::chrono::minutes(to_number(parts[1], clock))
           + std::chrono::seconds(to_number(parts[2].substr(0, 2), clock))
           + Milliseconds(to_number(parts[2].substr(3), clock));
}

/// A number, a line of times, and the lines to show.
Shown parse_cue(std::string_view block, char point) {
    constexpr std::string_view arrow = " --> ";
    const auto number_end = std::min(block.find('\n'), block.size());
    const auto rest = block.substr(std::min(number_end + 1, block.size()));
    const auto times_end = std::min(rest.find('\n'), rest.size());
    const auto times = split(rest.substr(0, times_end), arrow);
    if (times.size() != 2)
        fail(fmt::format("no times in the cue {}", block.substr(0, number_end)));
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

Milliseconds to_time(const json& seconds) {
    const auto value = seconds.get<double>();
    constexpr double longest = 1e9;
    if (!(0 <= value && value <= longest))
        fail(fmt::format("{} is no time", seconds.dump()));
    return Milliseconds(std::llround(value * 1000));
}

Shown to_shown(const json& value, const char* text) {
    return {to_time(value.at("startTime")), to_time(value.at("endTime")), value.at(text)};
}

/// What `read` makes of `text`; what the JSON library throws is an Error like others.
template <class Read>
auto from_json(std::string_view text, Read read) {
    try {
        return read(json::parse(text));
    } catch (const json::exception& error) {
        fail(error.what());
    }
}

} // namespace

std::vector<Shown> parse_webvtt(std::string_view text) {
    constexpr std::string_view head = "WEBVTT\n";
    if (!text.starts_with(head))
        fail("it does not begin with WEBVTT");
    return parse_cues(text.substr(head.size()), '.');
}

std::vector<Shown> parse_subrip(std::string_view text) {
    return parse_cues(text, ',');
}

Transcript parse_transcript(std::string_view text) {
    return from_json(text, [](const json& document) {
        Transcript transcript;
        for (const auto& segment : document.at("segments")) {
            transcript.segments.push_back(to_shown(segment, "body"));
            for (const auto& word : segment.at("words"))
                transcript.words.push_back(to_shown(word, "body"));
        }
        return transcript;
    });
}

std::vector<Shown> parse_chapters(std::string_view text) {
    return from_json(text, [](const json& document) {
        std::vector<Shown> chapters;
        for (const auto& chapter : document.at("chapters"))
            chapters.push_back(to_shown(chapter, "title"));
        return chapters;
    });
}

} // namespace duologue::verify
