// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/census.hpp"

#include "script/name.hpp"
#include "script/phrases.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace duologue::script {
namespace {

class Census {
public:
    void read(std::u32string_view line, std::size_t index) {
        const auto prefix = find_prefix(line);
        if (!prefix)
            return;
        if (may_be_name(prefix->name))
            count(prefix->name, index);
        if (!is_caption(prefix->name))
            return;
        const auto after = find_prefix(line.substr(prefix->rest));
        if (after && may_be_name(after->name))
            count(after->name, index);
    }

    std::vector<Candidate> ranked() && {
        std::ranges::sort(candidates_, [](const Candidate& a, const Candidate& b) {
            return std::tuple(b.count, a.name.size(), a.line)
                   < std::tuple(a.count, b.name.size(), b.line);
        });
        return std::move(candidates_);
    }

private:
    void count(const std::u32string& name, std::size_t index) {
        const auto [found, is_new] = index_.emplace(name_key(name), candidates_.size());
        if (is_new)
            candidates_.push_back({name, 0, index});
        ++candidates_[found->second].count;
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
