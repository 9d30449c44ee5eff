// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/text/phrases.hpp"

#include <algorithm>

namespace duologue::script {
namespace {

/// What is left of two names when the beginning and the end that they share are taken away.
struct Difference {
    std::size_t start;
    std::u32string_view written;
    std::u32string_view name;
};

Difference compare(std::u32string_view written, std::u32string_view name) {
    const auto shared = std::ranges::mismatch(written, name);
    const auto start = static_cast<std::size_t>(shared.in1 - written.begin());
    written.remove_prefix(start);
    name.remove_prefix(start);
    while (!written.empty() && !name.empty() && written.back() == name.back()) {
        written.remove_suffix(1);
        name.remove_suffix(1);
    }
    return {start, written, name};
}

bool is_one_edit(const Difference& d) {
    if (d.written.size() == 2 && d.name.size() == 2)
        return d.written[0] == d.name[1] && d.written[1] == d.name[0];
    return d.written.size() <= 1 && d.name.size() <= 1 && d.written.size() + d.name.size() > 0;
}

std::size_t letters_of_word_at(std::u32string_view name, std::size_t at) {
    const auto before = name.substr(0, at).rfind(U' ');
    const auto start = before == name.npos ? 0 : before + 1;
    const auto end = std::min(name.find(U' ', at), name.size());
    return static_cast<std::size_t>(
        std::ranges::count_if(name.substr(start, end - start), is_letter));
}

/// `观众乙`, `记者B`
bool counts_people(const Difference& d) {
    constexpr std::u32string_view ordinals = U"甲乙丙丁戊己庚辛";
    const auto counts = [&](char32_t c) { return is_capital(c) || is_one_of(c, ordinals); };
    return std::ranges::all_of(d.written, counts) && std::ranges::all_of(d.name, counts);
}

/// Another family name before what both do (`王教授`), or another child's given name (`王小红`).
bool is_like_another(std::u32string_view written, const Difference& d) {
    constexpr std::size_t longest = 3;
    const bool ends_apart = d.start + d.written.size() == written.size();
    return (d.start == 0 && ends_in_role(written))
           || (ends_apart && written.size() <= longest && is_chinese_name(written));
}

} // namespace

bool is_misspelling(std::u32string_view written, std::u32string_view name) {
    constexpr std::size_t shortest_latin = 4;
    constexpr std::size_t shortest_chinese = 3;
    constexpr std::size_t shortest_word = 3;
    const auto longer = std::max(written.size(), name.size());
    if (longer - std::min(written.size(), name.size()) > 1 || written == name)
        return false;
    const auto difference = compare(written, name);
    if (!is_one_edit(difference) || std::ranges::any_of(difference.written, is_digit)
        || std::ranges::any_of(difference.name, is_digit))
        return false;
    if (std::ranges::any_of(name, is_han))
        return std::min(written.size(), name.size()) >= shortest_chinese
               && !counts_people(difference) && !is_like_another(written, difference);
    const auto at = std::min(difference.start, name.size() - 1);
    return std::min(written.size(), name.size()) >= shortest_latin
           && letters_of_word_at(name, at) >= shortest_word;
}

} // namespace duologue::script
