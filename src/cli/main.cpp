// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <exception>

int main(int argc, char** argv) {
    using namespace duologue;
    try {
        if (const auto command = cli::parse_command_line(argc, argv))
            std::visit([](const auto& chosen) { cli::run(chosen); }, *command);
        return EXIT_SUCCESS;
    } catch (const Error& error) {
        fmt::print(stderr, "duologue: {}\n", error.what());
        return static_cast<int>(error.kind());
    } catch (const std::exception& error) {
        fmt::print(stderr, "duologue: {}\n", error.what());
        return static_cast<int>(Error::Kind::environment);
    }
}
