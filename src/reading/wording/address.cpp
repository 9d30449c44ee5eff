// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of pages and people, said as one reads them out: name dot com.
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/listed.hpp"
#include "reading/wording/word.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// More than anyone reads out; also bounds how far a rule looks ahead.
constexpr std::size_t longest_address = 400;

constexpr std::array endings{U"com"sv,  U"org"sv, U"net"sv, U"cn"sv,  U"io"sv, U"ai"sv,  U"gov"sv,
                             U"edu"sv,  U"dev"sv, U"uk"sv,  U"tv"sv,  U"me"sv, U"app"sv, U"co"sv,
                             U"us"sv,   U"eu"sv,  U"hk"sv,  U"tw"sv,  U"jp"sv, U"de"sv,  U"fr"sv,
                             U"info"sv, U"ly"sv,  U"fm"sv,  U"xyz"sv, U"gg"sv, U"ca"sv,  U"au"sv,
                             U"nz"sv,   U"ch"sv,  U"nl"sv};

struct Sign {
    char32_t character;
    std::u32string_view mandarin;
    std::u32string_view english;
};

constexpr auto signs = std::to_array<Sign>({
    {U'.', U"点", U"dot"},
    {U'/', U"斜杠", U"slash"},
    {U'-', U"杠", U"dash"},
    {U'_', U"下划线", U"underscore"},
    {U'@', U"艾特", U"at"},
    {U':', U"冒号", U"colon"},
    {U'?', U"问号", U"question mark"},
    {U'=', U"等于", U"equals"},
    {U'&', U"和", U"and"},
    {U'#', U"井号", U"hash"},
    {U'%', U"百分号", U"percent"},
    {U'+', U"加", U"plus"},
    {U'~', U"波浪号", U"tilde"},
});

bool is_ascii_letter(char32_t character) {
    return character < 0x80 && is_latin(character);
}

bool belongs_to_address(char32_t character) {
    return is_ascii_letter(character) || is_digit(character)
           || std::any_of(signs.begin(), signs.end(),
                          [=](const Sign& sign) { return sign.character == character; });
}

std::u32string_view whole_address(const Cursor& start) {
    auto text = start.ahead(longest_address);
    const auto end = std::find_if_not(text.begin(), text.end(), belongs_to_address);
    text = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    while (!text.empty() && is_one_of(text.back(), U".:?/-&#=~+%"))
        text.remove_suffix(1);
    return text;
}

bool is_label(std::u32string_view label) {
    return !label.empty() && std::all_of(label.begin(), label.end(), [](char32_t character) {
        return is_ascii_letter(character) || is_digit(character) || is_one_of(character, U"-_");
    });
}

/// Two labels or more, the last a known top-level domain.
bool is_host(std::u32string_view text) {
    const auto host = text.substr(0, text.find_first_of(U"/?:#"));
    if (host == U"localhost")
        return true;
    const auto dot = host.rfind(U'.');
    if (dot == host.npos || dot == 0)
        return false;
    const auto before = host.substr(0, dot);
    const auto label = before.substr(before.rfind(U'.') + 1);
    return is_label(label)
           && std::find(endings.begin(), endings.end(), to_small(host.substr(dot + 1)))
                  != endings.end();
}

bool is_mail(std::u32string_view text) {
    const auto at = text.find(U'@');
    return at != text.npos && at > 0 && text.find(U'.', at) != text.npos;
}

/// report.pdf, Node.js: small letters after a dot, without a blank.
bool is_file_name(std::u32string_view text) {
    const auto dot = text.find(U'.');
    if (dot == text.npos || dot < 2 || dot + 2 >= text.size())
        return false;
    const auto extension = text.substr(dot + 1);
    return extension.size() <= 5 && is_label(text.substr(0, dot)) && is_latin(text[0])
           && std::all_of(extension.begin(), extension.end(), [](char32_t character) {
                  return is_small(character) || is_digit(character);
              });
}

/// 10.1038/s41586-021-03819-2.
bool is_doi(std::u32string_view text) {
    constexpr auto registry = U"10."sv;
    const auto publisher = text.substr(0, text.find(U'/'));
    return text.starts_with(registry) && publisher.size() >= registry.size() + 4
           && publisher.size() < text.size()
           && std::ranges::all_of(publisher.substr(registry.size()), is_digit);
}

/// The sign's name in the language of the sentence.
void say_sign(Said& said, Language language, char32_t character, Range source) {
    const auto sign = std::find_if(signs.begin(), signs.end(), [=](const Sign& candidate) {
        return candidate.character == character;
    });
    if (language == Language::mandarin)
        said.mandarin(std::u32string(sign->mandarin), source);
    else
        said.english(std::u32string(sign->english), source);
}

void say_digits(Said& said, Language language, std::u32string_view digits, Range source) {
    if (language == Language::mandarin)
        add_number(said, mandarin_digits(digits), source, Meaning::row);
    else
        said.english(english_digits(digits), source);
}

/// foo, tom, joe: a vowel between what may open and end a syllable.
bool is_syllable(std::u32string_view letters) {
    constexpr std::u32string_view vowels = U"aeiouy";
    return letters.size() == 3 && !is_one_of(letters[0], vowels) && is_one_of(letters[1], vowels)
           && (!is_one_of(letters[2], vowels) || letters[2] == U'e' || letters[2] == letters[1]);
}

/// Whether what is before an @ ends at the cursor, or goes on there: of tom@, jane.doe@.
bool is_before_at(const Cursor& cursor) {
    const auto ahead = cursor.ahead(longest_address);
    const auto* const end = std::ranges::find_if_not(ahead, [](char32_t character) {
        return is_ascii_letter(character) || is_digit(character) || is_one_of(character, U"._-");
    });
    return end != ahead.end() && *end == U'@';
}

/// Whether three letters are rather a word than initials: tom@, foo-bar; but mit.edu.
bool is_word_here(const Cursor& start, const Cursor& end) {
    constexpr std::u32string_view joints = U"-_";
    return is_one_of(start.peek(-1), joints) || is_one_of(end.peek(), joints) || is_before_at(end);
}

/// Words as words; what is too short for one, or has no vowel, is spelled.
std::u32string label_word(std::u32string_view letters) {
    constexpr std::array short_words{U"com"sv, U"net"sv, U"org"sv, U"gov"sv, U"dev"sv, U"app"sv,
                                     U"pan"sv, U"map"sv, U"doc"sv, U"lab"sv, U"hub"sv, U"web"sv,
                                     U"job"sv, U"new"sv, U"bot"sv, U"pay"sv, U"top"sv, U"tag"sv};
    const bool word =
        letters.size() > 3 || std::ranges::find(short_words, letters) != short_words.end();
    const bool has_vowel = letters.find_first_of(U"aeiouyAEIOUY") != letters.npos;
    return word && has_vowel ? std::u32string(letters) : spell_out(letters);
}

void say_letters(Said& said, Cursor cursor, std::u32string_view letters, const Lexicon& lexicon) {
    auto end = cursor;
    end.skip(letters.size());
    if (const auto* listed = lexicon.find(letters))
        return said.append(say_entry(*listed, cursor, end));
    const bool word = is_syllable(letters) && is_word_here(cursor, end);
    said.english(word ? std::u32string(letters) : label_word(letters), {cursor.at(), end.at()});
}

std::size_t scheme_length(const Cursor& start) {
    for (const auto scheme : {U"https://"sv, U"http://"sv, U"ftp://"sv, U"mailto:"sv})
        if (start.ahead(scheme.size()) == scheme)
            return scheme.size();
    return 0;
}

bool is_address(std::u32string_view text) {
    return text.starts_with(U"www.") || is_host(text) || is_mail(text) || is_file_name(text)
           || is_doi(text);
}

} // namespace

std::optional<Said> say_address(Cursor cursor, const Lexicon& lexicon) {
    const auto before = cursor.peek(-1);
    // Only where a token begins, so that a long row of signs is looked through once.
    if (!(is_ascii_letter(cursor.peek()) || is_digit(cursor.peek())) || is_latin(before)
        || is_digit(before) || is_one_of(before, U"./-_&?%+~"))
        return std::nullopt;
    const auto language = cursor.language();
    const auto scheme = scheme_length(cursor);
    cursor.skip(scheme);
    const auto text = whole_address(cursor);
    if (text.empty() || (scheme == 0 && !is_address(text)))
        return std::nullopt;
    Said said;
    const auto end = cursor.at() + text.size();
    while (cursor.at() < end) {
        const auto start = cursor;
        if (const auto letters = cursor.take_letters(); !letters.empty())
            say_letters(said, start, letters, lexicon);
        else if (const auto digits = cursor.take_digits(); !digits.empty())
            say_digits(said, language, digits, {start.at(), cursor.at()});
        else {
            cursor.skip(1);
            say_sign(said, language, start.peek(), {start.at(), cursor.at()});
        }
    }
    said.end = cursor.at();
    return said;
}

} // namespace duologue::reading
