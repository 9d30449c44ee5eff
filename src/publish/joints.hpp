// SPDX-License-Identifier: GPL-3.0-or-later
// Where a text may be broken, and how gladly.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duologue::publish {

/// What lies between two characters, from the best place for a break to the worst.
enum class Joint {
    sentence,
    clause, ///< behind a comma and its like
    item,   ///< behind an enumeration comma
    word,
    tight,  ///< between words that belong together: a number and its unit
    inner,  ///< between the words of English in Mandarin, which is kept on one line if it fits
    seam,   ///< in a run of Latin letters, behind a stroke or a hyphen
    forced, ///< inside a word that is longer than a line
    none,
};

/// For each place of `text`, and for its end, what lies before it. Breaks follow UAX #14 (strict)
/// and the words of ICU's dictionary; a line never begins with a closing mark or ends with an
/// opening one, and Latin words are broken at blanks, and at a `seam` only where they
/// are longer than a line. None is `sentence` or `forced`.
[[nodiscard]] std::vector<Joint> find_joints(std::u32string_view text, const std::string& language);

/// How many columns `character` takes: 2 for what is wide (UAX #11), and in Mandarin also for what
/// is ambiguous.
[[nodiscard]] int columns(char32_t character, const std::string& language);

/// An opening bracket or quotation mark.
[[nodiscard]] bool is_opening(char32_t character);

} // namespace duologue::publish
