// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duologue::mix {

/// A token of a sentence and when it begins to sound.
struct Word {
    std::uint32_t begin = 0; ///< code point in the sentence
    std::uint32_t end = 0;   ///< one past the last code point
    ShortFrames offset{};    ///< since the first sound of the sentence

    friend bool operator==(const Word&, const Word&) = default;
};

/// The words of a sentence and its pinyin, in a third of their size: hours have hundreds of
/// thousands.
class Words {
public:
    Words() = default;

    /// `pinyin` has the syllable of each Han character: `hé biān`.
    explicit Words(std::span<const Word> words, std::string_view pinyin = {});

    /// Without words, whatever the pinyin.
    [[nodiscard]] bool empty() const { return pinyin_size_ == bytes_.size(); }

    [[nodiscard]] std::vector<Word> unpacked() const;

    [[nodiscard]] std::string_view pinyin() const {
        return std::string_view(bytes_).substr(0, pinyin_size_);
    }

private:
    std::string bytes_; ///< the pinyin, then what words differ from those before them, in LEB128
    std::size_t pinyin_size_ = 0;
};

} // namespace duologue::mix
