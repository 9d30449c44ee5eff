// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace duologue::reading {

enum class Language { mandarin, english };

/// The language that a script calls `tag`: English where it is `en`, else Mandarin.
[[nodiscard]] inline Language language_of(std::string_view tag) {
    return tag == "en" ? Language::english : Language::mandarin;
}

/// `zh` or `en` (BCP 47), as a script names its language.
[[nodiscard]] inline std::string to_tag(Language language) {
    return language == Language::english ? "en" : "zh";
}

} // namespace duologue::reading
