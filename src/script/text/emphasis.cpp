// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown around the name at the start of a line.
#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/text/scars.hpp"
#include "script/text/separator.hpp"

#include <algorithm>

namespace duologue::script {
namespace {

constexpr std::u32string_view signs = U"*_";

/// How often the sign at `at` stands there side by side.
std::size_t run_length(std::u32string_view line, std::size_t at) {
    const auto end = line.find_first_not_of(line[at], at);
    return (end == line.npos ? line.size() : end) - at;
}

bool is_colon_at(std::u32string_view line, std::size_t at) {
    return at < line.size() && is_one_of(line[at], colons);
}

/// A name and then nothing, a time or a dash: `**Ann Lee**`, `**Ann Lee** (0:05)`, `**Ann** - Hi.`
bool is_name_apart(std::u32string_view name, std::u32string_view rest) {
    constexpr std::u32string_view marks = U"([|｜–—-0123456789";
    rest = trim(rest);
    return looks_like_name(name) && (rest.empty() || is_one_of(rest.front(), marks));
}

/// Where the emphasis ends that begins the line at `begin`, if its colon stands beside that end or
/// it is a name that stands apart.
std::size_t find_end(std::u32string_view line, std::size_t begin) {
    const auto run = run_length(line, begin);
    const auto end = line.find(line.substr(begin, run), begin + run);
    if (end == line.npos)
        return end;
    const bool names = is_colon_at(line, end - 1) || is_colon_at(line, end + run)
                       || is_name_apart(line.substr(begin + run, end - begin - run),
                                        line.substr(std::min(end + run, line.size())));
    return names ? end : line.npos;
}

} // namespace

std::optional<Scar> find_emphasis(std::u32string_view line, std::size_t at) {
    constexpr std::size_t longest = 100;
    if (at >= longest || !is_one_of(line[at], signs))
        return std::nullopt;
    line = line.substr(0, longest);
    const auto begin = line.find_first_not_of(U" \t>-•0123456789.)、");
    if (at == begin && find_end(line, at) != line.npos)
        return Scar{run_length(line, at), std::nullopt};
    const bool is_end =
        begin != line.npos && is_one_of(line[begin], signs) && find_end(line, begin) == at;
    return is_end ? std::optional(Scar{run_length(line, at), std::nullopt}) : std::nullopt;
}

std::optional<Scar> find_quotation_mark(std::u32string_view line, std::size_t at, char32_t before) {
    const bool is_mark = line[at] == U'>' && line.substr(at + 1).starts_with(U' ');
    return before == 0 && is_mark ? std::optional(Scar{2, std::nullopt}) : std::nullopt;
}

} // namespace duologue::script
