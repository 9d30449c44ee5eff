// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/glue.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/text/phrases.hpp"
#include "script/text/separator.hpp"

#include <algorithm>

namespace duologue::script {
namespace {

constexpr std::size_t longest_heading = 60;

bool holds_sentence(std::u32string_view lead) {
    constexpr std::u32string_view sentence_marks = U"。；;!?！？";
    const auto inside = lead.substr(0, lead.size() - 1);
    return is_one_of(lead.back(), U"。.;；") || inside.find_first_of(sentence_marks) != inside.npos
           || inside.find(U". ") != inside.npos;
}

bool is_open(std::u32string_view lead) {
    constexpr std::u32string_view marks = U",，、\"“‘「『(（《";
    return is_one_of(lead.back(), marks);
}

/// Whether a name can begin right after `lead`: `工作Jane`, `workJane`, but not `Maryann`.
bool parts_words(std::u32string_view lead, std::u32string_view name) {
    constexpr std::size_t shortest_after_capital = 4;
    constexpr std::size_t shortest_after_word = 3;
    constexpr std::size_t shortest_before_one = 4;
    if (is_latin(name.front()) && is_latin(lead.back()))
        return is_capital(name.front())
               && name.size()
                      >= (is_capital(lead.back()) ? shortest_after_capital : shortest_after_word);
    return name.size() > 1 || is_latin(name.front()) || lead.size() >= shortest_before_one;
}

/// Names of one letter end many words (`方案A`, `FAQ`); only the one who asks comes after a
/// heading.
bool is_initial_in_word(std::u32string_view lead, std::u32string_view name) {
    return name.size() == 1 && is_latin(name.front()) && (name != U"Q" || is_latin(lead.back()));
}

bool is_single_word(std::u32string_view text) {
    return text.find(U' ') == text.npos;
}

/// `Jane` before `Porter`, a space between them.
bool is_first_name(std::u32string_view lead, std::u32string_view name) {
    return lead.back() == U' ' && is_single_word(trim(lead)) && is_single_word(name)
           && looks_like_name(trim(lead)) && std::ranges::none_of(lead, is_han)
           && !opens_phrase(trim(lead)) && !awaits_person(trim(lead));
}

/// `Dr.` or `记者` before a person's name. A host has no title, so that what stands there is a
/// heading (`谈医生`).
bool is_title(std::u32string_view lead, std::u32string_view name) {
    constexpr std::size_t longest_title = 12;
    return lead.size() <= longest_title && ends_in_role(lead) && !ends_in_role(name)
           && !opens_topic(lead) && !is_lead_in(lead);
}

/// `我很尊敬的导演` before a person's name: a sentence says who they are.
bool names_whom(std::u32string_view lead) {
    return ends_in_role(lead) && is_lead_in(lead) && !opens_topic(lead);
}

Lead judge_before_colon(std::u32string_view lead) {
    const auto text = heading_text(lead);
    if (text.empty())
        return Lead::speech;
    return is_caption(text) ? Lead::caption : Lead::heading;
}

} // namespace

Lead judge_lead(std::u32string_view lead, std::u32string_view name) {
    const auto text = trim(lead);
    if (is_title(text, name) || is_first_name(lead, name))
        return Lead::title;
    if (text.size() > longest_heading || holds_sentence(text))
        return Lead::speech;
    if (is_one_of(text.back(), colons))
        return judge_before_colon(text);
    if (std::ranges::none_of(text,
                             [](char32_t c) { return is_han(c) || is_latin(c) || is_digit(c); }))
        return Lead::speech;
    if (is_open(text) || awaits_person(text) || is_lead_word(text) || names_whom(text)
        || (is_single_word(text) && opens_phrase(text)) || is_initial_in_word(text, name))
        return Lead::speech;
    return lead.back() == U' ' || parts_words(lead, name) ? Lead::heading : Lead::speech;
}

std::u32string_view heading_text(std::u32string_view lead) {
    constexpr std::u32string_view separators = U":：-–—|｜/·";
    lead = trim(lead);
    while (!lead.empty() && is_one_of(lead.back(), separators))
        lead = trim(lead.substr(0, lead.size() - 1));
    return lead;
}

} // namespace duologue::script
