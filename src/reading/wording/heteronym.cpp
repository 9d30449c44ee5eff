// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/heteronym.hpp"

#include "base/unicode.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

using Words = std::span<const std::u32string_view>;

// "ll" and "t" are what stands behind the apostrophe of "we'll" and "don't".
constexpr std::array auxiliaries{U"to"sv,     U"will"sv,  U"ll"sv,     U"would"sv, U"can"sv,
                                 U"cannot"sv, U"could"sv, U"should"sv, U"shall"sv, U"must"sv,
                                 U"may"sv,    U"might"sv, U"do"sv,     U"does"sv,  U"did"sv,
                                 U"t"sv,      U"help"sv};
/// With somebody between them and the verb: let her read it; but: make close friends.
constexpr std::array causatives{U"let"sv,  U"make"sv,  U"made"sv, U"help"sv,
                                U"hear"sv, U"heard"sv, U"saw"sv,  U"watch"sv};
constexpr std::array copulas{U"am"sv,   U"is"sv,   U"are"sv,  U"was"sv,   U"were"sv,
                             U"be"sv,   U"been"sv, U"m"sv,    U"re"sv,    U"feel"sv,
                             U"felt"sv, U"not"sv,  U"very"sv, U"quite"sv, U"perfectly"sv};
constexpr std::array subjects{U"i"sv, U"we"sv, U"you"sv, U"they"sv};
constexpr std::array objects{U"the"sv,   U"a"sv,   U"an"sv,   U"this"sv, U"that"sv, U"these"sv,
                             U"those"sv, U"it"sv,  U"them"sv, U"us"sv,   U"my"sv,   U"our"sv,
                             U"your"sv,  U"his"sv, U"her"sv,  U"its"sv,  U"their"sv};
constexpr std::array determiners{
    U"a"sv,   U"an"sv,    U"the"sv,   U"this"sv, U"my"sv,    U"our"sv,  U"your"sv, U"his"sv,
    U"her"sv, U"its"sv,   U"their"sv, U"no"sv,   U"every"sv, U"each"sv, U"any"sv,  U"one"sv,
    U"of"sv,  U"these"sv, U"those"sv, U"many"sv, U"some"sv,  U"all"sv,  U"other"sv};

constexpr std::array ships{U"of the ship"sv, U"of the boat"sv};

/// The words beside a place, in small letters; empty where a mark or an end stands between.
struct Neighbours {
    std::u32string before_that;
    std::u32string before;
    std::u32string after;
    std::u32string sentence;
    bool has_initial_a_after = false; ///< a word in capitals that begins with A: AI, APIs
};

/// Whether one of `words` is a part of `sentence`.
bool mentions(std::u32string_view sentence, Words words) {
    return std::ranges::any_of(words, [&](std::u32string_view word) {
        return sentence.find(word) != std::u32string_view::npos;
    });
}

bool is_verb(const Neighbours& near) {
    return is_one_of(near.after, objects) || is_one_of(near.before, auxiliaries)
           || is_one_of(near.before, subjects);
}

bool is_noun(const Neighbours& near) {
    return is_one_of(near.before, determiners);
}

/// The same for one; some advocate it, and so do others.
bool is_one_noun(const Neighbours& near) {
    constexpr std::array of_many{U"these"sv, U"those"sv, U"many"sv,
                                 U"some"sv,  U"all"sv,   U"other"sv};
    return is_noun(near) && !is_one_of(near.before, of_many);
}

/// Close the door, we will close; but: are you close to it?
bool is_shut(const Neighbours& near) {
    constexpr std::array nearness{U"to"sv, U"by"sv, U"enough"sv};
    constexpr std::array degrees{U"so"sv, U"as"sv, U"too"sv, U"very"sv, U"how"sv};
    return (is_verb(near) || near.after == U"down") && !is_one_of(near.after, nearness)
           && !is_one_of(near.before, degrees) && !is_one_of(near.before_that, copulas);
}

/// I read a paper on it, we read that last year; but: I read one every day.
bool is_told(const Neighbours& near) {
    constexpr std::array finished{U"yesterday"sv, U" ago"sv,         U"last night"sv,
                                  U"last week"sv, U"last month"sv,   U"last year"sv,
                                  U"somewhere"sv, U"this morning"sv, U"the other day"sv};
    constexpr std::array single{U"a"sv, U"an"sv, U"your"sv, U"his"sv, U"her"sv};
    constexpr std::array again{U"every"sv,   U"always"sv,    U"often"sv,
                               U"usually"sv, U"sometimes"sv, U"a lot"sv};
    constexpr std::array whenever{U"when"sv, U"whenever"sv, U"if"sv, U"as"sv, U"while"sv};
    return mentions(near.sentence, finished)
           || (is_one_of(near.after, single) && !mentions(near.sentence, again)
               && !is_one_of(near.before_that, whenever));
}

bool is_he_or_she(const Neighbours& near) {
    return near.before == U"he" || near.before == U"she";
}

/// She read it; but: did she read it?
bool is_past(const Neighbours& near) {
    if (is_one_of(near.before_that, auxiliaries) || is_one_of(near.before_that, causatives))
        return false;
    return is_he_or_she(near) || (is_one_of(near.before, subjects) && is_told(near));
}

/// Everyone read it; but: did everyone read it?
bool is_past_of_all(const Neighbours& near) {
    constexpr std::array people{U"everyone"sv, U"everybody"sv, U"nobody"sv, U"someone"sv,
                                U"somebody"sv};
    return is_past(near)
           || (is_one_of(near.before, people) && !is_one_of(near.before_that, auxiliaries)
               && !is_one_of(near.before_that, causatives));
}

/// Excuse me; but: my excuse.
bool is_pardon(const Neighbours& near) {
    constexpr std::array whom{U"me"sv,   U"us"sv, U"him"sv, U"her"sv,
                              U"them"sv, U"it"sv, U"you"sv, U"myself"sv};
    return is_one_of(near.after, whom) && !is_noun(near);
}

/// Use the data; but: use of force, use cases.
bool is_advice(const Neighbours& near) {
    constexpr std::array things{U"of"sv, U"for"sv, U"in"sv, U"by"sv, U"case"sv, U"cases"sv};
    return near.before.empty() && !near.after.empty() && !is_one_of(near.after, things);
}

/// Analysts estimate that; but: an estimate that.
bool is_claim(const Neighbours& near) {
    constexpr std::array claims{U"that"sv, U"the"sv, U"it"sv};
    return is_one_of(near.after, claims) && !near.before.empty() && !is_noun(near);
}

/// Prices increase by a tenth, costs decrease every year; but: this increase.
bool is_change(const Neighbours& near) {
    constexpr std::array extents{U"every"sv, U"by"sv, U"to"sv, U"as"sv, U"when"sv, U"with"sv};
    return is_verb(near)
           || (near.before.size() > 3 && near.before.ends_with(U's') && !is_noun(near)
               && is_one_of(near.after, extents));
}

bool is_joint(const Neighbours& near) {
    return is_one_of(near.after, objects) && !is_noun(near);
}

/// Took a bow, bow to pressure, the bow of the ship; but: bow and arrow.
bool is_reverence(const Neighbours& near) {
    constexpr std::array taken{U"take"sv, U"took"sv, U"takes"sv, U"taking"sv};
    return (near.before == U"a" && is_one_of(near.before_that, taken)) || near.after == U"to"
           || near.after == U"down" || near.before == U"final" || mentions(near.sentence, ships);
}

/// espeak-ng has "of a" for one word, and takes the first letter of A.I for an article.
bool is_before_initial_a(const Neighbours& near) {
    return near.has_initial_a_after;
}

bool is_apart(const Neighbours& near) {
    constexpr std::array ways{U"down"sv, U"apart"sv,   U"off"sv,  U"into"sv, U"it"sv,   U"them"sv,
                              U"the"sv,  U"through"sv, U"away"sv, U"open"sv, U"that"sv, U"this"sv};
    return is_one_of(near.after, ways);
}

bool is_metal(const Neighbours& near) {
    constexpr std::array things{U"paint"sv,   U"pipe"sv,      U"pipes"sv,    U"poisoning"sv,
                                U"battery"sv, U"batteries"sv, U"exposure"sv, U"acid"sv,
                                U"levels"sv,  U"solder"sv,    U"bullet"sv};
    constexpr std::array fuels{U"petrol"sv, U"gasoline"sv};
    return is_one_of(near.after, things) || mentions(near.sentence, fuels);
}

bool is_satisfied(const Neighbours& near) {
    const bool follows_copula = is_one_of(near.before, copulas);
    return (near.after == U"with" && (near.before.empty() || follows_copula))
           || (near.after == U"to" && follows_copula);
}

bool is_tiny(const Neighbours& near) {
    constexpr std::array things{U"detail"sv,     U"details"sv,     U"amount"sv,
                                U"amounts"sv,    U"quantity"sv,    U"quantities"sv,
                                U"difference"sv, U"differences"sv, U"fraction"sv};
    return is_one_of(near.after, things) && near.before != U"last";
}

bool is_harvest(const Neighbours& near) {
    constexpr std::array kinds{U"fresh"sv, U"local"sv, U"organic"sv, U"farm"sv};
    return is_one_of(near.before, kinds);
}

bool is_plunge(const Neighbours& near) {
    return is_one_of(near.before, subjects) || is_he_or_she(near);
}

struct Heteronym {
    std::u32string_view word;
    bool (*fits)(const Neighbours&);
    std::u32string_view reading; ///< phonemes of espeak-ng
};

constexpr std::array heteronyms{
    Heteronym{U"advocate", is_one_noun, U"[['adv@k@t]]"},
    Heteronym{U"advocates", is_noun, U"[['adv@k@ts]]"},
    Heteronym{U"affiliate", is_one_noun, U"[[a#f'IlI@t]]"},
    Heteronym{U"affiliates", is_noun, U"[[a#f'IlI@ts]]"},
    Heteronym{U"aggregate", is_one_noun, U"[['agrI2g@t]]"},
    Heteronym{U"articulate", is_one_noun, U"[[A@t'IkjUl@t]]"},
    Heteronym{U"associate", is_one_noun, U"[[a#s'oUsI@t]]"},
    Heteronym{U"associates", is_noun, U"[[a#s'oUsI@ts]]"},
    Heteronym{U"at", is_before_initial_a, U"[[at]]"},
    Heteronym{U"bow", is_reverence, U"[[b'aU]]"},
    Heteronym{U"close", is_shut, U"[[kl'oUz]]"},
    Heteronym{U"content", is_satisfied, U"[[k@nt'Ent]]"},
    Heteronym{U"coordinate", is_joint, U"[[koU'o@dIn,eIt]]"},
    Heteronym{U"decrease", is_change, U"[[dI2kr'i:s]]"},
    Heteronym{U"delegate", is_one_noun, U"[[d'ElI2g@t]]"},
    Heteronym{U"delegates", is_noun, U"[[d'ElI2g@ts]]"},
    Heteronym{U"dove", is_plunge, U"[[d'oUv]]"},
    Heteronym{U"duplicate", is_one_noun, U"[[d'u:plI#k@t]]"},
    Heteronym{U"duplicates", is_noun, U"[[d'u:plI#k@ts]]"},
    Heteronym{U"estimate", is_claim, U"[['EstI#m,eIt]]"},
    Heteronym{U"excuse", is_pardon, U"[[Ekskj'u:z]]"},
    Heteronym{U"for", is_before_initial_a, U"[[fO@]]"},
    Heteronym{U"increase", is_change, U"[[Inkr'i:s]]"},
    Heteronym{U"insult", is_verb, U"[[Ins'Vlt]]"},
    Heteronym{U"lead", is_metal, U"[[l'Ed]]"},
    Heteronym{U"minute", is_tiny, U"[[maIn'u:t]]"},
    Heteronym{U"not", is_before_initial_a, U"[[n0t]]"},
    Heteronym{U"of", is_before_initial_a, U"[[Vv]]"},
    Heteronym{U"produce", is_harvest, U"[[pr'oUdu:s]]"},
    Heteronym{U"read", is_past_of_all, U"[[r'Ed]]"},
    Heteronym{U"resume", is_one_noun, U"[[r'EzU#m,eI]]"},
    Heteronym{U"separate", is_verb, U"[[s'Ep3r,eIt]]"},
    Heteronym{U"subordinate", is_one_noun, U"[[sVb'o@dI#n@t]]"},
    Heteronym{U"subordinates", is_noun, U"[[sVb'o@dI#n@ts]]"},
    Heteronym{U"tear", is_apart, U"[[t'e@r]]"},
    Heteronym{U"tears", is_apart, U"[[t'e@z]]"},
    Heteronym{U"than", is_before_initial_a, U"[[Dan]]"},
    Heteronym{U"that", is_before_initial_a, U"[[Dat]]"},
    Heteronym{U"use", is_advice, U"[[j'u:z]]"},
    Heteronym{U"was", is_before_initial_a, U"[[wVz]]"},
};

std::u32string word_before(const Cursor& cursor) {
    return to_small(cursor.word_behind());
}

std::u32string word_after(Cursor cursor) {
    cursor.take_blanks();
    return to_small(cursor.take_letters());
}

/// AI, APIs, but no A100.
bool is_initialism_in_a(Cursor cursor) {
    cursor.take_blanks();
    return cursor.peek() == U'A' && is_capital(cursor.peek(1));
}

/// Of the word from `start` to `end`.
Neighbours neighbours(const Cursor& start, const Cursor& end) {
    constexpr std::size_t reach = 200;
    const auto before = word_before(start);
    const auto gap = static_cast<std::size_t>(start.peek(-1) == U' ' ? 1 : 0);
    return {.before_that = word_before(start.before(before.size() + gap)),
            .before = before,
            .after = word_after(end),
            .sentence =
                to_small(std::u32string(start.behind(reach)) + std::u32string(start.ahead(reach))),
            .has_initial_a_after = is_initialism_in_a(end)};
}

} // namespace

std::optional<Said> say_heteronym(Cursor cursor) {
    const auto start = cursor;
    const auto word = to_small(cursor.take_letters());
    const auto found = std::ranges::find(heteronyms, word, &Heteronym::word);
    const auto joined = [](char32_t neighbour) {
        return is_latin(neighbour) || is_one_of(neighbour, U"-'");
    };
    if (found == heteronyms.end() || joined(start.peek(-1)) || joined(cursor.peek())
        || !found->fits(neighbours(start, cursor)))
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    said.english(std::u32string(found->reading), {start.at(), cursor.at()});
    return said;
}

} // namespace duologue::reading
