// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/doubt.hpp"

#include <algorithm>

namespace duologue::review {
namespace {

bool are_neighbours(const reading::Reading& one, const reading::Reading& next) {
    return one.source.end == next.source.begin && !one.citation.empty() && !next.citation.empty();
}

} // namespace

Doubt describe_doubt(const reading::ExplainedRun& run, std::size_t index) {
    const auto& readings = run.readings;
    const auto& read = readings[index];
    const auto other = std::ranges::find_if(
        read.candidates, [&](const auto& candidate) { return candidate.reading != read.citation; });
    Doubt doubt{{}, read.citation, other->reading, other->probability, {}};
    const auto first = index > 0 && are_neighbours(readings[index - 1], read) ? index - 1 : index;
    const auto last = index + 1 < readings.size() && are_neighbours(read, readings[index + 1])
                          ? index + 1
                          : index;
    std::string syllables;
    for (auto i = first; i <= last; ++i) {
        doubt.context += readings[i].text;
        syllables += " " + (i == index ? doubt.alternative : readings[i].citation);
    }
    doubt.entry = doubt.context + " =" + syllables;
    return doubt;
}

} // namespace duologue::review
