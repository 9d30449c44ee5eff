// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "script/scars.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace duologue::script {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_syllable = 6; // zhuāng

/// A letter under the marks of the four tones.
struct Marked {
    std::u32string_view letters;
    char base;
};

constexpr std::array marked_letters{
    Marked{U"āáǎà", 'a'}, Marked{U"ēéěè", 'e'}, Marked{U"īíǐì", 'i'}, Marked{U"ōóǒò", 'o'},
    Marked{U"ūúǔù", 'u'}, Marked{U"ǖǘǚǜ", 'v'}, Marked{U"?ńňǹ", 'n'}, Marked{U"?ḿ??", 'm'},
};

/// Macron, acute, caron and grave that stand after their letter.
constexpr std::u32string_view combining_tones = U"\u0304\u0301\u030c\u0300";

/// A syllable's letters in ASCII, ü as v, and the tones that are marked.
struct Syllable {
    std::string letters;
    std::string tones;
};

void add_tone(Syllable& syllable, std::size_t index) {
    syllable.tones += static_cast<char>('1' + index);
}

void take(Syllable& syllable, char32_t c) {
    const auto combining = combining_tones.find(c);
    const auto marked = std::ranges::find_if(
        marked_letters, [=](const Marked& m) { return m.letters.find(c) != m.letters.npos; });
    if (combining != combining_tones.npos) {
        add_tone(syllable, combining);
    } else if (c != U'?' && marked != marked_letters.end()) {
        syllable.letters += marked->base;
        add_tone(syllable, marked->letters.find(c));
    } else {
        const auto ascii = U'a' <= c && c <= U'z';
        syllable.letters += c == U'ü' ? 'v' : ascii ? static_cast<char>(c) : '?';
    }
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
    const auto close = inside.find_first_of(U")）");
    if (close == inside.npos || close == 0)
        return std::nullopt;
    Syllable syllable;
    for (const auto c : inside.substr(0, close))
        take(syllable, c);
    if (syllable.tones.size() != 1 || syllable.letters.empty() || !is_syllable(syllable.letters))
        return std::nullopt;
    return GlossEnd{close + 1, syllable.letters + syllable.tones};
}

std::optional<Scar> find_gloss(std::u32string_view line, std::size_t at, char32_t before) {
    if (!is_han(before) || (line[at] != U'(' && line[at] != U'（'))
        return std::nullopt;
    const auto end = find_gloss_end(line, at + 1);
    if (!end)
        return std::nullopt;
    return Scar{end->width + 1, std::nullopt};
}

} // namespace duologue::script
