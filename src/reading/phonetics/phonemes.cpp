// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/phonetics/phonemes.hpp"

#include <algorithm>
#include <set>

namespace duologue::reading {
namespace {

// The phoneme table en-us of espeak-ng 1.51, less the pauses and the change of language (which
// begin with _), what is no sound of its own (#), and what holds a bracket or a quotation mark.
constexpr std::u32string_view listed_sounds =
    U" * ** 0 0# 02 3 3: ; ? @ @# @- @2 @5 @L A# A: A@ A~ B C D E E# E2 I I# I2 I2# IR J "
    U"J^ L L/ N N- O O2 O: O@ OI O~ Q Q^ R R2 R3 S S; T U U@ V VR X Z Z; a a# a#2 a2 aI "
    U"aI3 aI@ aU aU@ aa b c d d# dZ dZ; e e# e: e@ eI f g h i i: i@ i@3 j k l l# l- l. l/ "
    U"l/2 l/3 l^ m m- n n- n. n^ o o: o@ oU oU# p q r r- r. r/ s s. s; t t# t2 tS tS; u "
    U"u: v v# w w# x z z# z. z/2 z; ";

/// Stress, length, and the bar that keeps two sounds from being taken for one.
constexpr std::u32string_view listed_marks = U" ' '' , ,, % = : | ";

using Mnemonics = std::set<std::u32string_view>;

Mnemonics split(std::u32string_view list) {
    Mnemonics mnemonics;
    for (auto end = list.find(U' ', 1); end != list.npos; end = list.find(U' ', 1)) {
        mnemonics.insert(list.substr(1, end - 1));
        list.remove_prefix(end);
    }
    return mnemonics;
}

/// The length of the longest of `mnemonics` that `text` begins with, as the engine matches them.
std::size_t match(const Mnemonics& mnemonics, std::u32string_view text) {
    constexpr std::size_t longest = 4;
    for (auto length = std::min(longest, text.size()); length > 0; --length)
        if (mnemonics.contains(text.substr(0, length)))
            return length;
    return 0;
}

} // namespace

std::size_t count_sayable(std::u32string_view phonemes) {
    static const auto sounds = split(listed_sounds);
    static const auto marks = split(listed_marks);
    std::size_t at = 0;
    bool sounds_at_all = false;
    while (at < phonemes.size()) {
        const auto rest = phonemes.substr(at);
        const auto sound = match(sounds, rest);
        const auto mark = match(marks, rest);
        if (sound == 0 && mark == 0)
            break;
        sounds_at_all = sounds_at_all || sound > 0;
        at += std::max(sound, mark);
    }
    return sounds_at_all ? at : 0;
}

} // namespace duologue::reading
