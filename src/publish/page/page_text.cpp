// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/page/page_text.hpp"

#include "publish/embedded.hpp"
#include "publish/foreign.hpp"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include <algorithm>

namespace duologue::publish {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::list;
using kainjow::mustache::mustache;
using kainjow::mustache::object;

template <class Take>
void each_word(const Turn& turn, Take take) {
    for (const auto& paragraph : turn.paragraphs)
        for (const auto& cue : paragraph)
            for (const auto& line : cue.lines)
                for (const auto& word : line)
                    take(word);
}

std::vector<Line> sentences_of(const Paragraph& paragraph) {
    std::vector<Line> sentences;
    for (const auto& cue : paragraph)
        for (const auto& line : cue.lines)
            for (const auto& word : line) {
                if (word.begins_sentence || sentences.empty())
                    sentences.emplace_back();
                sentences.back().push_back(word);
            }
    return sentences;
}

object to_data(const Word& word, const std::string& language) {
    const auto runs = split_languages(word.text, language);
    const auto foreign =
        std::ranges::find_if(runs, [](const auto& run) { return !run.foreign.empty(); });
    return {{"start", std::to_string(word.heard.start.count())},
            {"text", text_of(Line{word})},
            {"blank", word.text.ends_with(' ')},
            {"pinyin", word.pinyin.empty() ? data(false) : data(word.pinyin)},
            {"foreign", foreign == runs.end() ? data(false) : data(foreign->foreign)}};
}

data to_data(const Paragraph& paragraph, const std::string& language) {
    list sentences;
    for (const auto& sentence : sentences_of(paragraph)) {
        list words;
        for (const auto& word : sentence)
            words.push_back(to_data(word, language));
        sentences.push_back(object{{"words", data(words)}});
    }
    return data(object{{"sentences", data(sentences)}});
}

} // namespace

std::string clock(Milliseconds time) {
    const auto seconds = time.count() / 1000;
    const auto hours = seconds / 3600;
    return hours > 0 ? fmt::format("{}:{:02}:{:02}", hours, seconds / 60 % 60, seconds % 60)
                     : fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string html_duration(Milliseconds time) {
    return fmt::format("PT{}S", time.count() / 1000);
}

std::vector<std::string> speakers_of(const Transcript& transcript) {
    std::vector<std::string> names;
    for (const auto& chapter : transcript.chapters)
        for (const auto& turn : chapter.turns)
            if (std::ranges::find(names, turn.speaker) == names.end())
                names.push_back(turn.speaker);
    return names;
}

Period span_of(const Turn& turn) {
    Period span;
    bool first = true;
    each_word(turn, [&](const Word& word) {
        span.start = first ? word.heard.start : span.start;
        span.end = std::max(span.end, word.heard.end);
        first = false;
    });
    return span;
}

bool has_pinyin(const Transcript& transcript) {
    bool found = false;
    for (const auto& chapter : transcript.chapters)
        for (const auto& turn : chapter.turns)
            each_word(turn, [&](const Word& word) { found = found || !word.pinyin.empty(); });
    return found;
}

std::string transcript_markup(const Transcript& transcript, const std::vector<std::string>& names,
                              std::size_t colours, const PlayLabel& label) {
    // One turn at a time: an episode of hours as one tree of data would fill the memory.
    mustache turn_template{std::string(page_turn)};
    std::string markup;
    for (const auto& chapter : transcript.chapters) {
        std::string turns;
        for (const auto& turn : chapter.turns) {
            const auto speaker = std::ranges::find(names, turn.speaker) - names.begin();
            const auto start = span_of(turn).start;
            list paragraphs;
            for (const auto& paragraph : turn.paragraphs)
                paragraphs.push_back(to_data(paragraph, transcript.language));
            turns += turn_template.render(
                data(object{{"speaker", turn.speaker},
                            {"colour", std::to_string(static_cast<std::size_t>(speaker) % colours)},
                            {"start", std::to_string(start.count())},
                            {"clock", clock(start)},
                            {"play", label(clock(start), turn.speaker)},
                            {"paragraphs", data(paragraphs)}}));
        }
        mustache chapter_template{std::string(page_chapter)};
        markup += chapter_template.render(data(object{{"number", std::to_string(chapter.number)},
                                                      {"title", chapter.title},
                                                      {"turns", turns}}));
    }
    return markup;
}

} // namespace duologue::publish
