// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/finding.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace duologue::review {
namespace {

Finding part(std::string code, Severity severity, const Place& where, const std::string& text) {
    constexpr std::string_view separator = "; ";
    const auto cut = std::min(text.rfind(separator), text.size());
    return {std::move(code), severity, where, text.substr(0, cut),
            cut == text.size() ? "" : text.substr(cut + separator.size())};
}

std::string_view to_string(Severity severity) {
    return severity == Severity::error ? "error" : "warning";
}

} // namespace

void stand_for(Finding& first, std::size_t more) {
    first.message = more_of_this_kind(more);
    first.advice = "correct those that are listed first";
}

Finding to_finding(const Warning& warning) {
    return part(warning.code, Severity::warning, warning.where, warning.text);
}

Findings to_findings(const Error& error) {
    Findings findings;
    for (const auto& [where, text, code] : error.complaints())
        findings.push_back(part(code, Severity::error, where, text));
    return findings;
}

void sort(Findings& findings) {
    std::ranges::stable_sort(findings, {}, &Finding::where);
}

std::string to_text(const Findings& findings) {
    std::string text;
    for (const auto& [code, severity, where, message, advice] : findings) {
        const auto place = duologue::to_string(where);
        text += fmt::format("{}{}{}: {}{}{} [{}]\n", place, place.empty() ? "" : ": ",
                            to_string(severity), message, advice.empty() ? "" : "; ", advice, code);
    }
    return text;
}

std::string to_json(const Findings& findings) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& [code, severity, where, message, advice] : findings)
        list.push_back({{"code", code},
                        {"severity", to_string(severity)},
                        {"file", where.file},
                        {"line", where.line},
                        {"column", where.column},
                        {"message", message},
                        {"advice", advice}});
    return list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace duologue::review
