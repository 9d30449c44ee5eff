// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/files.hpp"

#include "base/error.hpp"
#include "base/fingerprint.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace duologue::verify {
namespace {

namespace fs = std::filesystem;

/// No file of an episode is larger: two channels of 32 bits, or a text.
std::uintmax_t largest_file(const Report& report) {
    constexpr std::uintmax_t frame_bytes = 8;
    return largest_text + frame_bytes * static_cast<std::uintmax_t>(report.length.count());
}

bool leads_outside(const fs::path& name) {
    return name.is_absolute() || name.lexically_normal().string().starts_with("..");
}

/// What is wrong with a file; empty where nothing is.
std::string compare(const fs::path& folder, const ListedFile& listed, std::uintmax_t largest) {
    const auto path = folder / listed.name;
    std::error_code none; // a name that no file can have
    if (leads_outside(listed.name))
        return "the report's list leads outside";
    if (!fs::exists(path, none))
        return "not there; render the episode again";
    if (!fs::is_regular_file(path, none))
        return "not a file; render the episode again";
    if (const auto size = fs::file_size(path, none); size != listed.size)
        return fmt::format("{} bytes, and {} were rendered", size, listed.size);
    if (listed.size > largest)
        return "larger than it can be";
    try {
        const bool is_same = fingerprint_of_file(path) == listed.fingerprint;
        return is_same ? "" : "other bytes than were rendered";
    } catch (const Error& error) {
        return error.what();
    }
}

} // namespace

Checks check_files(const fs::path& folder, const Report& report) {
    constexpr auto what = "as rendered";
    Checks failures;
    for (const auto& listed : report.files)
        if (const auto wrong = compare(folder, listed, largest_file(report)); !wrong.empty())
            failures.push_back({listed.name, what, false, wrong});
    if (report.files.empty())
        failures.push_back(
            {"report.json", what, false, "it lists no files; render the episode again"});
    else if (!report.is_sealed)
        failures.push_back({"report.json", what, false, "changed since it was written"});
    if (failures.empty())
        return {{"report.json", what, true, fmt::format("{} files", report.files.size())}};
    return failures;
}

} // namespace duologue::verify
