// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/seal.hpp"

#include "base/fingerprint.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace duologue {
namespace {

std::string end_with(std::string_view fingerprint) {
    return fmt::format(",\n  \"fingerprint\": \"{}\"\n}}\n", fingerprint);
}

} // namespace

void seal(const Sink& sink, const std::function<void(const Sink&)>& write) {
    Fingerprint fingerprint;
    write([&](std::string_view piece) {
        fingerprint.add_bytes(piece);
        sink(piece);
    });
    sink(end_with(fingerprint.hex()));
}

bool is_sealed(std::string_view text) {
    static const auto length = end_with(fingerprint_of({})).size();
    const auto before = text.substr(0, text.size() - std::min(length, text.size()));
    return text.substr(before.size()) == end_with(fingerprint_of(before));
}

} // namespace duologue
