// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/layout.hpp"

#include "base/unicode.hpp"
#include "script/transcript/aside.hpp"
#include "script/transcript/inner_turn.hpp"
#include "script/transcript/marked_name.hpp"
#include "script/transcript/name_line.hpp"
#include "script/transcript/question.hpp"
#include "script/transcript/speakers.hpp"
#include "script/transcript/titled_name.hpp"
#include "script/transcript/wrapping.hpp"

#include <fmt/format.h>

#include <utility>

namespace duologue::script {
namespace {

std::vector<Line> join_at(const std::vector<Line>& lines, const std::vector<std::size_t>& breaks,
                          Builder& builder) {
    builder.warn("wrapped-lines", builder.place(lines[breaks.front()]),
                 {"lines break inside sentences, from here on, and are joined to paragraphs",
                  "import the transcript to see what became of them"});
    return unwrap(lines, breaks);
}

/// Between captions there may be empty lines, or were times.
std::vector<Line> join_captions(std::vector<Line> lines, Builder& builder) {
    auto captions = lines;
    auto breaks = find_wrapped(captions, Wrapping::of_captions);
    if (breaks.empty()) {
        std::erase_if(captions, [](const Line& line) { return line.text().empty(); });
        breaks = find_wrapped(captions, Wrapping::of_captions);
    }
    const bool are_captions = !breaks.empty() && find_openings(lines).empty();
    return are_captions ? join_at(captions, breaks, builder) : lines;
}

std::vector<Line> join_wrapped(std::vector<Line> lines, Builder& builder) {
    const auto breaks = find_wrapped(lines, Wrapping::of_turns);
    return breaks.empty() ? join_captions(std::move(lines), builder)
                          : join_at(lines, breaks, builder);
}

std::vector<Line> drop_asides(std::vector<Line> lines, Builder& builder) {
    for (auto& line : lines) {
        if (!is_aside(line.text()))
            continue;
        builder.warn("dropped-note", builder.place(line),
                     {fmt::format("\"{}\" is taken for a note and left out", to_utf8(line.text())),
                      "if somebody says it, write their name and a colon before it"});
        line = Line(line.number());
    }
    return lines;
}

std::vector<Line> part_inner_turns(std::vector<Line> lines, Builder& builder) {
    const auto turns = find_inner_turns(lines);
    for (const auto& turn : turns)
        builder.warn("inner-turn", builder.place(lines[turn.line], turn.index),
                     {fmt::format("a turn of {} begins inside this line", to_utf8(turn.name)),
                      "if it does not, import the transcript and join the two"});
    if (turns.empty())
        return lines;
    return part_lines(lines, turns);
}

/// Where far more names have lines of their own than stand before colons, those are the speakers'.
std::vector<Line> read_name_lines(std::vector<Line> lines) {
    const auto names = find_name_lines(lines);
    if (names.empty() || !outnumber_openings(names.size(), lines))
        return lines;
    return write_colons(std::move(lines), names);
}

} // namespace

std::vector<Line> lay_out(std::vector<Line> lines, Builder& builder) {
    lines = drop_asides(read_marked_names(std::move(lines)), builder);
    lines = read_initials(std::move(lines));
    lines = read_name_lines(read_titled_names(std::move(lines)));
    return part_inner_turns(join_wrapped(std::move(lines), builder), builder);
}

} // namespace duologue::script
