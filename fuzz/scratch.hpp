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

/// A folder of this process.
[[nodiscard]] inline std::filesystem::path make_folder() {
    auto folder =
        std::filesystem::temp_directory_path() / ("duologue-fuzz-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    return folder;
}

/// Writes the bytes to a file and has it read.
template <class Read>
void read_as(const char* name, std::string_view bytes, Read read) {
    static const auto folder = make_folder();
    std::ofstream(folder / name, std::ios::binary) << bytes;
    try {
        static_cast<void>(read(folder / name));
    } catch (const Error&) {
    }
}

} // namespace duologue::fuzz
