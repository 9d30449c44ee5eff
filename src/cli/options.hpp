// SPDX-License-Identifier: GPL-3.0-or-later
// The command line, parsed into one value per command before any work is done.
#pragma once

#include "cast/cast.hpp"
#include "encode/format.hpp"
#include "encode/preset.hpp"
#include "mix/pauses.hpp"
#include "mix/room.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace duologue::cli {

struct RenderCommand {
    std::filesystem::path script;
    std::filesystem::path out = "out";
    std::vector<cast::Choice> cast;
    std::filesystem::path voices;   ///< more personas; empty means none
    std::set<std::size_t> chapters; ///< empty means all
    std::vector<encode::Format> formats{encode::Format::opus};
    encode::Format book_sound = encode::Format::opus; ///< opus or mp3
    mix::Pauses pauses;
    encode::Preset quality = encode::Preset::balanced;
    std::optional<int> kilobits;   ///< instead of the preset's
    std::optional<int> complexity; ///< instead of the preset's
    std::size_t jobs = 1;
    std::vector<std::filesystem::path> lexicons; ///< the last one wins
    std::filesystem::path cache;                 ///< of what was spoken; empty means none
    bool watch = false;                          ///< renders again whenever the script is saved
    bool dry_run = false;                        ///< says what would be spoken, and stops
    bool stream = false;                         ///< Ogg Opus to standard output instead of files
    bool stereo = false;
    mix::Room room = mix::Room::dry;
    bool quiet = false;
    bool json = false;
};

struct PlayCommand {
    std::filesystem::path script;
    std::vector<cast::Choice> cast;
    std::filesystem::path voices;
    std::size_t chapter = 1; ///< to begin with
    std::string from;        ///< words to begin with; empty means the chapter's first
    std::vector<std::filesystem::path> lexicons;
    mix::Pauses pauses;
};

struct ImportCommand {
    std::filesystem::path transcript;
    std::optional<std::filesystem::path> output; ///< standard output without it
};

struct VoicesCommand {
    std::filesystem::path voices;
    std::optional<std::filesystem::path> preview; ///< a folder for samples
};

struct PinyinCommand {
    std::optional<std::filesystem::path> file; ///< standard input without it
    bool spoken = false;                       ///< as heard, not as dictionaries have it
    std::vector<std::filesystem::path> lexicons;
};

struct ExplainCommand {
    std::filesystem::path script;
    std::optional<std::size_t> line; ///< of the file; all without it
    std::vector<std::filesystem::path> lexicons;
    std::optional<std::filesystem::path> sheet; ///< an HTML page instead of standard output
    bool json = false;
};

struct CheckCommand {
    std::filesystem::path script;
    std::vector<cast::Choice> cast;
    std::filesystem::path voices;
    std::vector<std::filesystem::path> lexicons;
    bool json = false;
};

struct CacheCommand {
    enum class Action { stat, prune, clear };

    Action action = Action::stat;
    std::filesystem::path folder;
};

struct VerifyCommand {
    std::filesystem::path folder; ///< `out/NAME`
    bool json = false;
};

using Command =
    std::variant<RenderCommand, PlayCommand, ImportCommand, VoicesCommand, PinyinCommand,
                 ExplainCommand, CheckCommand, CacheCommand, VerifyCommand>;

/// What the command line asks for; nothing when it was a question (`--help`, `--version`) that has
/// been answered on standard output. Throws Error::Kind::usage with advice.
[[nodiscard]] std::optional<Command> parse_command_line(int argc, const char* const* argv);

} // namespace duologue::cli
