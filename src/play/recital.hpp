// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "play/programme.hpp"
#include "reading/reader.hpp"
#include "speech/crew.hpp"
#include "speech/engine.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>

namespace duologue::play {

/// Sentences spoken as a render speaks them, but not encoded.
class Recital {
public:
    /// `programme` must outlive the recital; `data` is the program's data folder.
    Recital(const Programme& programme, reading::Reader reader, const std::filesystem::path& data);

    /// The number of cues.
    [[nodiscard]] std::size_t size() const { return programme_.cues.size(); }

    /// Receives samples of sentence `cue` and the pause behind it, or what is heard until the one
    /// that overlaps it begins: one channel at encode::encoder_rate_hz.
    using Listen = std::function<void(std::size_t cue, std::span<const float> samples)>;

    /// Speaks from sentence `first` to the last.
    void perform(std::size_t first, const Listen& listen);

private:
    [[nodiscard]] std::optional<Milliseconds> pause_behind(std::span<const render::Cue> clip) const;
    void speak(std::span<const render::Cue> clip, const speech::Send& send);

    const Programme& programme_;
    reading::Reader reader_;
    speech::Engine engine_;
};

} // namespace duologue::play
