// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.hpp"

#include "base/error.hpp"
#include "cli/cache_folder.hpp"
#include "cli/values.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <string>
#include <thread>
#include <tuple>

namespace duologue::cli {
namespace {

/// Options whose values are turned into types of the domain after the line has been read.
struct RenderTexts {
    std::vector<std::string> cast;
    std::string chapters;
    std::string formats = "opus";
    std::string book_sound = "opus";
    std::string output;
    std::vector<std::string> pauses;
    std::string quality = "balanced";
    std::string room = "dry";
    bool overlap = false;
    bool no_cache = false;
};

struct PlayTexts {
    std::vector<std::string> cast;
    std::vector<std::string> pauses;
};

void add_lexicons(CLI::App& app, std::vector<std::filesystem::path>& lexicons) {
    app.add_option("--lexicon", lexicons, "A file of `word = reading` lines; may be repeated")
        ->type_name("FILE")
        ->allow_extra_args(false);
}

void add_cast(CLI::App& app, std::vector<std::string>& cast) {
    app.add_option("--cast", cast, "Give a speaker a persona (duologue voices lists them)")
        ->type_name("NAME=PERSONA")
        ->allow_extra_args(false);
}

void add_voices(CLI::App& app, std::filesystem::path& voices) {
    app.add_option("--voices", voices, "A folder of personas of your own (docs/voices.md)")
        ->type_name("DIR");
}

void add_pauses(CLI::App& app, std::vector<std::string>& pauses) {
    app.add_option("--pause", pauses,
                   "Set a pause: sentence, paragraph, answer, turn, subject, chapter or end")
        ->type_name("KIND=TIME")
        ->allow_extra_args(false);
}

const CLI::App* declare_render(CLI::App& parent, RenderCommand& command, RenderTexts& texts) {
    auto& app = *parent.add_subcommand(
        "render", "Speak a script: sound files, captions and a book to read along");
    app.add_option("SCRIPT", command.script, "A script or a published transcript")->required();
    app.add_option("--out", command.out, "The folder that receives NAME/")
        ->type_name("DIR")
        ->capture_default_str();
    add_cast(app, texts.cast);
    add_voices(app, command.voices);
    add_lexicons(app, command.lexicons);
    app.add_option("--chapters", texts.chapters, "Render only these chapters: 2,4-5")
        ->type_name("LIST");
    app.add_option("--format", texts.formats, "Any of opus, flac, wav, mp3, separated by commas")
        ->type_name("LIST")
        ->capture_default_str();
    app.add_option("--epub-audio", texts.book_sound,
                   "Sound in the book: opus costs no time, mp3 plays in more readers")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"opus", "mp3"}))
        ->capture_default_str();
    app.add_option("-o", texts.output, "- streams Ogg Opus to standard output as it is made")
        ->type_name("-");
    app.add_flag("--stereo", command.stereo, "Seat the speakers a little left and right");
    app.add_option("--room", texts.room, "Around all voices: dry, studio or hall")
        ->type_name("NAME")
        ->capture_default_str();
    add_pauses(app, texts.pauses);
    app.add_flag("--overlap", texts.overlap,
                 "Let the other's interjections begin before the end of a turn");
    app.add_option("--quality", texts.quality, "The encoder's settings: best, balanced or fast")
        ->type_name("NAME")
        ->capture_default_str();
    app.add_option("--bitrate", command.kilobits, "kb/s, instead of what --quality sets")
        ->type_name("KBPS")
        ->check(CLI::Range(12, 256));
    app.add_option("--complexity", command.complexity, "Of libopus, instead of --quality's")
        ->type_name("0-10")
        ->check(CLI::Range(0, 10));
    app.add_option("--jobs", command.jobs, "Workers at a time (default: all cores)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    auto* cache =
        app.add_option("--cache", command.cache, "Where sentences that were spoken are kept")
            ->type_name("DIR");
    app.add_flag("--no-cache", texts.no_cache, "Speak everything, and keep nothing")
        ->excludes(cache);
    app.add_flag("--dry-run", command.dry_run, "Say what would be spoken, and stop");
    app.add_flag("--watch", command.watch, "Render again whenever the script is saved");
    app.add_flag("--quiet", command.quiet, "Say nothing but warnings and errors");
    app.add_flag("--json", command.json, "Print the report to standard output");
    return &app;
}

const CLI::App* declare_play(CLI::App& parent, PlayCommand& command, PlayTexts& texts) {
    auto& app = *parent.add_subcommand("play", "Speak a script now, through the sound card");
    app.add_option("SCRIPT", command.script, "A script or a published transcript")->required();
    app.add_option("--chapter", command.chapter, "Begin with this chapter")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    app.add_option("--from", command.from, "Begin with the sentence in which these words begin")
        ->type_name("TEXT");
    add_cast(app, texts.cast);
    add_voices(app, command.voices);
    add_lexicons(app, command.lexicons);
    add_pauses(app, texts.pauses);
    app.footer("Keys: space pauses, left and right go by sentence, up and down by turn,\n"
               "+ and - change the speed, q quits.");
    return &app;
}

const CLI::App* declare_import(CLI::App& parent, ImportCommand& command) {
    auto& app =
        *parent.add_subcommand("import", "Turn a published transcript into a script to correct");
    app.add_option("TRANSCRIPT", command.transcript, "The text as it was published")->required();
    app.add_option("-o", command.output, "The script (default: standard output)")
        ->type_name("SCRIPT");
    return &app;
}

const CLI::App* declare_voices(CLI::App& parent, VoicesCommand& command) {
    auto& app = *parent.add_subcommand("voices", "List the personas");
    add_voices(app, command.voices);
    app.add_option("--preview", command.preview, "Write a sample of each to this folder")
        ->type_name("DIR");
    return &app;
}

const CLI::App* declare_pinyin(CLI::App& parent, PinyinCommand& command) {
    auto& app = *parent.add_subcommand(
        "pinyin", "Print how every Han character is read, before sandhi, a line for a line");
    app.add_option("FILE", command.file, "The text (default: standard input)");
    app.add_flag("--spoken", command.spoken,
                 "Print the syllables as they are heard: numbers in words, tones changed");
    add_lexicons(app, command.lexicons);
    return &app;
}

const CLI::App* declare_explain(CLI::App& parent, ExplainCommand& command, std::string& place) {
    auto& app = *parent.add_subcommand(
        "explain", "Show how each sentence is read, and what decided where there was a choice");
    app.add_option("SCRIPT[:LINE]", place, "A script or a published transcript, or a line of it")
        ->required();
    add_lexicons(app, command.lexicons);
    auto* const json = app.add_flag("--json", command.json, "Print it as JSON");
    app.add_option("--html", command.sheet, "Write a page with pinyin over the characters")
        ->type_name("FILE")
        ->excludes(json);
    return &app;
}

const CLI::App* declare_check(CLI::App& parent, CheckCommand& command,
                              std::vector<std::string>& cast) {
    auto& app = *parent.add_subcommand(
        "check", "List what may be wrong in a script; exit 1 where it cannot be rendered");
    app.add_option("SCRIPT", command.script, "A script or a published transcript")->required();
    add_cast(app, cast);
    add_voices(app, command.voices);
    add_lexicons(app, command.lexicons);
    app.add_flag("--json", command.json, "Print it as a JSON array");
    return &app;
}

const CLI::App* declare_verify(CLI::App& parent, VerifyCommand& command) {
    auto& app = *parent.add_subcommand(
        "verify", "Open what was rendered as a player would; exit 1 where something is wrong");
    app.add_option("FOLDER", command.folder, "out/NAME")->required();
    app.add_flag("--json", command.json, "Print it as a JSON array");
    return &app;
}

std::vector<cast::Choice> parse_choices(const std::vector<std::string>& texts) {
    std::vector<cast::Choice> choices;
    for (const auto& text : texts)
        choices.push_back(parse_choice(text));
    return choices;
}

const CLI::App* declare_cache(CLI::App& parent, CacheCommand& command) {
    using enum CacheCommand::Action;
    auto& app = *parent.add_subcommand("cache", "See to the sentences that were spoken before");
    app.add_option("--cache", command.folder, "Where they are kept")->type_name("DIR");
    auto* actions = app.add_option_group("what to do");
    actions->require_option(1);
    for (const auto& [name, action, help] :
         {std::tuple{"--stat", stat, "Say how much there is"},
          {"--prune", prune, "Remove what was not used for longest, down to 1 GB"},
          {"--clear", clear, "Remove everything"}})
        actions->add_flag_callback(
            name, [&command, action] { command.action = action; }, help);
    return &app;
}

/// Whether the line holds a command; false when it was a question that has been answered.
bool parse(CLI::App& app, int argc, const char* const* argv) {
    try {
        app.parse(argc, argv);
        return true;
    } catch (const CLI::Success& question) {
        app.exit(question);
        return false;
    } catch (const CLI::ParseError& error) {
        throw Error(Error::Kind::usage,
                    fmt::format("{}; duologue --help shows what there is", error.what()));
    }
}

void check_watch(const RenderCommand& command) {
    if (command.watch && (command.stream || command.dry_run))
        throw Error(Error::Kind::usage,
                    "--watch writes files again and again; leave -o - and --dry-run out");
}

void check_stream(const RenderCommand& command, const std::string& output) {
    if (!output.empty() && output != "-")
        throw Error(
            Error::Kind::usage,
            fmt::format("-o {}: only - is possible; --out DIR names the folder for files", output));
    if (command.stream && command.json)
        throw Error(Error::Kind::usage,
                    "-o - and --json both want standard output; leave one of them out");
    if (command.stream && command.formats != std::vector{encode::Format::opus})
        throw Error(Error::Kind::usage, "-o - streams Ogg Opus; leave --format out");
}

mix::Pauses parse_pauses(const std::vector<std::string>& texts) {
    mix::Pauses pauses;
    for (const auto& text : texts)
        set_pause(pauses, text);
    return pauses;
}

RenderCommand finish(RenderCommand command, const RenderTexts& texts) {
    command.cast = parse_choices(texts.cast);
    if (!texts.chapters.empty())
        command.chapters = parse_chapters(texts.chapters);
    command.formats = parse_formats(texts.formats);
    command.book_sound = parse_formats(texts.book_sound).front();
    command.pauses = parse_pauses(texts.pauses);
    command.pauses.overlap = texts.overlap;
    command.stream = texts.output == "-";
    command.quality = parse_preset(texts.quality);
    command.room = parse_room(texts.room);
    if (texts.no_cache)
        command.cache.clear();
    check_stream(command, texts.output);
    check_watch(command);
    return command;
}

} // namespace

std::optional<Command> parse_command_line(int argc, const char* const* argv) {
    CLI::App app("Turns the transcript of an interview into a podcast, offline.", "duologue");
    app.set_version_flag("--version", "duologue " DUOLOGUE_VERSION);
    app.require_subcommand(1);

    RenderCommand render;
    render.jobs = std::max(1U, std::thread::hardware_concurrency());
    render.cache = default_cache_folder();
    RenderTexts texts;
    PlayCommand play;
    PlayTexts play_texts;
    ImportCommand import;
    VoicesCommand voices;
    PinyinCommand pinyin;
    ExplainCommand explain;
    std::string place;
    CheckCommand check;
    std::vector<std::string> check_cast;
    CacheCommand cache{.folder = render.cache};
    const auto* const render_app = declare_render(app, render, texts);
    const auto* const play_app = declare_play(app, play, play_texts);
    const auto* const import_app = declare_import(app, import);
    const auto* const voices_app = declare_voices(app, voices);
    const auto* const pinyin_app = declare_pinyin(app, pinyin);
    const auto* const explain_app = declare_explain(app, explain, place);
    const auto* const cache_app = declare_cache(app, cache);
    VerifyCommand verify;
    const auto* const verify_app = declare_verify(app, verify);
    declare_check(app, check, check_cast);

    if (!parse(app, argc, argv))
        return std::nullopt;
    if (render_app->parsed())
        return finish(render, texts);
    if (play_app->parsed()) {
        play.cast = parse_choices(play_texts.cast);
        play.pauses = parse_pauses(play_texts.pauses);
        return play;
    }
    if (import_app->parsed())
        return import;
    if (voices_app->parsed())
        return voices;
    if (pinyin_app->parsed())
        return pinyin;
    if (cache_app->parsed())
        return cache;
    if (verify_app->parsed())
        return verify;
    if (explain_app->parsed()) {
        const auto [script, line] = parse_script_line(place);
        explain.script = script;
        explain.line = line;
        return explain;
    }
    check.cast = parse_choices(check_cast);
    return check;
}

} // namespace duologue::cli
