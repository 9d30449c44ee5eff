// SPDX-License-Identifier: GPL-3.0-or-later
// Gives every file of a folder to a fuzz target.
#include "base/file.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

int main(int /*argc*/, char** argv) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
        const auto text = duologue::read_file(entry.path(), SIZE_MAX);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
        ++count;
    }
    fmt::print("{} files\n", count);
    return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
