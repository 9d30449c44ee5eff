// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/voice_folders.hpp"

#include "cli/xdg_folder.hpp"
#include "speech/command.hpp"

namespace duologue::cli {
namespace {

namespace fs = std::filesystem;

bool has_files(const fs::path& folder) {
    std::error_code unknown;
    return fs::is_directory(folder, unknown) && !fs::is_empty(folder, unknown);
}

} // namespace

std::vector<cast::Voice> load_voices(const fs::path& data, const fs::path& folder) {
    auto voices = cast::load_voices(data / "voices");
    if (const auto own = xdg_folder("XDG_DATA_HOME", ".local/share"); has_files(own / "voices"))
        cast::add_voices(voices, cast::load_voices(own / "voices"));
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
