// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duologue::publish {

/// A stretch of text in one language.
struct LanguageRun {
    std::string text;
    std::string foreign; ///< BCP 47; empty for the language of the text as a whole

    friend bool operator==(const LanguageRun&, const LanguageRun&) = default;
};

/// Cuts `text`, mainly in `language`, where its writing system changes: Latin words in Mandarin
/// with the numbers and blanks between them are `en`, Han characters in English are `zh`.
[[nodiscard]] std::vector<LanguageRun> split_languages(std::string_view text,
                                                       const std::string& language);

} // namespace duologue::publish
