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
    for (const auto& [where, message, code] : complaints) {
        if (!text.empty())
            text += '\n';
        const auto place = to_string(where);
        text += (place.empty() ? "" : place + ": ") + to_string(message);
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

std::string to_string(const Message& message) {
    return message.advice.empty() ? message.what : message.what + "; " + message.advice;
}

Error::Error(Kind kind, Message message, Place where)
    : Error({Complaint{std::move(where), std::move(message)}}, kind) {}

Error::Error(std::vector<Complaint> complaints, Kind kind)
    : std::runtime_error(join(complaints)), kind_(kind), complaints_(std::move(complaints)) {}

void fail_to(std::string_view what) {
    throw Error(Error::Kind::environment, fmt::format("cannot {}: {}", what, std::strerror(errno)));
}

} // namespace duologue
