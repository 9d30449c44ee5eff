// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/finding.hpp"

#include "base/json_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace duologue::review {
namespace {

std::string_view to_string(Severity severity) {
    return severity == Severity::error ? "error" : "warning";
}

} // namespace

void stand_for(Finding& first, std::size_t more) {
    first.message = {more_of_this_kind(more), "correct those that are listed first"};
}

Finding to_finding(const Warning& warning) {
    return {warning.code, Severity::warning, warning.where, warning.message};
}

Findings to_findings(const Error& error) {
    Findings findings;
    for (const auto& [where, message, code] : error.complaints())
        findings.push_back({code, Severity::error, where, message});
    return findings;
}

void sort(Findings& findings) {
    std::ranges::stable_sort(findings, {}, &Finding::where);
}

std::string to_text(const Findings& findings) {
    std::string text;
    for (const auto& [code, severity, where, message] : findings) {
        const auto place = duologue::to_string(where);
        text += fmt::format("{}{}{}: {} [{}]\n", place, place.empty() ? "" : ": ",
                            to_string(severity), duologue::to_string(message), code);
    }
    return text;
}

std::string to_json(const Findings& findings) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& [code, severity, where, message] : findings)
        list.push_back({{"code", code},
                        {"severity", to_string(severity)},
                        {"file", where.file},
                        {"line", where.line},
                        {"column", where.column},
                        {"message", message.what},
                        {"advice", message.advice}});
    return to_json_text(list) + '\n';
}

} // namespace duologue::review
