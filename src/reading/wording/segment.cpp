// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/segment.hpp"

#include "base/unicode.hpp"
#include "reading/wording/heteronym.hpp"
#include "reading/wording/listed.hpp"
#include "reading/wording/power.hpp"
#include "reading/wording/rules.hpp"
#include "reading/wording/symbol.hpp"
#include "reading/wording/word.hpp"
#include "reading/wording/writer.hpp"

#include <array>

namespace duologue::reading {
namespace {

// The first rule that knows its case wins, so the special stands before the general.
constexpr auto mandarin_rules = std::to_array<Rule>(
    {mandarin_date, mandarin_years, mandarin_row, mandarin_label, mandarin_prime, mandarin_version,
     mandarin_duration, mandarin_clock, mandarin_chain, mandarin_decade, mandarin_model,
     mandarin_mixed, mandarin_relation, mandarin_year, mandarin_between, mandarin_quantity,
     mandarin_per, mandarin_symbol});

constexpr auto english_rules =
    std::to_array<Rule>({english_date, english_day, english_place, english_row, english_version,
                         english_rank, english_prime, english_duration, english_clock,
                         english_chain, english_decade, english_label, english_model, english_mixed,
                         english_relation, english_between, english_quantity, english_symbol});

/// GPT-4's, AI'll: the endings of what rules for words do not know.
void say_ending(Said& said, Cursor end) {
    if (said.pieces.empty() || said.pieces.back().language != Language::english)
        return;
    auto& last = said.pieces.back();
    if (take_possessive(end))
        last.text = possessive(std::move(last.text));
    else if (const auto sounds = take_contraction(end); !sounds.empty())
        last.text.append(U" ").append(sounds);
    else
        return;
    last.source.end = said.end = end.at();
}

/// NO.1, which the lexicon would begin with its NO.
std::optional<Said> say_rank(const Cursor& cursor) {
    if (cursor.peek() != U'N')
        return std::nullopt;
    return cursor.language() == Language::mandarin ? mandarin_rank(cursor) : english_rank(cursor);
}

std::optional<Said> say_something(const Cursor& cursor, const Lexicon& lexicon) {
    if (auto said = say_roman(cursor))
        return said;
    if (auto said = say_address(cursor, lexicon))
        return said;
    if (auto said = say_street(cursor))
        return said;
    if (auto said = say_rank(cursor))
        return said;
    if (auto said = say_listed(cursor, lexicon))
        return said;
    if (auto said = cursor.language() == Language::mandarin ? first_of(mandarin_rules, cursor)
                                                            : first_of(english_rules, cursor))
        return said;
    if (auto said = say_heteronym(cursor))
        return said;
    return say_word(cursor);
}

/// The pause of the mark at `at`; dots in a row are one …, a hyphen between blanks and two in a row
/// are a dash.
char32_t pause_at(std::u32string_view text, std::size_t at) {
    const auto mark = text[at];
    const auto before = at > 0 ? text[at - 1] : 0;
    const auto after = at + 1 < text.size() ? text[at + 1] : 0;
    if ((mark == U'.' || mark == U'。') && (before == mark || after == mark))
        return U'…';
    const bool is_dash = (is_space(before) && is_space(after)) || before == mark || after == mark;
    if (mark == U'-' && is_dash)
        return U'，';
    // H.264, v.2, 9.x
    if (mark == U'.'
        && ((is_latin(before) && is_digit(after)) || (is_digit(before) && is_small(after))))
        return 0;
    if (mark == U'.' && opens_name(text, at))
        return 0;
    if (is_one_of(mark, U")）]】") && is_one_of(after, U"的地得之了等"))
        return 0;
    return pause_of(mark);
}

/// Two numbers with nothing between that is said (Llama 3.1 405B, 737-800) must not run together.
bool follows_number(std::u32string_view text, std::size_t at) {
    return at >= 2 && is_digit(text[at]) && is_digit(text[at - 2])
           && (is_space(text[at - 1]) || is_one_of(text[at - 1], U"-–/"));
}

bool is_silent(char32_t character) {
    return is_space(character) || is_invisible(character) || is_selector(character)
           || is_script_digit(character);
}

void note(std::vector<LeftOut>& left_out, char32_t character, std::size_t at) {
    const auto why = is_emoji(character) ? Unsaid::emoji : Unsaid::foreign;
    if (!left_out.empty() && left_out.back().end == at && left_out.back().why == why)
        ++left_out.back().end;
    else
        left_out.push_back({at, at + 1, why});
}

} // namespace

std::vector<Segment> write_out(std::u32string_view sentence, Language language,
                               const Lexicon& lexicon, std::vector<LeftOut>& left_out,
                               std::u32string_view simplified) {
    const Passage passage(sentence, language, simplified);
    const auto& text = passage.text();
    Writer writer;
    for (std::size_t at = 0; at < text.size();) {
        const Range here{at, at + 1};
        const Cursor cursor(passage, at);
        const bool han = is_han(text[at]);
        if (auto said = han ? say_listed(cursor, lexicon) : say_something(cursor, lexicon)) {
            if (follows_number(text, at))
                writer.pause(U'，', {at, at});
            say_ending(*said, Cursor(passage, said->end));
            for (const auto& piece : said->pieces)
                writer.add(piece);
            at = said->end;
            continue;
        }
        if (han) {
            writer.add({Language::mandarin, {text[at]}, here});
        } else if (is_mark(text[at])) {
            writer.pause(pause_at(text, at), here);
        } else if (!is_silent(text[at])) {
            note(left_out, text[at], at);
        }
        ++at;
    }
    return std::move(writer).finish();
}

std::vector<LeftOut> find_left_out(std::u32string_view text) {
    std::vector<LeftOut> left_out;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (!is_mark(text[at]) && !is_silent(text[at]))
            note(left_out, text[at], at);
    return left_out;
}

std::vector<Given> find_given(std::u32string_view line, std::u32string_view simplified,
                              const Lexicon& lexicon) {
    const Passage passage(line, Language::mandarin, simplified);
    std::vector<Given> given(line.size());
    for (std::size_t at = 0; at < line.size(); ++at) {
        const auto [entry, length] = find_listed(Cursor(passage, at), lexicon);
        if (entry == nullptr || entry->syllables.size() != length)
            continue;
        for (std::size_t i = 0; i < length; ++i)
            given[at + i] = {entry, i};
        at += length - 1;
    }
    return given;
}

} // namespace duologue::reading
