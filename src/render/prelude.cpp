// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/prelude.hpp"

#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "speech/parts.hpp"
#include "speech/pipe.hpp"

#include <poll.h>

#include <cerrno>
#include <span>
#include <string>
#include <utility>

namespace duologue::render {
namespace {

/// Waits for bytes or the end of `pipe`.
void wait_for_bytes(const Descriptor& pipe) {
    constexpr int a_moment_ms = 200;
    pollfd awaited{pipe.get(), POLLIN, 0};
    for (int ready = 0; ready <= 0; ready = ::poll(&awaited, 1, a_moment_ms)) {
        if (ready < 0 && errno != EINTR)
            fail_to("wait for a worker");
        stop_if_interrupted();
    }
}

} // namespace

Prelude::Prelude(
    const std::function<void(const Announce& announce, const speech::Send& send)>& perform) {
    auto pipe = speech::open_pipe();
    child_.process = speech::fork_worker([&] {
        pipe.read.close();
        perform([&](std::string_view key) { speech::write_all(pipe.write, key); },
                [&](std::string_view part) {
                    speech::write_all(pipe.write, speech::to_bytes(speech::part_of_result, part));
                });
        speech::write_all(pipe.write, speech::to_bytes(speech::end_of_result, {}));
    });
    child_.results = std::move(pipe.read);
}

std::optional<speech::Child> Prelude::take(std::string_view key) {
    wait_for_bytes(child_.results);
    std::string announced(key.size(), '\0');
    if (!speech::read_all(child_.results, std::as_writable_bytes(std::span(announced)))
        || announced != key)
        return std::nullopt;
    return std::exchange(child_, {});
}

} // namespace duologue::render
