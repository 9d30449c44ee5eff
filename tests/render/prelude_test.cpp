// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/prelude.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>
#include <string>

using duologue::render::Prelude;
using namespace duologue::speech;

namespace {

bool no_child_is_left() {
    return ::waitpid(-1, nullptr, WNOHANG) == -1;
}

/// What a crew takes that has three jobs, of which `prelude` does the first if it is `key`.
std::string perform(Prelude& prelude, std::string_view key) {
    std::string taken;
    run_jobs({.count = 3,
              .work = [](std::size_t job, const Send& send) { send(std::to_string(job)); },
              .take = [&](std::size_t, const std::string& part) { taken += part; }},
             2, prelude.take(key));
    return taken;
}

} // namespace

TEST_CASE("a crew takes what a prelude performs for its first job's result", "[render]") {
    {
        Prelude prelude([](const Prelude::Announce& announce, const Send& send) {
            announce("moon");
            send("a");
            send(std::string(100'000, 'b'));
        });
        CHECK(perform(prelude, "moon") == "a" + std::string(100'000, 'b') + "12");
    }
    CHECK(no_child_is_left());
}

TEST_CASE("a prelude to something else is not heard, and ends", "[render]") {
    {
        Prelude prelude([](const Prelude::Announce& announce, const Send& /*send*/) {
            announce("boat");
            ::pause();
        });
        CHECK(perform(prelude, "moon") == "012");
    }
    CHECK(no_child_is_left());
}

TEST_CASE("a prelude that nobody wants to hear ends at once", "[render]") {
    Prelude prelude([](const Prelude::Announce& /*announce*/, const Send& /*send*/) { ::pause(); });
    prelude.end();
    CHECK(no_child_is_left());
}

TEST_CASE("a prelude that fails before it announces anything, or half way, changes nothing",
          "[render]") {
    const bool announces = GENERATE(false, true);
    {
        Prelude prelude([&](const Prelude::Announce& announce, const Send& send) {
            if (announces) {
                announce("moon");
                send("0");
            }
            throw std::runtime_error("the beginning is no script");
        });
        CHECK(perform(prelude, "moon") == "012");
    }
    CHECK(no_child_is_left());
}
