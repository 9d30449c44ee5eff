// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/intonation.hpp"

#include "base/unicode.hpp"
#include "base/variation.hpp"
#include "reading/enumeration.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// What is said without a break in the melody.
struct Word {
    Run* run = nullptr;
    std::size_t spoken = 0;
    Range source;
    double syllables = 0; ///< as far as can be told before it is spoken
    bool stands_out = false;
    bool is_new = false;
    bool is_particle = false; ///< 吗, 呢: a syllable without a tone, low behind most others
};

/// Words up to punctuation or a breath.
struct Phrase {
    std::vector<Word> words;
    Juncture end = Juncture::sentence;
    bool asks = false;
    bool is_item = false; ///< of a list that goes on

    [[nodiscard]] double syllables() const {
        double sum = 0;
        for (const auto& word : words)
            sum += word.syllables;
        return sum;
    }
};

/// Where the word begins that has its first sound at `place`; phonemes stand in brackets.
std::size_t begin_of_sound(std::u32string_view spoken, std::size_t place) {
    return place >= 2 && spoken.substr(place - 2, 2) == U"[["sv ? place - 2 : place;
}

double syllables_of(const Token& token, Language language) {
    constexpr double letters_per_syllable = 3.5;
    const auto letters = static_cast<double>(token.end - token.begin);
    return language == Language::mandarin ? 1 : std::max(1.0, letters / letters_per_syllable);
}

/// Whether `word`, the last of a run's `spoken`, is a particle.
bool is_particle(std::u32string_view spoken, const Word& word) {
    spoken.remove_prefix(word.spoken);
    const auto tone = spoken.find_last_of(U"12345");
    return word.run->language == Language::mandarin && word.syllables == 1 && tone != spoken.npos
           && spoken[tone] == U'5';
}

void add_words(Phrase& phrase, Run& run) {
    const auto spoken = to_utf32(run.spoken);
    bool first = true;
    for (const auto& token : run.tokens) {
        const auto begin = begin_of_sound(spoken, token.spoken);
        if (first || begin == 0 || spoken[begin - 1] == U' ')
            phrase.words.push_back({&run, first ? 0 : begin, {token.begin, token.end}, 0});
        auto& word = phrase.words.back();
        word.source.end = std::max(word.source.end, token.end);
        word.syllables += syllables_of(token, run.language);
        first = false;
    }
    if (!first)
        phrase.words.back().is_particle = is_particle(spoken, phrase.words.back());
}

std::vector<Phrase> find_phrases(Utterance& utterance) {
    std::vector<Phrase> phrases(1);
    for (auto& run : utterance.runs) {
        add_words(phrases.back(), run);
        phrases.back().end = run.juncture;
        phrases.back().asks = run.spoken.ends_with('?');
        if (run.juncture != Juncture::join && &run != &utterance.runs.back())
            phrases.emplace_back();
    }
    return phrases;
}

/// Finds the items of lists among the phrases of a sentence with `text`.
void mark_items(std::vector<Phrase>& phrases, std::u32string_view text) {
    std::vector<Clause> clauses;
    for (const auto& phrase : phrases) {
        const auto begin = phrase.words.front().source.begin;
        const auto end = std::max(begin, phrase.words.back().source.end);
        clauses.push_back({text.substr(begin, end - begin), phrase.end});
    }
    const auto items = find_items(clauses);
    for (std::size_t i = 0; i < phrases.size(); ++i)
        phrases[i].is_item = items[i];
}

/// A short stretch in quotation marks: a term, not a speech.
std::vector<Range> find_quotations(std::u32string_view text) {
    constexpr std::size_t longest = 14;
    constexpr std::array<std::pair<char32_t, char32_t>, 4> quotation_marks{
        {{U'“', U'”'}, {U'「', U'」'}, {U'『', U'』'}, {U'"', U'"'}}};
    std::vector<Range> quotations;
    for (std::size_t begin = 0; begin < text.size(); ++begin)
        for (const auto& [open, close] : quotation_marks) {
            if (text[begin] != open)
                continue;
            const auto end = std::min(text.find(close, begin + 1), text.size());
            const bool whole = begin == 0 && end + 2 >= text.size();
            if (end < text.size() && end - begin <= longest && !whole)
                quotations.push_back({begin + 1, end});
            begin = open == close ? end : begin;
            break;
        }
    return quotations;
}

bool lies_in(const std::vector<Range>& ranges, Range place) {
    return std::ranges::any_of(ranges, [&](const Range& range) {
        return place.begin < range.end && range.begin < place.end;
    });
}

/// How high a sentence is on the whole: a paragraph begins high and goes down, in semitones.
double height_of_sentence(const Context& context) {
    constexpr std::array<double, last_position + 1> heights{0.7, 0.2, -0.1, -0.3, -0.4};
    const auto height =
        heights.at(static_cast<std::size_t>(std::min(context.position, last_position)));
    return height - (context.closes && context.position > 0 ? 0.3 : 0.0);
}

/// How high a phrase begins anew, from the first of a sentence on.
double height_of_phrase(int number) {
    return 0.5 - 0.25 * std::min(number, 4);
}

/// The line that the pitch follows through a phrase, in semitones.
class Line {
public:
    Line(const Phrase& phrase, double height, bool own_melody)
        : phrase_(phrase), all_(phrase.syllables()), height_(height) {
        constexpr double fall_per_syllable = 0.12;
        constexpr double largest_fall = 1.8;
        const bool level = own_melody || phrase.is_item || phrase.asks;
        fall_ = level ? 0 : std::min(fall_per_syllable * all_, largest_fall);
        closing_ = closing_of(phrase, own_melody);
    }

    /// The pitch of the next word of the phrase.
    double at(const Word& word) {
        const bool last = &word == &phrase_.words.back();
        const auto middle = (said_ + word.syllables / 2) / all_;
        said_ += word.syllables;
        auto pitch = height_ + fall_ * (0.5 - middle);
        if (phrase_.asks && closing_ > 0)
            pitch += last ? closing_ : std::max(0.0, middle - 0.5) * closing_;
        else if (last && phrase_.words.size() > 1)
            pitch += closing_;
        return pitch;
    }

private:
    /// How much the last word lies higher.
    static double closing_of(const Phrase& phrase, bool own_melody) {
        if (phrase.end != Juncture::sentence)
            return 0;
        if (phrase.asks)
            return own_melody ? 4.5 : phrase.words.back().is_particle ? 5.5 : 3.0;
        return own_melody ? 0 : -1.5;
    }

    const Phrase& phrase_;
    double all_;
    double height_;
    double fall_ = 0;
    double closing_ = 0;
    double said_ = 0;
};

Inflection inflect(const Word& word, double pitch, double rate, bool among_others) {
    constexpr double carried_along = 0.6;
    Inflection inflection{word.spoken, pitch, among_others ? carried_along : 1.0, rate};
    if (word.stands_out) {
        inflection.pitch += 0.8;
        inflection.range *= 1.2;
        inflection.rate *= 0.94;
    }
    if (word.is_new)
        inflection.rate *= 0.9;
    return inflection;
}

/// Adds an inflection where it can be heard.
void add(std::vector<Inflection>& inflections, const Inflection& next) {
    constexpr double audible_semitones = 0.15;
    if (!inflections.empty()) {
        const auto& before = inflections.back();
        if (before.range == next.range && before.rate == next.rate
            && std::abs(before.pitch - next.pitch) < audible_semitones)
            return;
    }
    inflections.push_back(next);
}

/// Short sentences are said slower, long ones a little faster (Quené 2008), and no two the same.
double rate_of_sentence(const Utterance& utterance, double syllables) {
    constexpr double variety = 0.02;
    const auto by_length = std::clamp(0.96 + (syllables - 4) * 0.0016, 0.96, 1.02);
    return by_length + variety * variation(utterance.text);
}

void vary_gaps(const Phrase& phrase) {
    constexpr double variety = 0.15;
    auto& run = *phrase.words.back().run;
    const auto by_length = std::clamp(0.7 + 0.04 * phrase.syllables(), 0.75, 1.2);
    const auto gap = static_cast<double>(run.gap_after.count()) * by_length
                     * (1 + variety * variation(run.spoken));
    run.gap_after = Milliseconds(std::lround(gap));
}

Decibels loudness_of_place(const Context& context) {
    constexpr Decibels last{-2.4};
    constexpr std::array<Decibels, last_position + 1> others{{{1.9}, {0.7}, {0.0}, {-0.5}, {-0.9}}};
    constexpr std::array<Decibels, 3> exchanges{{{0.0}, {1.9}, {-2.2}}};
    if (context.closes && context.position == 0)
        return exchanges.at(static_cast<std::size_t>(context.exchange));
    if (context.closes)
        return last;
    return others.at(static_cast<std::size_t>(std::min(context.position, last_position)));
}

} // namespace

Decibels loudness_in_paragraph(const Context& context) {
    return {loudness_of_place(context).value + context.makeup.value};
}

void intone(Utterance& utterance, const Context& context) {
    if (utterance.runs.empty())
        return;
    auto phrases = find_phrases(utterance);
    const auto text = to_utf32(utterance.text);
    const auto quotations = find_quotations(text);
    mark_items(phrases, text);
    const bool mandarin = std::ranges::any_of(
        utterance.runs, [](const Run& run) { return run.language == Language::mandarin; });
    double syllables = 0;
    for (const auto& phrase : phrases)
        syllables += phrase.syllables();
    const auto rate = rate_of_sentence(utterance, syllables);
    int number = 0;
    for (auto& phrase : phrases) {
        Line line(phrase, height_of_sentence(context) + (mandarin ? height_of_phrase(number) : 0),
                  !mandarin);
        for (auto& word : phrase.words) {
            word.stands_out = lies_in(quotations, word.source);
            word.is_new = lies_in(context.first_mentions, word.source);
            const bool among_others = mandarin && word.run->language == Language::english;
            add(word.run->inflections, inflect(word, line.at(word), rate, among_others));
        }
        vary_gaps(phrase);
        number = phrase.is_item ? number : number + 1;
    }
}

} // namespace duologue::reading
