// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/voice_data.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/fingerprint.hpp"

#include <fmt/format.h>

#include <set>
#include <system_error>
#include <vector>

namespace duologue::speech {
namespace {

std::string line_for(const std::filesystem::path& folder, const std::string& file) {
    return fmt::format("{} {}\n", fingerprint_of_file(folder / file), file);
}

std::string sums_beside(const std::filesystem::path& folder) {
    auto path = folder;
    path += ".sums";
    constexpr std::size_t largest_sums = 1U << 16U;
    return read_file(path, largest_sums);
}

/// The names of the variants in `folder`, in order.
std::set<std::string> variants_in(const std::filesystem::path& folder) {
    std::set<std::string> variants;
    std::error_code none;
    for (const auto& file : std::filesystem::directory_iterator(folder / variants_folder, none))
        variants.insert(file.path().filename());
    return variants;
}

std::string file_of(const std::string& variant) {
    return fmt::format("{}/{}", variants_folder, variant);
}

void check_files(const std::filesystem::path& folder, const std::vector<std::string>& files) {
    constexpr const char* advice = "install espeak-ng-data again, or run make again";
    try {
        const auto sums = sums_beside(folder);
        for (const auto& file : files)
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

} // namespace

std::string voice_data_sums(const std::filesystem::path& folder) {
    std::string sums;
    for (const auto* const file : voice_data)
        sums += line_for(folder, file);
    for (const auto& variant : variants_in(folder))
        sums += line_for(folder, file_of(variant));
    return sums;
}

void check_voice_data(const std::filesystem::path& folder) {
    check_files(folder, {voice_data.begin(), voice_data.end()});
}

void check_variant(const std::filesystem::path& folder, const std::string& variant) {
    check_files(folder, {file_of(variant)});
}

} // namespace duologue::speech
