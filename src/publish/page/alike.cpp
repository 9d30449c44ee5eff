// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/page/alike.hpp"

#include "base/unicode.hpp"
#include "publish/simplified.hpp"

#include <algorithm>

namespace duologue::publish {

std::map<std::string, std::string> alike_characters(const std::set<char32_t>& written) {
    std::map<std::string, std::string> alike;
    if (std::ranges::none_of(written, is_han))
        return alike;
    for (const auto& [traditional, simplified] : simplified_characters())
        if (written.contains(traditional) || written.contains(simplified))
            alike.emplace(to_utf8(traditional), to_utf8(simplified));
    return alike;
}

} // namespace duologue::publish
