// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/check.hpp"

#include "base/unicode.hpp"
#include "review/balance.hpp"
#include "review/doubt.hpp"
#include "review/read_sentence.hpp"
#include "review/speakers.hpp"
#include "review/spelling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace duologue::review {
namespace {

/// How fast the voices speak, with their pauses, and how long a listener follows one of them.
constexpr double han_per_second = 4.4;
constexpr double words_per_second = 2.6;
constexpr double longest_turn_s = 300;

void append(Findings& findings, Findings more) {
    std::ranges::move(more, std::back_inserter(findings));
}

double estimate_seconds(const script::Turn& turn) {
    std::size_t han = 0;
    std::size_t words = 0;
    for (const auto& paragraph : turn.paragraphs) {
        bool inside = false;
        for (const auto character : to_utf32(paragraph.text)) {
            han += is_han(character) ? 1U : 0U;
            words += is_latin(character) && !inside ? 1U : 0U;
            inside = is_latin(character) || character == U'\'';
        }
    }
    return static_cast<double>(han) / han_per_second
           + static_cast<double>(words) / words_per_second;
}

void check_length(Findings& findings, const script::Turn& turn) {
    const auto length = estimate_seconds(turn);
    if (length > longest_turn_s)
        findings.push_back({"long-turn", Severity::warning, turn.paragraphs.front().place,
                            fmt::format("one voice speaks for about {:.0f} minutes", length / 60),
                            "let somebody ask a question in between, or begin a chapter"});
}

void check_readings(Findings& findings, const ReadSentence& sentence) {
    for (const auto& run : sentence.explanation.runs)
        for (std::size_t i = 0; i < run.readings.size(); ++i) {
            const auto& reading = run.readings[i];
            if (!reading.doubtful)
                continue;
            const auto doubt = describe_doubt(run, i);
            findings.push_back({"doubtful-reading", Severity::warning, place_of(sentence, reading),
                                fmt::format("{} in \"{}\" is read {}, and might be {} ({:.0f} %)",
                                            reading.text, doubt.context, doubt.reading,
                                            doubt.alternative, 100 * doubt.probability),
                                fmt::format("if it is, add `lexicon: {}`", doubt.entry)});
        }
}

} // namespace

Findings check(const script::Script& script, const cast::Cast& cast,
               const reading::Reader& reader) {
    auto findings = check_speakers(script, cast);
    for (const auto& chapter : script.chapters)
        for (const auto& turn : chapter.turns) {
            append(findings, check_balance(turn));
            check_length(findings, turn);
        }
    SpellingCheck spelling;
    read_sentences(script, reader, [&](const ReadSentence& sentence) {
        check_readings(findings, sentence);
        std::ranges::transform(sentence.warnings, std::back_inserter(findings), to_finding);
        spelling.add(sentence);
    });
    append(findings, std::move(spelling).findings());
    return findings;
}

} // namespace duologue::review
