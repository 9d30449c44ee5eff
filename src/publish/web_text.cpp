// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/web_text.hpp"

#include "publish/markup.hpp"
#include "publish/notice.hpp"
#include "publish/passage.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace duologue::publish {
namespace {

void add_time(pugi::xml_node parent, Milliseconds time) {
    set(add(parent, "time", to_short_clock(time)), "datetime", to_duration(time));
}

class WebText {
public:
    WebText(const script::Script& script, const Transcript& transcript)
        : script_(script), transcript_(transcript) {}

    /// All around the chapters, and where these belong.
    [[nodiscard]] std::pair<std::string, std::size_t> frame() const {
        pugi::xml_document document;
        auto html =
            begin_page(document, transcript_.language(), plain(script_.title), Dialect::html);
        add_policy(html.child("head"), "default-src 'none'");
        add_viewport(html.child("head"));
        auto article = add_block(add_block(html, "body"), "article");
        add_header(article);
        add_footer(article);
        auto text = to_bytes(document, Dialect::html);
        const auto place = text.rfind("\n<footer>");
        return {std::move(text), place};
    }

    void write(const Chapter& chapter, const Sink& sink) const {
        auto begun = head_of(chapter);
        constexpr std::string_view end = "</section>";
        begun.resize(begun.size() - end.size());
        sink(begun);
        for (const auto& turn : transcript_.turns(chapter))
            sink(text_of(turn));
        sink(end);
    }

private:
    static void add_viewport(pugi::xml_node head) {
        auto viewport = add_block(head, "meta");
        set(viewport, "name", "viewport");
        set(viewport, "content", "width=device-width, initial-scale=1");
    }

    void add_header(pugi::xml_node article) const {
        auto header = add_block(article, "header");
        add_words(add_block(header, "h1"), plain(script_.title));
        if (!script_.date.empty())
            set(add(add_block(header, "p"), "time", script_.date), "datetime", script_.date);
        for (const auto& member : script_.cast)
            add_words(add(add_block(header, "p"), "cite"), plain(member.name));
    }

    [[nodiscard]] std::string head_of(const Chapter& chapter) const {
        pugi::xml_document document;
        auto section = add_block(document, "section");
        const auto heading = fmt::format("chapter-{}", chapter.number);
        set(section, "aria-labelledby", heading);
        auto title = add_block(section, "h2");
        set(title, "id", heading);
        add_words(title, chapter.title);
        return piece(document);
    }

    [[nodiscard]] std::string text_of(const Turn& turn) const {
        pugi::xml_document document;
        if (turn.paragraphs.empty())
            return {};
        auto speaker = add_block(document, "p");
        add_words(add(speaker, "cite"), turn.speaker);
        speaker.append_child(pugi::node_pcdata).set_value(" ");
        add_time(speaker, turn.paragraphs.front().front().shown.start);
        for (const auto& paragraph : turn.paragraphs)
            add_words(add_block(document, "p"), publish::text_of(paragraph));
        return piece(document);
    }

    void add_footer(pugi::xml_node article) const {
        auto footer = add_block(article, "footer");
        for (const auto& [role, name] : script_.credits)
            add_words(add_block(footer, "p"), plain(fmt::format("{} {}", role, name)));
        add_words(add_block(footer, "p"), synthetic_notice(transcript_.language()));
    }

    void add_words(pugi::xml_node parent, const std::string& text) const {
        add_text(parent, text, transcript_.language(), Dialect::html);
    }

    /// Without a line end behind it.
    static std::string piece(const pugi::xml_document& document) {
        auto text = to_bytes(document, Dialect::html);
        text.pop_back();
        return text;
    }

    const script::Script& script_;
    const Transcript& transcript_;
};

} // namespace

// One turn at a time, as the page.
void write_transcript_html(const script::Script& script, const Transcript& transcript,
                           const Sink& sink) {
    const WebText text(script, transcript);
    const auto [frame, place] = text.frame();
    sink(std::string_view(frame).substr(0, place));
    for (const auto& chapter : transcript.chapters())
        text.write(chapter, sink);
    sink(std::string_view(frame).substr(place));
}

} // namespace duologue::publish
