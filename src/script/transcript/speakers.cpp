// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/speakers.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/text/phrases.hpp"
#include "script/transcript/glue.hpp"
#include "script/transcript/shortened_name.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace duologue::script {
namespace {

// Beyond this many the builder refuses the text, so that nothing is gained by looking on.
constexpr std::size_t most_persons = 1001;
constexpr std::size_t most_colons = 4;
constexpr std::size_t often = 3;
constexpr std::size_t slip_share = 10;

/// `THE PRESIDENT`, `The Verge`, but not `NOTE`.
bool is_full_name(std::u32string_view name) {
    return is_latin_name(name) && name.find(U' ') != name.npos;
}

/// How many lines the most frequent one opens; `Note` that opens two is no measure of speakers.
std::size_t count_most(const std::vector<Candidate>& candidates) {
    const auto first = std::ranges::find_if(candidates, [](const Candidate& candidate) {
        return candidate.count >= often || may_be_name(candidate.name);
    });
    return first == candidates.end() ? 0 : first->count;
}

/// A short line that holds no sentence.
bool is_label(std::u32string_view line) {
    constexpr std::size_t longest = 100;
    constexpr std::u32string_view ends = U".!?…。！？”\"」";
    return line.size() <= longest && !is_one_of(line.back(), ends);
}

bool is_in_capitals(std::u32string_view name) {
    return is_full_name(name) && std::ranges::none_of(name, is_small);
}

/// `spk` of `spk05`
std::u32string without_digits(std::u32string_view name) {
    return name_key(name.substr(0, name.find_last_not_of(U"0123456789") + 1));
}

/// Whether two names are of one form: `THE PRESIDENT` and `MR. POE`, `spk00` and `spk05`.
bool are_alike(std::u32string_view name, std::u32string_view other) {
    const auto stem = without_digits(name);
    return (is_in_capitals(name) && is_in_capitals(other))
           || (stem.size() < name.size() && stem.size() > 1 && stem == without_digits(other)
               && other.size() == name.size());
}

/// `- Speed: it is fast.`
bool is_lone_item(const Candidate& candidate) {
    return candidate.in_list && candidate.count == 1;
}

/// Whether a family name has two people behind it with these before it: two first names, or Mr. and
/// Mrs. Other titles may be one person's.
bool tells_apart(std::u32string_view lead, std::u32string_view other) {
    constexpr std::array<std::u32string_view, 2> men{U"mr", U"mr."};
    constexpr std::array<std::u32string_view, 4> women{U"mrs", U"mrs.", U"ms", U"ms."};
    const auto one = name_key(trim(lead));
    const auto two = name_key(trim(other));
    if (!ends_in_role(one) && !ends_in_role(two))
        return one != two;
    return (is_one_of(one, men) && is_one_of(two, women))
           || (is_one_of(one, women) && is_one_of(two, men));
}

} // namespace

Speakers::Speakers(const std::vector<Line>& lines) {
    const auto candidates = count_names(lines);
    const auto most = count_most(candidates);
    for (const auto& candidate : candidates)
        if (persons_.size() < most_persons)
            consider(candidate, most);
    dismiss_labels(lines, candidates);
    for (const auto& candidate : candidates)
        accept_alike(candidate, candidates);
    for (const auto& candidate : candidates)
        join_shortened(candidate, candidates);
    tell_namesakes_apart(candidates);
    if (persons_.size() == most_persons)
        return;
    count_openings(lines);
    for (const auto& candidate : candidates)
        reconsider(candidate);
}

std::optional<Opening> Speakers::find_opening(std::u32string_view line) const {
    std::size_t from = 0;
    for (std::size_t colon = 0; colon < most_colons; ++colon) {
        const auto prefix = find_prefix(line, from);
        if (!prefix)
            return std::nullopt;
        auto opening = find_glued(prefix->name);
        const std::u32string name(without_apposition(without_list_mark(prefix->name)));
        if (!opening && name != prefix->name)
            opening = find_glued(name);
        if (const auto* person = find(name))
            opening = Opening{person->name, person->certainty, name, {}, {}};
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

void Speakers::consider(const Candidate& candidate, std::size_t most) {
    const auto& name = candidate.name;
    if (is_credit_role(name) && candidate.count < often)
        return;
    const auto is_new = candidate.count > 1 || !find_glued(name);
    if (is_new && convinces(candidate, most))
        accept(name, name, candidate.count == 1 && most > 1 ? Certainty::rare : Certainty::named);
}

/// `Release Date: 22/09/2017` and the like, two at least, before anybody speaks who speaks again.
void Speakers::dismiss_labels(const std::vector<Line>& lines,
                              const std::vector<Candidate>& candidates) {
    const auto is_frequent = [&](const Candidate& candidate) {
        return candidate.count > 1 && find(candidate.name) != nullptr;
    };
    auto first = lines.size();
    for (const auto& candidate : candidates)
        if (is_frequent(candidate))
            first = std::min(first, candidate.line);
    std::vector<std::u32string> labels;
    for (const auto& candidate : candidates)
        if (candidate.count == 1 && candidate.line < first && find(candidate.name) != nullptr
            && first < lines.size() && is_label(lines[candidate.line].text()))
            labels.push_back(name_key(candidate.name));
    if (labels.size() > 1)
        for (const auto& label : labels)
            persons_.erase(label);
}

/// Who opens one line only, but has a name like that of the most frequent speakers.
void Speakers::accept_alike(const Candidate& candidate, const std::vector<Candidate>& candidates) {
    constexpr std::size_t few = 4;
    const auto& name = candidate.name;
    if (candidate.count > 1 || is_lone_item(candidate) || persons_.size() == most_persons
        || find(name) != nullptr || find_glued(name))
        return;
    const auto frequent = std::span(candidates).first(std::min(few, candidates.size()));
    if (std::ranges::any_of(frequent, [&](const Candidate& other) {
            return other.count > 1 && find(other.name) != nullptr && are_alike(name, other.name);
        }))
        accept(name, name, Certainty::rare);
}

/// `JP` after `James Pressman`
void Speakers::join_shortened(const Candidate& candidate,
                              const std::vector<Candidate>& candidates) {
    const auto found = persons_.find(name_key(candidate.name));
    const auto* whole = found == persons_.end() ? nullptr : find_written_out(candidate, candidates);
    if (whole == nullptr || find(whole->name) == nullptr)
        return;
    persons_.erase(found);
    accept(whole->name, candidate.name, Certainty::shortened);
}

/// `Bruce Lee` after `Kai-Fu Lee`, where both could be Lee, who is the first of them.
void Speakers::tell_namesakes_apart(std::vector<Candidate> candidates) {
    std::ranges::sort(candidates, {}, &Candidate::line);
    std::unordered_map<std::u32string, std::vector<std::u32string>> leads_of;
    for (const auto& candidate : candidates) {
        if (persons_.size() == most_persons)
            return;
        const auto& name = candidate.name;
        const bool is_rare = candidate.count == 1 && !is_lone_item(candidate);
        const auto glued = is_rare && find(name) == nullptr ? find_glued(name) : std::nullopt;
        if (!glued || !glued->heading.empty() || !glued->caption.empty())
            continue;
        const auto lead = name.substr(0, name.size() - glued->written.size());
        auto& leads = leads_of[glued->speaker];
        if (std::ranges::any_of(leads, [&](const auto& other) { return tells_apart(lead, other); }))
            accept(name, name, Certainty::rare);
        leads.push_back(lead);
    }
}

/// Now that headings with a name glued to them are counted too: who opens several lines is not
/// rare, and who opens few may be a slip of somebody who opens many.
void Speakers::reconsider(const Candidate& candidate) {
    const auto found = persons_.find(name_key(candidate.name));
    if (found != persons_.end() && found->second.openings > 1)
        found->second.certainty = Certainty::named;
    const auto* intended = is_lone_item(candidate) ? nullptr : find_intended(candidate);
    if (intended == nullptr)
        return;
    const auto name = intended->name;
    if (found != persons_.end())
        persons_.erase(found);
    accept(name, candidate.name, Certainty::misspelt);
}

void Speakers::count_openings(const std::vector<Line>& lines) {
    for (const auto& line : lines)
        if (const auto opening = find_opening(line.text()))
            ++persons_.at(name_key(opening->speaker)).openings;
}

void Speakers::accept(const std::u32string& name, const std::u32string& written,
                      Certainty certainty) {
    persons_.emplace(name_key(written), Person{name, written, certainty});
    lengths_.insert(written.size());
}

bool Speakers::convinces(const Candidate& candidate, std::size_t most) const {
    if (is_lone_item(candidate))
        return false;
    if (!may_be_name(candidate.name))
        return candidate.count >= often
               && (2 * candidate.count >= most || is_full_name(candidate.name));
    if (candidate.count >= often || most == 1 || looks_like_name(candidate.name))
        return true;
    return candidate.count > 1 && persons_.size() < 2;
}

const Speakers::Person* Speakers::find(std::u32string_view name) const {
    const auto found = persons_.find(name_key(name));
    return found == persons_.end() ? nullptr : &found->second;
}

/// The frequent speaker of whose name a rare one is a slip. The shorter the name, the likelier is
/// another person, and the more lines it takes.
const Speakers::Person* Speakers::find_intended(const Candidate& candidate) const {
    const Person* best = nullptr;
    for (const auto& [key, person] : persons_) {
        const auto better = best == nullptr || person.openings > best->openings
                            || (person.openings == best->openings && person.name < best->name);
        if (better && is_often_heard(person, candidate.count)
            && is_misspelling(candidate.name, person.name))
            best = &person;
    }
    return best;
}

bool Speakers::is_often_heard(const Person& person, std::size_t slips) {
    constexpr std::size_t long_name = 5;
    const auto telling = person.name.size() >= long_name || ends_in_role(person.name);
    return person.certainty != Certainty::misspelt && person.certainty != Certainty::shortened
           && person.openings >= (telling ? 2 : often)
           && (slips == 1 || slips * slip_share <= person.openings);
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

std::vector<OpeningLine> find_openings(const std::vector<Line>& lines) {
    const Speakers speakers(lines);
    std::vector<OpeningLine> openings;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (auto opening = speakers.find_opening(lines[i].text()))
            openings.push_back({i, std::move(*opening)});
    return openings;
}

bool outnumber_openings(std::size_t names, const std::vector<Line>& lines) {
    constexpr std::size_t far = 2;
    return find_openings(lines).size() * far <= names;
}

} // namespace duologue::script
