// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/page/alike.hpp"

#include "base/error.hpp"
#include "base/unicode.hpp"

#include <fmt/format.h>
#include <opencc/SimpleConverter.hpp>

#include <cstddef>
#include <set>

namespace duologue::publish {
namespace {

constexpr char32_t first_han = 0x4e00;
constexpr char32_t last_han = 0x9fff;

/// All characters of the main block, apart from one another, so that OpenCC sees no words.
std::u32string all_han() {
    std::u32string all;
    for (auto character = first_han; character <= last_han; ++character)
        all += {character, U' '};
    return all;
}

std::u32string simplified(const std::u32string& text) try {
    const opencc::SimpleConverter converter("t2s.json");
    return to_utf32(converter.Convert(to_utf8(text)));

} catch (const std::exception& failure) {

    throw Error(
        Error::Kind::environment,
        fmt::format("OpenCC cannot load t2s.json ({}); install libopencc-data", failure.what()));
}

} // namespace

std::map<std::string, std::string> alike_characters(std::u32string_view text) {
    std::map<std::string, std::string> alike;
    const std::set<char32_t> written(text.begin(), text.end());
    if (written.lower_bound(first_han) == written.upper_bound(last_han))
        return alike;
    const auto traditional = all_han();
    const auto counterparts = simplified(traditional);
    for (std::size_t i = 0; i < traditional.size(); i += 2)
        if (counterparts[i] != traditional[i]
            && (written.contains(traditional[i]) || written.contains(counterparts[i])))
            alike[to_utf8(traditional[i])] = to_utf8(counterparts[i]);
    return alike;
}

} // namespace duologue::publish
