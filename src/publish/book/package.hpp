// SPDX-License-Identifier: GPL-3.0-or-later
// What holds a book together. All names are below the book's folder.
#pragma once

#include "encode/format.hpp"
#include "publish/transcript.hpp"
#include "script/model/script.hpp"

#include <string>

namespace duologue::publish {

/// The package document: metadata with those of accessibility (schema.org), manifest and spine.
[[nodiscard]] std::string package_document(const script::Script& script,
                                           const Transcript& transcript, encode::Format sound);

/// The table of contents (EPUB navigation document).
[[nodiscard]] std::string navigation(const script::Script& script, const Transcript& transcript);

/// Who speaks, who is thanked, and that the voices are synthetic, mainly in `language`.
[[nodiscard]] std::string title_page(const script::Script& script, const std::string& language);

/// META-INF/container.xml for a package document at `path`.
[[nodiscard]] std::string container(const std::string& path);

} // namespace duologue::publish
