// SPDX-License-Identifier: GPL-3.0-or-later
#include "repair/path.hpp"

#include "base/unicode.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace duologue::repair {
namespace {

constexpr std::size_t guesses_kept = 20;

/// What speaks against a character in Traditional text.
double strangeness(Gbk::Rank rank) {
    return rank == Gbk::Rank::common ? 0 : rank == Gbk::Rank::rare ? -6 : -10;
}

/// How much likelier a doubled verb is after `before` than any: 想談談, but 在談論.
double doubling(char32_t before) {
    constexpr std::u32string_view wishes = U"能來来想請请要先去可";
    constexpr std::u32string_view lasting = U"在著着";
    if (wishes.find(before) != wishes.npos)
        return 1.5;
    return lasting.find(before) != lasting.npos ? -4 : 0;
}

/// What speaks against `mark` right after `last`: no clause ends in 和.
double unfinished(char32_t last, char32_t mark) {
    constexpr std::u32string_view marks = U",，。、；：？！";
    constexpr std::u32string_view openings = U"和與与把被從从向及或更最很這这該该每並就也還还";
    const bool is_open = marks.find(mark) != marks.npos && openings.find(last) != openings.npos;
    return is_open ? -3 : 0;
}

} // namespace

double score(const Path& path) {
    return path.fluency.open + path.channel;
}

void Pen::say(Path& path, char32_t character) const {
    path.fluency = sources_.fluency.extend(path.fluency, character);
    if (character == path.last && is_han(character))
        path.channel += doubling(path.before);
    path.channel += unfinished(path.last, character);
    path.before = std::exchange(path.last, character);
}

void Pen::write(Path& path, char32_t character) const {
    path.mends.back().text += character;
    path.channel +=
        strangeness(sources_.gbk.rank(character)) + sources_.habit.bonus(path.last, character);
    say(path, character);
}

void Pen::complete(Path& path, char32_t character, std::size_t end) const {
    write(path, character);
    path.lead.reset();
    path.mends.back().end = end;
}

std::vector<const Gbk::Known*> Pen::guess(const Path& path,
                                          const std::vector<Gbk::Known>& candidates,
                                          const std::function<bool(Pair)>& is_possible) const {
    std::vector<std::pair<double, const Gbk::Known*>> scored;
    for (const auto& candidate : candidates)
        if (is_possible(candidate.pair))
            scored.emplace_back(sources_.fluency.extend(path.fluency, candidate.character).open
                                    + sources_.habit.bonus(path.last, candidate.character),
                                &candidate);
    const auto count = std::min(scored.size(), guesses_kept);
    std::ranges::partial_sort(scored, scored.begin() + static_cast<std::ptrdiff_t>(count),
                              std::ranges::greater());
    std::vector<const Gbk::Known*> kept;
    for (const auto& [log_probability, candidate] : std::span(scored).first(count))
        kept.push_back(candidate);
    return kept;
}

} // namespace duologue::repair
