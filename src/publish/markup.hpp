// SPDX-License-Identifier: GPL-3.0-or-later
// Trees of XML and HTML, where a library escapes all text.
#pragma once

#include "base/time.hpp"
#include "publish/foreign.hpp"

#include <string>
#include <vector>

namespace pugi {
class xml_document;
class xml_node;
} // namespace pugi

namespace duologue::publish {

/// Appends an element inside a line of text.
pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& text = {});

/// Appends an element on a line of its own.
pugi::xml_node add_block(pugi::xml_node parent, const char* name, const std::string& text = {});

void set(pugi::xml_node node, const char* attribute, const std::string& value);

/// XHTML says `xml:lang` where HTML says `lang` only.
enum class Dialect { html, xml };

/// Appends `text`, mainly in `language`, with foreign words in `<span lang>`.
void add_text(pugi::xml_node parent, const std::string& text, const std::string& language,
              Dialect dialect);

/// The same of a text that is in `runs` already.
void add_runs(pugi::xml_node parent, const std::vector<LanguageRun>& runs, Dialect dialect);

/// `text` as a piece of HTML, with foreign words in `<span lang>`.
[[nodiscard]] std::string to_html(const std::string& text, const std::string& language);

/// As bytes, with the XML declaration where `dialect` has one; no white space is added.
[[nodiscard]] std::string to_bytes(const pugi::xml_document& document, Dialect dialect);

/// What a page may load and run (Content Security Policy, level 3).
void add_policy(pugi::xml_node head, const char* policy);

/// A document `<!DOCTYPE html>` in `language`, with its character set and title; gives its `html`.
/// One of XML, which is in a book, may use what is in the book and the styles of who shows it.
pugi::xml_node begin_page(pugi::xml_document& document, const std::string& language,
                          const std::string& title, Dialect dialect);

/// `PT62.345S`: a duration string of HTML and of ISO 8601.
[[nodiscard]] std::string to_duration(Milliseconds time);

/// `0:00:01.250`: a clock value of SMIL 3.0.
[[nodiscard]] std::string to_smil(Milliseconds time);

} // namespace duologue::publish
