// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/time.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace duologue::fuzz {

/// What a fuzzer has the patience to hear.
constexpr Frames longest = std::chrono::seconds(60);

/// A folder of this process, for as long as it runs.
struct Scratch {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("duologue-fuzz-" + std::to_string(::getpid()));

    Scratch() { std::filesystem::create_directories(folder); }

    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    ~Scratch() { std::filesystem::remove_all(folder); }
};

/// Writes the bytes to a file and has it read.
template <class Read>
void read_as(const char* name, std::string_view bytes, Read read) {
    static const Scratch scratch;
    std::ofstream(scratch.folder / name, std::ios::binary) << bytes;
    try {
        static_cast<void>(read(scratch.folder / name));
    } catch (const Error&) {
    }
}

} // namespace duologue::fuzz
