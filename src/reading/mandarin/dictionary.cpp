// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/dictionary.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace duologue::reading {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, std::string_view what) {
    throw Error(
        Error::Kind::environment,
        {fmt::format("the Mandarin dictionary {}", what), "build the project again to make it"},
        {file.string()});
}

std::size_t whole_size(const DictionaryHeader& header) {
    return sizeof header + header.syllables * sizeof(SyllableName)
           + (header.words + std::size_t{1}) * sizeof(WordEntry)
           + header.characters * (sizeof(char32_t) + sizeof(std::uint16_t))
           + basic_plane * sizeof(char16_t);
}

} // namespace

Dictionary::Dictionary(const std::filesystem::path& file) : file_(file) {
    auto bytes = file_.bytes();
    const auto size = bytes.size();
    if (size < sizeof(DictionaryHeader))
        fail(file, "is cut off");
    const auto header = take_values<DictionaryHeader>(bytes, 1).front();
    if (header.magic != DictionaryHeader{}.magic || header.version != DictionaryHeader{}.version)
        fail(file, "is of another kind or version");
    if (whole_size(header) != size)
        fail(file, fmt::format("has {} bytes instead of {}", size, whole_size(header)));
    names_ = take_values<SyllableName>(bytes, header.syllables);
    entries_ = take_values<WordEntry>(bytes, header.words + std::size_t{1}).first(header.words);
    const auto characters = take_values<char32_t>(bytes, header.characters);
    characters_ = {characters.data(), characters.size()};
    syllables_ = take_values<std::uint16_t>(bytes, header.characters);
    simplified_ = take_values<char16_t>(bytes, basic_plane);
}

Dictionary::Word Dictionary::word(const WordEntry& entry) const {
    const std::size_t length = (&entry)[1].begin - entry.begin;
    if (entry.begin > syllables_.size() || length > syllables_.size() - entry.begin)
        return {};
    return {length, entry.log_probability, syllables_.subspan(entry.begin, length)};
}

char32_t Dictionary::character(const WordEntry& entry, std::size_t offset) const {
    const auto place = entry.begin + offset;
    return place < (&entry)[1].begin && place < characters_.size() ? characters_[place] : U'\0';
}

Dictionary::Range Dictionary::narrow(Range range, std::size_t depth, char32_t wanted) const {
    const auto words = entries_.subspan(range.begin, range.end - range.begin);
    const auto first = std::partition_point(words.begin(), words.end(), [&](const auto& entry) {
        return character(entry, depth) < wanted;
    });
    const auto last = std::partition_point(
        first, words.end(), [&](const auto& entry) { return character(entry, depth) == wanted; });
    const auto number = [&](auto word) {
        return range.begin + static_cast<std::size_t>(word - words.begin());
    };
    return {number(first), number(last)};
}

Dictionary::Range Dictionary::front(Range range, std::size_t depth) const {
    const auto wanted = character(entries_[range.begin], depth);
    const auto is_alike = [&](std::size_t number) {
        return character(entries_[number], depth) == wanted;
    };
    auto alike = range.begin;
    auto stride = std::size_t{1};
    while (alike + stride < range.end && is_alike(alike + stride)) {
        alike += stride;
        stride *= 2;
    }
    for (; stride > 0; stride /= 2)
        if (alike + stride < range.end && is_alike(alike + stride))
            alike += stride;
    return {range.begin, alike + 1};
}

std::vector<Dictionary::Word> Dictionary::words_at(std::u32string_view text) const {
    std::vector<Word> words;
    Range range{0, size()};
    for (std::size_t depth = 0; depth < text.size(); ++depth) {
        range = narrow(range, depth, text[depth]);
        if (range.begin == range.end)
            break;
        const auto& shortest = entries_[range.begin];
        if (character(shortest, depth + 1) == U'\0')
            words.push_back(word(shortest));
    }
    return words;
}

std::optional<Dictionary::Word> Dictionary::find(std::u32string_view text) const {
    const auto words = words_at(text);
    if (words.empty() || words.back().length != text.size())
        return std::nullopt;
    return words.back();
}

Dictionary::SpelledWord Dictionary::at(std::size_t number) const {
    const auto& entry = entries_[number];
    const auto found = word(entry);
    return {
        characters_.substr(std::min<std::size_t>(entry.begin, characters_.size()), found.length),
        found};
}

std::string_view Dictionary::syllable(std::uint16_t number) const {
    if (number >= names_.size())
        return {};
    const auto& name = names_[number];
    return {name.data(), static_cast<std::size_t>(std::ranges::find(name, '\0') - name.begin())};
}

} // namespace duologue::reading
