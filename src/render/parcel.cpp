// SPDX-License-Identifier: GPL-3.0-or-later
// As CBOR (RFC 8949); what is long goes as one piece of binary data.
#include "render/parcel.hpp"

#include <nlohmann/json.hpp>

#include <cstring>
#include <span>

namespace duologue::render {
namespace {

using nlohmann::json;

template <class List>
json binary(const List& values) {
    const auto data = std::as_bytes(std::span(values));
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(data.data());
    return json::binary({bytes, bytes + data.size()});
}

template <class Value>
std::vector<Value> list_in(const json& value) {
    const auto& bytes = value.get_binary();
    std::vector<Value> values(bytes.size() / sizeof(Value));
    // memcpy takes no null pointer, not even for nothing.
    if (!values.empty())
        std::memcpy(values.data(), bytes.data(), values.size() * sizeof(Value));
    return values;
}

[[noreturn]] void refuse() {
    throw Error(Error::Kind::environment, "a performance is damaged");
}

/// All packets in one piece, behind their sizes.
json packets(const std::vector<encode::Packet>& list) {
    std::vector<std::uint16_t> sizes;
    std::string all;
    for (const auto& packet : list) {
        sizes.push_back(static_cast<std::uint16_t>(packet.size()));
        all += packet;
    }
    return {binary(sizes), binary(all)};
}

std::vector<encode::Packet> packets(const json& value) {
    std::vector<encode::Packet> list;
    const auto& all = value.at(1).get_binary();
    auto next = all.begin();
    for (const std::ptrdiff_t length : list_in<std::uint16_t>(value.at(0))) {
        if (length > all.end() - next)
            refuse();
        list.emplace_back(next, next + length);
        next += length;
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
        result.push_back({token.at(0), token.at(1), Frames(token.at(2).get<std::int64_t>())});
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
        result.push_back({warning.at(0), {}, warning.at(1)});
    return result;
}

std::string to_cbor(const json& value) {
    std::string bytes;
    json::to_cbor(value, bytes);
    return bytes;
}

} // namespace

std::string to_bytes(const Opening& opening) {
    return to_cbor({{"offset", opening.offset.count()},
                    {"speech", opening.speech.count()},
                    {"tokens", tokens(opening.tokens)},
                    {"pinyin", opening.pinyin},
                    {"warnings", warnings(opening.warnings)}});
}

Opening to_opening(const std::string& bytes) {
    const auto value = json::from_cbor(bytes);
    return {.offset = Frames(value.at("offset").get<std::int64_t>()),
            .speech = Frames(value.at("speech").get<std::int64_t>()),
            .tokens = tokens(value.at("tokens")),
            .pinyin = value.at("pinyin"),
            .warnings = warnings(value.at("warnings"))};
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
    Take take{.steps = value.at("steps"),
              .clip = {packets(value.at("packets")), list_in<float>(value.at("samples"))},
              .energies = list_in<float>(value.at("energies")),
              .true_peak = {value.at("true_peak").get<double>()}};
    const auto count = take.clip.packets.size();
    if (take.energies.size() != take.steps || (count > 0 && count != take.steps))
        refuse();
    return take;
}

} // namespace duologue::render
