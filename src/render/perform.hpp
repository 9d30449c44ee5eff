// SPDX-License-Identifier: GPL-3.0-or-later
// From a written sentence to packets: what a worker does.
#pragma once

#include "base/error.hpp"
#include "base/level.hpp"
#include "encode/packet.hpp"
#include "encode/track.hpp"
#include "mix/composer.hpp"
#include "reading/reader.hpp"
#include "render/plan.hpp"
#include "speech/engine.hpp"

#include <string>
#include <vector>

namespace duologue::render {

/// The highest true peak that what is rendered may have when it is played.
inline constexpr Decibels peak_ceiling{-1.0};

/// What a worker performs with.
struct Stage {
    const reading::Reader& reader;
    const speech::Engine& engine;
};

/// In which forms a performance is wanted.
struct Forms {
    encode::Quality quality;
    bool opus = true;     ///< as packets
    bool samples = false; ///< as samples, for other formats
};

/// A performed sentence.
struct Performance {
    encode::Clip clip; ///< with lead and tail (mix/layout.hpp)
    Frames speech{};   ///< length between lead and tail
    std::vector<mix::TokenOffset> tokens;
    std::vector<std::string> pinyin = {}; ///< of each Han character, as a learner reads it
    std::vector<float> energies;          ///< of the clip as played (master::Measured)
    Decibels true_peak;                   ///< of the clip as played
    Warnings warnings;
};

/// Reads, speaks, levels by `gain`, limits and encodes one sentence. A pure function when called in
/// a fresh fork. What the encoder lets overshoot is limited harder and encoded again, until it
/// stays under peak_ceiling when it is decoded.
[[nodiscard]] Performance perform(const Stage& stage, const Cue& cue, Decibels gain,
                                  const Forms& forms);

/// Only what levelling needs: the energies of the sentence at `gain`, limited, not encoded.
[[nodiscard]] std::vector<float> rehearse(const Stage& stage, const Cue& cue, Decibels gain);

/// A performance as bytes, and back; for the way from a worker to its parent.
[[nodiscard]] std::string to_bytes(const Performance& performance);
[[nodiscard]] Performance to_performance(const std::string& bytes);

/// The same for rehearsed energies.
[[nodiscard]] std::string to_bytes(const std::vector<float>& energies);
[[nodiscard]] std::vector<float> to_energies(const std::string& bytes);

} // namespace duologue::render
