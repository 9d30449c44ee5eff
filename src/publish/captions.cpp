// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/captions.hpp"

#include "publish/cutting.hpp"
#include "publish/foreign.hpp"

#include <fmt/format.h>

#include <utility>

namespace duologue::publish {
namespace {

/// `text` as WebVTT cue text or annotation: no tag, no reference, no arrow.
std::string escaped(std::string_view text) {
    std::string result;
    for (const auto character : text) {
        if (character == '&')
            result += "&amp;";
        else if (character == '<')
            result += "&lt;";
        else if (character == '>')
            result += "&gt;";
        else
            result += character;
    }
    return result;
}

/// `text` for SubRip, where players take `<i>` and `{\an8}` for marks, and `-->` for times: a word
/// joiner, which nobody sees, stands behind what would open one, and in the arrow.
std::string defused(std::string_view text) {
    std::string result;
    for (const auto character : text) {
        result += character == '>' && result.ends_with("--") ? "\u2060" : "";
        result += character;
        if (character == '<' || character == '{')
            result += "\u2060";
    }
    return result;
}

std::string period(const Period& shown, char point) {
    return fmt::format("{} --> {}", to_clock(shown.start, point), to_clock(shown.end, point));
}

/// Writes one cue's text.
class CueText {
public:
    CueText(const Cue& cue, const std::string& language)
        : cue_(cue), language_(language), latest_(cue.shown.start) {}

    std::string write() && {
        for (const auto& line : cue_.lines) {
            text_ += &line == &cue_.lines.front() ? "" : "\n";
            for (const auto& word : line)
                add(word);
            if (text_.ends_with(' '))
                text_.pop_back();
        }
        return std::move(text_);
    }

private:
    // A timestamp must lie inside its cue and behind the one before it.
    void add(const Word& word) {
        if (word.heard.start > latest_ && word.heard.start < cue_.shown.end) {
            latest_ = word.heard.start;
            text_ += fmt::format("<{}>", to_clock(latest_));
        }
        for (const auto& [run, foreign] : split_languages(word.text, language_))
            text_ += foreign.empty() ? escaped(run)
                                     : fmt::format("<lang {}>{}</lang>", foreign, escaped(run));
    }

    const Cue& cue_;
    const std::string& language_;
    Milliseconds latest_;
    std::string text_;
};

} // namespace

void write_webvtt(const Transcript& transcript, const Sink& sink) {
    sink("WEBVTT\n");
    std::size_t number = 0;
    for (const auto& chapter : transcript.chapters())
        for (const auto& turn : transcript.turns(chapter))
            for (const auto& paragraph : turn.paragraphs)
                for (const auto& cue : paragraph)
                    sink(fmt::format("\n{}\n{}\n<v {}>{}\n", ++number, period(cue.shown, '.'),
                                     escaped(turn.speaker),
                                     CueText(cue, transcript.language()).write()));
}

void write_subrip(const Transcript& transcript, const Sink& sink) {
    std::size_t number = 0;
    for (const auto& chapter : transcript.chapters())
        for (const auto& turn : transcript.turns(chapter)) {
            auto name = defused(name_before(turn.speaker, transcript.language()));
            for (const auto& paragraph : turn.paragraphs)
                for (const auto& cue : paragraph) {
                    sink(fmt::format("{}\n{}\n{}", ++number, period(cue.shown, ','),
                                     std::exchange(name, "")));
                    for (const auto& line : cue.lines)
                        sink(defused(text_of(line)) + '\n');
                    sink("\n");
                }
        }
}

std::string chapters_webvtt(const Transcript& transcript) {
    std::string text = "WEBVTT\n";
    for (const auto& chapter : transcript.chapters())
        text += fmt::format("\n{}\n{}\n{}\n", chapter.number, period(chapter.span, '.'),
                            escaped(chapter.title));
    return text;
}

} // namespace duologue::publish
