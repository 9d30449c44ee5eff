// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/length.hpp"

#include "base/error.hpp"
#include "verify/listener.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <string>

namespace duologue::verify {

Frames length_slack(const std::filesystem::path& file) {
    // MP3 counts in frames of 1152 samples, here at 24 kHz, and its decoders differ by up to two.
    constexpr Frames mp3_frame(1152 * house_rate_hz / 24'000);
    return file.extension() == ".mp3" ? 2 * mp3_frame : Frames(0);
}

void check_length(const std::filesystem::path& draft, const std::filesystem::path& path,
                  Frames expected) {
    const auto wrong = [&](const std::string& found) {
        return Error(Error::Kind::environment,
                     {fmt::format("{} was not written whole ({})", path.string(), found),
                      "is the disk sound?"});
    };
    try {
        const auto found =
            path.extension() == ".opus" ? length_of_opus(draft) : length_of_sound_file(draft);
        if (std::abs((found - expected).count()) > length_slack(path).count())
            throw wrong(fmt::format("{:.3f} s, not {:.3f}", seconds(found), seconds(expected)));
    } catch (const Error& error) {
        if (error.kind() == Error::Kind::input)
            throw wrong(error.what());
        throw;
    }
}

} // namespace duologue::verify
