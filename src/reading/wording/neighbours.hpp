// SPDX-License-Identifier: GPL-3.0-or-later
// The words around an English word, and what they show about it.
#pragma once

#include "reading/wording/passage.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace duologue::reading {

using Words = std::span<const std::u32string_view>;

/// Words after which a verb has its bare form. "ll" and "t" are what stands behind the apostrophe
/// of "we'll" and "don't".
inline constexpr auto auxiliaries = std::to_array<std::u32string_view>(
    {U"to", U"will", U"ll", U"would", U"can", U"cannot", U"could", U"should", U"shall", U"must",
     U"may", U"might", U"do", U"does", U"did", U"t", U"help"});
/// The same with somebody between them and the verb: let her read it; but: make close friends.
inline constexpr auto causatives = std::to_array<std::u32string_view>(
    {U"let", U"make", U"made", U"help", U"hear", U"heard", U"saw", U"watch"});
inline constexpr auto copulas = std::to_array<std::u32string_view>(
    {U"am", U"is", U"are", U"was", U"were", U"be", U"been", U"m", U"re", U"feel", U"felt", U"not",
     U"very", U"quite", U"perfectly"});
inline constexpr auto subjects = std::to_array<std::u32string_view>({U"i", U"we", U"you", U"they"});
inline constexpr auto objects = std::to_array<std::u32string_view>(
    {U"the", U"a", U"an", U"this", U"that", U"these", U"those", U"it", U"them", U"us", U"my",
     U"our", U"your", U"his", U"her", U"its", U"their"});
inline constexpr auto determiners = std::to_array<std::u32string_view>(
    {U"a",   U"an",    U"the",   U"this", U"my",    U"our",  U"your", U"his",
     U"her", U"its",   U"their", U"no",   U"every", U"each", U"any",  U"one",
     U"of",  U"these", U"those", U"many", U"some",  U"all",  U"other"});

/// The words beside a place, in small letters; empty where a mark or an end stands between.
struct Neighbours {
    std::u32string before_that;
    std::u32string before;
    std::u32string after;
    std::u32string after_that;
    std::u32string sentence;
    bool has_number_after = false;
    bool has_initial_a_after = false; ///< a word in capitals that begins with A: AI, APIs
};

/// Those of the word from `start` to `end`.
[[nodiscard]] Neighbours neighbours(const Cursor& start, const Cursor& end);

/// Whether one of `words` is a part of `sentence`.
[[nodiscard]] bool mentions(std::u32string_view sentence, Words words);

/// Whether the word takes an object, or follows what a verb follows.
[[nodiscard]] bool is_verb(const Neighbours& near);

/// Whether the word follows what only a noun follows.
[[nodiscard]] bool is_noun(const Neighbours& near);

/// Whether he or she stands before it.
[[nodiscard]] bool is_he_or_she(const Neighbours& near);

/// Several who do something: analysts.
[[nodiscard]] bool is_plural(std::u32string_view word);

/// Let's record this, please record, extract the data, hackers exploit the bug.
[[nodiscard]] bool is_deed(const Neighbours& near);

/// The paper presents a method.
[[nodiscard]] bool is_deed_of_one(const Neighbours& near);

} // namespace duologue::reading
