// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the dictionary that a reader loads: compile_dictionary WORDS_JSON UNIHAN WORDS_TXT OUT.
#include "base/data_file.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/tone_mark.hpp"
#include "base/unicode.hpp"
#include "reading/mandarin/dictionary_format.hpp"
#include "simplified.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <span>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace duologue::reading {
namespace {

constexpr std::size_t largest_source = 100'000'000;

/// At least; what the source gives to a common word, so that the model does not overrule it.
constexpr double probability_of_own_word = 2.1e-9;
constexpr double probability_of_rare_character = 1e-13;

struct Word {
    std::vector<std::string> reading;
    double probability = 0;
};

using Words = std::map<std::u32string, Word>;

/// `chóng` as `chong2`.
std::string to_numbered(std::string_view marked) {
    std::string letters;
    int tone = 5;
    for (auto character : to_utf32(marked)) {
        if (const auto toned = split_tone_mark(character)) {
            tone = toned->tone;
            character = toned->letter;
        }
        if (character != 0)
            letters += character == U'ü' ? "v" : character == U'ê' ? "e" : to_utf8(character);
    }
    return fmt::format("{}{}", letters, tone);
}

/// The source writes 一 and 不 with the tone they take before the next syllable.
std::string undo_sandhi(char32_t character, std::string reading) {
    if (character == U'一' && reading.starts_with("yi"))
        return "yi1";
    if (character == U'不' && reading.starts_with("bu"))
        return "bu4";
    return reading;
}

std::vector<std::string> split(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

void add_word(Words& words, std::string_view text, std::vector<std::string> reading,
              double probability) {
    const auto characters = to_utf32(text);
    if (characters.size() != reading.size())
        throw Error(Error::Kind::input,
                    fmt::format("{} needs a syllable for each character", text));
    for (std::size_t i = 0; i < reading.size(); ++i)
        reading[i] = undo_sandhi(characters[i], std::move(reading[i]));
    words[characters] = {std::move(reading), probability};
}

Words read_words_json(const std::string& path) {
    const auto source = nlohmann::json::parse(read_file(path, largest_source));
    Words words;
    for (const auto& [text, entry] : source.items()) {
        auto reading = split(entry.at(0).get<std::string>());
        std::ranges::transform(reading, reading.begin(), to_numbered);
        add_word(words, text, std::move(reading), entry.at(1).get<double>());
    }
    return words;
}

/// Lines such as `U+20BB7<tab>kMandarin<tab>jí`, among others.
void add_rare_characters(Words& words, const std::string& path) {
    std::istringstream lines(read_file(path, largest_source));
    for (std::string line; std::getline(lines, line);) {
        const auto fields = split(line);
        if (fields.size() < 3 || fields[1] != "kMandarin")
            continue;
        const auto code_point = static_cast<char32_t>(std::stoul(fields[0].substr(2), nullptr, 16));
        words.try_emplace({code_point},
                          Word{{to_numbered(fields[2])}, probability_of_rare_character});
    }
}

void add_own_words(Words& words, const std::string& path) {
    std::istringstream lines(read_file(path, largest_source));
    for (std::string line; std::getline(lines, line);) {
        auto fields = split(line);
        if (fields.empty() || fields.front().starts_with('#'))
            continue;
        const auto known = words.find(to_utf32(fields.front()));
        const auto probability = known == words.end() ? 0.0 : known->second.probability;
        add_word(words, fields.front(), {fields.begin() + 1, fields.end()},
                 std::max(probability, probability_of_own_word));
    }
}

class Syllables {
public:
    std::uint16_t number(const std::string& name) {
        const auto [place, is_new] =
            numbers_.try_emplace(name, static_cast<std::uint16_t>(names_.size()));
        if (is_new)
            append(name);
        return place->second;
    }

    [[nodiscard]] const std::vector<SyllableName>& names() const { return names_; }

private:
    void append(const std::string& name) {
        SyllableName padded{};
        if (name.size() > padded.size())
            throw Error(Error::Kind::input, fmt::format("{} is too long for a syllable", name));
        std::ranges::copy(name, padded.begin());
        names_.push_back(padded);
    }

    std::map<std::string, std::uint16_t> numbers_;
    std::vector<SyllableName> names_;
};

struct Image {
    std::vector<SyllableName> names;
    std::vector<WordEntry> entries;
    std::u32string characters;
    std::vector<std::uint16_t> syllables;
};

Image lay_out(const Words& words) {
    double total = 0;
    for (const auto& [text, word] : words)
        total += word.probability;
    Image image;
    Syllables syllables;
    for (const auto& [text, word] : words) {
        image.entries.push_back({static_cast<std::uint32_t>(image.characters.size()),
                                 static_cast<float>(std::log(word.probability / total))});
        image.characters += text;
        for (const auto& syllable : word.reading)
            image.syllables.push_back(syllables.number(syllable));
    }
    image.entries.push_back({static_cast<std::uint32_t>(image.characters.size()), 0});
    image.names = syllables.names();
    return image;
}

template <class T>
std::string_view bytes(std::span<const T> values) {
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

void write(const Image& image, const std::string& path) {
    DictionaryHeader header;
    header.syllables = static_cast<std::uint32_t>(image.names.size());
    header.words = static_cast<std::uint32_t>(image.entries.size() - 1);
    header.characters = static_cast<std::uint32_t>(image.characters.size());
    std::string all(bytes(std::span<const DictionaryHeader>(&header, 1)));
    all += bytes(std::span<const SyllableName>(image.names));
    all += bytes(std::span<const WordEntry>(image.entries));
    all += bytes(std::span<const char32_t>(image.characters));
    all += bytes(std::span<const std::uint16_t>(image.syllables));
    all += bytes(std::span<const char16_t>(simplified_characters()));
    write_file(path, sealed(std::move(all)));
}

} // namespace
} // namespace duologue::reading

int main(int argc, char** argv) try {
    using namespace duologue::reading;
    if (argc != 5) {
        fmt::print(stderr, "usage: compile_dictionary WORDS_JSON UNIHAN WORDS_TXT OUT\n");
        return 2;
    }
    auto words = read_words_json(argv[1]);
    add_rare_characters(words, argv[2]);
    add_own_words(words, argv[3]);
    write(lay_out(words), argv[4]);

} catch (const std::exception& failure) {

    fmt::print(stderr, "compile_dictionary: {}\n", failure.what());
    return 1;
}
