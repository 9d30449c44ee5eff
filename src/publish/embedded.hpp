// SPDX-License-Identifier: GPL-3.0-or-later
// Files of this folder that are compiled into the program (cmake/Embed.cmake).
#pragma once

#include <string_view>

namespace duologue::publish {

extern const std::string_view book_css; ///< book/book.css

extern const std::string_view page_shell;   ///< page/page.html
extern const std::string_view page_chapter; ///< page/chapter.html
extern const std::string_view page_style;   ///< page/page.css
extern const std::string_view page_script;  ///< page/*.js, one after another
extern const std::string_view page_labels_en;
extern const std::string_view page_labels_zh;
extern const std::string_view page_labels_zh_hant;

/// What a content-security policy calls the script and the style: `sha256-…`.
extern const std::string_view page_script_hash;
extern const std::string_view page_style_hash;

} // namespace duologue::publish
