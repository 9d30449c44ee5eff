// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/page/alike.hpp"

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

constexpr char32_t first_han = 0x4e00;
constexpr char32_t last_han = 0x9fff;

/// The words that OpenCC writes otherwise in Simplified text, and how.
opencc::LexiconPtr to_simplified() try {
    const auto converter = opencc::Config().NewFromFile("t2s.json");
    return converter->GetConversionChain()->GetConversions().front()->GetDict()->GetLexicon();

} catch (const std::exception& failure) {

    throw Error(
        Error::Kind::environment,
        fmt::format("OpenCC cannot load t2s.json ({}); install libopencc-data", failure.what()));
}

/// The only character of `text`, of the main block of Han; 0 where it is not one.
char32_t only_han(const std::string& text) {
    const auto characters = to_utf32(text);
    const bool is_one =
        characters.size() == 1 && characters.front() >= first_han && characters.front() <= last_han;
    return is_one ? characters.front() : 0;
}

} // namespace

std::map<std::string, std::string> alike_characters(const std::set<char32_t>& written) {
    std::map<std::string, std::string> alike;
    if (written.lower_bound(first_han) == written.upper_bound(last_han))
        return alike;
    const auto lexicon = to_simplified();
    for (const auto& entry : *lexicon) {
        const auto traditional = only_han(entry->Key());
        if (traditional == 0)
            continue;
        const auto simplified = to_utf32(entry->GetDefault());
        if (simplified.front() != traditional
            && (written.contains(traditional) || written.contains(simplified.front())))
            alike[entry->Key()] = entry->GetDefault();
    }
    return alike;
}

} // namespace duologue::publish
