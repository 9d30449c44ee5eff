// SPDX-License-Identifier: GPL-3.0-or-later
// What stands before a speaker's name in the same line.
#pragma once

#include <string_view>

namespace duologue::script {

enum class Lead {
    heading, ///< a chapter's title
    caption, ///< a caption with a colon of its own: `文稿整理:`
    title,   ///< belongs to the person: `Dr.`, `记者`, a first name
    speech,  ///< a sentence that only mentions the person
};

/// What `lead` is, the part of a line before `name`; `lead` is not empty.
[[nodiscard]] Lead judge_lead(std::u32string_view lead, std::u32string_view name);

/// `lead` without the punctuation that separates it from the name.
[[nodiscard]] std::u32string_view heading_text(std::u32string_view lead);

} // namespace duologue::script
