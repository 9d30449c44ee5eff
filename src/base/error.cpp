// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace duologue {
namespace {

std::string join(const std::vector<Complaint>& complaints) {
    std::string text;
    for (const auto& [where, what, code] : complaints) {
        if (!text.empty())
            text += '\n';
        const auto place = to_string(where);
        text += place.empty() ? what : place + ": " + what;
    }
    return text;
}

} // namespace

std::string to_string(const Place& place) {
    auto text = place.file;
    if (place.line > 0)
        text += fmt::format(":{}", place.line);
    if (place.line > 0 && place.column > 0)
        text += fmt::format(":{}", place.column);
    return text;
}

Error::Error(Kind kind, std::vector<Complaint> complaints)
    : std::runtime_error(join(complaints)), kind_(kind), complaints_(std::move(complaints)) {}

Error::Error(Kind kind, std::string text, Place where)
    : Error(kind, {Complaint{std::move(where), std::move(text)}}) {}

void fail_to(std::string_view what) {
    throw Error(Error::Kind::environment, fmt::format("cannot {}: {}", what, std::strerror(errno)));
}

} // namespace duologue
