// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

struct sonicStreamStruct;

namespace duologue::play {

/// Makes speech faster or slower and keeps its pitch (libsonic). One channel at
/// encode::encoder_rate_hz.
class Stretch {
public:
    Stretch();
    Stretch(const Stretch&) = delete;
    Stretch& operator=(const Stretch&) = delete;
    ~Stretch();

    /// How many times faster what is put in from now on comes out; 1 at first.
    void set_speed(double speed);

    void put(std::span<const float> samples);

    /// Nothing follows for now: what was put in comes out to its end.
    void flush();

    /// Forgets what was put in and not taken out.
    void clear();

    /// Samples that can be taken.
    [[nodiscard]] std::size_t available() const;

    /// At most `count` samples.
    [[nodiscard]] std::vector<float> take(std::size_t count);

private:
    struct Free {
        void operator()(sonicStreamStruct* stream) const noexcept;
    };

    std::unique_ptr<sonicStreamStruct, Free> stream_;
    double speed_ = 1;
};

} // namespace duologue::play
