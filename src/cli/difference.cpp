// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/difference.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace duologue::cli {
namespace {

struct Line {
    std::string speaker;
    std::string text;
    Timestamp start;

    friend bool operator==(const Line& one, const Line& other) {
        return one.speaker == other.speaker && one.text == other.text;
    }
};

std::vector<Line> lines_of(const mix::Timeline& timeline) {
    std::vector<Line> lines;
    for (const auto& chapter : timeline.chapters)
        for (const auto& turn : chapter.turns)
            for (const auto& sentence : turn.sentences)
                lines.push_back({turn.speaker, sentence.text, sentence.span.start});
    return lines;
}

std::string clock(Frames time) {
    return to_short_clock(std::chrono::floor<Milliseconds>(time));
}

std::string count_of(std::ptrdiff_t sentences) {
    return fmt::format("{} sentence{}", sentences, sentences == 1 ? "" : "s");
}

std::string opening(const std::string& text) {
    constexpr std::size_t most = 24;
    const auto characters = to_utf32(text);
    return characters.size() <= most ? text : to_utf8(characters.substr(0, most)) + "…";
}

std::string describe(const Line& line) {
    return fmt::format("listen at {}  {}{}{}", clock(line.start.time_since_epoch()), line.speaker,
                       line.speaker.empty() ? "" : ": ", opening(line.text));
}

} // namespace

std::string difference(const mix::Timeline& before, const mix::Timeline& now) {
    const auto old_lines = lines_of(before);
    const auto lines = lines_of(now);
    const auto [first_old, first] = std::ranges::mismatch(old_lines, lines);
    if (first_old == old_lines.end() && first == lines.end())
        return before.length == now.length ? "the same words at the same times"
                                           : fmt::format("the same words, {} long instead of {}",
                                                         clock(now.length), clock(before.length));
    auto last = lines.end();
    auto last_old = old_lines.end();
    while (last != first && last_old != first_old && *std::prev(last) == *std::prev(last_old)) {
        --last;
        --last_old;
    }
    if (first == last)
        return fmt::format("{} less; {}", count_of(last_old - first_old),
                           describe(first == lines.end() ? lines.back() : *first));
    return fmt::format("{} new; {}", count_of(last - first), describe(*first));
}

} // namespace duologue::cli
