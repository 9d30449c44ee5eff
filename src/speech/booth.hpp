// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "speech/process.hpp"
#include "speech/synthesizer.hpp"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace duologue::speech {

/// A voice's process died. What it had to say can be tried again.
class VoiceEnded : public Error {
public:
    explicit VoiceEnded(Place place = {})
        : Error(Kind::environment, "a voice's process ended before its work was done",
                std::move(place)) {}
};

/// A child process that loads a variant in a language and forks for each of its calls, so that a
/// call is a pure function and costs little.
class Booth {
public:
    /// The child is forked at once, and keeps what memory this process has; `synthesizer` must not
    /// have spoken in it.
    Booth(Synthesizer& synthesizer, std::string variant, reading::Language language);

    /// Lets the child load its variant, if it has not, and does not wait for it. Throws VoiceEnded
    /// when the child has died.
    void load();

    /// What Synthesizer::say says, in a fork of its own; throws what it throws, and
    /// VoiceEnded when the fork, or the child, dies.
    [[nodiscard]] std::vector<Recording> say(std::span<const Line> lines);

private:
    void request(std::span<const Line> lines);

    Process process_;
    Descriptor requests_;
    Descriptor replies_;
};

} // namespace duologue::speech
