// SPDX-License-Identifier: GPL-3.0-or-later
// Files of this folder that are compiled into the program (cmake/Embed.cmake).
#pragma once

#include <string_view>

namespace duologue::publish {

extern const std::string_view book_css; ///< book/book.css

} // namespace duologue::publish
