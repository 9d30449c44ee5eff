// SPDX-License-Identifier: GPL-3.0-or-later
#include "repair/path.hpp"

#include "base/unicode.hpp"

#include <algorithm>
#include <ranges>
#include <span>
#include <string_view>
#include <utility>

namespace duologue::repair {
namespace {

constexpr std::size_t guesses_kept = 20;
constexpr std::size_t beam_width = 12;
constexpr double beam_depth = 30;

/// What speaks against a character in Traditional text.
double strangeness(Gbk::Rank rank) {
    return rank == Gbk::Rank::common ? 0 : rank == Gbk::Rank::rare ? -6 : -10;
}

/// How much likelier a doubled verb is after `before` than any: 想談談, but 在談論.
double doubling(char32_t before) {
    constexpr std::u32string_view wishes = U"能來来想請请要先去可";
    constexpr std::u32string_view lasting = U"在著着";
    if (is_one_of(before, wishes))
        return 1.5;
    return is_one_of(before, lasting) ? -4 : 0;
}

/// How likely a clause ends in `last` if `mark` is behind it: none ends in 和, many questions in
/// 嗎.
double ending(char32_t last, char32_t mark) {
    constexpr std::u32string_view marks = U",，。、；：？！";
    constexpr std::u32string_view openings = U"和與与把被從从向及或更最很這这該该每並就也還还";
    if (is_one_of(mark, marks) && is_one_of(last, openings))
        return -3;
    return is_one_of(mark, U"?？") && is_one_of(last, U"嗎吗呢") ? 4 : 0;
}

/// A dash is two characters long.
double second_half(const Path& path, char32_t next) {
    constexpr char32_t dash = U'—';
    if (path.last != dash || path.before == dash)
        return 0;
    return next == dash ? 3.5 : -6;
}

void note(Path& path, Edit edit) {
    edit.before = std::move(path.edits);
    path.edits = std::make_shared<const Edit>(std::move(edit));
}

} // namespace

double score(const Path& path) {
    return path.fluency.open + path.channel;
}

std::vector<script::Mend> mends_of(const Path& path) {
    std::vector<const Edit*> edits;
    for (const auto* edit = path.edits.get(); edit != nullptr; edit = edit->before.get())
        edits.push_back(edit);
    std::vector<script::Mend> mends;
    for (const auto* edit : edits | std::views::reverse) {
        if (edit->kind == Edit::Kind::opens)
            mends.push_back({edit->place, edit->place, {}});
        else if (edit->kind == Edit::Kind::writes)
            mends.back().text += edit->character;
        else
            mends.back().end = edit->place;
    }
    return mends;
}

void Beam::add(Path path) {
    const auto likelihood = score(path);
    const auto after = std::ranges::upper_bound(paths_, likelihood, std::ranges::greater(),
                                                &std::pair<double, Path>::first);
    if (after == paths_.end() && paths_.size() == beam_width)
        return;
    paths_.emplace(after, likelihood, std::move(path));
    if (paths_.size() > beam_width)
        paths_.pop_back();
}

bool Beam::admits(double most) const {
    return paths_.size() < beam_width || paths_.back().first < most;
}

std::vector<Path> Beam::take() {
    std::vector<Path> kept;
    for (auto& [likelihood, path] : paths_)
        if (likelihood >= paths_.front().first - beam_depth)
            kept.push_back(std::move(path));
    return kept;
}

void Pen::fall_behind(Path& path, std::size_t place, Byte lead) {
    note(path, {Edit::Kind::opens, place, 0, nullptr});
    path.lead = lead;
}

void Pen::catch_up(Path& path, std::size_t end) {
    note(path, {Edit::Kind::closes, end, 0, nullptr});
    path.lead.reset();
    path.mended_to = end;
}

void Pen::say(Path& path, char32_t character) const {
    path.fluency = sources_.fluency.extend(path.fluency, character);
    if (character == path.last && is_han(character))
        path.channel += doubling(path.before);
    path.channel += ending(path.last, character) + second_half(path, character);
    path.before = std::exchange(path.last, character);
}

void Pen::copy(Path& path, char32_t character) const {
    note(path, {Edit::Kind::writes, 0, character, nullptr});
    say(path, character);
}

void Pen::write(Path& path, char32_t character) const {
    path.channel +=
        strangeness(sources_.gbk.rank(character)) + sources_.habit.bonus(path.last, character);
    copy(path, character);
}

void Pen::complete(Path& path, char32_t character, std::size_t end) const {
    write(path, character);
    catch_up(path, end);
}

std::vector<const Gbk::Known*> Pen::guess(const Path& path,
                                          const std::vector<Gbk::Known>& candidates,
                                          const std::function<bool(Pair)>& is_possible) const {
    std::vector<std::pair<double, const Gbk::Known*>> scored;
    for (const auto& candidate : candidates)
        if (is_possible(candidate.pair))
            scored.emplace_back(sources_.fluency.open_after(path.fluency, candidate.character)
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
