// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/tables.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace duologue::training {
namespace {

using reading::Share;

constexpr double smoothing = 0.3;

Share share_of(int count, int most, int all) {
    if (count == 0)
        return Share::never;
    if (count == most)
        return count >= 0.99 * all  ? Share::always
               : count >= 0.9 * all ? Share::nearly_always
                                    : Share::most;
    return count > 0.1 * all ? Share::some : Share::rare;
}

/// The counts with zeros for what only the dictionary's words have.
LabelCounts with_dictionary(LabelCounts counts, const reading::Dictionary& dictionary) {
    for (std::size_t number = 0; number < dictionary.size(); ++number) {
        const auto [spelling, word] = dictionary.at(number);
        for (std::size_t i = 0; i < spelling.size(); ++i)
            if (const auto known = counts.find(spelling[i]); known != counts.end())
                known->second.try_emplace(std::string(dictionary.syllable(word.syllables[i])), 0);
    }
    return counts;
}

} // namespace

Tables count_choices(const LabelCounts& counts, const reading::Dictionary& dictionary) {
    const auto all_counts = with_dictionary(counts, dictionary);
    std::set<std::string> names;
    for (const auto& [character, readings] : all_counts)
        for (const auto& [name, count] : readings)
            names.insert(name);
    Tables tables{{names.begin(), names.end()}, {}};
    for (const auto& [character, readings] : all_counts) {
        int most = 0;
        int all = 0;
        for (const auto& [name, count] : readings) {
            most = std::max(most, count);
            all += count;
        }
        CharacterChoices made{character, {}};
        for (const auto& [name, count] : readings) {
            const double share =
                (count + smoothing) / (all + smoothing * static_cast<double>(readings.size()));
            made.choices.push_back(
                {.reading = static_cast<std::uint16_t>(
                     std::ranges::lower_bound(tables.readings, name) - tables.readings.begin()),
                 .share = share_of(count, most, all),
                 .log_prior = static_cast<float>(std::log(share))});
        }
        tables.characters.push_back(std::move(made));
    }
    return tables;
}

} // namespace duologue::training
