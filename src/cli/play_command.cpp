// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "cli/commands.hpp"
#include "cli/data_folder.hpp"
#include "cli/lexicon_files.hpp"
#include "cli/script_file.hpp"
#include "cli/terminal.hpp"
#include "cli/voice_folders.hpp"
#include "play/place.hpp"
#include "play/player.hpp"

#include <fmt/format.h>

#include <csignal>

namespace duologue::cli {
namespace {

/// Enough to begin with of a script of any length.
constexpr std::size_t beginning_bytes = 1 << 14;

[[noreturn]] void refuse(const PlayCommand& command, Message message) {
    throw Error(Error::Kind::input, std::move(message), {command.script.string()});
}

std::size_t find_first(const PlayCommand& command, const play::Programme& programme) {
    const auto chapter = play::find_chapter(programme.cues, command.chapter);
    if (!chapter)
        refuse(command, {fmt::format("there is no chapter {}", command.chapter),
                         fmt::format("the script has {}", programme.script.chapters.size())});
    if (command.from.empty())
        return *chapter;
    const auto sentence = play::find_text(programme.cues, *chapter, command.from);
    if (!sentence)
        refuse(command,
               {fmt::format("nobody says \"{}\" from chapter {} on", command.from, command.chapter),
                "--from takes words as they stand in the script"});
    return *sentence;
}

play::Programme prepare(const PlayCommand& command, script::Script script) {
    play::Programme programme{.script = std::move(script), .cast = {}, .cues = {}, .lexicon = {}};
    programme.cast =
        assign_voices(programme.script, load_voices(data_folder(), command.voices), command.cast)
            .cast;
    programme.lexicon = load_lexicon(programme.script, command.lexicons);
    programme.cues =
        render::plan(programme.script, programme.cast, programme.lexicon, command.pauses);
    programme.first = find_first(command, programme);
    return programme;
}

/// Leaves the last sentence, of which only the pause before it is told, to the whole script, and
/// the one that it overlaps. Says whether there are others to play.
bool leave_last(play::Programme& programme) {
    auto& cues = programme.cues;
    bool overlaps = true;
    while (overlaps && cues.size() > programme.first + 1) {
        programme.pause_behind = cues.back().pause_before;
        overlaps = cues.back().overlaps;
        cues.pop_back();
    }
    return !overlaps;
}

play::Programme prepare_whole(const PlayCommand& command, const reading::Reader& reader) {
    return prepare(command, read_script(command.script, reader.dictionary()).script);
}

/// The beginning of a long script, so that playing need not wait for all of it to be read; the
/// whole of one that is not long, or that is needed to find where to begin.
play::Programme prepare_beginning(const PlayCommand& command, const reading::Reader& reader) {
    if (auto script =
            read_beginning(command.script, beginning_bytes, mend_with(reader.dictionary())))
        try {
            auto programme = prepare(command, std::move(*script));
            if (leave_last(programme))
                return programme;
        } catch (const Error&) {
        }
    return prepare_whole(command, reader);
}

} // namespace

void run(const PlayCommand& command) {
    const InterruptHold hold;
    // A closed pipe behind standard output is an error to unwind from, like any other.
    std::signal(SIGPIPE, SIG_IGN);
    play::play([&](const auto& reader) { return prepare_beginning(command, reader); },
               [&](const auto& reader) { return prepare_whole(command, reader); }, data_folder(),
               print);
}

} // namespace duologue::cli
