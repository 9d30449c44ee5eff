// SPDX-License-Identifier: GPL-3.0-or-later
// Ogg Opus as a player opens it.
#pragma once

#include "base/pcm.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace duologue::support {

struct Played {
    Pcm audio; ///< at the house rate, as many channels as the file has
    std::uint32_t serial_number = 0;
    std::vector<std::string> comments; ///< `FIELD=value`, in the order of the file

    /// The values of `field`, in order.
    [[nodiscard]] std::vector<std::string> values(const std::string& field) const;
};

/// Opens and decodes `bytes` whole; throws std::runtime_error where a player would give up or find
/// a hole.
[[nodiscard]] Played play_opus(const std::string& bytes);

} // namespace duologue::support
