// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/dictionary.hpp"

#include "base/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace duologue::reading {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, std::string_view what) {
    throw Error(Error::Kind::environment,
                fmt::format("the Mandarin dictionary {}; build the project again to make it", what),
                {file.string()});
}

struct Mapping {
    const void* start = nullptr;
    std::size_t size = 0;
};

Mapping map_file(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        fail(file, fmt::format("cannot be opened ({})", std::strerror(errno)));

    struct stat status {};

    const bool known = ::fstat(descriptor, &status) == 0;
    const auto size = known ? static_cast<std::size_t>(status.st_size) : 0;
    void* start = size < sizeof(DictionaryHeader)
                      ? MAP_FAILED
                      : ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    ::close(descriptor);
    if (start == MAP_FAILED)
        fail(file, "is cut off");
    return {start, size};
}

std::size_t whole_size(const DictionaryHeader& header) {
    return sizeof header + header.syllables * sizeof(SyllableName)
           + (header.words + std::size_t{1}) * sizeof(WordEntry)
           + header.characters * (sizeof(char32_t) + sizeof(std::uint16_t));
}

/// Takes `count` values of T off the front of what is left of the mapping.
template <class T>
std::span<const T> take(const char*& position, std::size_t count) {
    const auto* first = reinterpret_cast<const T*>(position);
    position += count * sizeof(T);
    return {first, count};
}

} // namespace

void Dictionary::Unmap::operator()(const void* mapping) const noexcept {
    ::munmap(const_cast<void*>(mapping), size);
}

Dictionary::Dictionary(const std::filesystem::path& file) {
    const auto [start, size] = map_file(file);
    mapping_ = {start, Unmap{size}};
    const auto* position = static_cast<const char*>(start);
    const auto header = take<DictionaryHeader>(position, 1).front();
    if (header.magic != DictionaryHeader{}.magic || header.version != DictionaryHeader{}.version)
        fail(file, "is of another kind or version");
    if (whole_size(header) != size)
        fail(file, fmt::format("has {} bytes instead of {}", size, whole_size(header)));
    names_ = take<SyllableName>(position, header.syllables);
    entries_ = take<WordEntry>(position, header.words + std::size_t{1}).first(header.words);
    const auto characters = take<char32_t>(position, header.characters);
    characters_ = {characters.data(), characters.size()};
    syllables_ = take<std::uint16_t>(position, header.characters);
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

std::vector<Dictionary::Word> Dictionary::words_at(std::u32string_view text) const {
    std::vector<Word> words;
    auto range = entries_;
    for (std::size_t depth = 0; depth < text.size(); ++depth) {
        const auto wanted = text[depth];
        const auto first = std::partition_point(range.begin(), range.end(), [&](const auto& entry) {
            return character(entry, depth) < wanted;
        });
        const auto last = std::partition_point(first, range.end(), [&](const auto& entry) {
            return character(entry, depth) == wanted;
        });
        if (first == last)
            break;
        range = {first, last};
        if (character(range.front(), depth + 1) == U'\0')
            words.push_back(word(range.front()));
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
