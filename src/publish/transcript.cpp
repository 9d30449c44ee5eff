// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/transcript.hpp"

#include "publish/cutting.hpp"
#include "publish/passage.hpp"
#include "publish/written_language.hpp"
#include "script/text/name.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace duologue::publish {
namespace {

Period to_period(Span span) {
    return {to_milliseconds(span.start), to_milliseconds(span.end())};
}

/// Calls `take` with each paragraph of a turn in which something is heard.
template <class Take>
void each_passage(const mix::Turn& spoken, const script::Turn& written, const mix::Words& words,
                  const Take& take) {
    const auto& sentences = spoken.sentences;
    for (auto first = sentences.begin(); first != sentences.end();) {
        const auto last = std::find_if(first, sentences.end(), [&](const auto& sentence) {
            return sentence.paragraph != first->paragraph;
        });
        const auto passage = join(written.paragraphs[first->paragraph].text, {first, last}, words);
        if (!passage.words.empty())
            take(passage);
        first = last;
    }
}

std::string shown_name(const script::Turn& turn, const script::Script& script) {
    return plain(script::display_name(turn.speaker, script.language));
}

std::string_view without_last_blank(std::string_view text) {
    return text.substr(0, text.size() - (text.ends_with(' ') ? 1 : 0));
}

std::string joined(const Line& line) {
    std::string text;
    for (const auto& word : line)
        text += word.text;
    return text;
}

} // namespace

Transcript::Transcript(const script::Script& script, const mix::Timeline& timeline)
    : script_(script), timeline_(timeline), language_(written_language(script)) {
    for (const auto& chapter : timeline.chapters)
        add(chapter);
    part();
}

Milliseconds Transcript::length() const {
    return to_milliseconds(Timestamp(timeline_.length));
}

void Transcript::add(const mix::Chapter& spoken) {
    const auto& written = script_.chapters[spoken.number - 1];
    chapters_.push_back({.title = plain(written.title),
                         .number = spoken.number,
                         .span = to_period(spoken.span),
                         .index = chapters_.size(),
                         .first_turn = first_cuts_.size() - 1,
                         .turns = spoken.turns.size()});
    for (const auto& turn : spoken.turns)
        add(turn, written.turns[turn.index]);
}

void Transcript::add(const mix::Turn& spoken, const script::Turn& written) {
    const auto speaker = shown_name(written, script_);
    if (std::ranges::find(speakers_, speaker) == speakers_.end())
        speakers_.push_back(speaker);
    auto indent = columns(name_before(speaker, script_.language), script_.language);
    each_passage(spoken, written, timeline_.words, [&](const Passage& passage) {
        std::ranges::move(cut(passage, script_.language, std::exchange(indent, 0)),
                          std::back_inserter(cuts_));
    });
    first_cuts_.push_back(cuts_.size());
}

/// One cue at a time, also where two speak at once, and where marks of which nothing is heard fill
/// a cue, which then begins together with the next. A very short one stays until the next or for a
/// second.
void Transcript::part() {
    constexpr Milliseconds shortest{1000};
    for (std::size_t i = 0; i < cuts_.size(); ++i) {
        auto& [start, end] = cuts_[i].shown;
        if (i > 0)
            start = std::max(start, cuts_[i - 1].shown.end);
        const auto next = i + 1 < cuts_.size() ? cuts_[i + 1].shown.start : length();
        end = std::max(std::min(std::max(end, start + shortest), next), start + Milliseconds(1));
    }
}

Transcript::Cuts Transcript::cuts(const Chapter& chapter) const {
    const auto first = static_cast<std::ptrdiff_t>(first_cuts_[chapter.first_turn]);
    const auto last = static_cast<std::ptrdiff_t>(first_cuts_[chapter.first_turn + chapter.turns]);
    return {cuts_.begin() + first, cuts_.begin() + last};
}

Turn Transcript::turn(const Chapter& chapter, std::size_t index) const {
    const auto& spoken = timeline_.chapters[chapter.index].turns[index];
    const auto& written = script_.chapters[chapter.number - 1].turns[spoken.index];
    Turn turn{shown_name(written, script_), {}};
    auto number = first_cuts_[chapter.first_turn + index];
    each_passage(spoken, written, timeline_.words, [&](const Passage& passage) {
        auto& paragraph = turn.paragraphs.emplace_back();
        for (std::size_t end = 0; end < passage.text.size(); end = cuts_[number++].end)
            paragraph.push_back(cue(passage, number));
    });
    return turn;
}

Cue Transcript::cue(const Passage& passage, std::size_t number) const {
    auto cue = typeset(passage, cuts_[number]);
    const auto next = number + 1 < cuts_.size() ? cuts_[number + 1].shown.start : length();
    for (auto& line : cue.lines)
        for (auto& word : line)
            word.heard.end = std::clamp(next, word.heard.start, word.heard.end);
    return cue;
}

std::string text_of(const Word& word) {
    return std::string(without_last_blank(word.text));
}

std::string text_of(const Line& line) {
    return std::string(without_last_blank(joined(line)));
}

std::string text_of(const Cue& cue) {
    return text_of(Paragraph{cue});
}

std::string text_of(const Paragraph& paragraph) {
    std::string all;
    for (const auto& cue : paragraph)
        for (const auto& line : cue.lines)
            all += joined(line);
    return std::string(without_last_blank(all));
}

} // namespace duologue::publish
