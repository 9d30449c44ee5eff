// SPDX-License-Identifier: GPL-3.0-or-later
// Voices that another program has.
#pragma once

#include "cast/voice.hpp"
#include "reading/utterance.hpp"
#include "speech/program.hpp"
#include "speech/speech.hpp"

#include <string>

namespace duologue::speech {

/// Whether `voice` speaks `language` by its command.
[[nodiscard]] bool is_by_command(const cast::Voice& voice, reading::Language language);

/// What the command of `voice` makes of `utterance`: one call for all runs. The rate is the
/// program's; the level is that of espeak-ng's voices. Tokens have their places by the length of
/// what is said before them. Throws Error::Kind::environment that names persona, command and what
/// to do where the program fails, gives no sound or is not done by `deadline`, which the voice's
/// timeout has set.
[[nodiscard]] Speech speak_by_command(const reading::Utterance& utterance, const cast::Voice& voice,
                                      Deadline deadline);

/// Throws Error::Kind::environment where `voice` has a command that cannot be run here.
void check_command(const cast::Voice& voice);

/// Changes with the command's line, its `version`, and name, size and time of the program and of
/// every file that an argument names. Empty without a command.
[[nodiscard]] std::string command_fingerprint(const cast::Voice& voice);

} // namespace duologue::speech
