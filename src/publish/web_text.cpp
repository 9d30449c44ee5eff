// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/web_text.hpp"

#include "publish/markup.hpp"
#include "publish/notice.hpp"
#include "publish/passage.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

namespace duologue::publish {
namespace {

void add_time(pugi::xml_node parent, Milliseconds time) {
    set(add(parent, "time", to_short_clock(time)), "datetime", to_duration(time));
}

class WebText {
public:
    WebText(const script::Script& script, const Transcript& transcript)
        : script_(script), transcript_(transcript) {}

    std::string write() && {
        auto html =
            begin_page(document_, transcript_.language, plain(script_.title), Dialect::html);
        add_policy(html.child("head"), "default-src 'none'");
        add_viewport(html.child("head"));
        auto article = add_block(add_block(html, "body"), "article");
        add_header(article);
        for (const auto& chapter : transcript_.chapters)
            add_chapter(article, chapter);
        add_footer(article);
        return to_bytes(document_, Dialect::html);
    }

private:
    static void add_viewport(pugi::xml_node head) {
        auto viewport = add_block(head, "meta");
        set(viewport, "name", "viewport");
        set(viewport, "content", "width=device-width, initial-scale=1");
    }

    void add_header(pugi::xml_node article) {
        auto header = add_block(article, "header");
        add_words(add_block(header, "h1"), plain(script_.title));
        if (!script_.date.empty())
            set(add(add_block(header, "p"), "time", script_.date), "datetime", script_.date);
        for (const auto& member : script_.cast)
            add_words(add(add_block(header, "p"), "cite"), plain(member.name));
    }

    void add_chapter(pugi::xml_node article, const Chapter& chapter) {
        auto section = add_block(article, "section");
        const auto heading = fmt::format("chapter-{}", chapter.number);
        set(section, "aria-labelledby", heading);
        auto title = add_block(section, "h2");
        set(title, "id", heading);
        add_words(title, chapter.title);
        for (const auto& turn : chapter.turns)
            add_turn(section, turn);
    }

    void add_turn(pugi::xml_node section, const Turn& turn) {
        if (turn.paragraphs.empty())
            return;
        auto speaker = add_block(section, "p");
        add_words(add(speaker, "cite"), turn.speaker);
        speaker.append_child(pugi::node_pcdata).set_value(" ");
        add_time(speaker, turn.paragraphs.front().front().shown.start);
        for (const auto& paragraph : turn.paragraphs)
            add_words(add_block(section, "p"), text_of(paragraph));
    }

    void add_footer(pugi::xml_node article) {
        auto footer = add_block(article, "footer");
        for (const auto& [role, name] : script_.credits)
            add_words(add_block(footer, "p"), plain(fmt::format("{} {}", role, name)));
        add_words(add_block(footer, "p"), synthetic_notice(transcript_.language));
    }

    void add_words(pugi::xml_node parent, const std::string& text) {
        add_text(parent, text, transcript_.language, Dialect::html);
    }

    const script::Script& script_;
    const Transcript& transcript_;
    pugi::xml_document document_;
};

} // namespace

std::string transcript_html(const script::Script& script, const Transcript& transcript) {
    return WebText(script, transcript).write();
}

} // namespace duologue::publish
