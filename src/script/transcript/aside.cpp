// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/transcript/aside.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/transcript/credit.hpp"

#include <algorithm>
#include <array>

namespace duologue::script {
namespace {

using namespace std::string_view_literals;

/// What stands between the brackets around the whole line, or nothing.
std::u32string_view find_note(std::u32string_view line) {
    constexpr std::size_t longest = 200;
    constexpr std::u32string_view opening = U"[(（";
    constexpr std::u32string_view closing = U"])）";
    if (line.size() < 3 || line.size() > longest)
        return {};
    const auto pair = opening.find(line.front());
    if (pair == opening.npos || line.find(closing[pair]) != line.size() - 1)
        return {};
    return trim(line.substr(1, line.size() - 2));
}

bool holds_word(std::u32string_view key, std::u32string_view word) {
    for (auto at = key.find(word); at != key.npos; at = key.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !is_letter(key[at - 1])) && (end == key.size() || !is_letter(key[end])))
            return true;
    }
    return false;
}

/// `I mean it`, `我是说`
bool speaks_of_itself(std::u32string_view note) {
    constexpr std::array words{U"i"sv, U"we"sv, U"you"sv, U"my"sv, U"our"sv, U"your"sv, U"me"sv};
    const auto key = to_small(note);
    return note.find_first_of(U"我你您咱") != note.npos
           || std::ranges::any_of(words, [&](auto word) { return holds_word(key, word); });
}

bool is_address(std::u32string_view line) {
    constexpr std::array beginnings{U"http://"sv, U"https://"sv, U"www."sv};
    return line.find(U' ') == line.npos && begins_with_one_of(line, beginnings);
}

} // namespace

bool is_aside(std::u32string_view line) {
    const auto note = find_note(line);
    if (note.empty() || std::ranges::none_of(note, is_letter) || find_credit(line))
        return is_address(line);
    return note.back() != U'?' && note.back() != U'？' && !speaks_of_itself(note);
}

} // namespace duologue::script
