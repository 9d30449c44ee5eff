// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/voice_folders.hpp"

#include "speech/command.hpp"

#include <cstdlib>

namespace duologue::cli {
namespace {

namespace fs = std::filesystem;

fs::path own_folder() {
    const auto of = [](const char* name) -> fs::path {
        const auto* const value = std::getenv(name);
        return value == nullptr ? "" : value;
    };
    // The XDG Base Directory Specification ignores relative paths.
    if (of("XDG_DATA_HOME").is_absolute())
        return of("XDG_DATA_HOME") / "duologue" / "voices";
    return of("HOME").is_absolute() ? of("HOME") / ".local/share/duologue/voices" : "";
}

bool has_files(const fs::path& folder) {
    std::error_code unknown;
    return fs::is_directory(folder, unknown) && !fs::is_empty(folder, unknown);
}

} // namespace

std::vector<cast::Voice> load_voices(const fs::path& data, const fs::path& folder) {
    auto voices = cast::load_voices(data / "voices");
    if (const auto own = own_folder(); has_files(own))
        cast::add_voices(voices, cast::load_voices(own));
    if (!folder.empty())
        cast::add_voices(voices, cast::load_voices(folder));
    return voices;
}

cast::Assigned assign_voices(const script::Script& script, const std::vector<cast::Voice>& voices,
                             const std::vector<cast::Choice>& choices) {
    auto assigned = cast::assign(script, voices, choices);
    for (const auto& [speaker, voice] : assigned.cast)
        speech::check_command(voice);
    return assigned;
}

} // namespace duologue::cli
