// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/explain.hpp"

#include "base/json_text.hpp"
#include "script/text/name.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace duologue::review {
namespace {

using Json = nlohmann::ordered_json;

/// Syllables or words with blanks between.
std::string spoken(const reading::ExplainedRun& run) {
    std::string text;
    for (const auto& reading : run.readings) {
        const auto& said =
            run.language == reading::Language::english ? reading.text : reading.heard;
        if (!said.empty())
            text += (text.empty() ? "" : " ") + said;
    }
    return text;
}

std::string decision(const reading::Reading& reading) {
    auto text = std::string(to_string(reading.origin));
    if (!reading.reason.empty())
        text += " " + reading.reason;
    return text;
}

std::string candidates(const reading::Reading& reading) {
    std::string text;
    for (const auto& [name, probability] : reading.candidates)
        if (const auto percent = std::lround(100 * probability); percent > 0)
            text += fmt::format("{}{} {} %", text.empty() ? "" : ", ", name, percent);
    return text;
}

std::string choice(const reading::Reading& reading) {
    auto text = fmt::format("    {} {}: {}", reading.text, reading.citation, decision(reading));
    if (const auto list = candidates(reading); !list.empty())
        text += fmt::format(" ({})", list);
    return text + (reading.doubtful ? " doubtful\n" : "\n");
}

Json to_json(const ReadSentence& sentence, const reading::Reading& reading) {
    auto list = Json::array();
    for (const auto& [name, probability] : reading.candidates)
        list.push_back({{"reading", name}, {"probability", std::round(probability * 1000) / 1000}});
    return {{"text", reading.text},
            {"written", written(sentence, reading)},
            {"column", place_of(sentence, reading).column},
            {"reading", reading.citation},
            {"heard", reading.heard},
            {"origin", to_string(reading.origin)},
            {"reason", reading.reason},
            {"doubtful", reading.doubtful},
            {"candidates", list}};
}

Json to_json(const ReadSentence& sentence, const reading::ExplainedRun& run) {
    auto choices = Json::array();
    for (const auto& reading : run.readings)
        if (reading.had_choice())
            choices.push_back(to_json(sentence, reading));
    return {{"language", to_tag(run.language)},
            {"spoken", spoken(run)},
            {"engine", run.spoken},
            {"choices", choices}};
}

} // namespace

std::string to_text(const std::vector<ReadSentence>& sentences, const std::string& language) {
    std::string text;
    for (const auto& sentence : sentences) {
        const auto& explanation = sentence.explanation;
        text +=
            fmt::format("{}{}  {}\n  {}\n", text.empty() ? "" : "\n", to_string(sentence.place),
                        script::display_name(sentence.turn->speaker, language), explanation.text);
        if (explanation.normalised != explanation.text)
            text += fmt::format("  = {}\n", explanation.normalised);
        for (const auto& run : explanation.runs) {
            text += fmt::format("  {}: {}\n", to_tag(run.language), spoken(run));
            for (const auto& reading : run.readings)
                if (reading.had_choice())
                    text += choice(reading);
        }
    }
    return text;
}

std::string to_json(const std::vector<ReadSentence>& sentences, const std::string& language) {
    auto list = Json::array();
    for (const auto& sentence : sentences) {
        auto runs = Json::array();
        for (const auto& run : sentence.explanation.runs)
            runs.push_back(to_json(sentence, run));
        list.push_back({{"file", sentence.place.file},
                        {"line", sentence.place.line},
                        {"column", sentence.place.column},
                        {"speaker", script::display_name(sentence.turn->speaker, language)},
                        {"text", sentence.explanation.text},
                        {"normalised", sentence.explanation.normalised},
                        {"runs", runs}});
    }
    return to_json_text(list) + '\n';
}

} // namespace duologue::review
