// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a sound or a book, or are refused.
#include "base/error.hpp"
#include "input.hpp"
#include "verify/book.hpp"
#include "verify/recording.hpp"
#include "verify/zip.hpp"

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

/// Writes the bytes to a file and has it read.
template <class Read>
void read_as(const char* name, std::string_view bytes, Read read) {
    static const auto folder = make_folder();
    std::ofstream(folder / name, std::ios::binary) << bytes;
    try {
        read(folder / name);
    } catch (const Error&) {
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto text = fuzz::text_of(bytes, size);
    read_as("fuzz.opus", text, [](const auto& file) { return verify::listen(file); });
    read_as("fuzz.epub", text, [](const auto& file) {
        return verify::check_book(verify::unzip(file), {}, "fuzz.epub");
    });
    return 0;
}
