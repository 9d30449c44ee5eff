// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/corpus.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/unicode.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

namespace duologue::training {
namespace {

constexpr std::size_t largest_file = 1'000'000'000;

Example parse(const std::string& line, const Place& where) {
    std::istringstream fields(line);
    std::string index;
    std::string sentence;
    std::string place;
    std::string reading;
    std::getline(fields, index, '\t');
    std::getline(fields, sentence, '\t');
    std::getline(fields, place, '\t');
    std::getline(fields, reading, '\t');
    const auto digits = !place.empty() && place.size() < 7
                        && place.find_first_not_of("0123456789") == std::string::npos;
    Example example{to_utf32(sentence), digits ? std::stoul(place) : std::string::npos, reading};
    if (example.place >= example.sentence.size() || reading.empty())
        throw Error(Error::Kind::input,
                    "write index, sentence, place in it and reading, with tabs between", where);
    return example;
}

} // namespace

Corpus read_corpus(const std::filesystem::path& folder) {
    Corpus corpus;
    const auto sentences = folder / "dev.tsv";
    std::istringstream lines(read_file(sentences, largest_file));
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);)
        corpus.examples.push_back(parse(line, {sentences.string(), ++number}));
    const auto counts =
        nlohmann::json::parse(read_file(folder / "label-counts.json", largest_file));
    for (const auto& [character, readings] : counts.items())
        corpus.counts[to_utf32(character).front()] = readings.get<std::map<std::string, int>>();
    return corpus;
}

} // namespace duologue::training
