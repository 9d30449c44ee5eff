// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/simplify.hpp"

#include "base/error.hpp"
#include "base/unicode.hpp"

#include <fmt/format.h>
#include <opencc/SimpleConverter.hpp>

#include <algorithm>
#include <mutex>
#include <optional>

namespace duologue::reading {
namespace {

/// Simplified characters that the Taiwan table would take for Traditional ones.
bool is_kept(char32_t character) {
    return character == U'么' || character == U'抬';
}

std::u32string convert(const opencc::SimpleConverter& converter, std::u32string_view text) {
    auto converted = to_utf32(converter.Convert(to_utf8(text)));
    if (converted.size() == text.size())
        return converted;
    converted = text;
    for (auto& character : converted)
        if (const auto one = to_utf32(converter.Convert(to_utf8(character))); one.size() == 1)
            character = one.front();
    return converted;
}

bool is_likelier_with(char32_t original, std::u32string pair, std::size_t place,
                      const Dictionary& dictionary) {
    const auto converted = dictionary.find(pair);
    pair[place] = original;
    const auto kept_pair = dictionary.find(pair);
    return kept_pair && (!converted || kept_pair->log_probability > converted->log_probability);
}

/// 显著 in a text that is half Simplified: the table knows 著 as a word's part only in Traditional.
bool belongs_to_word(char32_t original, const std::u32string& text, std::size_t place,
                     const Dictionary& dictionary) {
    return (place > 0 && is_likelier_with(original, text.substr(place - 1, 2), 1, dictionary))
           || (place + 1 < text.size()
               && is_likelier_with(original, text.substr(place, 2), 0, dictionary));
}

/// 司马迁著《史记》
bool is_title_ahead(std::u32string_view text) {
    return !text.empty() && (text.front() == U'《' || text.front() == U'〈');
}

} // namespace

/// Loading takes longer than reading a sentence, and most texts need it for none.
struct Simplifier::Converter {
    std::once_flag is_loaded;
    std::optional<opencc::SimpleConverter> opencc;

    const opencc::SimpleConverter& load() try {
        std::call_once(is_loaded, [this] { opencc.emplace("tw2s.json"); });
        return *opencc;

    } catch (const std::exception& failure) {

        throw Error(Error::Kind::environment,
                    {fmt::format("OpenCC cannot load tw2s.json ({})", failure.what()),
                     "install libopencc-data"});
    }
};

Simplifier::Simplifier() : converter_(std::make_unique<Converter>()) {}

Simplifier::Simplifier(Simplifier&&) noexcept = default;
Simplifier::~Simplifier() = default;

char32_t simplify_alone(char32_t character, const Dictionary& dictionary) {
    const auto simplified = dictionary.simplified(character);
    return simplified == 0 || is_kept(character) ? character : simplified;
}

std::u32string Simplifier::simplify(std::u32string_view text, const Dictionary& dictionary) const {
    const auto may_change = [&](char32_t character) {
        return dictionary.simplified(character) != 0;
    };
    if (std::ranges::none_of(text, may_change))
        return std::u32string(text);
    auto simplified = convert(converter_->load(), text);
    for (std::size_t place = 0; place < text.size(); ++place) {
        const auto original = text[place];
        const bool keep = is_kept(original)
                          || (original == U'著' && simplified[place] == U'着'
                              && (is_title_ahead(std::u32string_view(text).substr(place + 1))
                                  || belongs_to_word(original, simplified, place, dictionary)));
        if (keep)
            simplified[place] = original;
    }
    return simplified;
}

} // namespace duologue::reading
