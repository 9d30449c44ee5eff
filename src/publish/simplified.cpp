// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/simplified.hpp"

#include "base/error.hpp"
#include "base/unicode.hpp"

#include <fmt/format.h>
#include <opencc/Config.hpp>
#include <opencc/Conversion.hpp>
#include <opencc/ConversionChain.hpp>
#include <opencc/Converter.hpp>
#include <opencc/Dict.hpp>
#include <opencc/DictEntry.hpp>
#include <opencc/Lexicon.hpp>

namespace duologue::publish {
namespace {

/// The words that OpenCC writes otherwise in Simplified text, and how.
opencc::LexiconPtr load_lexicon() try {
    const auto converter = opencc::Config().NewFromFile("t2s.json");
    return converter->GetConversionChain()->GetConversions().front()->GetDict()->GetLexicon();

} catch (const std::exception& failure) {

    throw Error(Error::Kind::environment,
                {fmt::format("OpenCC cannot load t2s.json ({})", failure.what()),
                 "install libopencc-data"});
}

/// The only character of `text`, of the main block of Han; 0 where it is not one.
char32_t only_han(const std::string& text) {
    const auto characters = to_utf32(text);
    const bool is_one =
        characters.size() == 1 && characters.front() >= 0x4e00 && characters.front() <= 0x9fff;
    return is_one ? characters.front() : 0;
}

std::map<char32_t, char32_t> load() {
    std::map<char32_t, char32_t> simplified;
    const auto lexicon = load_lexicon();
    for (const auto& entry : *lexicon) {
        const auto traditional = only_han(entry->Key());
        const auto simple = only_han(entry->GetDefault());
        if (traditional != 0 && simple != 0 && traditional != simple)
            simplified.emplace(traditional, simple);
    }
    return simplified;
}

} // namespace

const std::map<char32_t, char32_t>& simplified_characters() {
    static const auto simplified = load();
    return simplified;
}

} // namespace duologue::publish
