// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/credit.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/text/phrases.hpp"
#include "script/text/separator.hpp"

#include <array>

namespace duologue::script {
namespace {

std::u32string_view without_brackets(std::u32string_view line) {
    if (line.size() < 2)
        return line;
    const auto pair = opening_brackets.find(line.front());
    if (pair == opening_brackets.npos || line.back() != closing_brackets[pair])
        return line;
    return trim(line.substr(1, line.size() - 2));
}

/// `Transcript by Ann`, where no colon parts role and name.
std::optional<CreditLine> find_byline(std::u32string_view line) {
    constexpr std::size_t longest_byline = 80;
    constexpr std::array<std::u32string_view, 9> phrases{
        U"transcript by ", U"transcribed by ", U"transcription by ",
        U"edited by ",     U"translated by ",  U"translation by ",
        U"written by ",    U"produced by ",    U"photo by "};
    if (line.size() > longest_byline || line.ends_with(U'.'))
        return std::nullopt;
    const auto key = name_key(line);
    for (const auto phrase : phrases)
        if (key.starts_with(phrase))
            return CreditLine{trim(line.substr(0, phrase.size())),
                              trim(line.substr(phrase.size()))};
    return std::nullopt;
}

} // namespace

std::optional<CreditLine> find_credit(std::u32string_view line) {
    constexpr std::size_t longest_role = 30;
    line = without_brackets(line);
    const auto colon = line.substr(0, longest_role).find_first_of(colons);
    if (colon == line.npos)
        return find_byline(line);
    const auto role = trim(line.substr(0, colon));
    if (!is_credit_role(role) || role.find(U'=') != role.npos)
        return std::nullopt;
    return CreditLine{role, trim(line.substr(colon + 1))};
}

} // namespace duologue::script
