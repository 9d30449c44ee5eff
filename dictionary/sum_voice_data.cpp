// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the sums of libespeak-ng's data, by which a run finds what was damaged since.
#include "base/file.hpp"
#include "speech/voice_data.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <exception>
#include <filesystem>

int main(int count, char** arguments) {
    try {
        if (count != 2)
            return EXIT_FAILURE;
        const std::filesystem::path folder = arguments[1];
        auto path = folder;
        path += ".sums";
        duologue::write_file(path, duologue::speech::voice_data_sums(folder));
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return EXIT_FAILURE;
    }
}
