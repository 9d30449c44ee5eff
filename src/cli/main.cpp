// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <exception>

namespace {

template <class Command>
int perform(const Command& command) {
    duologue::cli::run(command);
    return EXIT_SUCCESS;
}

int perform(const duologue::cli::CheckCommand& command) {
    return duologue::cli::run(command);
}

} // namespace

int main(int argc, char** argv) {
    using namespace duologue;
    try {
        const auto command = cli::parse_command_line(argc, argv);
        return command ? std::visit([](const auto& chosen) { return perform(chosen); }, *command)
                       : EXIT_SUCCESS;
    } catch (const Interrupted& stopped) {
        constexpr int killed_by = 128; // as shells count
        return killed_by + stopped.signal;
    } catch (const Error& error) {
        fmt::print(stderr, "duologue: {}\n", error.what());
        return static_cast<int>(error.kind());
    } catch (const std::exception& error) {
        fmt::print(stderr, "duologue: {}\n", error.what());
        return static_cast<int>(Error::Kind::environment);
    }
}
