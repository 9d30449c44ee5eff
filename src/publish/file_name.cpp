// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/file_name.hpp"

#include "base/unicode.hpp"

namespace duologue::publish {
namespace {

constexpr std::size_t longest_name = 120;

/// Neither a separator, nor what Windows reserves, nor what nobody sees.
bool is_harmless(char32_t character) {
    constexpr std::u32string_view others = U"/\\:*?\"<>|\t\n\v\f\r\u0085\u2028\u2029";
    return !is_one_of(character, others) && !is_invisible(character);
}

bool is_ragged(char character) {
    return character == ' ' || character == '.';
}

} // namespace

std::string file_name(std::string_view title) {
    std::string name;
    for (const auto character : to_utf32(title)) {
        const auto next = is_harmless(character) ? to_utf8(character) : " ";
        if (name.size() + next.size() > longest_name)
            break;
        const bool nothing_yet = name.empty() && is_ragged(next.front());
        const bool second_space = next == " " && name.ends_with(' ');
        if (!nothing_yet && !second_space)
            name += next;
    }
    while (!name.empty() && is_ragged(name.back()))
        name.pop_back();
    return name.empty() ? "untitled" : name;
}

} // namespace duologue::publish
