// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/marked_name.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/text/separator.hpp"
#include "script/transcript/speakers.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace duologue::script {
namespace {

constexpr std::size_t longest = 40;

struct MarkedName {
    std::size_t line = 0;
    char32_t mark = 0; ///< what parts the name from the words
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t rest = 0; ///< where the words begin
};

std::optional<MarkedName> find_in_brackets(std::u32string_view text) {
    constexpr std::u32string_view opening = U"[【<［〔";
    constexpr std::u32string_view closing = U"]】>］〕";
    const auto pair = opening.find(text.front());
    const auto close = pair == opening.npos ? text.npos : text.find(closing[pair]);
    if (close == text.npos)
        return std::nullopt;
    auto rest = skip_space(text, close + 1);
    if (rest < text.size() && is_one_of(text[rest], colons))
        rest = skip_space(text, rest + 1);
    return MarkedName{0, text.front(), 1, close, rest};
}

/// `**Ann Lee** Hello.`
std::optional<MarkedName> find_in_stars(std::u32string_view text) {
    constexpr std::u32string_view stars = U"**";
    const auto close = text.starts_with(stars) ? text.find(stars, stars.size()) : text.npos;
    if (close == text.npos)
        return std::nullopt;
    return MarkedName{0, stars.front(), stars.size(), close,
                      skip_space(text, close + stars.size())};
}

/// A dash has blanks around it, so that `Jean-Luc` is a name.
std::optional<MarkedName> find_before_bar(std::u32string_view text) {
    constexpr std::u32string_view bars = U"|｜丨│";
    constexpr std::u32string_view dashes = U"—–-";
    const auto at = text.substr(0, longest).find_first_of(std::u32string(bars).append(dashes), 1);
    if (at == text.npos)
        return std::nullopt;
    const bool is_apart = is_space(text[at - 1]) && at + 1 < text.size() && is_space(text[at + 1]);
    if (is_one_of(text[at], dashes) && !is_apart)
        return std::nullopt;
    const auto name = trim(text.substr(0, at));
    const auto mark = is_one_of(text[at], bars) ? bars.front() : dashes.front();
    return MarkedName{0, mark, 0, name.size(), skip_space(text, at + 1)};
}

std::optional<MarkedName> find_marked_name(std::u32string_view text) {
    if (text.empty())
        return std::nullopt;
    auto found = find_in_brackets(text);
    if (!found)
        found = find_in_stars(text);
    if (!found)
        found = find_before_bar(text);
    if (!found || found->end > longest)
        return std::nullopt;
    const auto name = text.substr(found->begin, found->end - found->begin);
    return looks_like_name(name) ? found : std::nullopt;
}

/// The form in which most names stand, if two of them stand so twice with other words each time,
/// unlike roles: `Ann Lee — Chief Executive`.
std::optional<char32_t> find_habit(const std::vector<Line>& lines,
                                   const std::vector<MarkedName>& names) {
    std::map<std::pair<char32_t, std::u32string>, std::set<std::u32string_view>> words;
    for (const auto& [line, mark, begin, end, rest] : names) {
        const auto text = lines[line].text();
        words[{mark, name_key(text.substr(begin, end - begin))}].insert(text.substr(rest));
    }
    std::map<char32_t, std::size_t> frequent;
    for (const auto& [key, said] : words)
        frequent[key.first] += said.size() > 1 ? 1 : 0;
    const auto best =
        std::ranges::max_element(frequent, {}, [](const auto& habit) { return habit.second; });
    return best != frequent.end() && best->second > 1 ? std::optional(best->first) : std::nullopt;
}

Line with_colon(const Line& line, const MarkedName& name) {
    auto opened = line.part(name.begin, name.end);
    opened.append(U':', name.rest - name.end);
    opened.join(line.part(name.rest, line.text().size()));
    return opened;
}

} // namespace

std::vector<Line> read_marked_names(std::vector<Line> lines) {
    std::vector<MarkedName> names;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (auto found = find_marked_name(lines[i].text())) {
            found->line = i;
            names.push_back(*found);
        }
    const auto habit = find_habit(lines, names);
    std::erase_if(names, [&](const MarkedName& name) { return name.mark != habit; });
    if (!habit || !outnumber_openings(names.size(), lines))
        return lines;
    for (const auto& name : names)
        lines[name.line] = with_colon(lines[name.line], name);
    return lines;
}

} // namespace duologue::script
