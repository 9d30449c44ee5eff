// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shared_options.hpp"

#include "cli/values.hpp"

#include <CLI/CLI.hpp>

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

void add_pauses(CLI::App& app, std::vector<std::string>& pauses) {
    app.add_option("--pause", pauses,
                   "Set a pause: sentence, paragraph, answer, turn, subject, chapter or end, to "
                   "such as 0.8s or 800ms")
        ->type_name("KIND=TIME")
        ->allow_extra_args(false);
}

std::vector<cast::Choice> parse_choices(const std::vector<std::string>& texts) {
    std::vector<cast::Choice> choices;
    for (const auto& text : texts)
        choices.push_back(parse_choice(text));
    return choices;
}

mix::Pauses parse_pauses(const std::vector<std::string>& texts) {
    mix::Pauses pauses;
    for (const auto& text : texts)
        set_pause(pauses, text);
    return pauses;
}

} // namespace duologue::cli
