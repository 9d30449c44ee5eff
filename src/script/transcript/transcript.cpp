// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/transcript.hpp"

#include "base/unicode.hpp"
#include "script/model/place_mark.hpp"
#include "script/text/name.hpp"
#include "script/transcript/credit.hpp"
#include "script/transcript/ending.hpp"
#include "script/transcript/heading.hpp"
#include "script/transcript/layout.hpp"
#include "script/transcript/question.hpp"
#include "script/transcript/speakers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace duologue::script {
namespace {

/// What stands between turns without a name, by the indices of its lines.
struct Signs {
    std::vector<std::size_t> headings;
    std::vector<std::size_t> questions;
};

Signs find_signs(const std::vector<Line>& lines, const std::vector<OpeningLine>& openings) {
    std::vector<std::size_t> indices;
    std::set<std::u32string> speakers;
    for (const auto& [index, opening] : openings) {
        indices.push_back(index);
        speakers.insert(opening.speaker);
    }
    return {find_headings(lines, indices),
            speakers.size() == 1 ? find_questions(lines, indices) : std::vector<std::size_t>()};
}

bool may_be_short_name(const std::u32string& name) {
    constexpr std::size_t longest_chinese = 4;
    constexpr std::ptrdiff_t most_spaces = 1;
    const auto chinese = std::ranges::any_of(name, is_han);
    return may_be_name(name) && (!chinese || name.size() <= longest_chinese)
           && std::ranges::count(name, U' ') <= most_spaces;
}

/// The title in `## Title`, or nothing.
std::u32string_view find_heading(std::u32string_view line) {
    const auto end = std::min(line.find_first_not_of(U'#'), line.size());
    if (end == 0 || end == line.size() || !is_space(line[end]))
        return {};
    return trim(line.substr(end));
}

class TranscriptReader {
public:
    explicit TranscriptReader(Builder& builder) : builder_(builder) {}

    void read_opening(const Line& line, const Opening& opening) {
        if (!opening.caption.empty())
            drop_caption(line, opening.caption);
        if (!opening.heading.empty())
            builder_.open_chapter(opening.heading, builder_.place(line));
        warn_of_guess(line, opening);
        builder_.open_turn(opening.speaker, builder_.place(line, opening.name_index));
        read_words(line, opening.rest);
    }

    /// A line outside the conversation, where credits stand.
    void read_margin(const Line& line) {
        const auto credit = find_credit(line.text());
        if (!credit)
            read_speech(line);
        else if (credit->name.empty())
            drop_caption(line, credit->role);
        else
            builder_.add_credit(credit->role, credit->name);
    }

    /// What stands behind the conversation: credits, and whatever else a page has.
    void read_ending(const std::vector<Line>& lines) {
        const auto is_credit = [](const Line& line) {
            return find_credit(line.text()).has_value();
        };
        for (const auto& line : lines)
            if (is_credit(line))
                read_margin(line);
        const auto other = std::ranges::find_if(
            lines, [&](const Line& line) { return !line.text().empty() && !is_credit(line); });
        if (other != lines.end())
            builder_.warn("dropped-ending", builder_.place(*other),
                          {"what stands behind the conversation, from here on, is left out",
                           "if somebody says it, write their name and a colon before it"});
    }

    void read_heading(const Line& line) {
        builder_.warn("guessed-heading", builder_.place(line),
                      {fmt::format("\"{}\" is taken for a chapter's heading, which is not said",
                                   to_utf8(line.text())),
                       "if somebody says it, import the transcript and take away the # before it"});
        builder_.open_chapter(line.text(), builder_.place(line));
    }

    void read_question(const Line& line) {
        builder_.warn("unnamed-question", builder_.place(line),
                      {"a question without a name is read by the narrator",
                       "write who asks before it, and a colon"});
        builder_.open_turn(U"Narrator", builder_.place(line));
        read_words(line, 0);
    }

    void read_speech(const Line& line) {
        if (const auto heading = find_heading(line.text()); !heading.empty())
            builder_.open_chapter(heading, builder_.place(line));
        else
            read_paragraph(line);
    }

private:
    void read_words(const Line& line, std::size_t from) {
        std::vector<std::size_t> indices(line.text().size() - from);
        std::iota(indices.begin(), indices.end(), from);
        builder_.add_words(line.text().substr(from), builder_.place(line, from),
                           mark_places(line, indices));
    }

    void read_paragraph(const Line& line) {
        const auto prefix = find_prefix(line.text());
        if (prefix && may_be_short_name(prefix->name) && doubted_.insert(prefix->name).second)
            builder_.warn(
                "possible-speaker", builder_.place(line),
                {fmt::format("\"{0}:\" is read as speech", to_utf8(prefix->name)),
                 fmt::format("if {0} is a speaker, import the transcript, add a cast line for them "
                             "and take away the backslash before their lines",
                             to_utf8(prefix->name))});
        read_words(line, 0);
    }

    void drop_caption(const Line& line, std::u32string_view caption) {
        builder_.warn("dropped-caption", builder_.place(line),
                      fmt::format("the caption \"{}\" is left out", to_utf8(caption)));
    }

    void warn_of_guess(const Line& line, const Opening& opening) {
        const auto where = builder_.place(line, opening.name_index);
        const auto written = to_utf8(opening.written);
        if (opening.certainty == Certainty::misspelt)
            builder_.warn("misspelt-speaker", where,
                          {fmt::format("\"{}\" is taken for {}", written, to_utf8(opening.speaker)),
                           "correct the name if it is"});
        else if (opening.certainty == Certainty::shortened)
            builder_.warn("shortened-speaker", where,
                          {fmt::format("\"{}\" is taken for {}", written, to_utf8(opening.speaker)),
                           "write the name out where it is somebody else's"});
        else if (opening.certainty == Certainty::rare && !is_narrator(opening.speaker))
            builder_.warn(
                "rare-speaker", where,
                {fmt::format("\"{0}\" opens only this line and is taken for a speaker", written),
                 fmt::format("if it is not, import the transcript and write a backslash before {0}",
                             written)});
    }

    Builder& builder_;
    std::set<std::u32string> doubted_;
};

std::vector<Line> take_ending(std::vector<Line>& lines, const std::vector<OpeningLine>& openings) {
    if (openings.empty())
        return {};
    const auto end = static_cast<std::ptrdiff_t>(find_ending(lines, openings.back().index));
    std::vector<Line> ending(lines.begin() + end, lines.end());
    lines.erase(lines.begin() + end, lines.end());
    return ending;
}

void read_lines(const std::vector<Line>& lines, const std::vector<OpeningLine>& openings,
                TranscriptReader& reader) {
    const auto [headings, questions] = find_signs(lines, openings);
    auto next = openings.begin();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (next != openings.end() && next->index == i)
            reader.read_opening(lines[i], next++->opening);
        else if (std::ranges::binary_search(headings, i))
            reader.read_heading(lines[i]);
        else if (std::ranges::binary_search(questions, i))
            reader.read_question(lines[i]);
        else if (next == openings.begin())
            reader.read_margin(lines[i]);
        else
            reader.read_speech(lines[i]);
    }
}

} // namespace

Parsed parse_transcript(std::vector<Line> lines, Builder builder) {
    lines = lay_out(std::move(lines), builder);
    const auto openings = find_openings(lines);
    const auto ending = take_ending(lines, openings);
    TranscriptReader reader(builder);
    read_lines(lines, openings, reader);
    reader.read_ending(ending);
    return std::move(builder).finish();
}

} // namespace duologue::script
