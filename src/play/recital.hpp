// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/reader.hpp"
#include "render/plan.hpp"
#include "speech/engine.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <vector>

namespace duologue::play {

/// Sentences spoken as a render speaks them, but not encoded.
class Recital {
public:
    /// `cues` must outlive the recital; `data` is the program's data folder.
    Recital(const std::vector<render::Cue>& cues, const reading::Lexicon& lexicon,
            const std::filesystem::path& data);

    /// The number of cues.
    [[nodiscard]] std::size_t size() const { return cues_.size(); }

    /// Receives samples of sentence `cue` and the pause behind it: one channel at
    /// encode::encoder_rate_hz.
    using Listen = std::function<void(std::size_t cue, std::span<const float> samples)>;

    /// Speaks from sentence `first` to the last.
    void perform(std::size_t first, const Listen& listen);

private:
    const std::vector<render::Cue>& cues_;
    reading::Reader reader_;
    speech::Engine engine_;
};

} // namespace duologue::play
