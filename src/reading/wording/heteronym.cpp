// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/heteronym.hpp"

#include "base/unicode.hpp"
#include "reading/wording/neighbours.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::array ships{U"of the ship"sv, U"of the boat"sv};

/// Researchers object to it.
bool is_protest(const Neighbours& near) {
    return is_deed(near) || (is_plural(near.before) && near.after == U"to");
}

/// The same for one; some advocate it, and so do others.
bool is_one_noun(const Neighbours& near) {
    constexpr std::array of_many{U"these"sv, U"those"sv, U"many"sv,
                                 U"some"sv,  U"all"sv,   U"other"sv};
    return is_noun(near) && !is_one_of(near.before, of_many);
}

/// It used to be, I'm used to it; but: it's used to make vaccines, is it used to make them?
bool is_habit(const Neighbours& near) {
    constexpr std::array who{U"it"sv, U"there"sv, U"who"sv, U"which"sv, U"what"sv};
    constexpr std::array always{U"never"sv,  U"always"sv,  U"people"sv,   U"get"sv,      U"got"sv,
                                U"gotten"sv, U"getting"sv, U"everyone"sv, U"everybody"sv};
    constexpr std::array states{U"be"sv,      U"have"sv, U"think"sv, U"live"sv, U"love"sv,
                                U"believe"sv, U"say"sv,  U"feel"sv,  U"want"sv};
    if (near.after != U"to")
        return false;
    if (is_one_of(near.before, copulas) || near.before == U"s")
        return is_one_of(near.after_that, objects) || near.after_that.ends_with(U"ing");
    const bool somebody =
        is_one_of(near.before, who) || is_one_of(near.before, subjects) || is_he_or_she(near);
    return is_one_of(near.before, always) || is_one_of(near.after_that, states)
           || (somebody && !is_one_of(near.before_that, copulas));
}

/// We house them, to house people; but: from house to house.
bool is_shelter(const Neighbours& near) {
    constexpr std::array guests{U"people"sv,  U"families"sv, U"refugees"sv, U"students"sv,
                                U"workers"sv, U"veterans"sv, U"prisoners"sv};
    return (near.before == U"to" && near.before_that != U"house"
            && (is_one_of(near.after, guests) || is_one_of(near.after, objects)));
}

/// They wind down the programme; but: solar and wind up north.
bool is_ending(const Neighbours& near) {
    return near.after == U"down"
           && (near.before.empty() || is_one_of(near.before, subjects)
               || is_one_of(near.before, auxiliaries));
}

bool is_fish(const Neighbours& near) {
    constexpr std::array kinds{U"sea"sv, U"striped"sv, U"largemouth"sv, U"grilled"sv, U"roasted"sv};
    constexpr std::array uses{U"fishing"sv, U"fillet"sv, U"fillets"sv};
    return is_one_of(near.before, kinds) || is_one_of(near.after, uses);
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
    return (is_one_of(near.after, whom) && !is_noun(near)) || near.before == U"t";
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
    constexpr std::array things{U"paint"sv,     U"pipe"sv,      U"pipes"sv,    U"poisoning"sv,
                                U"battery"sv,   U"batteries"sv, U"exposure"sv, U"acid"sv,
                                U"levels"sv,    U"mine"sv,      U"mines"sv,    U"ore"sv,
                                U"shielding"sv, U"bullets"sv,   U"solder"sv,   U"bullet"sv};
    constexpr std::array fuels{U"petrol"sv, U"gasoline"sv};
    constexpr std::array joints{U""sv, U"and"sv, U"or"sv, U"in"sv, U"is"sv};
    const bool substance = near.before == U"of" && is_one_of(near.after, joints);
    return substance || is_one_of(near.after, things) || mentions(near.sentence, fuels);
}

bool is_satisfied(const Neighbours& near) {
    const bool follows_copula = is_one_of(near.before, copulas);
    const bool of_speaker = near.before == U"m" || near.before == U"re";
    return (near.after == U"with" && (near.before.empty() || follows_copula))
           || (near.after.empty() && of_speaker) || (near.after == U"to" && follows_copula);
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
    Heteronym{U"attribute", is_deed, U"[[a#tr'Ibju:t]]"},
    Heteronym{U"bass", is_fish, U"[[b'as]]"},
    Heteronym{U"bow", is_reverence, U"[[b'aU]]"},
    Heteronym{U"close", is_shut, U"[[kl'oUz]]"},
    Heteronym{U"content", is_satisfied, U"[[k@nt'Ent]]"},
    Heteronym{U"contrast", is_deed, U"[[k@ntr'aast]]"},
    Heteronym{U"coordinate", is_joint, U"[[koU'o@dIn,eIt]]"},
    Heteronym{U"decrease", is_change, U"[[dI2kr'i:s]]"},
    Heteronym{U"delegate", is_one_noun, U"[[d'ElI2g@t]]"},
    Heteronym{U"delegates", is_noun, U"[[d'ElI2g@ts]]"},
    Heteronym{U"dove", is_plunge, U"[[d'oUv]]"},
    Heteronym{U"duplicate", is_one_noun, U"[[d'u:plI#k@t]]"},
    Heteronym{U"duplicates", is_noun, U"[[d'u:plI#k@ts]]"},
    Heteronym{U"estimate", is_claim, U"[['EstI#m,eIt]]"},
    Heteronym{U"excuse", is_pardon, U"[[Ekskj'u:z]]"},
    Heteronym{U"exploit", is_deed, U"[[Ekspl'OIt]]"},
    Heteronym{U"extract", is_deed, U"[[Ekstr'akt]]"},
    Heteronym{U"for", is_before_initial_a, U"[[fO@]]"},
    Heteronym{U"house", is_shelter, U"[[h'aUz]]"},
    Heteronym{U"increase", is_change, U"[[Inkr'i:s]]"},
    Heteronym{U"insult", is_verb, U"[[Ins'Vlt]]"},
    Heteronym{U"lead", is_metal, U"[[l'Ed]]"},
    Heteronym{U"minute", is_tiny, U"[[maIn'u:t]]"},
    Heteronym{U"not", is_before_initial_a, U"[[n0t]]"},
    Heteronym{U"object", is_protest, U"[[0bdZ'Ekt]]"},
    Heteronym{U"of", is_before_initial_a, U"[[Vv]]"},
    Heteronym{U"perfect", is_deed, U"[[p3f'Ekt]]"},
    Heteronym{U"permit", is_deed, U"[[p3m'It]]"},
    Heteronym{U"permits", is_deed_of_one, U"[[p3m'Its]]"},
    Heteronym{U"present", is_deed, U"[[prIz'Ent]]"},
    Heteronym{U"presents", is_deed_of_one, U"[[prIz'Ents]]"},
    Heteronym{U"produce", is_harvest, U"[[pr'oUdu:s]]"},
    Heteronym{U"project", is_deed, U"[[pr@dZ'Ekt]]"},
    Heteronym{U"read", is_past_of_all, U"[[r'Ed]]"},
    Heteronym{U"record", is_deed, U"[[rI#k'o@d]]"},
    Heteronym{U"resume", is_one_noun, U"[[r'Ezu:m,eI]]"},
    Heteronym{U"separate", is_verb, U"[[s'Ep3r,eIt]]"},
    Heteronym{U"subject", is_deed, U"[[s@bdZ'Ekt]]"},
    Heteronym{U"subjects", is_deed_of_one, U"[[s@bdZ'Ekts]]"},
    Heteronym{U"subordinate", is_one_noun, U"[[sVb'o@dI#n@t]]"},
    Heteronym{U"subordinates", is_noun, U"[[sVb'o@dI#n@ts]]"},
    Heteronym{U"suspect", is_deed, U"[[s@sp'Ekt]]"},
    Heteronym{U"tear", is_apart, U"[[t'e@r]]"},
    Heteronym{U"tears", is_apart, U"[[t'e@z]]"},
    Heteronym{U"than", is_before_initial_a, U"[[Dan]]"},
    Heteronym{U"that", is_before_initial_a, U"[[Dat]]"},
    Heteronym{U"use", is_advice, U"[[j'u:z]]"},
    Heteronym{U"used", is_habit, U"[[j'u:st]]"},
    Heteronym{U"was", is_before_initial_a, U"[[wVz]]"},
    Heteronym{U"wind", is_ending, U"[[w'aInd]]"},
};

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
