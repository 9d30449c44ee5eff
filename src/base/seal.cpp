// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/seal.hpp"

#include "base/fingerprint.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace duologue {
namespace {

constexpr std::string_view end = "\n}";

std::string fingerprint_member(std::string_view before) {
    return fmt::format(",\n  \"fingerprint\": \"{}\"\n}}\n", fingerprint_of(before));
}

} // namespace

std::string seal(std::string object) {
    object.resize(object.size() - end.size());
    object += fingerprint_member(object);
    return object;
}

bool is_sealed(std::string_view text) {
    static const auto length = fingerprint_member({}).size();
    const auto before = text.substr(0, text.size() - std::min(length, text.size()));
    return text.substr(before.size()) == fingerprint_member(before);
}

} // namespace duologue
