// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_file.hpp"
#include "reading/mandarin/dictionary_format.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// The dictionary's name in the data folder.
inline constexpr const char* dictionary_file = "mandarin.dict";

/// Words in Simplified characters with their probabilities and readings, read from a file
/// whole. What it hands out is valid as long as the dictionary lives.
class Dictionary {
public:
    /// Error::Kind::environment when `file` is missing or is not a whole dictionary.
    explicit Dictionary(const std::filesystem::path& file);

    struct Word {
        std::size_t length = 0; ///< in characters
        float log_probability = 0;
        std::span<const std::uint16_t> syllables; ///< one for each character
    };

    /// The words that `text` begins with, shortest first.
    [[nodiscard]] std::vector<Word> words_at(std::u32string_view text) const;

    /// The word that `text` is.
    [[nodiscard]] std::optional<Word> find(std::u32string_view text) const;

    /// Words by their numbers, `end` not among them.
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    /// Those of `range`, alike in the `depth` characters before, that have `character` there.
    [[nodiscard]] Range narrow(Range range, std::size_t depth, char32_t character) const;

    /// Those of `range`, which is not empty, that have the character of its first word at `depth`,
    /// found quickly where they are few.
    [[nodiscard]] Range front(Range range, std::size_t depth) const;

    /// How many words there are.
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

    struct SpelledWord {
        std::u32string_view spelling;
        Word word;
    };

    /// The words in code point order; `number` is less than `size`.
    [[nodiscard]] SpelledWord at(std::size_t number) const;

    /// Of the word `number`.
    [[nodiscard]] float log_probability(std::size_t number) const {
        return entries_[number].log_probability;
    }

    /// Numbered pinyin (`chong2`, `lv4`, `de5`); empty for a number that no word uses.
    [[nodiscard]] std::string_view syllable(std::uint16_t number) const;

    /// `character` as Simplified text has it, where it stands alone; 0 for most: a text of such
    /// characters only is Simplified.
    [[nodiscard]] char32_t simplified(char32_t character) const {
        return character < simplified_.size() ? simplified_[character] : character;
    }

private:
    [[nodiscard]] char32_t character(const WordEntry& entry, std::size_t offset) const;
    [[nodiscard]] Word word(const WordEntry& entry) const;

    DataFile file_;
    std::span<const SyllableName> names_;
    std::span<const WordEntry> entries_; ///< without the last one, which is there to be looked at
    std::u32string_view characters_;
    std::span<const std::uint16_t> syllables_;
    std::span<const char16_t> simplified_;
};

} // namespace duologue::reading
