// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/descriptor.hpp"
#include "speech/pipe.hpp"
#include "speech/process.hpp"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>

using namespace duologue;
using namespace duologue::speech;

namespace {

bool is_open(int descriptor) {
    return ::fcntl(descriptor, F_GETFD) >= 0;
}

bool is_running(int process) {
    return ::kill(process, 0) == 0;
}

} // namespace

TEST_CASE("a child ends with what its work says", "[speech]") {
    CHECK(fork_for([] {}).wait() == 0);
    const int status = fork_for([] { throw std::runtime_error("no"); }).wait();
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == EXIT_FAILURE);
}

TEST_CASE("a child does not outlive the process object that owns it", "[speech]") {
    int id = 0;
    {
        auto first = fork_for([] { ::pause(); });
        id = first.id();
        const auto second = std::move(first);
        CHECK(is_running(second.id()));
    }
    CHECK_FALSE(is_running(id));
}

TEST_CASE("who writes to a pipe that nobody reads ends by an error, not by a signal", "[speech]") {
    auto pipe = open_pipe();
    pipe.read.close();
    const int status = fork_for([&] { write_all(pipe.write, "nobody hears this"); }).wait();
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == EXIT_FAILURE);
}

TEST_CASE("a descriptor is closed once, by whoever has it last", "[base]") {
    const auto pipe = open_pipe();
    const int number = ::dup(pipe.read.get());
    {
        Descriptor first(number);
        const Descriptor second(std::move(first));
        CHECK(second.get() == number);
        CHECK(is_open(number));
    }
    CHECK_FALSE(is_open(number));
    CHECK(Descriptor().close());
}
