// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks with which voice.
#pragma once

#include "base/error.hpp"
#include "cast/voice.hpp"
#include "script/model/script.hpp"

#include <map>
#include <string>
#include <vector>

namespace duologue::cast {

/// Speaker to voice; the narrator's key is the empty string.
using Cast = std::map<std::string, Voice>;

/// A choice made on the command line: `--cast NAME=persona`.
struct Choice {
    std::string speaker;
    std::string persona;
};

/// Who speaks with which voice, and what a person should know about it.
struct Assigned {
    Cast cast;
    Warnings warnings;
};

/// Gives every speaker of `script` that has a turn (and the narrator, where one speaks) a persona:
/// by `choices` (the last one counts), then by the script's header, then the persona that has the
/// speaker's name as its id, its display name or one of those it speaks for (in any case of ASCII
/// letters), then the next free one in order of first appearance: those that speak for nobody
/// first, each kind by id. The same script and voices always give the same cast.
///
/// No persona is given twice automatically while another is free; when there are more speakers than
/// personas they are given again in the same order, with the warning `shared-persona`.
///
/// A persona that does not exist, or a choice for a speaker who does not occur, is an
/// Error::Kind::input that lists what there is; `narrator` in a choice means the narrator where no
/// speaker has that name. `voices` must not be empty.
[[nodiscard]] Assigned assign(const script::Script& script, const std::vector<Voice>& voices,
                              const std::vector<Choice>& choices);

} // namespace duologue::cast
