// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/explain.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/polyphone.hpp"
#include "reading/mandarin/polyphone_rules.hpp"
#include "reading/run.hpp"

#include <fmt/format.h>

#include <array>

namespace duologue::reading {
namespace {

/// From this probability of another reading on, a reading is doubtful; a word of the dictionary is
/// good evidence, and one of three characters leaves no doubt.
constexpr double doubtful_share = 0.4;
constexpr double doubtful_share_in_word = 0.7;
constexpr std::size_t longest_doubtful_word = 2;

std::string describe(const PolyphoneRule& rule) {
    std::string text;
    const auto add = [&](std::string_view where, std::u32string_view what) {
        if (!what.empty())
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", where, to_utf8(what));
    };
    add("after", rule.before);
    add("before", rule.after);
    add("with", trim(rule.later));
    add("behind", trim(rule.earlier));
    return text.empty() ? "elsewhere" : text;
}

/// 知识 is zhi1 shi2 or zhi1 shi5: nobody would call either a mistake.
bool differs(std::string_view one, std::string_view other) {
    const auto vote = compare(one, other);
    return vote == Vote::another || vote == Vote::another_tone;
}

std::u32string_view part(std::u32string_view text, Range range) {
    return text.substr(range.begin, range.end - range.begin);
}

class Explainer {
public:
    Explainer(std::u32string_view sentence, const Segment& segment, const Phrase& phrase,
              const Dictionary& dictionary)
        : sentence_(sentence), segment_(segment), phrase_(phrase), dictionary_(dictionary) {}

    [[nodiscard]] std::vector<Reading> explain(std::span<const Syllable> syllables) const {
        std::vector<std::string> heard(phrase_.text.size());
        for (const auto& syllable : syllables)
            heard[syllable.character] = to_string(syllable);
        std::vector<Reading> readings;
        for (const auto& word : phrase_.words)
            for (auto place = word.range.begin; place < word.range.end; ++place)
                if (is_han(segment_.text[place]) || !phrase_.readings[place].empty())
                    readings.push_back(reading(word, place, std::move(heard[place])));
        return readings;
    }

private:
    [[nodiscard]] Reading reading(const TextWord& word, std::size_t place,
                                  std::string heard) const {
        Reading reading;
        reading.source = segment_.source[place];
        reading.text = to_utf8(is_han(segment_.text[place])
                                   ? std::u32string_view(segment_.text).substr(place, 1)
                                   : part(sentence_, reading.source));
        reading.citation = phrase_.readings[place];
        reading.heard = std::move(heard);
        for (const auto& choice : phrase_.choices[place])
            reading.candidates.push_back({std::string(choice.reading), choice.probability});
        find_origin(reading, word, place);
        double other = 0;
        for (const auto& [name, probability] : reading.candidates)
            other += differs(reading.citation, name) ? probability : 0;
        const bool by_word = reading.origin == Origin::word && word.size() > 1;
        const bool decided =
            (reading.origin != Origin::model && is_read_by_rule(phrase_.text[place]))
            || (by_word && word.size() > longest_doubtful_word);
        reading.doubtful = !decided && other >= (by_word ? doubtful_share_in_word : doubtful_share);
        return reading;
    }

    void find_origin(Reading& reading, const TextWord& word, std::size_t place) const {
        if (const auto* entry = segment_.given[place].entry)
            set(reading, Origin::lexicon, to_string(entry->place));
        else if (reading.citation.empty())
            set(reading, Origin::unknown, {});
        else if (word.size() > 1)
            find_origin_in_word(reading, word, place);
        else
            find_origin_alone(reading, place);
    }

    void find_origin_in_word(Reading& reading, const TextWord& word, std::size_t place) const {
        const auto begin = phrase_.begin;
        const TextWord among_others{{word.range.begin + begin, word.range.end + begin},
                                    word.syllables};
        if (const auto apart = read_apart(phrase_.context, among_others, begin + place);
            !apart.empty())
            return set(reading, Origin::rule,
                       apart.ends_with('5') ? "a particle" : "a word of its own");
        const auto syllable = word.syllables[place - word.range.begin];
        if (dictionary_.syllable(syllable) != reading.citation)
            return set(reading, Origin::model, {});
        const auto spelling = std::u32string_view(phrase_.text);
        set(reading, Origin::word, to_utf8(spelling.substr(word.range.begin, word.size())));
    }

    void find_origin_alone(Reading& reading, std::size_t place) const {
        const auto* rule = find_rule(phrase_.context, phrase_.begin + place);
        if (rule != nullptr && rule->reading == reading.citation)
            set(reading, Origin::rule, describe(*rule));
        else if (reading.candidates.size() > 1)
            set(reading, Origin::model, {});
    }

    static void set(Reading& reading, Origin origin, std::string reason) {
        reading.origin = origin;
        reading.reason = std::move(reason);
    }

    std::u32string_view sentence_;
    const Segment& segment_;
    const Phrase& phrase_;
    const Dictionary& dictionary_;
};

/// Where what is said for one stretch of the sentence ends that begins at `begin` of the text.
std::size_t end_of_stretch(const Segment& segment, std::size_t begin) {
    auto end = begin + 1;
    while (end < segment.text.size() && segment.source[end] == segment.source[begin])
        ++end;
    return end;
}

/// `words`, or what is `written` where they hold phonemes or stand-ins: all of it, or the ending
/// that alone is in phonemes, as in `I.P.O [[@d]]` for IPO'd.
std::u32string plain(std::u32string_view words, std::u32string_view written) {
    const auto stand_in = words.find_first_of(U"\ufffc[");
    const auto ending = written.rfind(U'\'');
    if (stand_in == words.npos)
        return std::u32string(words);
    if (stand_in == 0 || ending == written.npos)
        return std::u32string(written);
    return std::u32string(words.substr(0, stand_in - 1)).append(written.substr(ending));
}

} // namespace

std::string_view to_string(Origin origin) {
    constexpr std::array<std::string_view, 6> names{"only",  "word",    "rule",
                                                    "model", "lexicon", "unknown"};
    return names.at(static_cast<std::size_t>(origin));
}

std::vector<Reading> explain_mandarin(std::u32string_view sentence, const Segment& segment,
                                      const Phrase& phrase, std::span<const Syllable> syllables,
                                      const Dictionary& dictionary) {
    return Explainer(sentence, segment, phrase, dictionary).explain(syllables);
}

std::vector<Reading> explain_english(const Segment& segment) {
    std::vector<Reading> readings;
    const std::u32string_view text(segment.text);
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
        end = end_of_stretch(segment, begin);
        const auto words = trim(text.substr(begin, end - begin));
        if (words.empty() || (words.size() == 1 && is_pause_mark(words.front())))
            continue;
        Reading reading;
        reading.source = segment.source[begin];
        reading.text = to_utf8(words);
        if (const auto* entry = segment.given[begin].entry) {
            reading.origin = Origin::lexicon;
            reading.reason = to_string(entry->place);
        }
        readings.push_back(std::move(reading));
    }
    return readings;
}

std::string plain_text(const Segment& segment, std::u32string_view sentence) {
    std::u32string text;
    for (std::size_t begin = 0, end = 0; begin < segment.text.size(); begin = end) {
        end = end_of_stretch(segment, begin);
        text += plain(std::u32string_view(segment.text).substr(begin, end - begin),
                      part(sentence, segment.source[begin]));
    }
    return to_utf8(text);
}

} // namespace duologue::reading
