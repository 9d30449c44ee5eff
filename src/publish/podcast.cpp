// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/podcast.hpp"

#include <nlohmann/json.hpp>

#include <utility>
#include <vector>

namespace duologue::publish {
namespace {

using Json = nlohmann::ordered_json;

Json timed(const Period& period, const std::string& body) {
    return {{"startTime", seconds(period.start)}, {"endTime", seconds(period.end)}, {"body", body}};
}

/// Words that begin at one moment are one.
Json words(const Cue& cue) {
    std::vector<std::pair<Period, Line>> heard;
    for (const auto& line : cue.lines)
        for (const auto& word : line) {
            if (heard.empty() || heard.back().first.start != word.heard.start)
                heard.push_back({word.heard, {}});
            heard.back().first.end = word.heard.end;
            heard.back().second.push_back(word);
        }
    auto list = Json::array();
    for (const auto& [period, together] : heard)
        list.push_back(timed(period, text_of(together)));
    return list;
}

Json segment(const std::string& speaker, const Cue& cue) {
    Json segment{{"speaker", speaker}};
    segment.update(timed(cue.shown, text_of(cue)));
    segment["words"] = words(cue);
    return segment;
}

} // namespace

// Written piece by piece: a tree of all words would be many times as large as the text.
void write_transcript_json(const Transcript& transcript, const Sink& sink) {
    sink(R"({"version":"1.0.0","segments":[)");
    const auto* separator = "\n";
    for (const auto& chapter : transcript.chapters())
        for (const auto& turn : transcript.turns(chapter))
            for (const auto& paragraph : turn.paragraphs)
                for (const auto& cue : paragraph) {
                    sink(separator + segment(turn.speaker, cue).dump());
                    separator = ",\n";
                }
    sink("\n]}\n");
}

std::string chapters_json(const Transcript& transcript, const std::string& title) {
    auto chapters = Json::array();
    for (const auto& chapter : transcript.chapters())
        chapters.push_back({{"startTime", seconds(chapter.span.start)},
                            {"endTime", seconds(chapter.span.end)},
                            {"title", chapter.title}});
    const Json document{{"version", "1.2.0"}, {"title", title}, {"chapters", chapters}};
    return document.dump(2) + '\n';
}

} // namespace duologue::publish
