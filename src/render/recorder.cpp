// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/recorder.hpp"

#include "master/loudness.hpp"
#include "master/true_peak.hpp"
#include "render/playback.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <utility>

namespace duologue::render {
namespace {

/// Players measure peaks by interpolation filters of their own; they differ by a tenth of a
/// decibel.
constexpr Decibels decoded_ceiling{peak_ceiling.value - 0.3};

/// Turns `clip` down by `gain` around `frame`: 5 ms on either side, and as much again to get there.
void dip(Pcm& clip, std::size_t frame, float gain) {
    constexpr std::ptrdiff_t reach = encode::encoder_rate_hz / 200;
    const auto channels = static_cast<std::ptrdiff_t>(clip.channels);
    const auto centre = static_cast<std::ptrdiff_t>(frame);
    const auto end =
        std::min<std::ptrdiff_t>(centre + 2 * reach, std::ssize(clip.samples) / channels);
    for (auto i = std::max<std::ptrdiff_t>(centre - 2 * reach, 0); i < end; ++i) {
        const auto way = std::max(0.0, static_cast<double>(std::abs(i - centre)) / reach - 1);
        const auto depth = 0.5 + 0.5 * std::cos(std::numbers::pi * way);
        const auto factor = static_cast<float>(1 - depth * (1 - static_cast<double>(gain)));
        for (auto channel = 0; channel < channels; ++channel)
            clip.samples[static_cast<std::size_t>(i * channels + channel)] *= factor;
    }
}

/// Of samples that nobody encodes.
Decibels true_peak(const Pcm& clip) {
    auto highest = sample_peak(clip.samples);
    for (const auto& peak : master::true_peaks(clip, highest))
        highest = std::max(highest, peak.magnitude);
    return Decibels::from_linear(highest);
}

/// An encoder that goes back to where it was safe.
class Recorder {
public:
    Recorder(Pcm sound, const Forms& forms)
        : clip_(std::move(sound)),
          forms_(forms),
          stride_(encode::packet_samples * static_cast<std::size_t>(clip_.channels)),
          meter_(clip_.channels, clip_.rate_hz),
          now_{encode::Encoder(forms.quality), Playback(clip_.channels)},
          safe_(now_),
          latest_(now_) {}

    void record(const std::function<void(const Take&)>& send) {
        while (now_.step < steps()) {
            const auto heard = encode_step();
            if (heard.magnitude > ceiling && retakes_ < most_retakes) {
                go_back(heard);
                continue;
            }
            peaks_.push_back(heard.magnitude);
            ++now_.step;
            keep_state(send);
        }
        send(finish(steps()));
    }

private:
    /// A point in the clip, and all that depends on what came before it.
    struct State {
        encode::Encoder encoder;
        Playback playback;
        std::size_t step = 0;
    };

    static constexpr int most_retakes = 1000;
    inline static const float ceiling = static_cast<float>(decoded_ceiling.linear());

    [[nodiscard]] std::size_t steps() const { return clip_.samples.size() / stride_; }

    [[nodiscard]] std::span<const float> samples(std::size_t step) const {
        return std::span(clip_.samples).subspan(step * stride_, stride_);
    }

    Heard encode_step() {
        const auto step = now_.step;
        packets_.resize(step);
        packets_.push_back(now_.encoder.encode(samples(step)));
        const auto heard = now_.playback.hear(packets_, step);
        const auto decoded = now_.playback.latest();
        decoded_.resize((step - sent_) * stride_);
        decoded_.insert(decoded_.end(), decoded.begin(), decoded.end());
        return heard;
    }

    void go_back(const Heard& heard) {
        constexpr float margin = 0.98F;
        dip(clip_, heard.frame, ceiling / heard.magnitude * margin);
        ++retakes_;
        now_ = safe_;
        latest_ = safe_;
        peaks_.resize(safe_.step);
    }

    // What overshoots in a packet may have been given with the packet before, so a state is safe
    // only when the packet after it is.
    void keep_state(const std::function<void(const Take&)>& send) {
        if (now_.step == safe_.step + steps_per_take())
            latest_ = now_;
        if (now_.step > latest_.step && latest_.step > safe_.step) {
            safe_ = latest_;
            send(finish(safe_.step));
        }
    }

    /// The first take is what the first page of a stream waits for; more cost more to hand on.
    [[nodiscard]] std::size_t steps_per_take() const { return safe_.step == 0 ? 10 : 100; }

    Take finish(std::size_t end) {
        const auto part = [&](const auto& list) {
            return std::pair(list.begin() + static_cast<std::ptrdiff_t>(sent_),
                             list.begin() + static_cast<std::ptrdiff_t>(end));
        };
        Take take;
        take.steps = end - sent_;
        const auto [first, last] = part(packets_);
        take.clip.packets.assign(first, last);
        if (forms_.samples)
            take.clip.samples.assign(
                clip_.samples.begin() + static_cast<std::ptrdiff_t>(sent_ * stride_),
                clip_.samples.begin() + static_cast<std::ptrdiff_t>(end * stride_));
        const auto samples = (end - sent_) * stride_;
        take.energies = meter_.add(std::span(decoded_).first(samples));
        decoded_.erase(decoded_.begin(), decoded_.begin() + static_cast<std::ptrdiff_t>(samples));
        const auto [peak, peaks_end] = part(peaks_);
        take.true_peak = Decibels::from_linear(*std::max_element(peak, peaks_end));
        sent_ = end;
        return take;
    }

    Pcm clip_;
    const Forms& forms_;
    std::size_t stride_;
    master::StepMeter meter_;    ///< of what was sent
    std::vector<float> decoded_; ///< what is not yet sent
    State now_;
    State safe_;
    State latest_;
    int retakes_ = 0;
    std::size_t sent_ = 0;
    std::vector<encode::Packet> packets_;
    std::vector<float> peaks_;
};

} // namespace

void append(Take& take, Take next) {
    const auto add = [](auto& list, auto& more) {
        list.insert(list.end(), std::move_iterator(more.begin()), std::move_iterator(more.end()));
    };
    take.steps += next.steps;
    add(take.clip.packets, next.clip.packets);
    add(take.clip.samples, next.clip.samples);
    add(take.energies, next.energies);
    take.true_peak = std::max(take.true_peak, next.true_peak);
}

void record(Pcm sound, const Forms& forms, const std::function<void(const Take&)>& send) {
    if (forms.opus) {
        Recorder(std::move(sound), forms).record(send);
        return;
    }
    const auto peak = true_peak(sound);
    auto energies = master::measure(sound);
    send({.steps = energies.size(),
          .clip = {{}, std::move(sound.samples)},
          .energies = std::move(energies),
          .true_peak = peak});
}

} // namespace duologue::render
