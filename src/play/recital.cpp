// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/recital.hpp"

#include "encode/packet.hpp"
#include "master/loudness.hpp"
#include "mix/layout.hpp"
#include "render/levels.hpp"
#include "render/perform.hpp"
#include "speech/crew.hpp"

namespace duologue::play {
namespace {

/// The gain that takes one sentence to what a render levels a whole speaker to, which is not known
/// before the script is spoken.
Decibels level_of(const render::Stage& stage, const render::Cue& cue) {
    constexpr Lufs nearly_silent{-60};
    constexpr std::size_t silence_that_makes_a_block = 20;
    master::LoudnessMeter meter;
    meter.add(render::rehearse(stage, cue, {}));
    meter.add_silence(silence_that_makes_a_block);
    if (meter.integrated() < nearly_silent)
        return {};
    return {(render::speaker_target - meter.integrated()).value + cue.voice->level.value};
}

/// The pause between a sentence of length `speech` and `next`, up to the lead of the next clip.
std::size_t pause_steps(Frames speech, const render::Cue& next) {
    const auto gap = mix::gap_after(speech, next.pause_before);
    return gap.tail + gap.silence;
}

} // namespace

Recital::Recital(const std::vector<render::Cue>& cues, const reading::Lexicon& lexicon,
                 const std::filesystem::path& data)
    : cues_(cues), reader_(data, lexicon), engine_(data / "espeak-ng-data") {}

void Recital::perform(std::size_t first, const Listen& listen) const {
    constexpr std::size_t workers = 1;
    const render::Stage stage{reader_, engine_};
    const render::Forms forms{.quality = {}, .opus = false, .samples = true};
    speech::run_jobs(
        cues_.size() - first, workers,
        [&](std::size_t job) {
            const auto& cue = cues_[first + job];
            return to_bytes(render::perform(stage, cue, level_of(stage, cue), forms));
        },
        [&](std::size_t job, const std::string& result) {
            const auto cue = first + job;
            auto performance = render::to_performance(result);
            auto steps = mix::lead_steps + mix::steps_in(performance.speech);
            if (cue + 1 < cues_.size())
                steps += pause_steps(performance.speech, cues_[cue + 1]);
            auto& samples = performance.clip.samples;
            samples.resize(steps * encode::packet_samples);
            listen(cue, samples);
        });
}

} // namespace duologue::play
