// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render_options.hpp"

#include "base/error.hpp"
#include "cli/cache_folder.hpp"
#include "cli/shared_options.hpp"
#include "cli/values.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace duologue::cli {
namespace {

/// The command as it is written: options whose values are turned into types of the domain when the
/// whole line has been read.
struct Written {
    RenderCommand command;
    std::vector<std::string> cast;
    std::optional<std::string> chapters;
    std::string formats = "opus";
    std::string book_sound = "opus";
    std::string output;
    WrittenPauses pauses;
    std::string quality = "balanced";
    std::string room = "dry";
    bool no_cache = false;
};

void check_watch(const RenderCommand& command) {
    if (command.watch && (command.stream || command.dry_run))
        throw Error(Error::Kind::usage,
                    {"--watch writes files again and again", "leave -o - and --dry-run out"});
}

void check_dry_run(const RenderCommand& command) {
    if (command.dry_run && (command.stream || command.json))
        throw Error(Error::Kind::usage,
                    {"--dry-run prints what would be spoken", "leave -o - and --json out"});
}

void check_stream(const RenderCommand& command, const std::string& output) {
    if (!output.empty() && output != "-")
        throw Error(Error::Kind::usage, {fmt::format("-o {}: only - is possible", output),
                                         "--out DIR names the folder for files"});
    if (command.stream && command.json)
        throw Error(Error::Kind::usage,
                    {"-o - and --json both want standard output", "leave one of them out"});
    if (command.stream && command.formats != std::vector{encode::Format::opus})
        throw Error(Error::Kind::usage, {"-o - streams Ogg Opus", "leave --format out"});
}

RenderCommand to_command(const Written& written) {
    auto command = written.command;
    command.cast = parse_choices(written.cast);
    if (written.chapters)
        command.chapters = parse_chapters(*written.chapters);
    command.formats = parse_formats(written.formats);
    command.book_sound = parse_formats(written.book_sound).front();
    command.pauses = parse_pauses(written.pauses);
    command.stream = written.output == "-";
    command.quality = parse_preset(written.quality);
    command.room = parse_room(written.room);
    if (written.no_cache)
        command.cache.clear();
    check_stream(command, written.output);
    check_watch(command);
    check_dry_run(command);
    return command;
}

void add_files(CLI::App& app, Written& written) {
    app.add_option("--chapters", written.chapters, "Render only these chapters: 2,4-5")
        ->type_name("LIST");
    app.add_option("--format", written.formats,
                   fmt::format("Any of {}, separated by commas", format_names()))
        ->type_name("LIST")
        ->capture_default_str();
    app.add_option("--epub-audio", written.book_sound,
                   "Sound in the book: opus costs no time, mp3 plays in more readers")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"opus", "mp3"}))
        ->capture_default_str();
    app.add_option("-o", written.output, "- streams Ogg Opus to standard output as it is made")
        ->type_name("-");
}

void add_sound(CLI::App& app, Written& written) {
    app.add_flag("--stereo", written.command.stereo, "Seat the speakers a little left and right");
    app.add_option("--room", written.room, "Around all voices: " + room_names())
        ->type_name("NAME")
        ->capture_default_str();
    add_pauses(app, written.pauses);
    app.add_option("--quality", written.quality, "The encoder's settings: " + preset_names())
        ->type_name("NAME")
        ->capture_default_str();
    app.add_option("--bitrate", written.command.kilobits,
                   "Of Opus, kb/s, instead of what --quality sets")
        ->type_name("KBPS")
        ->check(CLI::Range(12, 256));
    app.add_option("--complexity", written.command.complexity,
                   "Of Opus, instead of what --quality sets")
        ->type_name("0-10")
        ->check(CLI::Range(0, 10));
}

void add_work(CLI::App& app, Written& written) {
    app.add_option("--jobs", written.command.jobs, "Workers at a time (default: all cores)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    app.add_flag("--no-cache", written.no_cache, "Speak everything, and keep nothing")
        ->excludes(add_cache(app, written.command.cache));
    app.add_flag("--dry-run", written.command.dry_run, "Say what would be spoken, and stop");
    app.add_flag("--watch", written.command.watch, "Render again whenever the script is saved");
    app.add_flag("--quiet", written.command.quiet, "Say nothing but warnings and errors");
    app.add_flag("--json", written.command.json, "Print the report to standard output");
}

} // namespace

void declare_render(CLI::App& parent, std::optional<Command>& asked) {
    auto& app = *parent.add_subcommand(
        "render", "Speak a script: sound files, captions and a book to read along");
    const auto written = std::make_shared<Written>();
    auto& command = written->command;
    command.jobs = std::max(1U, std::thread::hardware_concurrency());
    command.cache = default_cache_folder();
    app.add_option("SCRIPT", command.script, "A script or a published transcript")->required();
    app.add_option("--out", command.out, "The folder that receives NAME/")
        ->type_name("DIR")
        ->capture_default_str();
    add_cast(app, written->cast);
    add_voices(app, command.voices);
    add_lexicons(app, command.lexicons);
    add_files(app, *written);
    add_sound(app, *written);
    add_work(app, *written);
    app.callback([written, &asked] { asked = to_command(*written); });
}

} // namespace duologue::cli
