// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

struct termios;

namespace duologue::play {

enum class Key { pause, back, on, turn_back, turn_on, slower, faster, rest, quit };

/// Takes the keys out of what was typed; what may be the beginning of a key stays. What means
/// nothing is left out.
[[nodiscard]] std::vector<Key> take_keys(std::string& typed);

/// The keys of the terminal on standard input, which gets its manners back at the end and while the
/// program is stopped. Off where standard input is not a terminal, or where the program runs in its
/// background.
class Keyboard {
public:
    Keyboard();
    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;
    ~Keyboard();

    [[nodiscard]] bool is_on() const { return manners_ != nullptr; }

    /// What can be waited on; -1 where the keys are off.
    [[nodiscard]] int descriptor() const;

    /// The keys pressed since the last call, without waiting; `quit` when the terminal is gone, and
    /// `rest` when it asks the program to stop (SIGTSTP).
    [[nodiscard]] std::vector<Key> read();

    /// Obeys `rest`: stops the process until it is continued.
    void rest();

private:
    void take_terminal() const;

    std::unique_ptr<termios> manners_; ///< as they were
    std::string typed_;
};

} // namespace duologue::play
