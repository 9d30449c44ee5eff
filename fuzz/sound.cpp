// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes of a program that speaks, or of a file that is not Opus, are a sound or are refused.
// libsndfile goes by what they say they are: WAV, FLAC, MP3 and others.
#include "input.hpp"
#include "scratch.hpp"
#include "speech/wave.hpp"
#include "verify/recording.hpp"

#include <algorithm>
#include <cmath>

using namespace duologue;

namespace {

void decode(std::string_view bytes, int raw_rate_hz) {
    const auto sound = speech::decode_wave(std::string(bytes), raw_rate_hz);
    if (!sound)
        return;
    fuzz::demand(sound->channels == 1 && 8'000 <= sound->rate_hz && sound->rate_hz <= 192'000);
    fuzz::demand(std::ranges::all_of(sound->samples, [](float x) { return std::isfinite(x); }));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    constexpr int raw_rate_hz = 22'050;
    const auto text = fuzz::text_of(bytes, size);
    decode(text, 0);
    decode(text, raw_rate_hz);
    fuzz::read_as("fuzz.wav", text,
                  [](const auto& file) { return verify::listen(file, fuzz::longest); });
    return 0;
}
