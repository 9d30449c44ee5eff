// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/words.hpp"

#include <algorithm>
#include <utility>

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

std::vector<std::string> split(std::string_view pinyin) {
    std::vector<std::string> syllables;
    while (!pinyin.empty()) {
        const auto end = std::min(pinyin.find(' '), pinyin.size());
        syllables.emplace_back(pinyin.substr(0, end));
        pinyin.remove_prefix(std::min(end + 1, pinyin.size()));
    }
    return syllables;
}

} // namespace

// Differences may be below zero, of words that are not said in the order of the text; they come
// back by the arithmetic of unsigned numbers.
std::uint32_t Words::add(const Wording& wording) {
    const auto place = static_cast<std::uint32_t>(bytes_.size());
    append(bytes_, static_cast<std::uint32_t>(wording.words.size()));
    Word before;
    for (const auto& word : wording.words) {
        append(bytes_, word.begin - before.end);
        append(bytes_, word.end - word.begin);
        append(bytes_, word.offset.count() - before.offset.count());
        before = word;
    }
    const auto syllables = split(wording.pinyin);
    append(bytes_, static_cast<std::uint32_t>(syllables.size()));
    for (const auto& syllable : syllables)
        append(bytes_, number_of(syllable));
    return place;
}

Wording Words::at(std::uint32_t place) const {
    auto rest = std::string_view(bytes_).substr(place);
    Wording wording;
    wording.words.resize(take(rest));
    Word before;
    for (auto& word : wording.words) {
        word.begin = before.end + take(rest);
        word.end = word.begin + take(rest);
        word.offset = before.offset + ShortFrames(take(rest));
        before = word;
    }
    for (auto count = take(rest); count > 0; --count)
        wording.pinyin.append(wording.pinyin.empty() ? "" : " ").append(syllables_[take(rest)]);
    return wording;
}

std::uint32_t Words::number_of(const std::string& syllable) {
    const auto [known, is_new] =
        numbers_.try_emplace(syllable, static_cast<std::uint32_t>(syllables_.size()));
    if (is_new)
        syllables_.push_back(syllable);
    return known->second;
}

} // namespace duologue::mix
