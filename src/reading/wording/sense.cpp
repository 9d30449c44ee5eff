// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/sense.hpp"

#include "base/unicode.hpp"

#include <array>
#include <string_view>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::array ships{U"of the ship"sv, U"of the boat"sv};

bool is_repeated(const Neighbours& near) {
    constexpr std::array again{U"every"sv,   U"always"sv,    U"often"sv,
                               U"usually"sv, U"sometimes"sv, U"a lot"sv};
    return mentions(near.sentence, again);
}

/// I read a paper on it, we read that last year; but: I read one every day.
bool is_told(const Neighbours& near) {
    constexpr std::array finished{U"yesterday"sv, U" ago"sv,         U"last night"sv,
                                  U"last week"sv, U"last month"sv,   U"last year"sv,
                                  U"somewhere"sv, U"this morning"sv, U"the other day"sv};
    constexpr std::array single{U"a"sv, U"an"sv, U"your"sv, U"his"sv, U"her"sv};
    constexpr std::array whenever{U"when"sv, U"whenever"sv, U"if"sv, U"as"sv, U"while"sv};
    return mentions(near.sentence, finished)
           || (is_one_of(near.after, single) && !is_repeated(near)
               && !is_one_of(near.before_that, whenever));
}

/// I just read it; but: I just read it every day.
bool is_recent(const Neighbours& near) {
    constexpr std::array lately{U"just"sv, U"recently"sv, U"already"sv, U"finally"sv};
    constexpr std::array who{U"i"sv, U"we"sv, U"they"sv, U"he"sv, U"she"sv};
    return is_one_of(near.before, lately) && is_one_of(near.before_that, who) && !is_repeated(near);
}

/// She read it; but: did she read it?
bool is_past(const Neighbours& near) {
    if (is_one_of(near.before_that, auxiliaries) || is_one_of(near.before_that, causatives))
        return false;
    return is_he_or_she(near) || (is_one_of(near.before, subjects) && is_told(near))
           || is_recent(near);
}

} // namespace

bool is_protest(const Neighbours& near) {
    return is_deed(near) || (is_plural(near.before) && near.after == U"to");
}

bool is_one_noun(const Neighbours& near) {
    constexpr std::array of_many{U"these"sv, U"those"sv, U"many"sv,
                                 U"some"sv,  U"all"sv,   U"other"sv};
    return is_noun(near) && !is_one_of(near.before, of_many);
}

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

bool is_shelter(const Neighbours& near) {
    constexpr std::array guests{U"people"sv,  U"families"sv, U"refugees"sv, U"students"sv,
                                U"workers"sv, U"veterans"sv, U"prisoners"sv};
    return (near.before == U"to" && near.before_that != U"house"
            && (is_one_of(near.after, guests) || is_one_of(near.after, objects)));
}

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

bool is_shut(const Neighbours& near) {
    constexpr std::array nearness{U"to"sv, U"by"sv, U"enough"sv};
    constexpr std::array degrees{U"so"sv, U"as"sv, U"too"sv, U"very"sv, U"how"sv};
    const bool at_an_end = near.after.empty() || near.after == U"of" || near.before_that == U"at";
    if ((near.before == U"the" && at_an_end) || (near.before == U"market" && near.after != U"to"))
        return true;
    return (is_verb(near) || near.after == U"down") && !is_one_of(near.after, nearness)
           && !is_one_of(near.before, degrees) && !is_one_of(near.before_that, copulas);
}

bool is_past_of_all(const Neighbours& near) {
    constexpr std::array people{U"everyone"sv, U"everybody"sv, U"nobody"sv, U"someone"sv,
                                U"somebody"sv};
    return is_past(near)
           || (is_one_of(near.before, people) && !is_one_of(near.before_that, auxiliaries)
               && !is_one_of(near.before_that, causatives));
}

bool is_pardon(const Neighbours& near) {
    constexpr std::array whom{U"me"sv,   U"us"sv, U"him"sv, U"her"sv,
                              U"them"sv, U"it"sv, U"you"sv, U"myself"sv};
    return (is_one_of(near.after, whom) && !is_noun(near)) || near.before == U"t";
}

bool is_advice(const Neighbours& near) {
    constexpr std::array things{U"of"sv, U"for"sv, U"in"sv, U"by"sv, U"case"sv, U"cases"sv};
    return near.before.empty() && !near.after.empty() && !is_one_of(near.after, things);
}

bool is_claim(const Neighbours& near) {
    constexpr std::array claims{U"that"sv, U"the"sv, U"it"sv};
    return is_one_of(near.after, claims) && !near.before.empty() && !is_noun(near);
}

bool is_change(const Neighbours& near) {
    constexpr std::array extents{U"every"sv, U"by"sv, U"to"sv, U"as"sv, U"when"sv, U"with"sv};
    return is_verb(near)
           || (near.before.size() > 3 && near.before.ends_with(U's') && !is_noun(near)
               && is_one_of(near.after, extents));
}

bool is_joint(const Neighbours& near) {
    return is_one_of(near.after, objects) && !is_noun(near);
}

bool is_reverence(const Neighbours& near) {
    constexpr std::array taken{U"take"sv, U"took"sv, U"takes"sv, U"taking"sv};
    return (near.before == U"a" && is_one_of(near.before_that, taken)) || near.after == U"to"
           || near.after == U"down" || near.before == U"final" || mentions(near.sentence, ships);
}

bool is_before_initial_a(const Neighbours& near) {
    return near.has_initial_a_after;
}

bool is_rip(const Neighbours& near) {
    constexpr std::array tissues{U"meniscus"sv, U"muscle"sv, U"ligament"sv,  U"labrum"sv,
                                 U"cuff"sv,     U"tendon"sv, U"hamstring"sv, U"calf"sv};
    constexpr std::array eyes{U" eye"sv};
    const bool in_cloth = is_noun(near) && near.after == U"in" && !mentions(near.sentence, eyes);
    constexpr std::array ways{U"down"sv, U"apart"sv,   U"off"sv,  U"into"sv, U"it"sv,   U"them"sv,
                              U"the"sv,  U"through"sv, U"away"sv, U"open"sv, U"that"sv, U"this"sv};
    return is_one_of(near.after, ways) || is_one_of(near.before, tissues) || in_cloth;
}

bool is_metal(const Neighbours& near) {
    constexpr std::array things{U"paint"sv,     U"pipe"sv,      U"pipes"sv,    U"poisoning"sv,
                                U"battery"sv,   U"batteries"sv, U"exposure"sv, U"acid"sv,
                                U"levels"sv,    U"mine"sv,      U"mines"sv,    U"ore"sv,
                                U"shielding"sv, U"bullets"sv,   U"solder"sv,   U"bullet"sv};
    constexpr std::array others{U"petrol"sv,  U"gasoline"sv, U"mercury"sv,
                                U"arsenic"sv, U"cadmium"sv,  U"toxic"sv};
    constexpr std::array joints{U""sv, U"and"sv, U"or"sv, U"in"sv, U"is"sv};
    constexpr std::array holders{U"of"sv, U"contain"sv, U"contains"sv, U"contained"sv};
    const bool held = is_one_of(near.before, holders) || near.before_that == U"there";
    return (held && is_one_of(near.after, joints)) || is_one_of(near.after, things)
           || (!is_verb(near) && mentions(near.sentence, others));
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

bool is_dwelling(const Neighbours& near) {
    constexpr std::array dwellers{U"people"sv, U"who"sv, U"men"sv, U"women"sv, U"children"sv};
    constexpr std::array ways{U"in"sv,    U"there"sv, U"here"sv,    U"together"sv, U"longer"sv,
                              U"alone"sv, U"near"sv,  U"without"sv, U"with"sv,     U"under"sv};
    return is_one_of(near.before, dwellers)
           || (is_plural(near.before) && is_one_of(near.after, ways));
}

bool is_forecast(const Neighbours& near) {
    constexpr std::array who{U"analysts"sv, U"economists"sv, U"forecasters"sv, U"experts"sv,
                             U"models"sv,   U"officials"sv,  U"we"sv,          U"they"sv};
    return is_deed(near) || is_one_of(near.before, who);
}

bool is_clash(const Neighbours& near) {
    return is_plural(near.before) && near.after == U"with";
}

bool is_eloquent(const Neighbours& near) {
    constexpr std::array degrees{U"s"sv, U"so"sv, U"more"sv, U"most"sv};
    return is_one_noun(near) || is_one_of(near.before, copulas) || is_one_of(near.before, degrees);
}

bool is_studies(const Neighbours& near) {
    constexpr std::array who{U"it"sv, U"who"sv, U"which"sv, U"that"sv};
    return !is_he_or_she(near) && !is_one_of(near.before, who);
}

bool is_goods(const Neighbours& near) {
    constexpr std::array joints{U""sv,     U"and"sv,  U"or"sv,   U"from"sv, U"of"sv,
                                U"in"sv,   U"into"sv, U"to"sv,   U"are"sv,  U"were"sv,
                                U"have"sv, U"rose"sv, U"fell"sv, U"grew"sv, U"will"sv};
    return !near.has_number_after
           && (is_noun(near) || near.before.empty()
               || (is_one_of(near.after, joints) && is_studies(near)));
}

bool is_coil(const Neighbours& near) {
    return is_he_or_she(near) || is_one_of(near.before, subjects);
}

bool is_import(const Neighbours& near) {
    constexpr std::array burdens{U"tariffs"sv, U"tariff"sv, U"duties"sv, U"duty"sv,
                                 U"taxes"sv,   U"tax"sv,    U"quotas"sv, U"prices"sv};
    return is_one_noun(near) || is_one_of(near.after, burdens);
}

} // namespace duologue::reading
