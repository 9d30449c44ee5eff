// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/page/alike.hpp"

#include "base/unicode.hpp"
#include "publish/simplified.hpp"

#include <algorithm>

namespace duologue::publish {
namespace {

char32_t simplified_of(char32_t character) {
    const auto found = simplified_characters().find(character);
    return found == simplified_characters().end() ? character : found->second;
}

} // namespace

std::map<std::string, std::string> alike_characters(const std::set<char32_t>& written) {
    std::map<std::string, std::string> alike;
    if (std::ranges::none_of(written, is_han))
        return alike;
    std::set<char32_t> sought;
    for (const auto character : written)
        sought.insert(simplified_of(character));
    for (const auto& [traditional, simplified] : simplified_characters())
        if (sought.contains(simplified))
            alike.emplace(to_utf8(traditional), to_utf8(simplified));
    return alike;
}

} // namespace duologue::publish
