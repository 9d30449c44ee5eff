// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/voice_data.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/fingerprint.hpp"

#include <fmt/format.h>

namespace duologue::speech {
namespace {

std::string line_for(const std::filesystem::path& folder, const char* file) {
    return fmt::format("{} {}\n", fingerprint_of_file(folder / file), file);
}

std::string sums_beside(const std::filesystem::path& folder) {
    auto path = folder;
    path += ".sums";
    constexpr std::size_t largest_sums = 1U << 16U;
    return read_file(path, largest_sums);
}

} // namespace

std::string voice_data_sums(const std::filesystem::path& folder) {
    std::string sums;
    for (const auto* const file : voice_data)
        sums += line_for(folder, file);
    return sums;
}

void check_voice_data(const std::filesystem::path& folder) {
    constexpr const char* advice = "install espeak-ng-data again, or run make again";
    try {
        const auto sums = sums_beside(folder);
        for (const auto* const file : voice_data)
            if (sums.find(line_for(folder, file)) == sums.npos)
                throw Error(Error::Kind::environment,
                            {"not the file that the program was built with", advice},
                            {(folder / file).string()});
    } catch (const Error& error) {
        if (error.kind() == Error::Kind::environment)
            throw;
        throw Error(Error::Kind::environment,
                    {fmt::format("espeak-ng cannot use its data: {}", error.what()), advice});
    }
}

} // namespace duologue::speech
