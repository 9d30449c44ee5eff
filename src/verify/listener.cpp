// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/listener.hpp"

#include "base/owned.hpp"
#include "verify/refuse.hpp"

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

class Listener::Meter {
public:
    Meter(unsigned channels, unsigned long rate_hz)
        : channels_(channels),
          state_(::ebur128_init(channels, rate_hz, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK)) {
        if (state_ == nullptr)
            refuse("a sound of such a form cannot be measured");
    }

    void hear(const float* samples, std::size_t frames) {
        ::ebur128_add_frames_float(state_.get(), samples, frames);
    }

    [[nodiscard]] Lufs loudness() const {
        Lufs loudness;
        ::ebur128_loudness_global(state_.get(), &loudness.value);
        return loudness;
    }

    [[nodiscard]] Decibels true_peak() const {
        double highest = 1e-9;
        for (unsigned channel = 0; channel < channels_; ++channel) {
            double peak = 0;
            ::ebur128_true_peak(state_.get(), channel, &peak);
            highest = std::max(highest, peak);
        }
        return std::max(Envelope::floor, Decibels::from_linear(highest));
    }

private:
    unsigned channels_;
    Owned<ebur128_state, destroy> state_;
};

Listener::Listener(int channels, int rate_hz, Frames longest, Measure measure)
    : channels_(static_cast<std::size_t>(channels)),
      rate_hz_(rate_hz),
      longest_(longest),
      meter_(measure == Measure::all ? std::make_unique<Meter>(static_cast<unsigned>(channels),
                                                               static_cast<unsigned>(rate_hz))
                                     : nullptr) {}

Listener::~Listener() = default;

void Listener::hear(const float* samples, std::size_t frames) {
    if (meter_)
        meter_->hear(samples, frames);
    for (std::size_t i = 0; i < frames; ++i) {
        for (std::size_t channel = 0; channel < channels_; ++channel)
            peak_ = std::max(peak_, std::abs(samples[i * channels_ + channel]));
        if (length_of(++frames_, rate_hz_) >= envelope_.length() + Milliseconds(1))
            envelope_.add(std::exchange(peak_, 0.0F));
    }
    if (heard() > longest_)
        refuse(fmt::format("it goes on after {:.2f} s, where it should end long before",
                           seconds(longest_)));
}

Frames Listener::heard() const {
    return length_of(frames_, rate_hz_);
}

Recording Listener::finish() {
    Recording recording;
    recording.length = heard();
    if (meter_) {
        recording.loudness = meter_->loudness();
        recording.true_peak = meter_->true_peak();
    }
    recording.envelope = std::move(envelope_);
    return recording;
}

Recording listen(const std::filesystem::path& file, Frames longest, Measure measure) {
    return file.extension() == ".opus" ? listen_to_opus(file, longest, measure)
                                       : listen_to_sound_file(file, longest, measure);
}

} // namespace duologue::verify
