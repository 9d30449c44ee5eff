// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/transcript.hpp"

#include "base/unicode.hpp"
#include "publish/cutting.hpp"
#include "publish/joints.hpp"
#include "publish/passage.hpp"
#include "publish/written_language.hpp"
#include "script/text/name.hpp"

#include <algorithm>
#include <utility>

namespace duologue::publish {
namespace {

Period to_period(Span span) {
    return {to_milliseconds(span.start), to_milliseconds(span.end())};
}

class Transcriber {
public:
    explicit Transcriber(const script::Script& script) : script_(script) {}

    [[nodiscard]] Chapter chapter(const mix::Chapter& spoken) const {
        Chapter chapter{plain(spoken.title), spoken.number, to_period(spoken.span), {}};
        const auto& written = script_.chapters[spoken.number - 1].turns;
        for (const auto& turn : spoken.turns)
            chapter.turns.push_back(this->turn(turn, written[turn.index]));
        return chapter;
    }

private:
    [[nodiscard]] Turn turn(const mix::Turn& spoken, const script::Turn& written) const {
        Turn turn{plain(script::display_name(spoken.speaker, script_.language)), {}};
        auto indent = columns(name_before(turn.speaker, script_.language), script_.language);
        const auto& sentences = spoken.sentences;
        for (auto first = sentences.begin(); first != sentences.end();) {
            const auto last = std::find_if(first, sentences.end(), [&](const auto& sentence) {
                return sentence.paragraph != first->paragraph;
            });
            const auto passage = join(written.paragraphs[first->paragraph].text, {first, last});
            if (!passage.words.empty())
                turn.paragraphs.push_back(cut(passage, script_.language, std::exchange(indent, 0)));
            first = last;
        }
        return turn;
    }

    const script::Script& script_;
};

std::string_view without_last_blank(std::string_view text) {
    return text.substr(0, text.size() - (text.ends_with(' ') ? 1 : 0));
}

/// Ends a cue, and its words, where the next begins at the latest; a very short one stays until
/// then or for a second.
void end_before(Cue& cue, Milliseconds next) {
    constexpr Milliseconds shortest{1000};
    auto& [start, end] = cue.shown;
    end = std::max(std::min(std::max(end, start + shortest), next), start + Milliseconds(1));
    for (auto& line : cue.lines)
        line.end_before(next);
}

/// One cue at a time, also where two speak at once, and where marks of which nothing is heard fill
/// a cue, which then begins together with the next.
void part(Transcript& transcript) {
    Cue* latest = nullptr;
    for (auto& chapter : transcript.chapters)
        for (auto& turn : chapter.turns)
            for (auto& paragraph : turn.paragraphs)
                for (auto& cue : paragraph) {
                    if (latest != nullptr) {
                        end_before(*latest, cue.shown.start);
                        cue.shown.start = std::max(cue.shown.start, latest->shown.end);
                    }
                    latest = &cue;
                }
    if (latest != nullptr)
        end_before(*latest, transcript.length);
}

} // namespace

Transcript transcribe(const script::Script& script, const mix::Timeline& timeline) {
    Transcript transcript{
        written_language(script), {}, to_milliseconds(Timestamp(timeline.length))};
    const Transcriber transcriber(script);
    for (const auto& chapter : timeline.chapters)
        transcript.chapters.push_back(transcriber.chapter(chapter));
    part(transcript);
    return transcript;
}

Line::Line(std::initializer_list<Word> words) {
    for (const auto& word : words)
        push_back(word);
}

void Line::push_back(const Word& word) {
    text_ += word.text;
    pinyin_ += word.pinyin;
    marks_.push_back({.heard = word.heard,
                      .text_end = static_cast<std::uint32_t>(text_.size()),
                      .pinyin_end = static_cast<std::uint32_t>(pinyin_.size()) & 0x7fffffff,
                      .begins_sentence = word.begins_sentence});
}

void Line::end_before(Milliseconds end) {
    for (auto& [heard, text_end, pinyin_end, begins_sentence] : marks_)
        heard.end = std::clamp(end, heard.start, heard.end);
}

Word Line::operator[](std::size_t index) const {
    const auto& mark = marks_[index];
    const auto before = index == 0 ? Mark() : marks_[index - 1];
    const auto part = [](std::string_view text, std::size_t begin, std::size_t end) {
        return text.substr(begin, end - begin);
    };
    return {.text = part(text_, before.text_end, mark.text_end),
            .heard = mark.heard,
            .begins_sentence = mark.begins_sentence != 0,
            .pinyin = part(pinyin_, before.pinyin_end, mark.pinyin_end)};
}

std::string text_of(const Word& word) {
    return std::string(without_last_blank(word.text));
}

std::string text_of(const Line& line) {
    return std::string(without_last_blank(line.text()));
}

std::string text_of(const Cue& cue) {
    return text_of(Paragraph{cue});
}

std::string text_of(const Paragraph& paragraph) {
    std::string all;
    for (const auto& cue : paragraph)
        for (const auto& line : cue.lines)
            all += line.text();
    return std::string(without_last_blank(all));
}

} // namespace duologue::publish
