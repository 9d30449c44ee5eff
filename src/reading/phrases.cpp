// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/phrases.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/simplify.hpp"
#include "reading/run.hpp"

#include <algorithm>

namespace duologue::reading {
namespace {

/// The text of `segment` in Simplified characters: those of the sentence as all of it decides.
std::u32string simplified_text(const Segment& segment, std::u32string_view sentence,
                               std::u32string_view simplified, const Dictionary& dictionary) {
    std::u32string text;
    for (std::size_t i = 0; i < segment.text.size(); ++i) {
        const auto [begin, end] = segment.source[i];
        const bool is_written = end == begin + 1 && sentence[begin] == segment.text[i];
        text += is_written ? simplified[begin] : simplify_alone(segment.text[i], dictionary);
    }
    return text;
}

/// A letter for all words of `english`, and the mark behind them.
std::u32string stand_in(std::u32string_view english) {
    std::u32string text(std::ranges::any_of(english, is_latin) ? 1 : 0, U'A');
    const auto last = english.find_last_not_of(U' ');
    if (last != english.npos && is_pause_mark(english[last]))
        text += english[last];
    return text;
}

/// The segments of a sentence in a row.
struct Row {
    std::u32string text;
    std::u32string simplified;
    std::vector<Given> given;
    std::vector<Range> segments;

    void add(std::u32string_view written, std::u32string_view plain,
             std::span<const Given> listed) {
        segments.push_back({text.size(), text.size() + written.size()});
        text += written;
        simplified += plain;
        given.insert(given.end(), listed.begin(), listed.end());
        given.resize(text.size());
    }
};

Row join(std::span<const Segment> segments, std::u32string_view sentence,
         std::u32string_view simplified, const Dictionary& dictionary) {
    Row row;
    for (const auto& segment : segments) {
        if (segment.language == Language::english) {
            const auto letter = stand_in(segment.text);
            row.add(letter, letter, {});
        } else {
            row.add(segment.text, simplified_text(segment, sentence, simplified, dictionary),
                    segment.given);
        }
    }
    return row;
}

} // namespace

std::vector<Phrase> read_phrases(const ReadingSources& sources, std::span<const Segment> segments,
                                 std::u32string_view sentence, std::u32string_view simplified) {
    const auto row = join(segments, sentence, simplified, sources.dictionary);
    const auto whole = read_phrase(sources, row.text, row.simplified, row.given);
    std::vector<Phrase> phrases;
    for (const auto& range : row.segments)
        phrases.push_back(part_of(whole, range));
    return phrases;
}

} // namespace duologue::reading
