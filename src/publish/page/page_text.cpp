// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/page/page_text.hpp"

#include "base/unicode.hpp"
#include "publish/embedded.hpp"
#include "publish/markup.hpp"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>
#include <pugixml.hpp>

#include <algorithm>

namespace duologue::publish {
namespace {

using kainjow::mustache::data;
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

bool is_letter(char32_t character) {
    return is_han(character) || is_latin(character);
}

/// The language of a word that has letters of that one only and is foreign; empty for others.
std::string foreign_language(const std::vector<LanguageRun>& runs) {
    std::string foreign;
    for (const auto& run : runs) {
        if (run.foreign.empty() && std::ranges::any_of(to_utf32(run.text), is_letter))
            return {};
        foreign = foreign.empty() ? run.foreign : foreign;
    }
    return foreign;
}

void add_word(pugi::xml_node sentence, const Word& word, const std::string& language) {
    const auto text = text_of(word);
    const auto runs = split_languages(text, language);
    const auto foreign = foreign_language(runs);
    const auto span = add(sentence, "span", foreign.empty() ? "" : text);
    set(span, "class", "word");
    set(span, "data-t", std::to_string(word.heard.start.count()));
    if (foreign.empty())
        add_runs(span, runs, Dialect::html);
    else
        set(span, "lang", foreign);
    if (!word.pinyin.empty())
        set(span, "data-p", word.pinyin);
    if (word.text.ends_with(' '))
        sentence.append_child(pugi::node_pcdata).set_value(" ");
}

void add_paragraph(pugi::xml_node turn, const Paragraph& paragraph, const std::string& language) {
    const auto block = add_block(turn, "p");
    for (const auto& sentence : sentences_of(paragraph)) {
        const auto span = add(block, "span");
        set(span, "class", "sentence");
        set(span, "tabindex", "-1");
        for (const auto& word : sentence)
            add_word(span, word, language);
    }
}

/// Who speaks, and the button that plays from there.
void add_speaker(pugi::xml_node turn, const Turn& said, const std::string& label,
                 const std::string& language) {
    const auto start = span_of(said).start;
    auto line = add(turn, "p");
    set(line, "class", "who");
    add_text(add(line, "cite"), said.speaker, language, Dialect::html);
    line.append_child(pugi::node_pcdata).set_value(" ");
    const auto button = add(line, "button");
    set(button, "type", "button");
    set(button, "class", "from");
    set(button, "data-at", std::to_string(start.count()));
    set(button, "aria-label", label);
    const auto picture = add(button, "svg");
    set(picture, "aria-hidden", "true");
    set(add(picture, "use"), "href", "#icon-play");
    set(add(button, "span", to_short_clock(start)), "aria-hidden", "true");
}

std::string turn_markup(const Turn& turn, std::size_t colour, const std::string& label,
                        const std::string& language) {
    pugi::xml_document document;
    const auto block = add(document, "div");
    set(block, "class", fmt::format("turn speaker-{}", colour));
    add_speaker(block, turn, label, language);
    for (const auto& paragraph : turn.paragraphs)
        add_paragraph(block, paragraph, language);
    return to_bytes(document, Dialect::html);
}

} // namespace

std::size_t speaker_of(const Turn& turn, const Transcript& transcript) {
    const auto& speakers = transcript.speakers();
    return static_cast<std::size_t>(std::ranges::find(speakers, turn.speaker) - speakers.begin());
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

bool has_pinyin(const Turn& turn) {
    bool found = false;
    each_word(turn, [&](const Word& word) { found = found || !word.pinyin.empty(); });
    return found;
}

// One turn at a time: an episode of hours as one tree would fill the memory.
void write_transcript(const Transcript& transcript, std::size_t colours, const PlayLabel& label,
                      const Sink& sink) {
    mustache chapter_start{std::string(page_chapter)};
    for (const auto& chapter : transcript.chapters()) {
        sink(chapter_start.render(
            data(object{{"number", std::to_string(chapter.number)},
                        {"title", to_html(chapter.title, transcript.language())}})));
        for (const auto& turn : transcript.turns(chapter))
            sink(turn_markup(turn, speaker_of(turn, transcript) % colours,
                             label(to_short_clock(span_of(turn).start), turn.speaker),
                             transcript.language()));
        sink("</section>\n");
    }
}

} // namespace duologue::publish
