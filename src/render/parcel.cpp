// SPDX-License-Identifier: GPL-3.0-or-later
// Performances on their way from a worker to its parent, as CBOR (RFC 8949).
#include "render/perform.hpp"

#include <nlohmann/json.hpp>

#include <cstring>

namespace duologue::render {
namespace {

using nlohmann::json;

json binary(const void* data, std::size_t size) {
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    return json::binary({bytes, bytes + size});
}

json binary(const std::vector<float>& values) {
    return binary(values.data(), values.size() * sizeof(float));
}

std::vector<float> floats(const json& value) {
    const auto& bytes = value.get_binary();
    std::vector<float> values(bytes.size() / sizeof(float));
    // memcpy takes no null pointer, not even for nothing.
    if (!values.empty())
        std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
    return values;
}

json packets(const std::vector<encode::Packet>& list) {
    auto result = json::array();
    for (const auto& packet : list)
        result.push_back(binary(packet.data(), packet.size()));
    return result;
}

std::vector<encode::Packet> packets(const json& list) {
    std::vector<encode::Packet> result;
    for (const auto& packet : list)
        result.emplace_back(packet.get_binary().begin(), packet.get_binary().end());
    return result;
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
        result.push_back({code, where.file, where.line, where.column, text});
    return result;
}

Warnings warnings(const json& list) {
    Warnings result;
    for (const auto& warning : list)
        result.push_back({warning[0], {warning[1], warning[2], warning[3]}, warning[4]});
    return result;
}

std::string to_cbor(const json& value) {
    std::string bytes;
    json::to_cbor(value, bytes);
    return bytes;
}

} // namespace

std::string to_bytes(const Performance& performance) {
    return to_cbor({{"packets", packets(performance.clip.packets)},
                    {"samples", binary(performance.clip.samples)},
                    {"speech", performance.speech.count()},
                    {"tokens", tokens(performance.tokens)},
                    {"pinyin", performance.pinyin},
                    {"energies", binary(performance.energies)},
                    {"true_peak", performance.true_peak.value},
                    {"warnings", warnings(performance.warnings)}});
}

Performance to_performance(const std::string& bytes) {
    const auto value = json::from_cbor(bytes);
    return {.clip = {packets(value["packets"]), floats(value["samples"])},
            .speech = Frames(value["speech"].get<std::int64_t>()),
            .tokens = tokens(value["tokens"]),
            .pinyin = value["pinyin"],
            .energies = floats(value["energies"]),
            .true_peak = {value["true_peak"].get<double>()},
            .warnings = warnings(value["warnings"])};
}

std::string to_bytes(const std::vector<float>& energies) {
    return to_cbor(binary(energies));
}

std::vector<float> to_energies(const std::string& bytes) {
    return floats(json::from_cbor(bytes));
}

} // namespace duologue::render
