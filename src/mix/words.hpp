// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duologue::mix {

/// A token of a sentence and when it begins to sound.
struct Word {
    std::uint32_t begin = 0; ///< code point in the sentence
    std::uint32_t end = 0;   ///< one past the last code point
    ShortFrames offset{};    ///< since the first sound of the sentence

    friend bool operator==(const Word&, const Word&) = default;
};

/// The words of a sentence, and its pinyin: the syllable of each Han character, as in `hé biān`.
struct Wording {
    std::vector<Word> words;
    std::string pinyin{};

    friend bool operator==(const Wording&, const Wording&) = default;
};

/// The wordings of many sentences, in a fifth of their size: hours have hundreds of thousands of
/// words. The longest text that is read has far less than 2^32 bytes of them.
class Words {
public:
    /// Where `wording` is from now on: never 0.
    [[nodiscard]] std::uint32_t add(const Wording& wording);

    /// What was added there; at 0 nothing is said.
    [[nodiscard]] Wording at(std::uint32_t place) const;

private:
    std::uint32_t number_of(const std::string& syllable);

    std::string bytes_ = std::string(2, '\0'); ///< LEB128: what differs from word to word
    std::vector<std::string> syllables_;
    std::unordered_map<std::string, std::uint32_t> numbers_; ///< of syllables
};

} // namespace duologue::mix
