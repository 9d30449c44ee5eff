// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shared_options.hpp"

#include "cli/values.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace duologue::cli {

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

void add_pauses(CLI::App& app, WrittenPauses& pauses) {
    app.add_option("--pause", pauses.lengths,
                   fmt::format("Set a pause: {}, to such as 0.8s or 800ms", pause_names()))
        ->type_name("KIND=TIME")
        ->allow_extra_args(false);
    app.add_flag("--overlap", pauses.overlap,
                 "Let the other's interjections begin before the end of a turn");
}

CLI::Option* add_cache(CLI::App& app, std::filesystem::path& folder) {
    return app.add_option("--cache", folder, "Where sentences that were spoken are kept")
        ->type_name("DIR")
        ->check([](const std::string& written) {
            std::error_code none;
            const bool is_folder = std::filesystem::is_directory(written, none)
                                   || !std::filesystem::exists(written, none);
            return is_folder ? "" : written + " is not a folder";
        });
}

std::vector<cast::Choice> parse_choices(const std::vector<std::string>& texts) {
    std::vector<cast::Choice> choices;
    for (const auto& text : texts)
        choices.push_back(parse_choice(text));
    return choices;
}

mix::Pauses parse_pauses(const WrittenPauses& written) {
    mix::Pauses pauses;
    pauses.overlap = written.overlap;
    for (const auto& text : written.lengths)
        set_pause(pauses, text);
    return pauses;
}

} // namespace duologue::cli
