// SPDX-License-Identifier: GPL-3.0-or-later
#include "simplified.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/dictionary_format.hpp"

#include <opencc/Config.hpp>
#include <opencc/Conversion.hpp>
#include <opencc/ConversionChain.hpp>
#include <opencc/Converter.hpp>
#include <opencc/Dict.hpp>
#include <opencc/DictEntry.hpp>
#include <opencc/Lexicon.hpp>

#include <algorithm>
#include <string>

namespace duologue::reading {
namespace {

/// What any of OpenCC's tables changes, shortest first.
std::vector<std::u32string> keys_of(const opencc::Converter& converter) {
    std::vector<std::u32string> keys;
    for (const auto& conversion : converter.GetConversionChain()->GetConversions()) {
        const auto lexicon = conversion->GetDict()->GetLexicon();
        for (const auto& entry : *lexicon)
            keys.push_back(to_utf32(entry->Key()));
    }
    std::ranges::stable_sort(keys, {}, &std::u32string::size);
    return keys;
}

/// Itself where it becomes more than one.
char16_t simplify_alone(char32_t character, const opencc::Converter& converter) {
    const auto simplified = to_utf32(converter.Convert(to_utf8(character)));
    const bool is_one = simplified.size() == 1 && simplified.front() < basic_plane;
    return static_cast<char16_t>(is_one ? simplified.front() : character);
}

} // namespace

std::vector<char16_t> simplified_characters() {
    const auto converter = opencc::Config().NewFromFile("tw2s.json");
    std::vector<char16_t> table(basic_plane);
    const auto may_change = [&](char32_t character) {
        return character >= basic_plane || table[character] != 0;
    };
    for (const auto& key : keys_of(*converter)) {
        // A text that has the key has all of its characters: one that tells is enough.
        if (std::ranges::none_of(key, may_change))
            table[key.back()] = simplify_alone(key.back(), *converter);
    }
    return table;
}

} // namespace duologue::reading
