// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pcm.hpp"
#include "support/sound_card.hpp"

#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

namespace duologue::support {

/// A program on a terminal of its own, heard four times as fast as it sounds.
class Concert {
public:
    /// Without `program` it is the `duologue` of this build.
    explicit Concert(const std::vector<std::string>& arguments,
                     const std::string& program = DUOLOGUE_PROGRAM);
    Concert(const Concert&) = delete;
    Concert& operator=(const Concert&) = delete;
    ~Concert();

    /// Listens for that much sound; at most as long as patience lasts, and not where the program
    /// ends.
    void listen(double time_s);

    /// Listens until it is quiet for a second.
    void listen_out();

    /// Listens until `condition` holds; whether it does before patience ends.
    bool listen_until(const std::function<bool()>& condition);

    /// Listens until the program ends; its exit code, or minus the signal that ended it.
    int finish();

    void type(const std::string& keys) const;
    void send(int signal) const;

    /// What stands on the terminal, with `\n` for new lines.
    [[nodiscard]] const std::string& shown() const { return shown_; }

    [[nodiscard]] const Pcm& heard() const { return heard_; }

    /// Whether the terminal is in the state in which the program found it.
    [[nodiscard]] bool left_terminal_as_it_was() const;

private:
    /// Hears at most a twenty-fifth of a second, or waits as long; false when it is quiet.
    bool hear();
    void look();
    [[nodiscard]] bool has_ended() const;

    SoundCard card_{SoundCard::Ear::pipe};
    int ear_;
    int terminal_ = -1;
    pid_t process_ = 0;
    unsigned manners_ = 0;
    std::string shown_;
    Pcm heard_{24'000, 1, {}};
};

} // namespace duologue::support
