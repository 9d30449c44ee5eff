// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.hpp"

#include "base/error.hpp"
#include "cli/values.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <string>
#include <thread>

namespace duologue::cli {
namespace {

/// Options whose values are turned into types of the domain after the line has been read.
struct RenderTexts {
    std::vector<std::string> cast;
    std::string chapters;
    std::string formats = "opus";
    std::string output;
    std::vector<std::string> pauses;
};

const CLI::App* declare_render(CLI::App& parent, RenderCommand& command, RenderTexts& texts) {
    auto& app = *parent.add_subcommand("render", "Speak a script into sound files");
    app.add_option("SCRIPT", command.script, "A script or a published transcript")->required();
    app.add_option("--out", command.out, "The folder that receives NAME/")
        ->type_name("DIR")
        ->capture_default_str();
    app.add_option("--cast", texts.cast, "Give a speaker a persona (duologue voices lists them)")
        ->type_name("NAME=PERSONA")
        ->allow_extra_args(false);
    app.add_option("--chapters", texts.chapters, "Render only these chapters: 2,4-5")
        ->type_name("LIST");
    app.add_option("--format", texts.formats, "Any of opus, flac, wav, mp3, separated by commas")
        ->type_name("LIST")
        ->capture_default_str();
    app.add_option("-o", texts.output, "- streams Ogg Opus to standard output as it is made")
        ->type_name("-");
    app.add_flag("--stereo", command.stereo, "Seat the speakers a little left and right");
    app.add_option("--pause", texts.pauses,
                   "Set a pause: sentence, paragraph, answer, turn, subject, chapter or end")
        ->type_name("KIND=TIME")
        ->allow_extra_args(false);
    app.add_option("--jobs", command.jobs, "Workers at a time (default: all cores)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    app.add_flag("--quiet", command.quiet, "Say nothing but warnings and errors");
    app.add_flag("--json", command.json, "Print the report to standard output");
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
    app.add_option("--preview", command.preview, "Write a sample of each to this folder")
        ->type_name("DIR");
    return &app;
}

void declare_pinyin(CLI::App& parent, PinyinCommand& command) {
    auto& app = *parent.add_subcommand(
        "pinyin", "Print how every Han character is read, before sandhi, a line for a line");
    app.add_option("FILE", command.file, "The text (default: standard input)");
    app.add_flag("--spoken", command.spoken,
                 "Print the syllables as they are heard: numbers in words, tones changed");
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

RenderCommand finish(RenderCommand command, const RenderTexts& texts) {
    for (const auto& text : texts.cast)
        command.cast.push_back(parse_choice(text));
    if (!texts.chapters.empty())
        command.chapters = parse_chapters(texts.chapters);
    command.formats = parse_formats(texts.formats);
    for (const auto& text : texts.pauses)
        set_pause(command.pauses, text);
    command.stream = texts.output == "-";
    check_stream(command, texts.output);
    return command;
}

} // namespace

std::optional<Command> parse_command_line(int argc, const char* const* argv) {
    CLI::App app("Turns the transcript of an interview into a podcast, offline.", "duologue");
    app.set_version_flag("--version", "duologue " DUOLOGUE_VERSION);
    app.require_subcommand(1);

    RenderCommand render;
    render.jobs = std::max(1U, std::thread::hardware_concurrency());
    RenderTexts texts;
    ImportCommand import;
    VoicesCommand voices;
    PinyinCommand pinyin;
    const auto* const render_app = declare_render(app, render, texts);
    const auto* const import_app = declare_import(app, import);
    const auto* const voices_app = declare_voices(app, voices);
    declare_pinyin(app, pinyin);

    if (!parse(app, argc, argv))
        return std::nullopt;
    if (render_app->parsed())
        return finish(render, texts);
    if (import_app->parsed())
        return import;
    if (voices_app->parsed())
        return voices;
    return pinyin;
}

} // namespace duologue::cli
