// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/report.hpp"

#include "base/json_text.hpp"
#include "base/seal.hpp"
#include "script/text/name.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <utility>

namespace duologue::publish {
namespace {

using Json = nlohmann::ordered_json;

/// To the hundredth: finer figures would only change with the rounding of the machine.
double rounded(double value) {
    return std::round(value * 100) / 100;
}

double to_seconds(Timestamp time) {
    return seconds(time.time_since_epoch());
}

std::string text_of(const script::Turn& turn) {
    std::string text;
    for (const auto& paragraph : turn.paragraphs)
        text += (text.empty() ? "" : "\n") + paragraph.text;
    return text;
}

class Reporter {
public:
    Reporter(const script::Script& script, const Findings& findings)
        : script_(script), findings_(findings) {}

    [[nodiscard]] Json chapter(const mix::Chapter& chapter) const {
        const auto& written = script_.chapters[chapter.number - 1];
        auto turns = Json::array();
        for (const auto& spoken : chapter.turns)
            turns.push_back(turn(spoken, written.turns[spoken.index]));
        return {{"number", chapter.number},
                {"title", written.title},
                {"start", to_seconds(chapter.span.start)},
                {"length", seconds(chapter.span.length)},
                {"turns", turns}};
    }

    [[nodiscard]] Json loudness() const {
        Json speakers = Json::object();
        for (const auto& [speaker, loudness] : findings_.speaker_loudness)
            speakers[script::display_name(speaker, script_.language)] = rounded(loudness.value);
        return {{"programme", rounded(findings_.loudness.value)}, {"speakers", speakers}};
    }

    [[nodiscard]] Json warnings() const {
        auto list = Json::array();
        for (const auto& [code, where, message] : findings_.warnings)
            list.push_back(
                {{"code", code}, {"where", to_string(where)}, {"text", to_string(message)}});
        return list;
    }

    [[nodiscard]] Json files() const {
        auto list = Json::array();
        for (const auto& [name, size, fingerprint] : findings_.files)
            list.push_back({{"name", name}, {"size", size}, {"fingerprint", fingerprint}});
        return list;
    }

private:
    [[nodiscard]] Json turn(const mix::Turn& spoken, const script::Turn& written) const {
        const auto& persona = findings_.personas.at(written.speaker);
        return {{"speaker", script::display_name(written.speaker, script_.language)},
                {"persona", persona},
                {"word_times", findings_.estimated.contains(persona) ? "estimated" : "measured"},
                {"start", to_seconds(spoken.span.start)},
                {"length", seconds(spoken.span.length)},
                {"text", text_of(written)}};
    }

    const script::Script& script_;
    const Findings& findings_;
};

/// `object` without its braces.
std::string members(const Json& object) {
    const auto text = to_json_text(object);
    return text.substr(2, text.size() - 4);
}

/// An element of a list that is a member of the whole.
std::string element(const Json& object) {
    std::string text = "    ";
    for (const auto character : to_json_text(object)) {
        text += character;
        text += character == '\n' ? "    " : "";
    }
    return text;
}

} // namespace

// One chapter at a time: an episode of hours as one tree would fill the memory.
void write_report(const script::Script& script, const mix::Timeline& timeline,
                  const Findings& findings, const Sink& sink) {
    const Reporter reporter(script, findings);
    const Json before{{"title", script.title},
                      {"language", script.language},
                      {"date", script.date},
                      {"length", seconds(timeline.length)}};
    const Json after{{"loudness", reporter.loudness()},
                     {"true_peak", rounded(findings.true_peak.value)},
                     {"warnings", reporter.warnings()},
                     {"versions", findings.versions},
                     {"files", reporter.files()}};
    seal(sink, [&](const Sink& piece) {
        piece(fmt::format("{{\n{},\n  \"chapters\": [", members(before)));
        const auto* separator = "\n";
        for (const auto& chapter : timeline.chapters)
            piece(std::exchange(separator, ",\n") + element(reporter.chapter(chapter)));
        piece(fmt::format("\n  ],\n{}", members(after)));
    });
}

} // namespace duologue::publish
