// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/crew.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace duologue::render {

/// A process that begins to perform before it is known that it will be wanted: what a script begins
/// with, while all of the script is still being read.
class Prelude {
public:
    /// Says which clip it will be, by the key that ClipKeys gives.
    using Announce = std::function<void(std::string_view key)>;

    /// Forks at once. The child calls `perform`, which announces one clip and sends its performance
    /// in parts; where that throws, it is as if there were no prelude.
    /// It ends with this, unless it was taken.
    explicit Prelude(
        const std::function<void(const Announce& announce, const speech::Send& send)>& perform);

    /// The child, if it announces the clip with `key`; to be called once. Waits until it has
    /// announced something or ended. Throws Interrupted when a signal was noted.
    [[nodiscard]] std::optional<speech::Child> take(std::string_view key);

    /// Nobody wants to hear it.
    void end() { child_ = {}; }

private:
    speech::Child child_;
};

} // namespace duologue::render
