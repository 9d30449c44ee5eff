// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.hpp"

#include "base/error.hpp"
#include "cli/cache_folder.hpp"
#include "cli/render_options.hpp"
#include "cli/shared_options.hpp"
#include "cli/terminal.hpp"
#include "cli/values.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

namespace duologue::cli {
namespace {

// Each declares a subcommand; where the line holds it, `asked` becomes it.

void declare_play(CLI::App& parent, std::optional<Command>& asked) {
    auto& app = *parent.add_subcommand("play", "Speak a script now, through the sound card");
    const auto command = std::make_shared<PlayCommand>();
    app.add_option("SCRIPT", command->script, "A script or a published transcript")->required();
    app.add_option("--chapter", command->chapter, "Begin with this chapter")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    app.add_option("--from", command->from, "Begin with the sentence in which these words begin")
        ->type_name("TEXT");
    const auto cast = std::make_shared<std::vector<std::string>>();
    add_cast(app, *cast);
    add_voices(app, command->voices);
    add_lexicons(app, command->lexicons);
    const auto pauses = std::make_shared<WrittenPauses>();
    add_pauses(app, *pauses);
    app.footer("Keys: space pauses, left and right go by sentence, up and down by turn,\n"
               "+ and - change the speed, q quits.");
    app.callback([=, &asked] {
        command->cast = parse_choices(*cast);
        command->pauses = parse_pauses(*pauses);
        asked = *command;
    });
}

void declare_import(CLI::App& parent, std::optional<Command>& asked) {
    auto& app =
        *parent.add_subcommand("import", "Turn a published transcript into a script to correct");
    const auto command = std::make_shared<ImportCommand>();
    app.add_option("TRANSCRIPT", command->transcript, "The text as it was published")->required();
    app.add_option("-o", command->output, "The script (default: standard output)")
        ->type_name("SCRIPT");
    app.callback([command, &asked] { asked = *command; });
}

void declare_voices(CLI::App& parent, std::optional<Command>& asked) {
    auto& app = *parent.add_subcommand("voices", "List the personas");
    const auto command = std::make_shared<VoicesCommand>();
    add_voices(app, command->voices);
    app.add_option("--preview", command->preview, "Write a sample of each to this folder")
        ->type_name("DIR");
    app.callback([command, &asked] { asked = *command; });
}

void declare_pinyin(CLI::App& parent, std::optional<Command>& asked) {
    auto& app = *parent.add_subcommand(
        "pinyin", "Print how every Han character is read, before sandhi, a line for a line");
    const auto command = std::make_shared<PinyinCommand>();
    app.add_option("FILE", command->file, "The text (default: standard input)");
    app.add_flag("--spoken", command->spoken,
                 "Print the syllables as they are heard: numbers in words, tones changed");
    add_lexicons(app, command->lexicons);
    app.callback([command, &asked] { asked = *command; });
}

void declare_explain(CLI::App& parent, std::optional<Command>& asked) {
    auto& app = *parent.add_subcommand(
        "explain", "Show how each sentence is read, and what decided where there was a choice");
    const auto command = std::make_shared<ExplainCommand>();
    const auto place = std::make_shared<std::string>();
    app.add_option("SCRIPT[:LINE]", *place, "A script or a published transcript, or a line of it")
        ->required();
    add_lexicons(app, command->lexicons);
    auto* const json = app.add_flag("--json", command->json, "Print it as JSON");
    app.add_option("--html", command->sheet, "Write a page with pinyin over the characters")
        ->type_name("FILE")
        ->excludes(json);
    app.callback([=, &asked] {
        const auto [script, line] = parse_script_line(*place);
        command->script = script;
        command->line = line;
        asked = *command;
    });
}

void declare_check(CLI::App& parent, std::optional<Command>& asked) {
    auto& app = *parent.add_subcommand(
        "check", "List what may be wrong in a script, and all that render would warn of; exit 1 "
                 "where it would refuse");
    const auto command = std::make_shared<CheckCommand>();
    app.add_option("SCRIPT", command->script, "A script or a published transcript")->required();
    const auto cast = std::make_shared<std::vector<std::string>>();
    add_cast(app, *cast);
    add_voices(app, command->voices);
    add_lexicons(app, command->lexicons);
    app.add_flag("--json", command->json, "Print it as a JSON array");
    app.callback([=, &asked] {
        command->cast = parse_choices(*cast);
        asked = *command;
    });
}

void declare_verify(CLI::App& parent, std::optional<Command>& asked) {
    auto& app = *parent.add_subcommand(
        "verify", "Open what was rendered as a player would; exit 1 where something is wrong");
    const auto command = std::make_shared<VerifyCommand>();
    app.add_option("FOLDER", command->folder, "out/NAME")->required();
    app.add_flag("--json", command->json, "Print it as a JSON array");
    app.callback([command, &asked] { asked = *command; });
}

void declare_cache(CLI::App& parent, std::optional<Command>& asked) {
    using enum CacheCommand::Action;
    auto& app = *parent.add_subcommand("cache", "See to the sentences that were spoken before");
    const auto command = std::make_shared<CacheCommand>();
    command->folder = default_cache_folder();
    add_cache(app, command->folder);
    auto* actions = app.add_option_group("what to do");
    actions->require_option(1);
    for (const auto& [name, action, help] :
         {std::tuple{"--stat", stat, "Say how much there is"},
          {"--prune", prune, "Remove what was not used for longest, down to 1 GB"},
          {"--clear", clear, "Remove everything"}})
        actions->add_flag_callback(
            name, [command, action] { command->action = action; }, help);
    app.callback([command, &asked] { asked = *command; });
}

/// Calls back the command that the line holds, or answers the question that it is.
void parse(CLI::App& app, int argc, const char* const* argv) {
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& question) {
        std::ostringstream answer;
        app.exit(question, answer);
        print_bytes(answer.str());
    } catch (const CLI::ParseError& error) {
        throw Error(Error::Kind::usage, {error.what(), "duologue --help shows what there is"});
    }
}

} // namespace

std::optional<Command> parse_command_line(int argc, const char* const* argv) {
    CLI::App app("Turns the transcript of an interview into a podcast, offline.", "duologue");
    app.set_version_flag("--version", "duologue " DUOLOGUE_VERSION);
    app.require_subcommand(1);
    std::optional<Command> asked;
    for (auto* const declare :
         {declare_render, declare_play, declare_import, declare_voices, declare_pinyin,
          declare_explain, declare_cache, declare_verify, declare_check})
        declare(app, asked);
    parse(app, argc, argv);
    return asked;
}

} // namespace duologue::cli
