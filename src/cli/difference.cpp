// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/difference.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace duologue::cli {
namespace {

bool is_alike(const Talk::Line& one, const Talk::Line& other) {
    return one.speaker == other.speaker && one.text == other.text;
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

std::string describe(const Talk::Line& line) {
    return fmt::format("listen at {}  {}{}{}", clock(line.start.time_since_epoch()), line.speaker,
                       line.speaker.empty() ? "" : ": ", opening(line.text));
}

} // namespace

Talk talk_of(const script::Script& script, const mix::Timeline& timeline) {
    Talk talk{.lines = {}, .length = timeline.length};
    for (const auto& chapter : timeline.chapters)
        for (const auto& turn : chapter.turns) {
            const auto& written = script.chapters[chapter.number - 1].turns[turn.index];
            for (const auto& [paragraph, begin, end, words, span] : turn.sentences)
                talk.lines.push_back({written.speaker,
                                      written.paragraphs[paragraph].text.substr(begin, end - begin),
                                      span.start});
        }
    return talk;
}

std::string difference(const Talk& before, const Talk& now) {
    const auto& old_lines = before.lines;
    const auto& lines = now.lines;
    const auto [first_old, first] = std::ranges::mismatch(old_lines, lines, is_alike);
    if (first_old == old_lines.end() && first == lines.end())
        return before.length == now.length ? "the same words at the same times"
                                           : fmt::format("the same words, {} long instead of {}",
                                                         clock(now.length), clock(before.length));
    auto last = lines.end();
    auto last_old = old_lines.end();
    while (last != first && last_old != first_old
           && is_alike(*std::prev(last), *std::prev(last_old))) {
        --last;
        --last_old;
    }
    if (first == last)
        return fmt::format("{} less; {}", count_of(last_old - first_old),
                           describe(first == lines.end() ? lines.back() : *first));
    return fmt::format("{} new; {}", count_of(last - first), describe(*first));
}

} // namespace duologue::cli
