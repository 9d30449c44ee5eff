// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/model_file.hpp"

#include "base/data_file.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace duologue::training {
namespace {

constexpr float largest_rounded = 127;

template <class T>
void append(std::string& bytes, const T& value) {
    const auto at = bytes.size();
    bytes.resize(at + sizeof value);
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

float scale_of(std::span<const float> row) {
    float largest = 0;
    for (const float value : row)
        largest = std::max(largest, std::abs(value));
    return largest / largest_rounded;
}

void append_tensors(std::string& bytes, const reading::PolyphoneNetwork& network) {
    for (const auto& tensor : network.parts)
        for (std::size_t i = 0; i < tensor.rows; ++i)
            append(bytes, scale_of(tensor.row(i)));
    for (const auto& tensor : network.parts) {
        for (std::size_t i = 0; i < tensor.rows; ++i) {
            const float scale = scale_of(tensor.row(i));
            for (const float value : tensor.row(i))
                append(bytes, static_cast<std::int8_t>(scale > 0 ? std::lround(value / scale) : 0));
        }
    }
}

reading::ReadingName name_of(const std::string& reading) {
    reading::ReadingName name{};
    std::copy_n(reading.begin(), std::min(reading.size(), name.size()), name.begin());
    return name;
}

} // namespace

std::string encode(const ModelParts& parts) {
    reading::PolyphoneHeader header;
    header.characters = static_cast<std::uint32_t>(parts.characters.size());
    header.opinions = static_cast<std::uint32_t>(parts.opinions.size());
    header.weights = static_cast<std::uint32_t>(parts.weights.size());
    header.network = parts.network.shape;
    std::string characters;
    std::string choices;
    for (const auto& [character, those] : parts.characters) {
        append(characters, reading::CharacterEntry{character, header.choices});
        for (const auto& choice : those)
            append(choices, choice);
        header.choices += static_cast<std::uint32_t>(those.size());
    }
    append(characters, reading::CharacterEntry{0, header.choices});

    std::string bytes;
    append(bytes, header);
    bytes += characters + choices;
    for (const auto& opinion : parts.opinions)
        append(bytes, opinion);
    for (const float weight : parts.weights)
        append(bytes, weight);
    for (const char32_t character : parts.vocabulary)
        append(bytes, character);
    for (const auto& reading : parts.readings)
        append(bytes, name_of(reading));
    append_tensors(bytes, parts.network);
    return sealed(std::move(bytes));
}

} // namespace duologue::training
