// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/sound.hpp"

#include "verify/length.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>

namespace duologue::verify {
namespace {

/// The quietest turn or word of ours is far above, an encoded silence far below.
constexpr Decibels audible{-40};
constexpr Decibels word_audible{-50};
constexpr Decibels silent{-60};

/// What a codec may smear over the edges of sound.
constexpr Milliseconds smear{60};

/// How long a room answers.
constexpr Milliseconds reverberation{80};

bool is_mp3(const std::string& file) {
    return file.ends_with(".mp3");
}

Check check_length(const std::string& file, Frames found, Frames expected) {
    if (std::abs((found - expected).count()) <= length_slack(file).count())
        return pass(file, "length", fmt::format("{:.2f} s", seconds(found)));
    return fail(file, "length",
                fmt::format("{:.3f} s, not {:.3f}", seconds(found), seconds(expected)));
}

Check check_marks(const std::string& file, const std::vector<Mark>& marks, const Report& report) {
    if (marks.size() != report.chapters.size())
        return fail(file, "chapter marks",
                    fmt::format("{}, not {}", marks.size(), report.chapters.size()));
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto start = to_milliseconds(report.chapters[i].span.start);
        if (marks[i].start != start || marks[i].title != report.chapters[i].title)
            return fail(file, "chapter marks",
                        fmt::format("{} {}, not {} {}", to_clock(marks[i].start), marks[i].title,
                                    to_clock(start), report.chapters[i].title));
    }
    return pass(file, "chapter marks", fmt::format("{}", marks.size()));
}

/// Those that are heard.
std::vector<Turn> turns_of(const Report& report) {
    std::vector<Turn> turns;
    for (const auto& chapter : report.chapters)
        std::ranges::copy_if(chapter.turns, std::back_inserter(turns), &Turn::is_heard);
    return turns;
}

Check check_turns(const std::string& file, const Envelope& sound, const std::vector<Turn>& turns) {
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const auto begin = to_milliseconds(turns[i].span.start);
        const auto peak = sound.peak(begin, to_milliseconds(turns[i].span.end()));
        if (peak < audible)
            return fail(file, "turns audible",
                        fmt::format("turn {} ({}) at {}: {:.0f} dBFS at the most", i + 1,
                                    turns[i].speaker, to_clock(begin), peak.value));
    }
    return pass(file, "turns audible", fmt::format("{}", turns.size()));
}

Check check_pauses(const std::string& file, const Envelope& sound, const std::vector<Turn>& turns) {
    Milliseconds before{};
    Decibels highest = Envelope::floor;
    for (std::size_t i = 0; i <= turns.size(); ++i) {
        const bool last = i == turns.size();
        const auto end = last ? sound.length() : to_milliseconds(turns[i].span.start) - smear;
        const auto peak = sound.peak(before, end);
        if (peak > silent)
            return fail(file, "pauses silent",
                        fmt::format("the pause before turn {} at {}: {:.0f} dBFS", i + 1,
                                    to_clock(before), peak.value));
        highest = std::max(highest, peak);
        if (!last)
            before = std::max(before, to_milliseconds(turns[i].span.end()) + reverberation);
    }
    return pass(file, "pauses silent", fmt::format("{:.0f} dBFS at the most", highest.value));
}

/// The report is of the Opus file; what its encoder takes the others keep.
Check check_loudness(const std::string& file, Lufs found, Lufs expected) {
    const double tolerance = file.ends_with(".opus") ? 0.3 : 0.6;
    if (std::abs(found.value - expected.value) <= tolerance)
        return pass(file, "loudness", fmt::format("{:.2f} LUFS", found.value));
    return fail(file, "loudness",
                fmt::format("{:.2f} LUFS, not {:.2f}", found.value, expected.value));
}

/// The bound in the report is of the Opus file; the others must not exceed full scale.
Check check_peak(const std::string& file, Decibels found, Decibels reported) {
    constexpr double tolerance = 0.1;
    const auto bound = file.ends_with(".opus") ? reported.value : 0;
    if (found.value <= bound + tolerance)
        return pass(file, "true peak", fmt::format("{:.2f} dBTP", found.value));
    return fail(file, "true peak", fmt::format("{:.2f} dBTP, above {:.2f}", found.value, bound));
}

Milliseconds median(std::vector<Milliseconds> values) {
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// How long after the phrases that follow a pause they are heard.
std::vector<Milliseconds> delays(const std::vector<Shown>& segments, const Envelope& sound) {
    constexpr Milliseconds least_pause{200};
    constexpr Milliseconds before{100};
    constexpr Milliseconds after{300};
    std::vector<Milliseconds> found;
    Milliseconds end{};
    for (const auto& [start, segment_end, text] : segments) {
        if (start - end >= least_pause)
            found.push_back(sound.find_above(word_audible, start - before, start + after) - start);
        end = segment_end;
    }
    return found;
}

Check check_delays(const std::string& file, const std::vector<Milliseconds>& all) {
    constexpr std::ptrdiff_t few = 20;
    constexpr Milliseconds most{60};
    constexpr Milliseconds most_drift{5};
    if (all.empty())
        return pass(file, "against the sound", "nothing follows a pause");
    // A quarter, where there are many: how soon a phrase is loud depends on its first sound, too.
    const auto count =
        std::clamp(std::ssize(all) / 4, std::min(few, std::ssize(all)), std::ssize(all));
    const auto first = median({all.begin(), all.begin() + count});
    const auto last = median({all.end() - count, all.end()});
    const auto [least, worst] = std::ranges::minmax(all);
    const auto drift = last - first;
    const bool passed =
        std::abs(least.count()) <= most.count() && worst <= most
        && (std::ssize(all) < 2 * few || std::abs(drift.count()) < most_drift.count());
    const auto found =
        fmt::format("phrases are heard {} to {} ms after they begin; from first to last {} ms",
                    least.count(), worst.count(), drift.count());
    return {file, "against the sound", passed, found};
}

} // namespace

Checks check_whole(const Recording& whole, const Report& report, const std::string& file) {
    const auto turns = turns_of(report);
    Checks checks{check_length(file, whole.length, report.length)};
    if (file.ends_with(".opus"))
        checks.push_back(check_marks(file, whole.marks, report));
    checks.push_back(check_turns(file, whole.envelope, turns));
    checks.push_back(check_pauses(file, whole.envelope, turns));
    checks.push_back(check_loudness(file, whole.loudness, report.loudness));
    checks.push_back(check_peak(file, whole.true_peak, report.true_peak));
    return checks;
}

Checks check_chapter(const Recording& part, const Recording* whole, const Chapter& chapter,
                     const std::string& file) {
    constexpr double alike = 0.97;
    Checks checks{check_length(file, part.length, chapter.span.length)};
    // libsndfile knows no other titles of MP3 than those in Latin-1.
    if (part.title != chapter.title && !is_mp3(file))
        checks.push_back(fail(file, "title", part.title + ", not " + chapter.title));
    if (whole == nullptr || is_mp3(file))
        return checks;
    const auto share = whole->envelope.likeness(part.envelope, to_milliseconds(chapter.span.start));
    const bool passed = share >= alike;
    checks.push_back(
        {file, "part of the whole", passed, fmt::format("{:.1f} % as there", 100 * share)});
    return checks;
}

Checks check_transcript(const Transcript& transcript, const Recording& whole,
                        const std::string& file) {
    constexpr Milliseconds long_enough{150};
    auto words = pass(file, "words audible", fmt::format("{}", transcript.words.size()));
    for (const auto& [start, end, text] : transcript.words)
        if (end - start >= long_enough
            && whole.envelope.peak(start - smear, end + smear) < word_audible && words.passed)
            words = fail(file, "words audible",
                         fmt::format("{} at {} is silent", text, to_clock(start)));
    return {words, check_delays(file, delays(transcript.segments, whole.envelope))};
}

} // namespace duologue::verify
