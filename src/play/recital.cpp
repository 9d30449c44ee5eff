// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/recital.hpp"

#include "base/bytes.hpp"
#include "encode/packet.hpp"
#include "mix/layout.hpp"
#include "render/perform.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace duologue::play {
namespace {

/// Steps from the beginning of a clip with `speech` to the lead of the next; what there is of a
/// tail where there is none.
std::size_t steps_of(Frames speech, std::optional<Milliseconds> pause) {
    const auto body = mix::lead_steps + mix::steps_in(speech);
    if (!pause)
        return body;
    const auto gap = mix::gap_after(speech, *pause);
    return body + gap.tail + gap.silence;
}

/// The sample at which a sentence is first heard in its clip.
std::size_t first_sample(const render::Opening& opening) {
    return mix::lead_steps * encode::packet_samples
           + samples_in(opening.offset, encode::encoder_rate_hz);
}

Frames end_of(const std::vector<render::Opening>& clip) {
    Frames end{};
    for (const auto& opening : clip)
        end = std::max(end, opening.offset + opening.speech);
    return end;
}

} // namespace

Recital::Recital(const Programme& programme, reading::Reader reader,
                 const std::filesystem::path& data)
    : programme_(programme), reader_(std::move(reader)), engine_(data / "espeak-ng-data") {}

std::optional<Milliseconds> Recital::pause_behind(std::span<const render::Cue> clip) const {
    const auto* const end = programme_.cues.data() + programme_.cues.size();
    const auto* const next = clip.data() + clip.size();
    return next == end ? programme_.pause_behind : next->pause_before;
}

/// Sends what is heard of each cue of `clip`.
void Recital::speak(std::span<const render::Cue> clip, const speech::Send& send) {
    const render::Forms forms{.quality = {}, .opus = false, .samples = true};
    std::vector<render::Opening> openings;
    render::Take take;
    render::perform({reader_, engine_}, clip, forms,
                    {[&](const render::Opening& opening) { openings.push_back(opening); },
                     [&](const render::Take& next) { render::append(take, next); }});
    auto& samples = take.clip.samples;
    samples.resize(steps_of(end_of(openings), pause_behind(clip)) * encode::packet_samples);
    std::size_t begin = 0;
    for (std::size_t next = 1; next <= openings.size(); ++next) {
        const auto end = next < openings.size() ? first_sample(openings[next]) : samples.size();
        send(bytes_of(std::span<const float>(samples).subspan(begin, end - begin)));
        begin = end;
    }
}

void Recital::perform(std::size_t first, const Listen& listen) {
    constexpr std::size_t workers = 1;
    const auto clips = render::clips_of(std::span(programme_.cues).subspan(first));
    speech::Jobs jobs{.count = clips.size()};
    jobs.patience = render::longest_silence(programme_.cues);
    jobs.work = [&](std::size_t job, const speech::Send& send) { speak(clips[job], send); };
    jobs.take = [&, cue = first](std::size_t /*job*/, const std::string& bytes) mutable {
        listen(cue++, values_of<float>(bytes));
    };
    speech::run_jobs(jobs, workers);
}

} // namespace duologue::play
