// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace duologue::play {

/// The default sound card (PortAudio), for one channel at encode::encoder_rate_hz. While it is open
/// nothing that libraries write to standard error is seen, and the process must not fork.
class Loudspeaker {
public:
    /// Throws Error::Kind::environment where there is no sound card.
    Loudspeaker();
    Loudspeaker(const Loudspeaker&) = delete;
    Loudspeaker& operator=(const Loudspeaker&) = delete;
    ~Loudspeaker();

    /// Samples that can be written without waiting.
    [[nodiscard]] std::size_t room();

    /// Goes on with `samples`; what is written is heard about a tenth of a second later.
    void write(std::span<const float> samples);

    /// Falls silent at once, and forgets what was written and not heard yet.
    void drop();

    /// Falls silent when all that was written has been heard.
    void drain();

private:
    struct Device;
    std::unique_ptr<Device> device_;
};

} // namespace duologue::play
