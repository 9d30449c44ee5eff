// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/capitals.hpp"

#include "base/unicode.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::array small_words{U"THE"sv, U"AND"sv, U"OF"sv, U"TO"sv,  U"FROM"sv, U"WITH"sv,
                                 U"FOR"sv, U"WAS"sv, U"IS"sv, U"NOT"sv, U"NEW"sv};
constexpr std::array short_words{U"ME"sv,  U"MY"sv,  U"WE"sv, U"HE"sv,  U"IN"sv,  U"ON"sv,
                                 U"AT"sv,  U"BY"sv,  U"BE"sv, U"DO"sv,  U"GO"sv,  U"SO"sv,
                                 U"AS"sv,  U"IF"sv,  U"UP"sv, U"ALL"sv, U"OUT"sv, U"NOW"sv,
                                 U"SAN"sv, U"LOS"sv, U"LAS"sv};
/// Other words that hardly a sentence is without; no acronym is written so.
constexpr std::array plain_words{U"I"sv,    U"A"sv,    U"YOU"sv,  U"YOUR"sv, U"SHE"sv,   U"THEY"sv,
                                 U"OUR"sv,  U"THIS"sv, U"THAT"sv, U"ARE"sv,  U"HAVE"sv,  U"HAS"sv,
                                 U"WILL"sv, U"WHAT"sv, U"LET"sv,  U"DON"sv,  U"PLEASE"sv};
/// Acronyms with a vowel that are said by their letters.
constexpr std::array spelled{
    U"ABC"sv,  U"ACLU"sv, U"AFL"sv,  U"AGI"sv,  U"AI"sv,  U"AMA"sv,  U"AMD"sv,  U"AOL"sv,
    U"API"sv,  U"ASI"sv,  U"ATM"sv,  U"AWS"sv,  U"BMI"sv, U"CEO"sv,  U"CFO"sv,  U"CIA"sv,
    U"CIO"sv,  U"COO"sv,  U"CPU"sv,  U"CTO"sv,  U"DEA"sv, U"DEI"sv,  U"DIY"sv,  U"DNA"sv,
    U"DOD"sv,  U"DOE"sv,  U"DOJ"sv,  U"DUI"sv,  U"ECB"sv, U"EEOC"sv, U"EKG"sv,  U"EMT"sv,
    U"EPA"sv,  U"ESG"sv,  U"ESPN"sv, U"EU"sv,   U"EV"sv,  U"FAA"sv,  U"FAQ"sv,  U"FBI"sv,
    U"FDA"sv,  U"FDIC"sv, U"FEC"sv,  U"GAO"sv,  U"GOP"sv, U"GPA"sv,  U"GPU"sv,  U"HBO"sv,
    U"HIV"sv,  U"HMO"sv,  U"IBM"sv,  U"ICBM"sv, U"ICU"sv, U"ID"sv,   U"IDF"sv,  U"IEA"sv,
    U"IMF"sv,  U"IPO"sv,  U"IQ"sv,   U"IRS"sv,  U"ISP"sv, U"IVF"sv,  U"LAPD"sv, U"MIT"sv,
    U"MRI"sv,  U"NBA"sv,  U"NEA"sv,  U"NIH"sv,  U"NRA"sv, U"NSA"sv,  U"NYC"sv,  U"NYPD"sv,
    U"NYSE"sv, U"NYU"sv,  U"OECD"sv, U"POW"sv,  U"PTA"sv, U"RNA"sv,  U"ROI"sv,  U"ROTC"sv,
    U"SEC"sv,  U"SEO"sv,  U"SUV"sv,  U"TSA"sv,  U"UAE"sv, U"UAW"sv,  U"UBI"sv,  U"UCLA"sv,
    U"UFC"sv,  U"UFO"sv,  U"UK"sv,   U"UN"sv,   U"UPS"sv, U"USA"sv,  U"USB"sv,  U"USC"sv,
    U"USDA"sv, U"USPS"sv, U"UV"sv,   U"VA"sv,   U"VIP"sv, U"WNBA"sv, U"YMCA"sv, U"YOY"sv};

bool is_loud(std::u32string_view word) {
    return word.size() >= 4 && is_capitals(word);
}

bool is_common(std::u32string_view word) {
    return is_one_of(word, small_words) || is_one_of(word, short_words);
}

bool shouts(std::u32string_view word) {
    return is_loud(word) || is_common(word);
}

std::u32string_view next_word(Cursor end) {
    end.take_blanks();
    const auto ahead = end.ahead(24);
    const auto last = std::find_if_not(ahead.begin(), ahead.end(), is_latin);
    return ahead.substr(0, static_cast<std::size_t>(last - ahead.begin()));
}

/// A sentence is, and not a row of acronyms, that has one of the words which sentences have, or a
/// contraction.
bool is_all_loud(const Cursor& cursor) {
    const auto text = cursor.before(cursor.at()).ahead(std::u32string_view::npos);
    if (std::ranges::any_of(text, [](char32_t c) { return is_small(c) || is_han(c); }))
        return false;
    for (auto here = cursor.before(cursor.at()); here.peek() != 0; here.skip(1)) {
        const auto word = here.take_letters();
        const bool contracted = !word.empty() && here.peek() == U'\'';
        if (contracted || is_common(word) || is_one_of(word, plain_words))
            return true;
    }
    return false;
}

/// The US of THE US, against GIVE US.
bool is_spelled(std::u32string_view letters, const Cursor& start) {
    return letters.find_first_of(U"AEIOUY") == letters.npos || is_one_of(letters, spelled)
           || (letters == U"US" && start.word_behind() == U"THE");
}

} // namespace

bool is_capitals(std::u32string_view word) {
    return std::ranges::all_of(word, is_capital);
}

bool is_shouted(std::u32string_view letters, const Cursor& start, const Cursor& end) {
    if (letters.size() >= 6)
        return letters.find_first_of(U"AEIOU") != letters.npos;
    if (is_all_loud(start))
        return !is_spelled(letters, start);
    if (is_one_of(letters, short_words))
        return is_loud(start.word_behind()) || is_loud(next_word(end));
    return letters.size() >= 4 && (shouts(start.word_behind()) || shouts(next_word(end)));
}

} // namespace duologue::reading
