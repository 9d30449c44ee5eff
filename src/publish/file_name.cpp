// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/file_name.hpp"

#include "base/unicode.hpp"

#include <array>

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

/// What stands before the first dot, and the blanks before that.
std::string_view stem_of(std::string_view name) {
    const auto stem = name.substr(0, name.find('.'));
    return stem.substr(0, stem.find_last_not_of(' ') + 1);
}

/// `nul` and `Com1`, with whatever extension.
bool is_device(std::string_view name) {
    constexpr std::array<std::u32string_view, 4> devices{U"con", U"prn", U"aux", U"nul"};
    const auto stem = to_small(to_utf32(name));
    const auto kind = std::u32string_view(stem).substr(0, 3);
    const bool is_port = stem.size() == 4 && is_one_of(stem[3], U"0123456789¹²³");
    return is_one_of(stem, devices) || (is_port && (kind == U"com" || kind == U"lpt"));
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
    if (const auto stem = stem_of(name); is_device(stem))
        name.insert(stem.size(), 1, '_');
    return name.empty() ? "untitled" : name;
}

} // namespace duologue::publish
