// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>

namespace duologue::speech {

/// A child process, or none; it does not outlive this.
class Process {
public:
    Process() = default;

    /// Takes what `fork` returned to the parent.
    explicit Process(int id) : id_(id) {}

    Process(Process&& other) noexcept : id_(std::exchange(other.id_, 0)) {}

    Process& operator=(Process&& other) noexcept {
        std::swap(id_, other.id_);
        return *this;
    }

    ~Process() { end(); }

    explicit operator bool() const { return id_ > 0; }

    [[nodiscard]] int id() const { return id_; }

    /// Waits until it has ended, if there is one, and returns its status as waitpid does.
    int wait();

    /// The same, by force.
    int end();

private:
    int id_ = 0;
};

/// Forks a child that ends when `work` is done, with EXIT_FAILURE where that throws, or at once
/// when its parent ends. A pipe that nobody reads any more is an error in it, no signal. Throws
/// Error::Kind::environment when it cannot be started.
[[nodiscard]] Process fork_for(const std::function<void()>& work);

/// The same for one of several that work at once. No fault is planned in it (base/fault.hpp): whose
/// request is the Nth would be chance.
[[nodiscard]] Process fork_worker(const std::function<void()>& work);

} // namespace duologue::speech
