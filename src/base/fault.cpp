// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fault.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <optional>
#include <utility>

namespace duologue {
namespace {

constexpr std::array<std::pair<std::string_view, std::optional<Border>>, 7> borders{
    {{"any", std::nullopt},
     {"create", Border::create},
     {"write", Border::write},
     {"sync", Border::sync},
     {"rename", Border::rename},
     {"load", Border::load},
     {"fork", Border::fork}}};

constexpr int killed = -1;

constexpr std::array<std::pair<std::string_view, int>, 6> faults{{{"ENOSPC", ENOSPC},
                                                                  {"EROFS", EROFS},
                                                                  {"EIO", EIO},
                                                                  {"EMFILE", EMFILE},
                                                                  {"ENOMEM", ENOMEM},
                                                                  {"kill", killed}}};

struct Plan {
    std::optional<Border> border; ///< nothing means any
    long crossings = 0;           ///< how many are left until it fails
    int error = 0;                ///< 0 means that nothing is planned
};

Plan planned;

[[noreturn]] void refuse(std::string_view plan) {
    throw Error(
        Error::Kind::usage,
        {fmt::format("DUOLOGUE_FAULT={}: not of the form BORDER:N:WHAT", plan), "unset it"});
}

template <class List>
auto find(const List& list, std::string_view name, std::string_view plan) {
    const auto found = std::ranges::find(list, name, [](const auto& entry) { return entry.first; });
    if (found == list.end())
        refuse(plan);
    return found->second;
}

long parse_count(std::string_view digits, std::string_view plan) {
    long count = 0;
    const auto* const end = digits.data() + digits.size();
    if (std::from_chars(digits.data(), end, count).ptr != end || count < 1)
        refuse(plan);
    return count;
}

} // namespace

bool may_cross(Border border) {
    if (planned.error == 0 || planned.border.value_or(border) != border || --planned.crossings > 0)
        return true;
    if (planned.error == killed)
        ::raise(SIGKILL);
    errno = planned.error;
    return false;
}

void plan_fault(std::string_view plan) {
    planned = {};
    if (plan.empty())
        return;
    const auto first = std::min(plan.find(':'), plan.size() - 1);
    const auto last = plan.rfind(':');
    if (last == plan.npos || last <= first)
        refuse(plan);
    planned = {find(borders, plan.substr(0, first), plan),
               parse_count(plan.substr(first + 1, last - first - 1), plan),
               find(faults, plan.substr(last + 1), plan)};
}

} // namespace duologue
