// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

namespace duologue {

/// An open file, pipe or socket of this process, or none; closed at the end of its life.
class Descriptor {
public:
    Descriptor() = default;

    /// Takes what the system returned; a negative number is none.
    explicit Descriptor(int number) : number_(number) {}

    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, none)) {}

    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }

    ~Descriptor() { close(); }

    explicit operator bool() const { return number_ >= 0; }

    [[nodiscard]] int get() const { return number_; }

    /// False where what was written to a file turns out not to be there.
    bool close();

private:
    static constexpr int none = -1;

    int number_ = none;
};

} // namespace duologue
