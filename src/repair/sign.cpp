// SPDX-License-Identifier: GPL-3.0-or-later
#include "repair/sign.hpp"

#include "base/unicode.hpp"

namespace duologue::repair {
namespace {

bool is_word(char32_t c) {
    return is_digit(c) || (is_ascii(c) && is_latin(c));
}

} // namespace

bool is_ascii(char32_t c) {
    return 0x20 <= c && c < 0x7f;
}

bool is_wide_mark(char32_t c) {
    return is_one_of(c, U"，。、；：？！“”‘’（）《》「」『』…—");
}

char32_t eaten_sign(std::u32string_view rest) {
    if (rest.empty() || (is_ascii(rest.front()) && !is_word(rest.front()))
        || is_wide_mark(rest.front()))
        return U'\0';
    if (rest.substr(0, 8).find(U';') != rest.npos)
        return U'&';
    return is_word(rest.front()) ? U' ' : U',';
}

} // namespace duologue::repair
