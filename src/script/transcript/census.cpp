// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/census.hpp"

#include "script/text/name.hpp"
#include "script/text/phrases.hpp"
#include "script/transcript/glue.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace duologue::script {
namespace {

/// A host may have a heading before every question and never stand alone.
std::optional<std::u32string_view> find_glued_host(std::u32string_view prefix) {
    constexpr std::array<std::u32string_view, 9> hosts{U"主持人", U"记者",        U"記者",
                                                       U"主播",   U"提问者",      U"提問者",
                                                       U"Host",   U"Interviewer", U"Moderator"};
    for (const auto host : hosts) {
        if (prefix.size() < host.size() + 2 || !prefix.ends_with(host))
            continue;
        const auto lead = prefix.substr(0, prefix.size() - host.size());
        const auto is_glued = lead.back() != U' ' || host == hosts.front();
        const auto reads_as_topic = opens_topic(lead) || host == hosts.front() || host[0] < U'a';
        if (is_glued && reads_as_topic && judge_lead(lead, host) == Lead::heading)
            return host;
    }
    return std::nullopt;
}

class Census {
public:
    void read(std::u32string_view line, std::size_t index) {
        const auto prefix = find_prefix(line);
        if (!prefix)
            return;
        const auto name = without_list_mark(prefix->name);
        read_name(std::u32string(without_apposition(name)), index, name != prefix->name);
        if (!is_caption(prefix->name))
            return;
        if (const auto after = find_prefix(line.substr(prefix->rest)))
            read_name(after->name, index, false);
    }

    std::vector<Candidate> ranked() && {
        std::ranges::sort(candidates_, [](const Candidate& a, const Candidate& b) {
            return std::tuple(b.count, a.name.size(), a.line)
                   < std::tuple(a.count, b.name.size(), b.line);
        });
        return std::move(candidates_);
    }

private:
    void read_name(const std::u32string& name, std::size_t index, bool in_list) {
        if (could_be_name(name))
            count(name, index, in_list);
        if (const auto host = find_glued_host(name))
            count(std::u32string(*host), index, in_list);
    }

    void count(const std::u32string& name, std::size_t index, bool in_list) {
        const auto [found, is_new] = index_.emplace(name_key(name), candidates_.size());
        if (is_new)
            candidates_.push_back({name, 0, index, in_list});
        auto& candidate = candidates_[found->second];
        ++candidate.count;
        candidate.in_list = candidate.in_list && in_list;
    }

    std::unordered_map<std::u32string, std::size_t> index_;
    std::vector<Candidate> candidates_;
};

} // namespace

std::vector<Candidate> count_names(const std::vector<Line>& lines) {
    Census census;
    for (std::size_t i = 0; i < lines.size(); ++i)
        census.read(lines[i].text(), i);
    return std::move(census).ranked();
}

} // namespace duologue::script
