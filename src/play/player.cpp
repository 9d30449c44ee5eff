// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/player.hpp"

#include "base/interrupt.hpp"
#include "base/time.hpp"
#include "encode/packet.hpp"
#include "play/keyboard.hpp"
#include "play/loudspeaker.hpp"
#include "play/performer.hpp"
#include "play/place.hpp"
#include "play/stretch.hpp"
#include "play/tape.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace duologue::play {
namespace {

using namespace std::chrono_literals;

constexpr auto step = samples_in(grid_step, encode::encoder_rate_hz);
constexpr auto read_ahead = samples_in(30s, encode::encoder_rate_hz);

/// When a listener who goes back wants this sentence again, not the one before.
constexpr auto settled = samples_in(1500ms, encode::encoder_rate_hz);

/// Tenths of the speed of speech.
constexpr int normal_speed = 10;
constexpr int slowest = 5;
constexpr int fastest = 30;

class Player {
public:
    /// `beginning` has begun; `whole` prepares the script that it is one of, or is null where there
    /// is no more of it.
    Player(std::unique_ptr<Performer> beginning, std::unique_ptr<Performer> whole,
           const Print& print)
        : performer_(std::move(beginning)),
          whole_(std::move(whole)),
          print_(print),
          received_(performer_->playbill().first) {}

    void play() {
        if (keyboard_.is_on())
            print_("space pause · ← → sentence · ↑ ↓ turn · + - speed · q quit\n");
        show(received_);
        while (!done_) {
            stop_if_interrupted();
            wait();
            receive();
            for (const auto key : keyboard_.read())
                obey(key);
            if (!paused_)
                feed();
        }
    }

private:
    /// Until something comes, or the sound card has room again.
    void wait() {
        constexpr int half_a_step_ms = 10;
        constexpr int paused_ms = 200;
        const bool is_full = ended_ || tape_.size() >= read_ahead;
        const bool is_more_to_read = whole_ && !whole_->is_ready();
        std::array<pollfd, 3> sources{{{keyboard_.descriptor(), POLLIN, 0},
                                       {is_full ? -1 : performer_->descriptor(), POLLIN, 0},
                                       {is_more_to_read ? whole_->descriptor() : -1, POLLIN, 0}}};
        ::poll(sources.data(), sources.size(), paused_ ? paused_ms : half_a_step_ms);
    }

    void receive() {
        if (whole_)
            static_cast<void>(whole_->receive());
        while (!ended_ && tape_.size() < read_ahead) {
            if (beginning_ended_ && !turn_to_whole())
                return;
            auto piece = performer_->receive();
            if (!piece)
                return;
            const bool is_end = piece->cue == entries().size();
            const bool is_joined =
                piece->cue == received_ || (!is_end && entries()[piece->cue].overlaps);
            if (!is_joined && turn_to_whole())
                continue;
            beginning_ended_ = is_end && whole_;
            ended_ = is_end && !whole_;
            if (!is_end)
                received_ = piece->cue;
            tape_.put(std::move(*piece));
        }
    }

    /// Leaves the beginning of the script for the whole of it, where that is ready, behind the
    /// sentence that was received last.
    bool turn_to_whole() {
        if (!whole_ || !whole_->is_ready())
            return false;
        const auto same = [&](std::size_t cue) {
            return find_same(whole_->playbill().entries, entries(), cue);
        };
        tape_.renumber(same);
        cue_ = same(cue_);
        received_ = same(received_);
        performer_ = std::move(whole_);
        chapter_ = entries()[cue_].chapter;
        performer_->begin(received_ + 1);
        beginning_ended_ = false;
        return true;
    }

    void obey(Key key) {
        switch (key) {
        case Key::pause:
            return toggle_pause();
        case Key::slower:
            return set_speed(speed_ - 1);
        case Key::faster:
            return set_speed(speed_ + 1);
        case Key::rest:
            loudspeaker_.drain();
            return keyboard_.rest();
        case Key::quit:
            done_ = true;
            return;
        default:
            turn_to_whole();
            return go_to(follow(key, entries(), cue_, heard_ >= settled));
        }
    }

    void toggle_pause() {
        paused_ = !paused_;
        if (!paused_)
            return;
        print_("(paused)\n");
        loudspeaker_.drain();
    }

    void set_speed(int speed) {
        speed_ = std::clamp(speed, slowest, fastest);
        stretch_.set_speed(static_cast<double>(speed_) / normal_speed);
        print_(fmt::format("({}.{} times)\n", speed_ / normal_speed, speed_ % normal_speed));
    }

    void go_to(std::size_t cue) {
        performer_->begin(cue);
        received_ = cue;
        show(cue);
        loudspeaker_.drop();
        tape_.clear();
        stretch_.clear();
        beginning_ended_ = false;
        ended_ = false;
        flushed_ = false;
    }

    void show(std::size_t cue) {
        const auto& entry = entries()[cue];
        if (chapter_ != entry.chapter)
            print_(fmt::format("\n# {}\n\n", performer_->playbill().chapters[entry.chapter]));
        print_(entry.caption + "\n");
        chapter_ = entry.chapter;
        cue_ = cue;
        heard_ = 0;
    }

    [[nodiscard]] const std::vector<Playbill::Entry>& entries() const {
        return performer_->playbill().entries;
    }

    /// Writes what there is, as far as the sound card takes it: at most as much as it holds, so
    /// that keys are heard also where it takes everything.
    void feed() {
        constexpr int steps_at_once = 5;
        for (int i = 0; i < steps_at_once && loudspeaker_.room() >= step; ++i) {
            const auto sound = next_sound();
            if (!sound.empty())
                loudspeaker_.write(sound);
            else if (flushed_) {
                loudspeaker_.drain();
                done_ = true;
                return;
            }
        }
    }

    std::vector<float> next_sound() {
        while (stretch_.available() < step && tape_.size() > 0) {
            const auto [cue, samples] = tape_.take(step);
            if (cue != cue_)
                show(cue);
            heard_ += samples.size();
            stretch_.put(samples);
        }
        if (ended_ && tape_.size() == 0 && !flushed_) {
            stretch_.flush();
            flushed_ = true;
        }
        return stretch_.take(step);
    }

    std::unique_ptr<Performer> performer_;
    std::unique_ptr<Performer> whole_;
    const Print& print_;
    Loudspeaker loudspeaker_;
    Keyboard keyboard_;
    Tape tape_;
    Stretch stretch_;
    std::optional<std::size_t> chapter_; ///< shown last
    std::size_t cue_ = 0;                ///< shown last
    std::size_t heard_ = 0;              ///< samples of that cue
    std::size_t received_;               ///< cue of what was received last
    int speed_ = normal_speed;
    bool paused_ = false;
    bool beginning_ended_ = false; ///< all of it has been received, and not yet more
    bool ended_ = false;           ///< all has been received
    bool flushed_ = false;         ///< all has been put through stretch_
    bool done_ = false;
};

std::unique_ptr<Performer> open_playbill(const Prepare& prepare,
                                         const std::filesystem::path& data) {
    auto performer = std::make_unique<Performer>(prepare, data);
    while (!performer->is_ready()) {
        pollfd source{performer->descriptor(), POLLIN, 0};
        ::poll(&source, 1, -1);
        stop_if_interrupted();
        static_cast<void>(performer->receive());
    }
    return performer;
}

} // namespace

void play(const Prepare& begin, const Prepare& whole, const std::filesystem::path& data,
          const Print& print) {
    auto beginning = open_playbill(begin, data);
    beginning->begin(beginning->playbill().first);
    auto rest = beginning->playbill().is_whole ? nullptr : std::make_unique<Performer>(whole, data);
    Player(std::move(beginning), std::move(rest), print).play();
}

} // namespace duologue::play
