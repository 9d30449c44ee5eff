// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/recital.hpp"

#include "encode/packet.hpp"
#include "mix/layout.hpp"
#include "render/perform.hpp"
#include "speech/crew.hpp"

#include <cstring>
#include <span>
#include <string>
#include <string_view>

namespace duologue::play {
namespace {

/// Steps from the beginning of cue `i`, which is `speech` long, to the lead of the next clip.
std::size_t steps_of(const std::vector<render::Cue>& cues, std::size_t i, Frames speech) {
    const auto body = mix::lead_steps + mix::steps_in(speech);
    if (i + 1 == cues.size())
        return body;
    const auto gap = mix::gap_after(speech, cues[i + 1].pause_before);
    return body + gap.tail + gap.silence;
}

std::string_view to_bytes(const std::vector<float>& samples) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes
    return {reinterpret_cast<const char*>(samples.data()), samples.size() * sizeof(float)};
}

std::vector<float> to_samples(std::string_view bytes) {
    std::vector<float> samples(bytes.size() / sizeof(float));
    if (!bytes.empty())
        std::memcpy(samples.data(), bytes.data(), bytes.size());
    return samples;
}

} // namespace

Recital::Recital(const std::vector<render::Cue>& cues, const reading::Lexicon& lexicon,
                 const std::filesystem::path& data)
    : cues_(cues), reader_(data, lexicon), engine_(data / "espeak-ng-data") {}

void Recital::perform(std::size_t first, const Listen& listen) {
    constexpr std::size_t workers = 1;
    const render::Stage stage{reader_, engine_};
    const render::Forms forms{.quality = {}, .opus = false, .samples = true};
    speech::Jobs jobs{.count = cues_.size() - first};
    jobs.patience = render::longest_silence(cues_);
    jobs.work = [&](std::size_t job, const speech::Send& send) {
        render::Opening opening;
        render::Take take;
        render::perform(stage, std::span(cues_).subspan(first + job, 1), forms,
                        {[&](const render::Opening& begun) { opening = begun; },
                         [&](const render::Take& next) { render::append(take, next); }});
        auto& samples = take.clip.samples;
        samples.resize(steps_of(cues_, first + job, opening.speech) * encode::packet_samples);
        send(to_bytes(samples));
    };
    jobs.take = [&](std::size_t job, const std::string& bytes) {
        listen(first + job, to_samples(bytes));
    };
    speech::run_jobs(jobs, workers);
}

} // namespace duologue::play
