// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/report.hpp"

#include "base/json_text.hpp"
#include "base/seal.hpp"
#include "script/text/name.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

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
        auto turns = Json::array();
        for (const auto& spoken : chapter.turns)
            turns.push_back(turn(spoken, script_.chapters[chapter.number - 1].turns[spoken.index]));
        return {{"number", chapter.number},
                {"title", chapter.title},
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
        const auto& persona = findings_.personas.at(spoken.speaker);
        return {{"speaker", script::display_name(spoken.speaker, script_.language)},
                {"persona", persona},
                {"word_times", findings_.estimated.contains(persona) ? "estimated" : "measured"},
                {"start", to_seconds(spoken.span.start)},
                {"length", seconds(spoken.span.length)},
                {"text", text_of(written)}};
    }

    const script::Script& script_;
    const Findings& findings_;
};

} // namespace

std::string report(const script::Script& script, const mix::Timeline& timeline,
                   const Findings& findings) {
    const Reporter reporter(script, findings);
    auto chapters = Json::array();
    for (const auto& chapter : timeline.chapters)
        chapters.push_back(reporter.chapter(chapter));
    const Json report{{"title", script.title},
                      {"language", script.language},
                      {"date", script.date},
                      {"length", seconds(timeline.length)},
                      {"chapters", chapters},
                      {"loudness", reporter.loudness()},
                      {"true_peak", rounded(findings.true_peak.value)},
                      {"warnings", reporter.warnings()},
                      {"versions", findings.versions},
                      {"files", reporter.files()}};
    return seal(to_json_text(report));
}

} // namespace duologue::publish
