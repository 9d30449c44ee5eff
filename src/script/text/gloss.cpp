// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/tone_mark.hpp"
#include "base/unicode.hpp"
#include "script/text/scars.hpp"
#include "script/text/separator.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace duologue::script {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_syllable = 6; // zhuāng

/// A syllable's letters in ASCII, ü as v, and the tones that are marked.
struct Syllable {
    std::string letters;
    std::string tones;
};

void take(Syllable& syllable, char32_t c) {
    if (const auto marked = split_tone_mark(c)) {
        syllable.tones += static_cast<char>('0' + marked->tone);
        c = marked->letter;
    }
    if (c != 0)
        syllable.letters += c == U'ü' ? 'v' : is_small(c) ? static_cast<char>(c) : '?';
}

bool is_final(std::string_view letters) {
    constexpr std::array finals{
        "a"sv,   "o"sv,    "e"sv,   "ai"sv,   "ei"sv, "ao"sv,  "ou"sv, "an"sv,  "en"sv, "ang"sv,
        "eng"sv, "ong"sv,  "er"sv,  "i"sv,    "ia"sv, "ie"sv,  "io"sv, "iao"sv, "iu"sv, "ian"sv,
        "in"sv,  "iang"sv, "ing"sv, "iong"sv, "u"sv,  "ua"sv,  "uo"sv, "uai"sv, "ui"sv, "uan"sv,
        "un"sv,  "uang"sv, "ue"sv,  "v"sv,    "ve"sv, "van"sv, "vn"sv,
    };
    return std::ranges::find(finals, letters) != finals.end();
}

bool is_syllable(std::string_view letters) {
    constexpr std::array whole{"m"sv, "n"sv, "ng"sv, "hm"sv, "hng"sv};
    if (std::ranges::find(whole, letters) != whole.end() || is_final(letters))
        return true;
    const auto two =
        letters.starts_with("zh") || letters.starts_with("ch") || letters.starts_with("sh");
    const auto has_initial = "bpmfdtnlgkhjqxrzcsyw"sv.find(letters.front()) != ""sv.npos;
    return has_initial && is_final(letters.substr(two ? 2 : 1));
}

} // namespace

std::optional<GlossEnd> find_gloss_end(std::u32string_view line, std::size_t at) {
    const auto inside = line.substr(std::min(at, line.size()), longest_syllable + 2);
    const auto close = inside.find_first_of(round_closing);
    if (close == inside.npos || close == 0)
        return std::nullopt;
    Syllable syllable;
    for (const auto c : inside.substr(0, close))
        take(syllable, c);
    if (syllable.tones.size() != 1 || syllable.letters.empty() || !is_syllable(syllable.letters))
        return std::nullopt;
    return GlossEnd{close + 1, syllable.letters + syllable.tones};
}

namespace {

/// A word behind its language's name is none: 法语(là).
bool names_language(char32_t before, std::string_view syllable) {
    return (is_one_of(before, U"语語") && !syllable.starts_with("yu"))
           || (before == U'文' && !syllable.starts_with("wen"));
}

} // namespace

std::optional<Scar> find_gloss(std::u32string_view line, std::size_t at, char32_t before) {
    if (!is_han(before) || !is_one_of(line[at], round_opening))
        return std::nullopt;
    const auto end = find_gloss_end(line, at + 1);
    if (!end || names_language(before, end->syllable))
        return std::nullopt;
    return Scar{end->width + 1, std::nullopt};
}

} // namespace duologue::script
