// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/book/chapter.hpp"

#include "publish/markup.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <iterator>

namespace duologue::publish {
namespace {

std::string phrase_id(std::size_t number) {
    return fmt::format("phrase-{}", number);
}

class PageText {
public:
    explicit PageText(const std::string& language) : language_(language) {}

    void add_turn(pugi::xml_node section, const Turn& turn) {
        auto block = add_block(section, "div");
        set(block, "class", "turn");
        auto speaker = add_block(block, "p");
        set(speaker, "class", "speaker");
        add_text(speaker, turn.speaker, language_, Dialect::xml);
        for (const auto& paragraph : turn.paragraphs)
            add_paragraph(add_block(block, "p"), paragraph);
    }

private:
    void add_paragraph(pugi::xml_node parent, const Paragraph& paragraph) {
        for (const auto& cue : paragraph) {
            auto span = add(parent, "span");
            set(span, "id", phrase_id(++phrases_));
            add_text(span, text_of(cue), language_, Dialect::xml);
            if (cue.lines.back().back().text.ends_with(' '))
                parent.append_child(pugi::node_pcdata).set_value(" ");
        }
    }

    const std::string& language_;
    std::size_t phrases_ = 0;
};

} // namespace

std::string chapter_page_name(std::size_t number) {
    return fmt::format("chapter-{:03}.xhtml", number);
}

ChapterFiles chapter_files(std::size_t number, encode::Format sound) {
    return {chapter_page_name(number), fmt::format("chapter-{:03}.smil", number),
            fmt::format("sound/{:03}.{}", number, encode::to_string(sound))};
}

bool has_overlay(const Transcript& transcript, const Chapter& chapter) {
    return !transcript.cuts(chapter).empty();
}

std::string chapter_page(const Transcript& transcript, const Chapter& chapter) {
    const auto& language = transcript.language();
    pugi::xml_document document;
    auto html = begin_page(document, language, chapter.title, Dialect::xml);
    auto style = add_block(html.child("head"), "link");
    set(style, "rel", "stylesheet");
    set(style, "type", "text/css");
    set(style, "href", "book.css");
    auto section = add_block(add_block(html, "body"), "section");
    set(section, "epub:type", "chapter");
    set(section, "role", "doc-chapter");
    set(section, "aria-labelledby", "title");
    auto title = add_block(section, "h1");
    set(title, "id", "title");
    add_text(title, chapter.title, language, Dialect::xml);
    PageText text(language);
    for (const auto& turn : transcript.turns(chapter))
        text.add_turn(section, turn);
    return to_bytes(document, Dialect::xml);
}

std::string chapter_overlay(const Transcript& transcript, const Chapter& chapter,
                            const ChapterFiles& files) {
    pugi::xml_document document;
    auto smil = document.append_child("smil");
    set(smil, "xmlns", "http://www.w3.org/ns/SMIL");
    set(smil, "version", "3.0");
    auto body = add_block(smil, "body");
    const auto cues = transcript.cuts(chapter);
    auto begin = chapter.span.start;
    std::size_t number = 0;
    for (auto cue = cues.begin(); cue != cues.end(); ++cue) {
        const auto next = std::next(cue);
        const auto end = next != cues.end() ? next->shown.start : chapter.span.end;
        auto par = add_block(body, "par");
        set(par, "id", fmt::format("par-{}", ++number));
        set(add(par, "text"), "src", files.page + "#" + phrase_id(number));
        auto audio = add(par, "audio");
        set(audio, "src", files.sound);
        set(audio, "clipBegin", to_smil(begin - chapter.span.start));
        set(audio, "clipEnd", to_smil(end - chapter.span.start));
        begin = end;
    }
    return to_bytes(document, Dialect::xml);
}

} // namespace duologue::publish
