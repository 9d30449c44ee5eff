// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/inner_turn.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/text/phrases.hpp"
#include "script/text/separator.hpp"
#include "script/transcript/census.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace duologue::script {
namespace {

constexpr std::u32string_view ends = U"。！？…!?.";

/// `Dr.` and `J.` end no sentence.
bool is_abbreviation(std::u32string_view sentence) {
    if (!sentence.ends_with(U'.'))
        return false;
    const auto word = sentence.substr(sentence.find_last_of(U" .", sentence.size() - 2) + 1);
    return word.size() <= 2 || ends_in_role(word);
}

bool is_full_name(std::u32string_view name) {
    return is_latin_name(name) && name.find(U' ') != name.npos;
}

/// A lost line break leaves a blank behind the full stop, where Chinese has none.
bool stands_apart(std::u32string_view line, std::size_t begin, std::u32string_view name) {
    constexpr std::size_t longest = 4;
    return is_space(line[begin - 1]) && may_be_name(name) && name.size() <= longest
           && std::ranges::all_of(name, is_han);
}

/// The inner turn whose name stands before the colon at `colon` of the line with this index.
std::optional<InnerTurn> find_turn(const Line& line, std::size_t index, std::size_t colon) {
    constexpr std::size_t longest_name = 60;
    const auto text = line.text();
    const auto from = colon > longest_name ? colon - longest_name : 0;
    const auto end = text.substr(from, colon - from).find_last_of(ends);
    if (end == text.npos || is_abbreviation(text.substr(0, from + end + 1)))
        return std::nullopt;
    const auto begin = skip_space(text, from + end + 1);
    const auto prefix = find_prefix(text.substr(begin));
    if (!prefix || begin + prefix->colon != colon)
        return std::nullopt;
    if (!looks_like_name(prefix->name) && !stands_apart(text, begin, prefix->name))
        return std::nullopt;
    return InnerTurn{index, begin, prefix->name};
}

std::vector<InnerTurn> find_all(const std::vector<Line>& lines) {
    std::vector<InnerTurn> turns;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto text = lines[i].text();
        for (auto at = text.find_first_of(colons); at != text.npos;
             at = text.find_first_of(colons, at + 1))
            if (auto turn = find_turn(lines[i], i, at))
                turns.push_back(std::move(*turn));
    }
    return turns;
}

/// How often names open a line or a turn inside one.
class Tally {
public:
    Tally(const std::vector<Line>& lines, const std::vector<InnerTurn>& turns) {
        for (const auto& turn : turns)
            ++counts_[name_key(turn.name)];
        for (const auto& candidate : count_names(lines))
            if (const auto found = counts_.find(name_key(candidate.name)); found != counts_.end())
                found->second += candidate.in_list ? 0 : candidate.count;
    }

    [[nodiscard]] bool convinces(const InnerTurn& turn) const {
        // English has a capital behind a full stop anyway.
        const bool is_word = std::ranges::any_of(turn.name, is_small) && !is_full_name(turn.name);
        const std::size_t least = is_word ? 3 : 2;
        return counts_.at(name_key(turn.name)) >= least;
    }

private:
    std::unordered_map<std::u32string, std::size_t> counts_;
};

} // namespace

std::vector<InnerTurn> find_inner_turns(const std::vector<Line>& lines) {
    auto turns = find_all(lines);
    if (turns.empty())
        return turns;
    const Tally tally(lines, turns);
    const auto convinces = [&](const InnerTurn& turn) { return tally.convinces(turn); };
    const bool has_any = std::ranges::any_of(turns, convinces);
    std::erase_if(turns, [&](const InnerTurn& turn) {
        return !convinces(turn) && !(has_any && is_full_name(turn.name));
    });
    return turns;
}

std::vector<Line> part_lines(const std::vector<Line>& lines, const std::vector<InnerTurn>& turns) {
    std::vector<Line> parts;
    auto turn = turns.begin();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::size_t from = 0;
        for (; turn != turns.end() && turn->line == i; ++turn) {
            parts.push_back(lines[i].part(from, turn->index));
            parts.back().trim_end();
            from = turn->index;
        }
        parts.push_back(from == 0 ? lines[i] : lines[i].part(from, lines[i].text().size()));
    }
    return parts;
}

} // namespace duologue::script
