// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/listener.hpp"

#include "base/error.hpp"

#include <ebur128.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace duologue::verify {
namespace {

void destroy(ebur128_state* state) {
    ::ebur128_destroy(&state);
}

} // namespace

struct Listener::Meter {
    Owned<ebur128_state, destroy> state;
};

Listener::Listener(int channels, int rate_hz, Frames longest)
    : channels_(static_cast<std::size_t>(channels)),
      rate_hz_(static_cast<std::size_t>(rate_hz)),
      longest_(longest),
      meter_(std::make_unique<Meter>()) {
    meter_->state.reset(::ebur128_init(static_cast<unsigned>(channels),
                                       static_cast<unsigned>(rate_hz),
                                       EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK));
    if (meter_->state == nullptr)
        throw Error(Error::Kind::input, "a sound of such a form cannot be measured");
}

Listener::~Listener() = default;

void Listener::hear(const float* samples, std::size_t frames) {
    ::ebur128_add_frames_float(meter_->state.get(), samples, frames);
    for (std::size_t i = 0; i < frames; ++i) {
        for (std::size_t channel = 0; channel < channels_; ++channel)
            peak_ = std::max(peak_, std::abs(samples[i * channels_ + channel]));
        if (++frames_ * 1000 / rate_hz_ > static_cast<std::size_t>(envelope_.length().count()))
            envelope_.add(std::exchange(peak_, 0.0F));
    }
    if (heard() > longest_)
        throw Error(Error::Kind::input,
                    fmt::format("it goes on after {:.2f} s, where it should end long before",
                                seconds(longest_)));
}

Frames Listener::heard() const {
    return Frames(
        static_cast<std::int64_t>(frames_ * static_cast<std::size_t>(house_rate_hz) / rate_hz_));
}

Recording Listener::finish() {
    Recording recording;
    recording.length = heard();
    ::ebur128_loudness_global(meter_->state.get(), &recording.loudness.value);
    double highest = 0;
    for (std::size_t channel = 0; channel < channels_; ++channel) {
        double peak = 0;
        ::ebur128_true_peak(meter_->state.get(), static_cast<unsigned>(channel), &peak);
        highest = std::max(highest, peak);
    }
    recording.true_peak = std::max(Envelope::floor, Decibels::from_linear(std::max(highest, 1e-9)));
    recording.envelope = std::move(envelope_);
    return recording;
}

Recording listen(const std::filesystem::path& file, Frames longest) {
    return file.extension() == ".opus" ? listen_to_opus(file, longest)
                                       : listen_to_sound_file(file, longest);
}

} // namespace duologue::verify
