// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks with which voice.
#pragma once

#include "cast/voice.hpp"
#include "script/script.hpp"

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

/// Gives every speaker of `script` that has a turn (and the narrator, where one speaks) a persona:
/// first by `choices`, then by the script's header, then automatically, the same in every run and
/// no persona twice while there are others. A persona that does not exist, or a choice for a
/// speaker who does not occur, is an Error::Kind::input that lists what there is.
[[nodiscard]] Cast assign(const script::Script& script, const std::vector<Voice>& voices,
                          const std::vector<Choice>& choices);

} // namespace duologue::cast
