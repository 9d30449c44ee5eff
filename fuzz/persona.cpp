// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a persona or are refused; the name of a variant is never a path.
#include "base/error.hpp"
#include "cast/voice.hpp"
#include "input.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace duologue;

namespace {

std::filesystem::path make_folder() {
    auto folder =
        std::filesystem::temp_directory_path() / ("duologue-fuzz-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    return folder;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const auto folder = make_folder();
    std::ofstream(folder / "fuzz.toml", std::ios::binary) << fuzz::text_of(bytes, size);
    try {
        for (const auto& voice : cast::load_voices(folder))
            fuzz::demand(voice.variant.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-")
                             == std::string::npos
                         && voice.variant.size() < 20);
    } catch (const Error&) {
    }
    return 0;
}
