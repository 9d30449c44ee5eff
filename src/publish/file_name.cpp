// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/file_name.hpp"

#include "base/unicode.hpp"

namespace duologue::publish {
namespace {

constexpr std::size_t longest_name = 120;

// Separators and what Windows reserves; C0 and C1 controls; Unicode's bidirectional and zero-width
// formatting characters.
bool is_harmless(char32_t character) {
    constexpr std::u32string_view reserved = U"/\\:*?\"<>|";
    const bool control = character < 0x20 || (0x7f <= character && character < 0xa0);
    const bool formatting = (0x200b <= character && character <= 0x200f)
                            || (0x2028 <= character && character <= 0x202e)
                            || (0x2060 <= character && character <= 0x206f) || character == 0xfeff;
    return reserved.find(character) == std::u32string_view::npos && !control && !formatting;
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
