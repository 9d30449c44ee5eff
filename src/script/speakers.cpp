// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/speakers.hpp"

#include "base/unicode.hpp"
#include "script/glue.hpp"
#include "script/name.hpp"
#include "script/phrases.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace duologue::script {
namespace {

// Beyond this many the builder refuses the text, so that nothing is gained by looking on.
constexpr std::size_t most_persons = 1001;
constexpr std::size_t most_colons = 4;
constexpr std::size_t often = 3;
constexpr std::size_t slip_share = 10;

constexpr std::array<std::u32string_view, 6> hosts{U"主持人", U"记者",   U"記者",
                                                   U"主播",   U"提问者", U"提問者"};

} // namespace

Speakers::Speakers(const std::vector<Line>& lines) {
    const auto candidates = count_names(lines);
    if (candidates.empty())
        return;
    accept_glued_hosts(candidates);
    for (const auto& candidate : candidates)
        if (persons_.size() < most_persons)
            consider(candidate, candidates.front().count);
}

std::optional<Opening> Speakers::find_opening(std::u32string_view line) const {
    std::size_t from = 0;
    for (std::size_t colon = 0; colon < most_colons; ++colon) {
        const auto prefix = find_prefix(line, from);
        if (!prefix)
            return std::nullopt;
        auto opening = find_glued(prefix->name);
        if (const auto* person = find(prefix->name))
            opening = Opening{person->name, person->certainty, prefix->name, {}, {}};
        if (opening) {
            const auto at = line.rfind(opening->written, prefix->colon);
            opening->name_index = at == line.npos ? 0 : at;
            opening->rest = prefix->rest;
            return opening;
        }
        from = prefix->colon + 1;
    }
    return std::nullopt;
}

/// A host may have a heading before every question and never stand alone.
void Speakers::accept_glued_hosts(const std::vector<Candidate>& candidates) {
    for (const auto host : hosts) {
        const auto glued = std::ranges::count_if(candidates, [&](const Candidate& candidate) {
            const auto& name = candidate.name;
            return candidate.count == 1 && name.size() > host.size() + 1 && name.ends_with(host)
                   && judge_lead(std::u32string_view(name).substr(0, name.size() - host.size()),
                                 host)
                          == Lead::heading;
        });
        if (glued > 1)
            accept(std::u32string(host), std::u32string(host), Certainty::named);
    }
}

void Speakers::consider(const Candidate& candidate, std::size_t most) {
    const auto& name = candidate.name;
    if (find(name) != nullptr || (is_credit_role(name) && candidate.count < often))
        return;
    if (const auto* intended = find_intended(candidate))
        return accept(std::u32string(*intended), name, Certainty::misspelt);
    if ((candidate.count == 1 && find_glued(name)) || !convinces(candidate, most))
        return;
    accept(name, name, candidate.count == 1 && most > 1 ? Certainty::rare : Certainty::named);
    if (candidate.count > 1)
        recurring_.push_back(candidate);
}

void Speakers::accept(const std::u32string& name, const std::u32string& written,
                      Certainty certainty) {
    persons_.emplace(name_key(written), Person{name, written, certainty});
    lengths_.insert(written.size());
}

bool Speakers::convinces(const Candidate& candidate, std::size_t most) const {
    if (candidate.count >= often || most == 1 || looks_like_name(candidate.name))
        return true;
    return candidate.count > 1 && persons_.size() < 2;
}

const Speakers::Person* Speakers::find(std::u32string_view name) const {
    const auto found = persons_.find(name_key(name));
    return found == persons_.end() ? nullptr : &found->second;
}

/// The frequent name of which a rare one is a slip.
const std::u32string* Speakers::find_intended(const Candidate& candidate) const {
    const auto found = std::ranges::find_if(recurring_, [&](const Candidate& frequent) {
        const auto rare = candidate.count == 1 || candidate.count * slip_share <= frequent.count;
        return rare && is_misspelling(candidate.name, frequent.name);
    });
    return found == recurring_.end() ? nullptr : &found->name;
}

std::optional<Opening> Speakers::find_glued(std::u32string_view prefix) const {
    for (const auto length : lengths_) {
        if (length >= prefix.size())
            continue;
        const auto lead = prefix.substr(0, prefix.size() - length);
        const auto name = prefix.substr(lead.size());
        const auto* person = find(name);
        if (person == nullptr || person->written != name)
            continue;
        Opening opening{person->name, person->certainty, person->written, {}, {}};
        switch (judge_lead(lead, name)) {
        case Lead::heading:
            opening.heading = heading_text(lead);
            return opening;
        case Lead::caption:
            opening.caption = heading_text(lead);
            return opening;
        case Lead::title:
            return opening;
        case Lead::speech:
            break;
        }
    }
    return std::nullopt;
}

} // namespace duologue::script
