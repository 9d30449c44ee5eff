// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/book/package.hpp"

#include "publish/book/chapter.hpp"
#include "publish/identity.hpp"
#include "publish/markup.hpp"
#include "publish/notice.hpp"
#include "publish/passage.hpp"
#include "publish/written_language.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

namespace duologue::publish {
namespace {

std::string item_id(std::string_view kind, const Chapter& chapter) {
    return fmt::format("{}-{:03}", kind, chapter.number);
}

std::string accessibility_summary(const std::string& language) {
    constexpr Wording summary{
        "All that is said is read aloud by synthetic voices, one for each speaker, and "
        "highlighted phrase by phrase; titles and the speakers' names are text only. "
        "Chapters can be reached from the table of contents. There are no images.",
        "所有发言由合成语音朗读，每位发言者各有其声，并逐句高亮显示；"
        "标题和发言者姓名只有文字。可从目录前往各章。书中没有图片。",
        "所有發言由合成語音朗讀，每位發言者各有其聲，並逐句高亮顯示；"
        "標題和發言者姓名只有文字。可從目錄前往各章。書中沒有圖片。"};
    return std::string(in_language(summary, language));
}

class Package {
public:
    Package(const script::Script& script, const Transcript& transcript, encode::Format sound)
        : script_(script), transcript_(transcript), sound_(sound) {}

    std::string write() && {
        package_ = document_.append_child("package");
        set(package_, "xmlns", "http://www.idpf.org/2007/opf");
        set(package_, "version", "3.0");
        set(package_, "unique-identifier", "identifier");
        set(package_, "xml:lang", transcript_.language());
        metadata_ = add_block(package_, "metadata");
        set(metadata_, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        add_description();
        add_accessibility();
        add_durations();
        add_manifest();
        add_spine();
        return to_bytes(document_, Dialect::xml);
    }

private:
    pugi::xml_node add_meta(const char* property, const std::string& value) {
        auto meta = add_block(metadata_, "meta", value);
        set(meta, "property", property);
        return meta;
    }

    void add_description() {
        set(add_block(metadata_, "dc:identifier", identity(script_)), "id", "identifier");
        add_block(metadata_, "dc:title", plain(script_.title));
        add_block(metadata_, "dc:language", transcript_.language());
        for (const auto& member : script_.cast)
            add_block(metadata_, "dc:creator", plain(member.name));
        add_block(metadata_, "dc:description", synthetic_notice(transcript_.language()));
        if (!script_.date.empty())
            add_block(metadata_, "dc:date", script_.date);
        // Not the time of rendering, so that the same script gives the same book.
        const auto day = script_.date.empty() ? "2000-01-01" : script_.date;
        add_meta("dcterms:modified", day + "T00:00:00Z");
    }

    void add_accessibility() {
        for (const auto* mode : {"textual", "auditory"})
            add_meta("schema:accessMode", mode);
        // Names and titles are not heard.
        for (const auto* modes : {"textual,auditory", "textual"})
            add_meta("schema:accessModeSufficient", modes);
        for (const auto* feature : {"synchronizedAudioText", "structuralNavigation",
                                    "tableOfContents", "readingOrder", "displayTransformability"})
            add_meta("schema:accessibilityFeature", feature);
        add_meta("schema:accessibilityHazard", "none");
        add_meta("schema:accessibilitySummary", accessibility_summary(transcript_.language()));
    }

    void add_durations() {
        Milliseconds all{};
        for (const auto& chapter : transcript_.chapters()) {
            if (!has_overlay(transcript_, chapter))
                continue;
            const auto length = chapter.span.end - chapter.span.start;
            all += length;
            set(add_meta("media:duration", to_smil(length)), "refines",
                "#" + item_id("overlay", chapter));
        }
        add_meta("media:duration", to_smil(all));
        add_meta("media:active-class", "-epub-media-overlay-active");
        add_meta("media:playback-active-class", "-epub-media-overlay-playing");
    }

    void add_manifest() {
        manifest_ = add_block(package_, "manifest");
        set(add_item("navigation", "navigation.xhtml", "application/xhtml+xml"), "properties",
            "nav");
        add_item("style", "book.css", "text/css");
        add_item("title-page", "title.xhtml", "application/xhtml+xml");
        for (const auto& chapter : transcript_.chapters()) {
            const auto files = chapter_files(chapter.number, sound_);
            auto page = add_item(item_id("chapter", chapter), files.page, "application/xhtml+xml");
            if (!has_overlay(transcript_, chapter))
                continue;
            set(page, "media-overlay", item_id("overlay", chapter));
            add_item(item_id("overlay", chapter), files.overlay, "application/smil+xml");
            add_item(item_id("sound", chapter), files.sound, encode::media_type(sound_));
        }
    }

    pugi::xml_node add_item(const std::string& id, const std::string& name, std::string_view type) {
        auto item = add_block(manifest_, "item");
        set(item, "id", id);
        set(item, "href", name);
        set(item, "media-type", std::string(type));
        return item;
    }

    void add_spine() {
        auto spine = add_block(package_, "spine");
        set(add_block(spine, "itemref"), "idref", "title-page");
        for (const auto& chapter : transcript_.chapters())
            set(add_block(spine, "itemref"), "idref", item_id("chapter", chapter));
    }

    const script::Script& script_;
    const Transcript& transcript_;
    encode::Format sound_;
    pugi::xml_document document_;
    pugi::xml_node package_;
    pugi::xml_node metadata_;
    pugi::xml_node manifest_;
};

void add_link(pugi::xml_node list, const std::string& target, const std::string& text,
              const std::string& language) {
    auto link = add(add_block(list, "li"), "a");
    set(link, "href", target);
    add_text(link, text, language, Dialect::xml);
}

} // namespace

std::string package_document(const script::Script& script, const Transcript& transcript,
                             encode::Format sound) {
    return Package(script, transcript, sound).write();
}

std::string navigation(const script::Script& script, const Transcript& transcript) {
    pugi::xml_document document;
    const std::string heading(in_language({"Contents", "目录", "目錄"}, transcript.language()));
    auto html = begin_page(document, transcript.language(), heading, Dialect::xml);
    auto nav = add_block(add_block(html, "body"), "nav");
    set(nav, "epub:type", "toc");
    set(nav, "role", "doc-toc");
    set(nav, "aria-labelledby", "title");
    set(add_block(nav, "h1", heading), "id", "title");
    auto list = add_block(nav, "ol");
    add_link(list, "title.xhtml", plain(script.title), transcript.language());
    for (const auto& chapter : transcript.chapters())
        add_link(list, chapter_page_name(chapter.number), chapter.title, transcript.language());
    return to_bytes(document, Dialect::xml);
}

std::string title_page(const script::Script& script, const std::string& language) {
    pugi::xml_document document;
    auto html = begin_page(document, language, plain(script.title), Dialect::xml);
    auto section = add_block(add_block(html, "body"), "section");
    set(section, "epub:type", "titlepage");
    const auto add_line = [&](const char* name, const std::string& text) {
        add_text(add_block(section, name), plain(text), language, Dialect::xml);
    };
    add_line("h1", script.title);
    for (const auto& member : script.cast)
        add_line("p", member.name);
    if (!script.date.empty())
        add_line("p", script.date);
    for (const auto& [role, name] : script.credits)
        add_line("p", fmt::format("{} {}", role, name));
    add_line("p", synthetic_notice(language));
    return to_bytes(document, Dialect::xml);
}

std::string container(const std::string& path) {
    pugi::xml_document document;
    auto root = document.append_child("container");
    set(root, "xmlns", "urn:oasis:names:tc:opendocument:xmlns:container");
    set(root, "version", "1.0");
    auto file = add_block(add_block(root, "rootfiles"), "rootfile");
    set(file, "full-path", path);
    set(file, "media-type", "application/oebps-package+xml");
    return to_bytes(document, Dialect::xml);
}

} // namespace duologue::publish
