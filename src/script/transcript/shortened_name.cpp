// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/shortened_name.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/text/phrases.hpp"
#include "script/text/separator.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace duologue::script {
namespace {

bool are_initials(std::u32string_view name) {
    return (name.size() == 2 || name.size() == 3) && std::ranges::all_of(name, is_capital);
}

std::u32string initials_of(std::u32string_view name) {
    std::u32string initials;
    for (const auto word : split(name, U' '))
        initials += word.front();
    return initials;
}

/// `SH` and `SSH` of Sandra Stewart Holyoak
bool have_initials(std::u32string_view name, std::u32string_view initials) {
    if (!is_latin_name(name))
        return false;
    const auto all = initials_of(name);
    return all.size() > 1
           && (all == initials
               || (initials.size() == 2 && all.front() == initials.front()
                   && all.back() == initials.back()));
}

bool is_short_for(std::u32string_view shortened, std::u32string_view name) {
    if (are_initials(shortened))
        return have_initials(name, shortened);
    return shortened.size() == 1 && is_han(shortened.front()) && name.starts_with(shortened)
           && is_chinese_name(name) && !ends_in_role(name);
}

} // namespace

const Candidate* find_written_out(const Candidate& candidate,
                                  const std::vector<Candidate>& candidates) {
    const Candidate* written_out = nullptr;
    for (const auto& other : candidates) {
        if (!is_short_for(candidate.name, other.name))
            continue;
        if (written_out != nullptr || other.line > candidate.line)
            return nullptr;
        written_out = &other;
    }
    return written_out;
}

} // namespace duologue::script
