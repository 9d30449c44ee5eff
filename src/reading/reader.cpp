// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/reader.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/dictionary.hpp"
#include "reading/mandarin/phrase.hpp"
#include "reading/mandarin/sandhi.hpp"
#include "reading/mandarin/simplify.hpp"
#include "reading/run.hpp"
#include "reading/wording/lexicon.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace duologue::reading {
namespace {

bool is_said(char32_t character) {
    return !is_pause_mark(character) && !is_space(character);
}

bool says_something(const Segment& segment) {
    return std::ranges::any_of(segment.text, is_said);
}

void report_unread(const Phrase& phrase, std::u32string_view text, const Place& place,
                   Warnings& warnings) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (phrase.readings[i].empty() && is_han(text[i]))
            warnings.push_back(
                {"unknown-character", place,
                 fmt::format("no reading is known for {} (U+{:04X}), it is left out; "
                             "write another character",
                             to_utf8(text[i]), static_cast<unsigned>(text[i]))});
}

/// As a labeller of speech writes them: what an erhua colours is one syllable, `wanr2`.
void append(std::vector<std::string>& spelled, const std::vector<Syllable>& syllables) {
    for (const auto& syllable : syllables) {
        if (syllable.sound == "r")
            spelled.back().insert(spelled.back().size() - 1, 1, 'r');
        else
            spelled.push_back(to_string(syllable));
    }
}

/// The punctuation between what segment `i` says and what is said next.
char32_t mark_after(const std::vector<Segment>& segments, std::size_t i) {
    char32_t mark = U'\0';
    for (const auto character : segments[i].text)
        mark = is_said(character)                          ? U'\0'
               : is_pause_mark(character) && mark == U'\0' ? character
                                                           : mark;
    for (++i; i < segments.size() && mark == U'\0'; ++i) {
        for (const auto character : segments[i].text) {
            if (is_said(character))
                return mark;
            if (is_pause_mark(character) && mark == U'\0')
                mark = character;
        }
    }
    return mark;
}

} // namespace

struct Reader::Data {
    Dictionary dictionary;
    Simplifier simplifier;
    PolyphoneModel model;
    Lexicon lexicon; ///< how English words are said

    [[nodiscard]] Phrase phrase(std::u32string_view text) const {
        return read_phrase({dictionary, simplifier, model}, text);
    }

    [[nodiscard]] Run mandarin(const Segment& segment, Ending ending, const Place& place,
                               Warnings& warnings) const {
        const auto phrase = this->phrase(segment.text);
        report_unread(phrase, segment.text, place, warnings);
        return mandarin_run(segment, speak(phrase, segment.as_digit, dictionary), ending);
    }
};

Reader::Reader(const std::filesystem::path& data_folder)
    : data_(new Data{Dictionary(data_folder / "mandarin.dict"), Simplifier(),
                     PolyphoneModel(data_folder / "polyphones.model"),
                     Lexicon::load(data_folder / "english.lexicon")}) {}

Reader::Reader(Reader&&) noexcept = default;
Reader::~Reader() = default;

Utterance Reader::read(std::string_view sentence, Language language, const Place& place,
                       Warnings& warnings) const {
    Utterance utterance{std::string(sentence), {}};
    const auto segments = write_out(to_utf32(sentence), language, data_->lexicon, place, warnings);
    const auto last = std::find_if(segments.rbegin(), segments.rend(), says_something);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (!says_something(segments[i]))
            continue;
        const bool goes_on = &segments[i] != &*last;
        const auto ending = goes_on ? Ending::goes_on : Ending::is_over;
        auto run = segments[i].language == Language::english
                       ? english_run(segments[i], ending)
                       : data_->mandarin(segments[i], ending, place, warnings);
        run.gap_after = goes_on ? pause_at(mark_after(segments, i)) : Milliseconds{0};
        if (!run.tokens.empty())
            utterance.runs.push_back(std::move(run));
    }
    return utterance;
}

std::vector<std::string> Reader::citation(std::string_view line) const {
    const auto text = to_utf32(line);
    const auto phrase = data_->phrase(text);
    std::vector<std::string> readings;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (is_han(text[i]))
            readings.emplace_back(phrase.citation[i].empty() ? "?" : phrase.citation[i]);
    return readings;
}

std::vector<std::string> Reader::spoken(std::string_view line) const {
    Warnings ignored;
    std::vector<std::string> syllables;
    for (const auto& segment :
         write_out(to_utf32(line), Language::mandarin, data_->lexicon, {}, ignored)) {
        if (segment.language != Language::mandarin)
            continue;
        append(syllables, speak(data_->phrase(segment.text), segment.as_digit, data_->dictionary));
    }
    return syllables;
}

} // namespace duologue::reading
