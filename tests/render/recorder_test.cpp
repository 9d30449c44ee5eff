// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/preset.hpp"
#include "master/loudness.hpp"
#include "render/recorder.hpp"
#include "support/listen.hpp"
#include "support/packets.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace duologue;
using namespace duologue::render;

namespace {

/// Pulses through a resonance, as voices are made, between silences; `peak` is the highest sample.
Pcm buzz(double peak, int channels = 1, std::size_t steps = 150) {
    Pcm clip{encode::encoder_rate_hz, channels, {}};
    double highest = 0;
    for (std::size_t i = 0; i < steps * encode::packet_samples; ++i) {
        const bool sounds = i >= encode::packet_samples && i < (steps - 5) * encode::packet_samples;
        const auto since_pulse = static_cast<double>(i % 173) / encode::encoder_rate_hz;
        const auto sample = sounds ? std::exp(-300 * since_pulse)
                                         * std::sin(2 * std::numbers::pi * 700 * since_pulse)
                                   : 0;
        highest = std::max(highest, std::abs(sample));
        for (int channel = 0; channel < channels; ++channel)
            clip.samples.push_back(static_cast<float>(sample));
    }
    for (auto& sample : clip.samples)
        sample *= static_cast<float>(peak / highest);
    return clip;
}

Take record_all(const Pcm& clip, const Forms& forms, std::vector<std::size_t>* parts = nullptr) {
    Take whole;
    record(clip, forms, [&](const Take& take) {
        if (parts != nullptr)
            parts->push_back(take.steps);
        append(whole, take);
    });
    return whole;
}

} // namespace

TEST_CASE("what is too loud stays under the ceiling when it is played", "[render]") {
    const int channels = GENERATE(1, 2);
    const auto preset = GENERATE(encode::Preset::best, encode::Preset::fast);
    INFO(channels << " channels");
    const Forms forms{.quality = encode::quality_of(preset, channels)};
    const auto take = record_all(buzz(1.2, channels, 50), forms);
    const auto peak = support::true_peak(support::play_packets(take.clip.packets, channels));
    CHECK(peak.value <= -1);
    CHECK(peak.value > -4);
    CHECK(take.true_peak.value >= peak.value - 0.1);
    CHECK(take.true_peak.value <= -1.2);
}

TEST_CASE("what is soft enough is encoded as one encoder would", "[render]") {
    const auto clip = buzz(0.7);
    const Forms forms{};
    CHECK((record_all(clip, forms).clip.packets == support::encode_packets(clip, forms.quality)));
}

TEST_CASE("takes come early and cover the clip", "[render]") {
    std::vector<std::size_t> parts;
    const auto take = record_all(buzz(0.5), {}, &parts);
    CHECK(parts == std::vector<std::size_t>{10, 100, 40});
    CHECK(take.steps == 150);
    CHECK(take.clip.packets.size() == 150);
    CHECK(take.energies.size() == 150);
}

TEST_CASE("samples alone are kept as they are, and their peak is found", "[render]") {
    const auto clip = buzz(0.5);
    const auto take = record_all(clip, {.quality = {}, .opus = false, .samples = true});
    CHECK(take.steps == 150);
    CHECK((take.clip.samples == clip.samples));
    CHECK(take.true_peak.value == Approx(support::true_peak(clip).value).margin(0.1));
}
