// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_file.hpp"
#include "reading/mandarin/dictionary.hpp"
#include "reading/mandarin/polyphone_features.hpp"
#include "reading/mandarin/polyphone_network.hpp"
#include "reading/mandarin/segmentation.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// Simplified text with what the dictionary says of it.
struct ReadText {
    std::u32string_view text;
    std::span<const TextWord> words;            ///< that `text` consists of
    std::span<const std::string_view> readings; ///< one per character, empty for none
};

/// A reading that a character may have in its context.
struct Choice {
    std::string_view reading; ///< numbered pinyin; lives as long as the model
    float probability = 0;
    bool attested = false; ///< by a word of either dictionary
};

/// A reading with what is known about it, for the trainer.
struct WeighedChoice {
    std::size_t choice = 0; ///< its number in the model
    ChoiceEvidence evidence;
};

/// Knows how polyphonic characters are read in their contexts: a small network beside the
/// dictionary's votes, read from a file.
class PolyphoneModel {
public:
    /// Error::Kind::environment when `file` is missing or is not a whole model.
    explicit PolyphoneModel(const std::filesystem::path& file);

    /// Whether it gives readings for `character`.
    [[nodiscard]] bool knows(char32_t character) const { return !choices_of(character).empty(); }

    /// For each character the readings that it may have, likeliest first; empty for those that
    /// the model does not know.
    [[nodiscard]] std::vector<std::vector<Choice>> judge(const Dictionary& dictionary,
                                                         const ReadText& read) const;

    /// For each character that `judge` would give readings for, in the model's order, what speaks
    /// for each of them; empty for the others.
    [[nodiscard]] std::vector<std::vector<WeighedChoice>> gather(const Dictionary& dictionary,
                                                                 const ReadText& read) const;

    [[nodiscard]] std::span<const ChoiceEntry> choices() const { return choices_; }

    [[nodiscard]] std::string_view reading(const ChoiceEntry& choice) const;

private:
    [[nodiscard]] std::span<const ChoiceEntry> choices_of(char32_t character) const;
    [[nodiscard]] std::vector<WeighedChoice> hear(std::span<const ChoiceEntry> entries,
                                                  std::span<const float> dense) const;
    void add_votes(const Dictionary& dictionary, const ReadText& read, const TextWord& word,
                   std::size_t place, std::span<WeighedChoice> weighed) const;

    DataFile file_;
    std::span<const CharacterEntry> characters_; ///< with the last one that only ends
    std::span<const ChoiceEntry> choices_;
    std::span<const OpinionEntry> opinions_;
    std::span<const float> weights_;
    std::span<const char32_t> vocabulary_;
    std::span<const ReadingName> readings_;
    std::optional<PolyphoneNetwork> network_;
};

} // namespace duologue::reading
