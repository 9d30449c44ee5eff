// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.hpp"

#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "base/unicode.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace duologue::cli {

void print_bytes(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()
        || std::fflush(stdout) != 0) {
        stop_if_interrupted();
        fail_to("write to standard output");
    }
}

void print(std::string_view text) {
    print_bytes(printable(text));
}

void print_error(std::string_view text) {
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
    static_cast<void>(std::fflush(stderr));
}

void complain(std::string_view text) {
    print_error(fmt::format("duologue: {}\n", printable(text)));
}

void print_warnings(const Warnings& warnings) {
    for (const auto& [code, where, message] : warnings)
        print_error(printable(
            fmt::format("{}: warning: {} [{}]\n", to_string(where), to_string(message), code)));
}

} // namespace duologue::cli
