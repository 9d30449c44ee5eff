// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/level.hpp"
#include "mix/timeline.hpp"
#include "script/model/script.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace duologue::publish {

/// A file that was written, for whoever wants to know whether it has changed.
struct WrittenFile {
    std::string name; ///< relative to the folder of the episode
    std::uintmax_t size = 0;
    std::string fingerprint; ///< fingerprint_of_file
};

/// What a render has to say about itself, beside the Timeline.
struct Findings {
    std::map<std::string, std::string> personas; ///< by speaker
    std::set<std::string> estimated = {}; ///< personas whose words have times by their length only
    Lufs loudness;                        ///< of the whole, as the channels of its file give it
    std::map<std::string, Lufs> speaker_loudness;
    Decibels true_peak; ///< of what a player makes of it
    Warnings warnings;
    std::map<std::string, std::string> versions; ///< of the program, the engine and the data
    std::vector<WrittenFile> files = {};         ///< all but the report itself
};

/// report.json, sealed; docs/report.md describes the fields.
void write_report(const script::Script& script, const mix::Timeline& timeline,
                  const Findings& findings, const Sink& sink);

} // namespace duologue::publish
