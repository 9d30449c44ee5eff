// SPDX-License-Identifier: GPL-3.0-or-later
#include "cast/cast.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

namespace duologue::cast {
namespace {

constexpr std::string_view narrator = "narrator";

using Speakers = std::vector<std::string>;
using Voices = std::vector<Voice>;

// Somebody asked for this persona: in the script's header, or by an option, which then stands in
// `place` as the file does otherwise.
struct Wish {
    std::string speaker;
    std::string persona;
    Place place;
    bool by_option = false;
};

std::string_view name_of(const std::string& speaker) {
    return speaker.empty() ? narrator : std::string_view(speaker);
}

Speakers speakers_of(const script::Script& script) {
    Speakers speakers;
    std::set<std::string_view> seen;
    for (const auto& chapter : script.chapters)
        for (const auto& turn : chapter.turns)
            if (seen.insert(turn.speaker).second)
                speakers.push_back(turn.speaker);
    return speakers;
}

bool has(const Speakers& speakers, const std::string& speaker) {
    return std::ranges::find(speakers, speaker) != speakers.end();
}

const Voice* find(const Voices& voices, const std::string& id) {
    const auto found = std::ranges::find(voices, id, &Voice::id);
    return found != voices.end() ? &*found : nullptr;
}

/// The speaker of that name, in whatever letters; the narrator, whose own name is empty, too.
std::string meant_by(const std::string& name, const Speakers& speakers) {
    const auto key = script::name_key(to_utf32(name));
    const auto speaker = std::ranges::find(
        speakers, key, [](const std::string& other) { return script::name_key(to_utf32(other)); });
    if (speaker != speakers.end())
        return *speaker;
    return script::is_narrator(to_utf32(name)) ? "" : name;
}

std::vector<Wish> wishes_of(const script::Script& script, const Speakers& speakers,
                            const std::vector<Choice>& choices) {
    std::vector<Wish> wishes;
    for (const auto& [name, persona, place] : script.cast)
        if (!persona.empty())
            wishes.push_back({name, persona, place, false});
    for (const auto& [name, persona] : choices) {
        wishes.push_back({meant_by(name, speakers),
                          persona,
                          {fmt::format("--cast {}={}", name, persona)},
                          true});
    }
    return wishes;
}

Complaint unknown_persona(const Wish& wish, const Voices& voices) {
    std::vector<std::string_view> ids;
    std::ranges::transform(voices, std::back_inserter(ids), &Voice::id);
    return {wish.place,
            {fmt::format("there is no persona \"{}\"", wish.persona),
             fmt::format("choose one of {}", fmt::join(ids, ", "))},
            "unknown-persona"};
}

Complaint unknown_speaker(const Wish& wish, const Speakers& speakers) {
    std::vector<std::string_view> names;
    std::ranges::transform(speakers, std::back_inserter(names), name_of);
    return {wish.place,
            {fmt::format("nobody called \"{}\" speaks", name_of(wish.speaker)),
             fmt::format("those who do are {}", fmt::join(names, ", "))},
            "unknown-speaker"};
}

Cast grant(const std::vector<Wish>& wishes, const Speakers& speakers, const Voices& voices) {
    Cast cast;
    std::vector<Complaint> complaints;
    for (const auto& wish : wishes) {
        const auto* voice = find(voices, wish.persona);
        const bool speaks = has(speakers, wish.speaker);
        if (voice == nullptr)
            complaints.push_back(unknown_persona(wish, voices));
        if (!speaks && wish.by_option)
            complaints.push_back(unknown_speaker(wish, speakers));
        if (voice != nullptr && speaks)
            cast.insert_or_assign(wish.speaker, *voice);
    }
    if (!complaints.empty())
        throw Error(std::move(complaints), Error::Kind::input);
    return cast;
}

bool same_name(std::string_view one, std::string_view other) {
    const auto lower = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(one, other, {}, lower, lower);
}

bool answers_to(const Voice& voice, std::string_view name) {
    const auto is_name = [=](const std::string& other) { return same_name(name, other); };
    return is_name(voice.id) || is_name(voice.display_name)
           || std::ranges::any_of(voice.speaks_for, is_name);
}

bool is_taken(const Cast& cast, const Voice& voice) {
    return std::ranges::any_of(cast, [&](const auto& role) { return role.second.id == voice.id; });
}

void recognise(Cast& cast, const Speakers& speakers, const Voices& voices) {
    for (const auto& speaker : speakers) {
        if (cast.contains(speaker))
            continue;
        const auto found = std::ranges::find_if(voices, [&](const Voice& voice) {
            return answers_to(voice, name_of(speaker)) && !is_taken(cast, voice);
        });
        if (found != voices.end())
            cast.emplace(speaker, *found);
    }
}

Voices in_order_for_strangers(Voices voices) {
    std::ranges::sort(voices, {}, &Voice::id);
    std::ranges::stable_partition(voices, &std::vector<std::string>::empty, &Voice::speaks_for);
    return voices;
}

/// Puts a woman behind each man and a man behind each woman as long as there are both: first among
/// those that speak for nobody, then among the others.
void let_take_turns(Voices& voices) {
    for (auto next = voices.begin(); next != voices.end(); ++next) {
        const auto suits = [&](const Voice& voice) {
            return voice.speaks_for.empty() == next->speaks_for.empty()
                   && (next == voices.begin() || voice.gender != std::prev(next)->gender);
        };
        const auto found = std::find_if(next, voices.end(), suits);
        if (found != voices.end())
            std::rotate(next, found, std::next(found));
    }
}

/// Where the script names `speaker`; nowhere for its narrator.
Place place_of(const script::Script& script, const std::string& speaker) {
    const auto member = std::ranges::find(script.cast, speaker, &script::CastMember::name);
    return member == script.cast.end() ? Place{} : member->place;
}

Warning shared(const std::string& speaker, const Voice& voice, Place place) {
    return {"shared-persona",
            std::move(place),
            {fmt::format("more speakers than personas: {} speaks with the voice of another, {}",
                         name_of(speaker), voice.id),
             "add personas to voices/ or choose with --cast"}};
}

Warnings hand_out(Cast& cast, const Speakers& speakers, const Voices& voices,
                  const script::Script& script) {
    Warnings warnings;
    auto free = voices;
    std::erase_if(free, [&](const Voice& voice) { return is_taken(cast, voice); });
    let_take_turns(free);
    std::size_t strangers = 0;
    for (const auto& speaker : speakers) {
        if (cast.contains(speaker))
            continue;
        const bool alone = strangers < free.size();
        const auto& voice =
            alone ? free[strangers] : voices[(strangers - free.size()) % voices.size()];
        if (!alone)
            warnings.push_back(shared(speaker, voice, place_of(script, speaker)));
        cast.emplace(speaker, voice);
        ++strangers;
    }
    return warnings;
}

} // namespace

Assigned assign(const script::Script& script, const std::vector<Voice>& voices,
                const std::vector<Choice>& choices) {
    const auto speakers = speakers_of(script);
    auto cast = grant(wishes_of(script, speakers, choices), speakers, voices);
    recognise(cast, speakers, voices);
    auto warnings = hand_out(cast, speakers, in_order_for_strangers(voices), script);
    return {std::move(cast), std::move(warnings)};
}

} // namespace duologue::cast
