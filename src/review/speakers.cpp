// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/speakers.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace duologue::review {
namespace {

/// Two voices of one variant must differ by more than this to be two people.
constexpr double semitones_apart = 3;

struct Speaker {
    std::string name;
    Place place;         ///< in the header, or where they first speak
    bool listed = false; ///< the header names them
};

std::string called(const Speaker& speaker) {
    return speaker.name.empty() ? "the narrator" : speaker.name;
}

std::vector<Speaker> find_speakers(const script::Script& script) {
    std::vector<Speaker> speakers;
    std::set<std::string_view> seen;
    const auto first_line = script.chapters.front().place.line;
    for (const auto& chapter : script.chapters)
        for (const auto& turn : chapter.turns) {
            if (!seen.insert(turn.speaker).second)
                continue;
            const auto member =
                std::ranges::find(script.cast, turn.speaker, &script::CastMember::name);
            const bool known = member != script.cast.end();
            const auto& place = known ? member->place : turn.paragraphs.front().place;
            speakers.push_back({turn.speaker, place, known && place.line < first_line});
        }
    return speakers;
}

double distance(const cast::Voice& one, const cast::Voice& other, const std::string& language) {
    const auto pitch = [&](const cast::Voice& voice) {
        return language == "en" ? voice.english.pitch : voice.mandarin.pitch;
    };
    return std::abs(pitch(one) - pitch(other)) / cast::pitch_per_semitone;
}

std::optional<Finding> compare_voices(const script::Script& script, const cast::Cast& cast,
                                      const Speaker& speaker, const Speaker& other) {
    if (!cast.contains(speaker.name) || !cast.contains(other.name))
        return std::nullopt;
    const auto& voice = cast.at(speaker.name);
    const auto& heard = cast.at(other.name);
    const auto apart = distance(voice, heard, script.language);
    if (voice.id != heard.id && (voice.variant != heard.variant || apart > semitones_apart))
        return std::nullopt;
    const auto why = voice.id == heard.id
                         ? fmt::format("both speak as {}", voice.id)
                         : fmt::format("{} and {} are one variant, {:.1f} semitones apart",
                                       voice.id, heard.id, apart);
    return Finding{
        "similar-voices",
        Severity::warning,
        speaker.place,
        {fmt::format("{} sounds like {}: {}", called(speaker), called(other), why),
         "choose another persona in a cast line or with --cast (duologue voices lists them)"}};
}

/// Names that the header lists are meant as they stand.
std::optional<Finding> compare_names(const Speaker& speaker, const Speaker& other) {
    if ((speaker.listed && other.listed)
        || !script::is_misspelling(to_utf32(speaker.name), to_utf32(other.name)))
        return std::nullopt;
    return Finding{"similar-speakers",
                   Severity::warning,
                   speaker.place,
                   {fmt::format("\"{}\" is one slip away from \"{}\" and speaks as somebody else",
                                speaker.name, other.name),
                    "correct the name, or list both with cast lines"}};
}

} // namespace

Findings check_speakers(const script::Script& script, const cast::Cast& cast) {
    Findings findings;
    const auto speakers = find_speakers(script);
    for (auto speaker = speakers.begin(); speaker != speakers.end(); ++speaker) {
        const auto find_alike = [&](const auto& compare) {
            std::optional<Finding> found;
            for (auto other = speakers.begin(); other != speaker && !found; ++other)
                found = compare(*other);
            if (found)
                findings.push_back(std::move(*found));
        };
        find_alike([&](const Speaker& other) { return compare_names(*speaker, other); });
        find_alike(
            [&](const Speaker& other) { return compare_voices(script, cast, *speaker, other); });
    }
    return findings;
}

} // namespace duologue::review
