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
#include <utility>

namespace duologue::review {
namespace {

/// How fast the voices speak, with their pauses, and how long a listener follows one of them.
constexpr double han_per_second = 4.4;
constexpr double words_per_second = 2.6;
constexpr double longest_turn_s = 300;

void append(FindingList& findings, Findings more) {
    for (auto& finding : more)
        findings.add(std::move(finding));
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

void check_length(FindingList& findings, const script::Turn& turn) {
    const auto length = estimate_seconds(turn);
    if (length > longest_turn_s)
        findings.add({"long-turn",
                      Severity::warning,
                      turn.paragraphs.front().place,
                      {fmt::format("one voice speaks for about {:.0f} minutes", length / 60),
                       "let somebody ask a question in between, or begin a chapter"}});
}

void check_readings(FindingList& findings, const ReadSentence& sentence) {
    for (const auto& run : sentence.explanation.runs)
        for (std::size_t i = 0; i < run.readings.size(); ++i) {
            const auto& reading = run.readings[i];
            if (!reading.doubtful)
                continue;
            const auto doubt = describe_doubt(run, i);
            findings.add({"doubtful-reading",
                          Severity::warning,
                          place_of(sentence, reading),
                          {fmt::format("{} in \"{}\" is read {}, and might be {} ({:.0f} %)",
                                       reading.text, doubt.context, doubt.reading,
                                       doubt.alternative, 100 * doubt.probability),
                           fmt::format("if it is, add `lexicon: {}`", doubt.entry)}});
        }
}

bool says_something(const ReadSentence& sentence) {
    return std::ranges::any_of(sentence.explanation.runs,
                               [](const auto& run) { return !run.spoken.empty(); });
}

void check_turns(FindingList& findings, const script::Script& script) {
    for (const auto& chapter : script.chapters)
        for (const auto& turn : chapter.turns) {
            check_balance(turn, findings);
            check_length(findings, turn);
        }
}

void check_sentences(FindingList& findings, const script::Script& script,
                     const reading::Reader& reader) {
    SpellingCheck spelling;
    reading::Omissions omissions;
    omissions.add_silent(script);
    bool is_heard = false;
    read_sentences(script, reader, [&](const ReadSentence& sentence) {
        check_readings(findings, sentence);
        add(omissions, sentence);
        spelling.add(sentence);
        is_heard = is_heard || says_something(sentence);
    });
    for (const auto& warning : omissions.warnings())
        findings.add(to_finding(warning));
    append(findings, std::move(spelling).findings());
    if (!is_heard)
        append(findings, to_findings(reading::nothing_to_say(script)));
}

} // namespace

Findings check(const script::Script& script, const cast::Cast& cast,
               const reading::Reader& reader) {
    FindingList findings;
    append(findings, check_speakers(script, cast));
    check_turns(findings, script);
    check_sentences(findings, script, reader);
    return std::move(findings).take(stand_for);
}

} // namespace duologue::review
