// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/model/pause.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"

#include <fmt/format.h>

namespace duologue::script {
namespace {

constexpr std::u32string_view opening = U"[pause";

bool begins_pause(std::u32string_view text) {
    if (name_key(text.substr(0, opening.size())) != opening)
        return false;
    const auto after = text.substr(opening.size());
    return after.empty() || is_space(after.front()) || is_digit(after.front())
           || after.front() == U']';
}

/// `text` is what stands between `[pause` and `]`.
std::optional<Milliseconds> read_length(std::u32string_view text) {
    const auto length = parse_length(to_utf8(trim(text)));
    return length && *length <= longest_pause ? length : std::nullopt;
}

} // namespace

std::optional<PauseMark> find_pause(std::u32string_view line, std::size_t from) {
    for (auto i = from; i < line.size(); ++i) {
        if (line[i] == U'\\') {
            ++i;
        } else if (line[i] == U'[' && begins_pause(line.substr(i))) {
            const auto close = line.find(U']', i);
            if (close == line.npos)
                return PauseMark{i, line.size(), std::nullopt};
            const auto inside = line.substr(i + opening.size(), close - i - opening.size());
            return PauseMark{i, close + 1, read_length(inside)};
        }
    }
    return std::nullopt;
}

std::string to_string(Milliseconds pause) {
    return fmt::format("[pause {:g}s]", seconds(pause));
}

} // namespace duologue::script
