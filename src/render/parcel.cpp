// SPDX-License-Identifier: GPL-3.0-or-later
// An opening is CBOR (RFC 8949). A take, which is large, is its lists as they lie in memory.
#include "render/parcel.hpp"

#include "base/bytes.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <span>

namespace duologue::render {
namespace {

using nlohmann::json;

[[noreturn]] void refuse() {
    throw Error(Error::Kind::environment, "a performance is damaged");
}

/// What is in front of a take's lists, as it lies in memory.
struct TakeHead {
    std::uint64_t steps = 0;
    std::uint64_t packets = 0;
    std::uint64_t samples = 0;
    double true_peak = 0;
};

/// Takes `count` values off the front of `bytes`.
template <class Value>
std::vector<Value> take_list(std::string_view& bytes, std::uint64_t count) {
    if (count > bytes.size() / sizeof(Value))
        refuse();
    auto values = values_of<Value>(bytes.substr(0, count * sizeof(Value)));
    bytes.remove_prefix(count * sizeof(Value));
    return values;
}

std::vector<encode::Packet> take_packets(std::string_view& bytes,
                                         const std::vector<std::uint16_t>& sizes) {
    std::vector<encode::Packet> packets;
    packets.reserve(sizes.size());
    for (const auto size : sizes) {
        packets.emplace_back(bytes.substr(0, size));
        bytes.remove_prefix(packets.back().size());
        if (packets.back().size() != size)
            refuse();
    }
    return packets;
}

json words(const std::vector<mix::Word>& list) {
    auto result = json::array();
    for (const auto& [begin, end, offset] : list)
        result.push_back({begin, end, offset.count()});
    return result;
}

std::vector<mix::Word> words(const json& list) {
    std::vector<mix::Word> result;
    result.reserve(list.size());
    for (const auto& word : list)
        result.push_back({word.at(0), word.at(1), ShortFrames(word.at(2).get<std::uint32_t>())});
    return result;
}

json left_out(const std::vector<reading::LeftOut>& list) {
    auto result = json::array();
    for (const auto& [begin, end, why] : list)
        result.push_back({begin, end, static_cast<int>(why)});
    return result;
}

std::vector<reading::LeftOut> left_out(const json& list) {
    std::vector<reading::LeftOut> result;
    for (const auto& stretch : list)
        result.push_back(
            {stretch.at(0), stretch.at(1), static_cast<reading::Unsaid>(stretch.at(2).get<int>())});
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
                    {"words", words(opening.wording.words)},
                    {"pinyin", opening.wording.pinyin},
                    {"left_out", left_out(opening.left_out)}});
}

Opening to_opening(const std::string& bytes) {
    const auto value = json::from_cbor(bytes);
    return {.offset = Frames(value.at("offset").get<std::int64_t>()),
            .speech = Frames(value.at("speech").get<std::int64_t>()),
            .wording = {words(value.at("words")), value.at("pinyin")},
            .left_out = left_out(value.at("left_out"))};
}

std::string to_bytes(const Take& take) {
    const auto& [packets, samples] = take.clip;
    std::vector<std::uint16_t> sizes;
    for (const auto& packet : packets)
        sizes.push_back(static_cast<std::uint16_t>(packet.size()));
    const TakeHead head{take.steps, packets.size(), samples.size(), take.true_peak.value};
    std::string bytes;
    bytes += bytes_of(std::span(&head, 1));
    bytes += bytes_of<std::uint16_t>(sizes);
    bytes += bytes_of<float>(take.energies);
    bytes += bytes_of<float>(samples);
    for (const auto& packet : packets)
        bytes += packet;
    return bytes;
}

Take to_take(std::string_view bytes) {
    const auto head = take_list<TakeHead>(bytes, 1).front();
    const auto sizes = take_list<std::uint16_t>(bytes, head.packets);
    Take take{.steps = head.steps,
              .clip = {},
              .energies = take_list<float>(bytes, head.steps),
              .true_peak = {head.true_peak}};
    take.clip.samples = take_list<float>(bytes, head.samples);
    take.clip.packets = take_packets(bytes, sizes);
    if (!bytes.empty() || (head.packets > 0 && head.packets != head.steps))
        refuse();
    return take;
}

} // namespace duologue::render
