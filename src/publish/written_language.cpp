// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/written_language.hpp"

#include "base/unicode.hpp"
#include "publish/simplified.hpp"

#include <set>

namespace duologue::publish {
namespace {

/// How many more characters are Traditional only than Simplified only.
class Balance {
public:
    Balance() {
        for (const auto& [traditional, simplified] : simplified_characters())
            simplified_.insert(simplified);
    }

    void add(std::string_view text) {
        for (const auto character : to_utf32(text))
            more_ += static_cast<int>(simplified_characters().contains(character))
                     - static_cast<int>(simplified_.contains(character));
    }

    [[nodiscard]] int more() const { return more_; }

private:
    std::set<char32_t> simplified_;
    int more_ = 0;
};

} // namespace

std::string written_language(const script::Script& script) {
    if (script.language == "en")
        return script.language;
    Balance balance;
    for (const auto& chapter : script.chapters)
        for (const auto& turn : chapter.turns)
            for (const auto& paragraph : turn.paragraphs)
                balance.add(paragraph.text);
    return balance.more() > 1 ? "zh-Hant" : "zh-Hans";
}

std::string_view in_language(const Wording& wording, const std::string& language) {
    if (language == "en")
        return wording.english;
    return language == "zh-Hant" ? wording.traditional : wording.simplified;
}

} // namespace duologue::publish
