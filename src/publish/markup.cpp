// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markup.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <sstream>

namespace duologue::publish {
namespace {

/// Reading systems add styles of their own, and some hand out a book's files as blobs.
constexpr auto book_policy =
    "default-src 'self' blob: data:; style-src 'self' blob: data: 'unsafe-inline'";

void save(const pugi::xml_document& document, std::ostream& bytes) {
    document.save(bytes, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
}

} // namespace

pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& text) {
    auto node = parent.append_child(name);
    if (!text.empty())
        node.append_child(pugi::node_pcdata).set_value(text.c_str());
    return node;
}

pugi::xml_node add_block(pugi::xml_node parent, const char* name, const std::string& text) {
    parent.append_child(pugi::node_pcdata).set_value("\n");
    return add(parent, name, text);
}

void set(pugi::xml_node node, const char* attribute, const std::string& value) {
    node.append_attribute(attribute).set_value(value.c_str());
}

void add_text(pugi::xml_node parent, const std::string& text, const std::string& language,
              Dialect dialect) {
    add_runs(parent, split_languages(text, language), dialect);
}

void add_runs(pugi::xml_node parent, const std::vector<LanguageRun>& runs, Dialect dialect) {
    for (const auto& [run, foreign] : runs) {
        if (foreign.empty()) {
            parent.append_child(pugi::node_pcdata).set_value(run.c_str());
            continue;
        }
        const auto span = add(parent, "span", run);
        set(span, "lang", foreign);
        if (dialect == Dialect::xml)
            set(span, "xml:lang", foreign);
    }
}

std::string to_html(const std::string& text, const std::string& language) {
    pugi::xml_document document;
    add_text(document, text, language, Dialect::html);
    std::ostringstream bytes;
    save(document, bytes);
    return std::move(bytes).str();
}

std::string to_bytes(const pugi::xml_document& document, Dialect dialect) {
    std::ostringstream bytes;
    if (dialect == Dialect::xml)
        bytes << R"(<?xml version="1.0" encoding="UTF-8"?>)" << '\n';
    save(document, bytes);
    bytes << '\n';
    return std::move(bytes).str();
}

void add_policy(pugi::xml_node head, const char* policy) {
    auto meta = add_block(head, "meta");
    set(meta, "http-equiv", "Content-Security-Policy");
    set(meta, "content", policy);
}

pugi::xml_node begin_page(pugi::xml_document& document, const std::string& language,
                          const std::string& title, Dialect dialect) {
    document.append_child(pugi::node_doctype).set_value("html");
    auto html = document.append_child("html");
    if (dialect == Dialect::xml) {
        set(html, "xmlns", "http://www.w3.org/1999/xhtml");
        set(html, "xmlns:epub", "http://www.idpf.org/2007/ops");
        set(html, "xml:lang", language);
    }
    set(html, "lang", language);
    auto head = add_block(html, "head");
    set(add_block(head, "meta"), "charset", "utf-8");
    if (dialect == Dialect::xml)
        add_policy(head, book_policy);
    add_block(head, "title", title);
    return html;
}

std::string to_duration(Milliseconds time) {
    return fmt::format("PT{}.{:03}S", time.count() / 1000, time.count() % 1000);
}

std::string to_smil(Milliseconds time) {
    const auto clock = to_clock(time);
    return clock.substr(clock.starts_with('0') ? 1 : 0);
}

} // namespace duologue::publish
