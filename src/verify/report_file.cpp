// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/report_file.hpp"

#include "base/error.hpp"
#include "base/seal.hpp"
#include "verify/refuse.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace duologue::verify {
namespace {

using nlohmann::json;

Frames to_frames(const json& seconds) {
    constexpr double longest = 1e6; // what the longest script takes
    const auto value = seconds.get<double>();
    if (!(0 <= value && value <= longest))
        refuse(fmt::format("{} is no time", seconds.dump()));
    return Frames(std::llround(value * house_rate_hz));
}

Span to_span(const json& value) {
    return {Timestamp(to_frames(value.at("start"))), to_frames(value.at("length"))};
}

Turn to_turn(const json& value) {
    return {value.at("speaker"), to_span(value)};
}

Chapter to_chapter(const json& value) {
    Chapter chapter{value.at("number"), value.at("title"), to_span(value), {}};
    for (const auto& turn : value.at("turns"))
        chapter.turns.push_back(to_turn(turn));
    return chapter;
}

Report to_report(const json& value) {
    Report report{value.at("title"),
                  to_frames(value.at("length")),
                  {},
                  {value.at("loudness").at("programme").get<double>()},
                  {value.at("true_peak").get<double>()},
                  {}};
    for (const auto& chapter : value.at("chapters"))
        report.chapters.push_back(to_chapter(chapter));
    for (const auto& file : value.value("files", json::array()))
        report.files.push_back({file.at("name"), file.at("size"), file.at("fingerprint")});
    return report;
}

/// How long two may speak at once (docs/prosody.md).
constexpr Frames longest_overlap = Milliseconds(350);

void check_order(const Report& report) {
    Timestamp end;
    Timestamp heard;
    for (const auto& chapter : report.chapters) {
        if (chapter.span.start != end)
            refuse(
                fmt::format("chapter {} does not begin where the one before ends", chapter.number));
        end = chapter.span.end();
        for (const auto& turn : chapter.turns) {
            if (turn.span.start + longest_overlap < heard || turn.span.end() > end)
                refuse(fmt::format("the turns of chapter {} overlap", chapter.number));
            heard = std::max(heard, turn.span.end());
        }
    }
    if (end.time_since_epoch() != report.length)
        refuse("the chapters are not as long as the whole");
}

} // namespace

Report parse_report(std::string_view json, const std::string& name) {
    try {
        auto report = to_report(nlohmann::json::parse(json));
        check_order(report);
        report.is_sealed = is_sealed(json);
        return report;
    } catch (const std::exception& error) {
        throw Error(
            Error::Kind::input,
            {fmt::format("not a report: {}", complaint_of(error)), "render the episode again"},
            {name});
    }
}

} // namespace duologue::verify
