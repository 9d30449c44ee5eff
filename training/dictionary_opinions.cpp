// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/dictionary_opinions.hpp"

#include "base/file.hpp"
#include "base/unicode.hpp"
#include "reading/mandarin/polyphone_opinions.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <sstream>

namespace duologue::training {
namespace {

constexpr std::size_t largest_file = 100'000'000;
constexpr std::size_t simplified = 1; ///< the fields of an entry
constexpr std::size_t pinyin = 2;

/// The number of each reading by key; nothing for keys of more than one.
using Opinions = std::map<std::uint32_t, std::optional<std::uint32_t>>;

/// `Lu:4` is written `lv4` here.
std::string spell(std::string_view syllable) {
    std::string spelled;
    for (const char c : syllable) {
        if (c == ':' && !spelled.empty())
            spelled.back() = 'v';
        else
            spelled += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return spelled;
}

std::vector<std::string> split(const std::string& text) {
    std::istringstream words(text);
    std::vector<std::string> made;
    for (std::string word; words >> word;)
        made.push_back(spell(word));
    return made;
}

void add(Opinions& opinions, std::uint32_t key, std::uint32_t reading) {
    const auto [known, is_new] = opinions.try_emplace(key, reading);
    if (!is_new && known->second != reading)
        known->second.reset();
}

} // namespace

std::vector<reading::OpinionEntry> collect_opinions(const std::filesystem::path& file,
                                                    const LabelCounts& counts,
                                                    std::span<const std::string> readings) {
    const auto script = read_file(file, largest_file);
    const auto object = script.substr(script.find('{'), script.rfind('}') + 1 - script.find('{'));
    Opinions opinions;
    const auto entries = nlohmann::json::parse(object);
    for (const auto& entry : entries.at("all")) {
        const auto word = to_utf32(entry.at(simplified).get<std::string>());
        const auto syllables = split(entry.at(pinyin).get<std::string>());
        if (word.size() < 2 || word.size() != syllables.size())
            continue;
        for (std::size_t i = 0; i < word.size(); ++i) {
            const auto character = counts.find(word[i]);
            const auto found = std::ranges::lower_bound(readings, syllables[i]);
            if (character != counts.end() && character->second.size() > 1 && found != readings.end()
                && *found == syllables[i])
                add(opinions, reading::opinion_key(word, i),
                    static_cast<std::uint32_t>(found - readings.begin()));
        }
    }
    std::vector<reading::OpinionEntry> made;
    for (const auto& [key, reading] : opinions)
        if (reading)
            made.push_back({key, *reading});
    return made;
}

} // namespace duologue::training
