// SPDX-License-Identifier: GPL-3.0-or-later
// As CBOR (RFC 8949); what is long goes as one piece of binary data.
#include "render/parcel.hpp"

#include <nlohmann/json.hpp>

#include <cstring>
#include <span>

namespace duologue::render {
namespace {

using nlohmann::json;

json binary(std::span<const std::byte> data) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(data.data());
    return json::binary({bytes, bytes + data.size()});
}

json binary(const std::vector<float>& values) {
    return binary(std::as_bytes(std::span(values)));
}

std::vector<float> floats(const json& value) {
    const auto& bytes = value.get_binary();
    std::vector<float> values(bytes.size() / sizeof(float));
    // memcpy takes no null pointer, not even for nothing.
    if (!values.empty())
        std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
    return values;
}

/// All packets in one piece, behind their sizes.
json packets(const std::vector<encode::Packet>& list) {
    auto sizes = json::array();
    std::string all;
    for (const auto& packet : list) {
        sizes.push_back(packet.size());
        all += packet;
    }
    return {sizes, binary(std::as_bytes(std::span(all)))};
}

std::vector<encode::Packet> packets(const json& value) {
    std::vector<encode::Packet> list;
    const auto& all = value[1].get_binary();
    auto next = all.begin();
    for (const auto& size : value[0]) {
        const auto end = next + size.get<std::ptrdiff_t>();
        list.emplace_back(next, end);
        next = end;
    }
    return list;
}

json tokens(const std::vector<mix::TokenOffset>& list) {
    auto result = json::array();
    for (const auto& [begin, end, offset] : list)
        result.push_back({begin, end, offset.count()});
    return result;
}

std::vector<mix::TokenOffset> tokens(const json& list) {
    std::vector<mix::TokenOffset> result;
    for (const auto& token : list)
        result.push_back({token[0], token[1], Frames(token[2].get<std::int64_t>())});
    return result;
}

json warnings(const Warnings& list) {
    auto result = json::array();
    for (const auto& [code, where, text] : list)
        result.push_back({code, text});
    return result;
}

Warnings warnings(const json& list) {
    Warnings result;
    for (const auto& warning : list)
        result.push_back({warning[0], {}, warning[1]});
    return result;
}

std::string to_cbor(const json& value) {
    std::string bytes;
    json::to_cbor(value, bytes);
    return bytes;
}

} // namespace

std::string to_bytes(const Opening& opening) {
    return to_cbor({{"speech", opening.speech.count()},
                    {"tokens", tokens(opening.tokens)},
                    {"pinyin", opening.pinyin},
                    {"warnings", warnings(opening.warnings)}});
}

Opening to_opening(const std::string& bytes) {
    const auto value = json::from_cbor(bytes);
    return {.speech = Frames(value["speech"].get<std::int64_t>()),
            .tokens = tokens(value["tokens"]),
            .pinyin = value["pinyin"],
            .warnings = warnings(value["warnings"])};
}

std::string to_bytes(const Take& take) {
    return to_cbor({{"steps", take.steps},
                    {"packets", packets(take.clip.packets)},
                    {"samples", binary(take.clip.samples)},
                    {"energies", binary(take.energies)},
                    {"true_peak", take.true_peak.value}});
}

Take to_take(const std::string& bytes) {
    const auto value = json::from_cbor(bytes);
    return {.steps = value["steps"],
            .clip = {packets(value["packets"]), floats(value["samples"])},
            .energies = floats(value["energies"]),
            .true_peak = {value["true_peak"].get<double>()}};
}

} // namespace duologue::render
