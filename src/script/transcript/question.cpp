// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/question.hpp"

#include "base/unicode.hpp"

#include <algorithm>

namespace duologue::script {
namespace {

bool opens_with(const Line& line, char32_t initial) {
    constexpr std::size_t fewest = 5;
    const auto text = line.text();
    return text.size() >= fewest && text[0] == initial && text[1] == U'.' && text[2] == U' '
           && text[4] != U'.'; // `A. J. Foyt won.`
}

/// `Q    Thank you, sir.`, as the White House has it.
bool asks(const Line& line) {
    const auto text = line.text();
    return text.starts_with(U"Q ") && text.size() > 2 && (text[2] == U' ' || is_capital(text[2]));
}

bool is_question(std::u32string_view text) {
    constexpr std::u32string_view closing = U"”\"』」）)";
    while (!text.empty() && is_one_of(text.back(), closing))
        text.remove_suffix(1);
    return text.ends_with(U'?') || text.ends_with(U'？');
}

} // namespace

std::vector<Line> read_initials(std::vector<Line> lines) {
    const auto is_used = [&](char32_t initial) {
        return std::ranges::any_of(lines,
                                   [&](const Line& line) { return opens_with(line, initial); });
    };
    const bool stops = is_used(U'Q') && is_used(U'A');
    const bool blanks = std::ranges::count_if(lines, asks) > 1;
    for (auto& line : lines)
        if ((stops && (opens_with(line, U'Q') || opens_with(line, U'A'))) || (blanks && asks(line)))
            line.replace(1, U':');
    return lines;
}

std::vector<std::size_t> find_questions(const std::vector<Line>& lines,
                                        const std::vector<std::size_t>& openings) {
    const auto opens = [&](std::size_t i) { return std::ranges::binary_search(openings, i); };
    const auto written = find_written(lines);
    std::vector<std::size_t> questions;
    for (std::size_t i = 1; i < written.size(); ++i) {
        const auto last = written[i - 1];
        if (opens(written[i]) && last > openings.front() && !opens(last)
            && is_question(lines[last].text()))
            questions.push_back(last);
    }
    return questions;
}

} // namespace duologue::script
