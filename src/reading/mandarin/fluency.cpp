// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/fluency.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/simplify.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <string>

namespace duologue::reading {
namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();

/// Less likely than the rarest word.
constexpr double unknown_character = -22;
constexpr double ascii_character = -6;
constexpr double other_sign = -12;

/// Of signs, what running text has of them.
double log_probability_alone(char32_t character) {
    struct Frequency {
        std::u32string_view signs;
        double log_probability;
    };

    constexpr std::array frequencies{Frequency{U"，,", -2.5}, Frequency{U"。", -2.7},
                                     Frequency{U"、 —", -4}, Frequency{U"？！：?!:.", -5},
                                     Frequency{U"；;“”「」《》（）()\"", -6}};
    if (is_han(character))
        return unknown_character;
    const auto* const frequency =
        std::ranges::find_if(frequencies, [=](const Frequency& candidate) {
            return candidate.signs.find(character) != candidate.signs.npos;
        });
    if (frequency != frequencies.end())
        return frequency->log_probability;
    return character < 0x80 ? ascii_character : other_sign;
}

/// The list behind the dictionary has 的 as a twentieth of what running text has.
double undercounted(char32_t character) {
    return character == U'的' ? 2 : 0;
}

} // namespace

struct Fluency::Prefix {
    Dictionary::Range words;
    std::size_t length = 0;             ///< of what they share
    double log_mass = impossible;       ///< of all of them, once it was asked for
    double log_word = impossible;       ///< of that which is no longer
    std::unique_ptr<Branches> branches; ///< how they go on, once it was asked for
};

struct Fluency::Branches {
    std::u32string next;          ///< in code point order
    std::vector<Prefix> prefixes; ///< that go on with each of `next`
};

Fluency::Fluency(const Dictionary& dictionary) : dictionary_(dictionary) {}

Fluency::~Fluency() = default;

Fluency::Branches Fluency::split(Dictionary::Range words, std::size_t length) const {
    Branches branches;
    while (words.begin < words.end) {
        const auto next = dictionary_.at(words.begin).spelling[length];
        const auto alike = dictionary_.front(words, length);
        branches.next += next;
        branches.prefixes.push_back({alike, length + 1, impossible, impossible, nullptr});
        words.begin = alike.end;
    }
    return branches;
}

void Fluency::measure(Prefix& prefix) const {
    double mass = 0;
    for (auto number = prefix.words.begin; number < prefix.words.end; ++number)
        mass += std::exp(dictionary_.log_probability(number));
    prefix.log_mass = std::log(mass);
    const auto shortest = dictionary_.at(prefix.words.begin);
    if (shortest.word.length == prefix.length)
        prefix.log_word = shortest.word.log_probability
                          + (prefix.length == 1 ? undercounted(shortest.spelling.front()) : 0);
}

Fluency::Prefix* Fluency::find(Branches& branches, char32_t character) const {
    const auto found = std::ranges::lower_bound(branches.next, character);
    if (found == branches.next.end() || *found != character)
        return nullptr;
    auto& prefix = branches.prefixes[static_cast<std::size_t>(found - branches.next.begin())];
    if (prefix.log_mass == impossible)
        measure(prefix);
    return &prefix;
}

Fluency::Prefix* Fluency::narrow(Prefix& prefix, char32_t character) const {
    if (!prefix.branches) {
        auto longer = prefix.words;
        longer.begin += prefix.log_word == impossible ? 0U : 1U;
        prefix.branches = std::make_unique<Branches>(split(longer, prefix.length));
    }
    return find(*prefix.branches, character);
}

const Fluency::Initial& Fluency::initial(char32_t character) const {
    auto& initial = initials_[character];
    if (initial.simplified != 0)
        return initial;
    initial.simplified = simplify_alone(character, dictionary_);
    const auto words = dictionary_.narrow({0, dictionary_.size()}, 0, initial.simplified);
    if (words.begin < words.end) {
        initial.words = std::make_unique<Prefix>(Prefix{.words = words, .length = 1});
        measure(*initial.words);
    }
    return initial;
}

Fluency::Text Fluency::extend(const Text& text, char32_t written) const {
    Text longer{.open = impossible};
    if (!is_han(written)) {
        longer.complete = longer.open = text.complete + log_probability_alone(written);
        return longer;
    }
    const auto& [character, words] = initial(written);
    longer.complete = text.complete + unknown_character;
    const auto add = [&longer](Prefix* prefix, double before) {
        if (prefix == nullptr || longer.count == longer.beginnings.size())
            return;
        longer.beginnings[longer.count++] = {prefix, before};
        longer.open = std::max(longer.open, before + prefix->log_mass);
        longer.complete = std::max(longer.complete, before + prefix->log_word);
    };
    add(words.get(), text.complete);
    for (const auto& word : std::span(text.beginnings).first(text.count))
        add(narrow(*word.words, character), word.log_probability);
    longer.open = std::max(longer.open, longer.complete);
    return longer;
}

double Fluency::open_after(const Text& text, char32_t written) const {
    if (!is_han(written))
        return text.complete + log_probability_alone(written);
    const auto& [character, words] = initial(written);
    auto open = text.complete
                + std::max(unknown_character, words == nullptr ? impossible : words->log_mass);
    for (const auto& word : std::span(text.beginnings).first(text.count))
        if (const auto* prefix = narrow(*word.words, character))
            open = std::max(open, word.log_probability + prefix->log_mass);
    return open;
}

bool Fluency::is_read(char32_t character, std::string_view syllable) const {
    const auto is_reading = [&](const Dictionary::Word& word) {
        return dictionary_.syllable(word.syllables.front()) == syllable;
    };
    const auto& [simplified, words] = initial(character);
    if (words != nullptr && words->log_word != impossible
        && is_reading(dictionary_.at(words->words.begin).word))
        return true;
    const auto word = simplified == character ? std::nullopt : dictionary_.find({&character, 1});
    return word && is_reading(*word);
}

} // namespace duologue::reading
