// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that turn text into text.
#include "base/file.hpp"
#include "base/unicode.hpp"
#include "cli/commands.hpp"
#include "cli/data_folder.hpp"
#include "cli/lexicon_files.hpp"
#include "cli/terminal.hpp"
#include "reading/mandarin/dictionary.hpp"
#include "reading/reader.hpp"
#include "repair/repair.hpp"
#include "script/read.hpp"
#include "script/text/encoding.hpp"
#include "script/text/line.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fstream>
#include <iostream>

namespace duologue::cli {
namespace {

/// Without what scraping leaves, such as the pinyin of a page: 經(jīng)濟(jì).
std::string clean(std::string_view line) {
    const auto lines = script::clean_lines({{to_utf32(line), {}}}, script::Scars::remove);
    return to_utf8(lines.front().text());
}

void print_readings(const reading::Reader& reader, std::istream& lines, const std::string& name,
                    bool spoken) {
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (find_invalid_utf8(line))
            throw Error(Error::Kind::input, {"this line is not UTF-8", "save the text as UTF-8"},
                        {name, number});
        if (line.size() > script::longest_line)
            throw Error(Error::Kind::input,
                        {fmt::format("a line of {} bytes, and {} are the most", line.size(),
                                     script::longest_line),
                         "break it"},
                        {name, number});
        const auto text = clean(line);
        const auto syllables = spoken ? reader.spoken(text) : reader.citation(text);
        print(fmt::format("{}\n", fmt::join(syllables, " ")));
    }
}

} // namespace

void run(const ImportCommand& command) {
    // Called for transcripts only: a script of our own form needs no dictionary.
    const auto mend = [](const auto& lines) {
        const reading::Dictionary dictionary(data_folder() / reading::dictionary_file);
        return repair::find_mends(lines, dictionary);
    };
    const auto [script, warnings] = script::read_script(command.transcript, mend);
    const auto text = script::write(script);
    if (command.output)
        write_file(*command.output, text);
    else
        print(text);
    print_warnings(warnings);
}

void run(const PinyinCommand& command) {
    const auto reader = reading::Reader(data_folder()).with(load_lexicon(command.lexicons));
    if (!command.file)
        return print_readings(reader, std::cin, "standard input", command.spoken);
    std::ifstream file(*command.file);
    if (!file || std::filesystem::is_directory(*command.file))
        throw Error(Error::Kind::input, {"cannot be read", "check the name"},
                    {command.file->string()});
    print_readings(reader, file, command.file->string(), command.spoken);
}

} // namespace duologue::cli
