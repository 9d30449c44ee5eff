// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/level.hpp"
#include "mix/timeline.hpp"
#include "script/script.hpp"

#include <map>
#include <set>
#include <string>

namespace duologue::publish {

/// What a render has to say about itself, beside the Timeline.
struct Findings {
    std::map<std::string, std::string> personas; ///< by speaker
    std::set<std::string> estimated = {}; ///< personas whose words have times by their length only
    Lufs loudness;                        ///< of the whole, as the channels of its file give it
    std::map<std::string, Lufs> speaker_loudness;
    Decibels true_peak; ///< of what a player makes of it
    Warnings warnings;
    std::map<std::string, std::string> versions; ///< of the program, the engine and the data
};

/// What listeners and reports call a speaker: the narrator's name is in the script's language.
[[nodiscard]] std::string display_name(const std::string& speaker, const std::string& language);

/// report.json; docs/report.md describes the fields.
[[nodiscard]] std::string report(const script::Script& script, const mix::Timeline& timeline,
                                 const Findings& findings);

} // namespace duologue::publish
