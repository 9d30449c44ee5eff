// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/place.hpp"

#include "base/unicode.hpp"

#include <algorithm>

namespace duologue::play {
namespace {

/// `text` in a form in which spaces and case do not matter.
std::u32string searchable(std::string_view text) {
    std::u32string result;
    for (const auto character : to_utf32(text))
        if (!is_space(character))
            result += to_small(character);
    return result;
}

using Entries = std::vector<Playbill::Entry>;

bool same_turn(const Playbill::Entry& one, const Playbill::Entry& other) {
    return one.chapter == other.chapter && one.turn == other.turn;
}

std::size_t turn_begin(const Entries& entries, std::size_t here) {
    auto begin = here;
    while (begin > 0 && same_turn(entries[begin - 1], entries[here]))
        --begin;
    return begin;
}

std::size_t next_turn(const Entries& entries, std::size_t here) {
    auto next = here;
    while (next < entries.size() && same_turn(entries[next], entries[here]))
        ++next;
    return next < entries.size() ? next : here;
}

std::size_t line_begin(const Entries& entries, std::size_t line) {
    return static_cast<std::size_t>(
        std::ranges::lower_bound(entries, line, {}, &Playbill::Entry::line) - entries.begin());
}

} // namespace

std::optional<std::size_t> find_chapter(const std::vector<render::Cue>& cues, std::size_t number) {
    const auto cue = std::ranges::find(cues, number - 1, &render::Cue::chapter);
    if (cue == cues.end())
        return std::nullopt;
    return static_cast<std::size_t>(cue - cues.begin());
}

std::optional<std::size_t> find_text(const std::vector<render::Cue>& cues, std::size_t first,
                                     const std::string& text) {
    std::u32string all;
    std::vector<std::size_t> ends;
    for (auto cue = first; cue < cues.size(); ++cue) {
        all += searchable(cues[cue].text);
        ends.push_back(all.size());
    }
    const auto place = all.find(searchable(text));
    if (place >= all.size())
        return std::nullopt;
    return first + static_cast<std::size_t>(std::ranges::upper_bound(ends, place) - ends.begin());
}

std::size_t follow(Key key, const Entries& entries, std::size_t here, bool settled) {
    const auto begin = turn_begin(entries, here);
    switch (key) {
    case Key::back:
        return settled || here == 0 ? here : here - 1;
    case Key::on:
        return std::min(here + 1, entries.size() - 1);
    case Key::turn_back:
        return settled || begin != here || here == 0 ? begin : turn_begin(entries, here - 1);
    case Key::turn_on:
        return next_turn(entries, here);
    default:
        return here;
    }
}

std::size_t find_same(const Entries& whole, const Entries& beginning, std::size_t cue) {
    const auto line = beginning[cue].line;
    const auto in_line = cue - line_begin(beginning, line);
    return std::min(line_begin(whole, line) + in_line, whole.size() - 1);
}

} // namespace duologue::play
