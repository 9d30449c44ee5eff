// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/heteronym.hpp"

#include "base/unicode.hpp"
#include "reading/wording/sense.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace duologue::reading {
namespace {

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
    Heteronym{U"analyses", is_studies, U"[[a#n'al@s,i:z]]"},
    Heteronym{U"articulate", is_eloquent, U"[[A@t'IkjUl@t]]"},
    Heteronym{U"associate", is_one_noun, U"[[a#s'oUsI@t]]"},
    Heteronym{U"associates", is_noun, U"[[a#s'oUsI@ts]]"},
    Heteronym{U"at", is_before_initial_a, U"[[at]]"},
    Heteronym{U"attribute", is_deed, U"[[a#tr'Ibju:t]]"},
    Heteronym{U"bass", is_fish, U"[[b'as]]"},
    Heteronym{U"bow", is_reverence, U"[[b'aU]]"},
    Heteronym{U"close", is_shut, U"[[kl'oUz]]"},
    Heteronym{U"conduct", is_deed, U"[[k@nd'Vkt]]"},
    Heteronym{U"conflict", is_clash, U"[[k@nfl'Ikt]]"},
    Heteronym{U"console", is_deed, U"[[k@ns'oUl]]"},
    Heteronym{U"content", is_satisfied, U"[[k@nt'Ent]]"},
    Heteronym{U"contrast", is_deed, U"[[k@ntr'aast]]"},
    Heteronym{U"coordinate", is_joint, U"[[koU'o@dIn,eIt]]"},
    Heteronym{U"decrease", is_change, U"[[dI2kr'i:s]]"},
    Heteronym{U"delegate", is_one_noun, U"[[d'ElI2g@t]]"},
    Heteronym{U"delegates", is_noun, U"[[d'ElI2g@ts]]"},
    Heteronym{U"desert", is_deed, U"[[dI#z'3:t]]"},
    Heteronym{U"dove", is_plunge, U"[[d'oUv]]"},
    Heteronym{U"duplicate", is_one_noun, U"[[d'u:plI#k@t]]"},
    Heteronym{U"duplicates", is_noun, U"[[d'u:plI#k@ts]]"},
    Heteronym{U"estimate", is_claim, U"[['EstI#m,eIt]]"},
    Heteronym{U"excuse", is_pardon, U"[[Ekskj'u:z]]"},
    Heteronym{U"exploit", is_deed, U"[[Ekspl'OIt]]"},
    Heteronym{U"extract", is_deed, U"[[Ekstr'akt]]"},
    Heteronym{U"for", is_before_initial_a, U"[[fO@]]"},
    Heteronym{U"house", is_shelter, U"[[h'aUz]]"},
    Heteronym{U"import", is_import, U"[['Impo@t]]"},
    Heteronym{U"imports", is_goods, U"[['Impo@ts]]"},
    Heteronym{U"increase", is_change, U"[[Inkr'i:s]]"},
    Heteronym{U"insert", is_deed, U"[[Ins'3:t]]"},
    Heteronym{U"insult", is_verb, U"[[Ins'Vlt]]"},
    Heteronym{U"lead", is_metal, U"[[l'Ed]]"},
    Heteronym{U"live", is_dwelling, U"[[l'Iv]]"},
    Heteronym{U"minute", is_tiny, U"[[maIn'u:t]]"},
    Heteronym{U"not", is_before_initial_a, U"[[n0t]]"},
    Heteronym{U"object", is_protest, U"[[0bdZ'Ekt]]"},
    Heteronym{U"of", is_before_initial_a, U"[[Vv]]"},
    Heteronym{U"perfect", is_deed, U"[[p3f'Ekt]]"},
    Heteronym{U"permit", is_deed, U"[[p3m'It]]"},
    Heteronym{U"permits", is_deed_of_one, U"[[p3m'Its]]"},
    Heteronym{U"predicate", is_one_noun, U"[[pr'EdI#k@t]]"},
    Heteronym{U"present", is_deed, U"[[prIz'Ent]]"},
    Heteronym{U"presents", is_deed_of_one, U"[[prIz'Ents]]"},
    Heteronym{U"produce", is_harvest, U"[[pr'oUdu:s]]"},
    Heteronym{U"project", is_forecast, U"[[pr@dZ'Ekt]]"},
    Heteronym{U"read", is_past_of_all, U"[[r'Ed]]"},
    Heteronym{U"record", is_deed, U"[[rI#k'o@d]]"},
    Heteronym{U"resume", is_one_noun, U"[[r'Ezu:m,eI]]"},
    Heteronym{U"separate", is_verb, U"[[s'Ep3r,eIt]]"},
    Heteronym{U"subject", is_deed, U"[[s@bdZ'Ekt]]"},
    Heteronym{U"subjects", is_deed_of_one, U"[[s@bdZ'Ekts]]"},
    Heteronym{U"subordinate", is_one_noun, U"[[sVb'o@dI#n@t]]"},
    Heteronym{U"subordinates", is_noun, U"[[sVb'o@dI#n@ts]]"},
    Heteronym{U"suspect", is_deed, U"[[s@sp'Ekt]]"},
    Heteronym{U"syndicate", is_one_noun, U"[[s'IndI#k@t]]"},
    Heteronym{U"tear", is_rip, U"[[t'e@r]]"},
    Heteronym{U"tears", is_rip, U"[[t'e@z]]"},
    Heteronym{U"than", is_before_initial_a, U"[[Dan]]"},
    Heteronym{U"that", is_before_initial_a, U"[[Dat]]"},
    Heteronym{U"transfer", is_deed, U"[[transf'3:]]"},
    Heteronym{U"use", is_advice, U"[[j'u:z]]"},
    Heteronym{U"used", is_habit, U"[[j'u:st]]"},
    Heteronym{U"was", is_before_initial_a, U"[[wVz]]"},
    Heteronym{U"wind", is_ending, U"[[w'aInd]]"},
    Heteronym{U"wound", is_coil, U"[[w'aUnd]]"},
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
    return say_english({start.at(), cursor.at()}, std::u32string(found->reading));
}

} // namespace duologue::reading
