// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/words.hpp"

namespace duologue::mix {
namespace {

constexpr std::uint32_t low_bits = 0x7f;
constexpr std::uint32_t goes_on = 0x80;

/// LEB128: seven bits to a byte, the lowest first.
void append(std::string& bytes, std::uint32_t value) {
    for (; value > low_bits; value >>= 7U)
        bytes += static_cast<char>(value | goes_on);
    bytes += static_cast<char>(value);
}

std::uint32_t take(std::string_view& bytes) {
    std::uint32_t value = 0;
    std::uint32_t byte = goes_on;
    for (unsigned shift = 0; (byte & goes_on) != 0; shift += 7) {
        byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        value |= (byte & low_bits) << shift;
    }
    return value;
}

} // namespace

// Differences may be below zero, of words that are not said in the order of the text; they come
// back by the arithmetic of unsigned numbers.
Words::Words(std::span<const Word> words, std::string_view pinyin)
    : bytes_(pinyin), pinyin_size_(pinyin.size()) {
    Word before;
    for (const auto& word : words) {
        append(bytes_, word.begin - before.end);
        append(bytes_, word.end - word.begin);
        append(bytes_, word.offset.count() - before.offset.count());
        before = word;
    }
    bytes_.shrink_to_fit();
}

std::vector<Word> Words::unpacked() const {
    std::vector<Word> words;
    Word word;
    for (auto rest = std::string_view(bytes_).substr(pinyin_size_); !rest.empty();) {
        word.begin = word.end + take(rest);
        word.end = word.begin + take(rest);
        word.offset += ShortFrames(take(rest));
        words.push_back(word);
    }
    return words;
}

} // namespace duologue::mix
