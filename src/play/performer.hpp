// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.hpp"
#include "play/programme.hpp"
#include "reading/reader.hpp"
#include "speech/process.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace duologue::play {

/// A stretch of performed sound, one channel at encode::encoder_rate_hz.
struct Piece {
    std::size_t cue = 0; ///< the sentence that is heard; the pause behind a sentence is part of it
    std::vector<float> samples;
};

/// What is prepared is spoken by a reader with the programme's lexicon.
using Prepare = std::function<Programme(const reading::Reader&)>;

/// A process that prepares a programme, says what is on it, and then speaks sentences as fast as
/// they are received. It is forked at once, so that this process may start threads afterwards, and
/// does not outlive it.
class Performer {
public:
    /// `prepare` is called by the performer; `data` is the program's data folder.
    Performer(const Prepare& prepare, const std::filesystem::path& data);

    /// Whether all of the playbill has been received.
    [[nodiscard]] bool is_ready() const { return is_ready_; }

    /// As far as it has been received.
    [[nodiscard]] const Playbill& playbill() const { return playbill_; }

    /// Speaks from sentence `cue` on; what it had been speaking is never received.
    void begin(std::size_t cue);

    /// What can be waited on for more to receive.
    [[nodiscard]] int descriptor() const { return socket_.get(); }

    /// Receives what has come of the playbill, then the next piece, or nothing where it has not
    /// come yet. Behind the last one follows, once, an empty piece of the cue one past the last.
    /// Throws what made the performer fail.
    [[nodiscard]] std::optional<Piece> receive();

    /// Of what the processes tell each other.
    enum class Kind : std::uint32_t;
    struct Header;

private:
    void note(const Header& header, std::string text);

    Descriptor socket_;
    speech::Process process_;
    std::uint32_t generation_ = 0;
    Playbill playbill_;
    bool is_ready_ = false;
};

} // namespace duologue::play
