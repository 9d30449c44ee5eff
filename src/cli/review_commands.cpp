// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that show how a script will be read, and what to correct in it.
#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/data_folder.hpp"
#include "cli/lexicon_files.hpp"
#include "cli/script_file.hpp"
#include "cli/terminal.hpp"
#include "cli/voice_folders.hpp"
#include "review/check.hpp"
#include "review/explain.hpp"
#include "review/reading_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>

namespace duologue::cli {
namespace {

/// What `step` gives; where it finds the input wrong, a default, and what is wrong goes to
/// `findings`.
template <class Step>
auto attempt(const Step& step, review::Findings& findings) -> decltype(step()) {
    try {
        return step();
    } catch (const Error& error) {
        if (error.kind() != Error::Kind::input)
            throw;
        std::ranges::move(review::to_findings(error), std::back_inserter(findings));
        return {};
    }
}

void add(review::Findings& findings, const Warnings& warnings) {
    std::ranges::transform(warnings, std::back_inserter(findings), review::to_finding);
}

review::Findings check(const CheckCommand& command) {
    const auto data = data_folder();
    const reading::Reader reader(data);
    review::Findings findings;
    const auto [script, warnings] =
        attempt([&] { return read_script(command.script, reader.dictionary()); }, findings);
    if (!findings.empty())
        return findings;
    add(findings, warnings);
    const auto voices = load_voices(data, command.voices);
    const auto lexicon = attempt([&] { return load_lexicon(script, command.lexicons); }, findings);
    auto assigned = attempt([&] { return cast::assign(script, voices, command.cast); }, findings);
    add(findings, assigned.warnings);
    std::ranges::move(review::check(script, assigned.cast, reader.with(lexicon)),
                      std::back_inserter(findings));
    review::sort(findings);
    return findings;
}

bool is_error(const review::Finding& finding) {
    return finding.severity == review::Severity::error;
}

/// Who asks about one line wants to know of that one only.
Warnings of_line(Warnings warnings, std::optional<std::size_t> line) {
    std::erase_if(warnings, [&](const Warning& warning) {
        return line && warning.where.line != 0 && warning.where.line != *line;
    });
    return warnings;
}

Warnings omissions(const ExplainCommand& command, const script::Script& script,
                   const std::vector<review::ReadSentence>& sentences) {
    reading::Omissions omissions;
    if (!command.line)
        omissions.add_silent(script);
    for (const auto& sentence : sentences)
        review::add(omissions, sentence);
    return omissions.warnings();
}

void check_line(const ExplainCommand& command, const std::vector<review::ReadSentence>& sentences) {
    if (command.line && sentences.empty())
        throw Error(Error::Kind::input,
                    {"no words are spoken in this line", "name one that has some"},
                    {command.script.string(), *command.line});
}

} // namespace

int run(const CheckCommand& command) {
    const auto findings = check(command);
    if (command.json)
        print_bytes(to_json(findings));
    else
        print(to_text(findings));
    return std::ranges::any_of(findings, is_error) ? static_cast<int>(Error::Kind::input) : 0;
}

void run(const ExplainCommand& command) {
    const reading::Reader reader(data_folder());
    const auto [script, warnings] = read_script(command.script, reader.dictionary());
    const auto sentences = review::read_sentences(
        script, reader.with(load_lexicon(script, command.lexicons)), command.line);
    check_line(command, sentences);
    if (command.sheet)
        write_file(*command.sheet, review::reading_sheet(script, sentences));
    else if (command.json)
        print_bytes(to_json(sentences, script.language));
    else
        print(to_text(sentences, script.language));
    print_warnings(of_line(warnings, command.line));
    print_warnings(omissions(command, script, sentences));
}

} // namespace duologue::cli
