// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/reader.hpp"

#include "base/fingerprint.hpp"
#include "base/unicode.hpp"
#include "reading/explain.hpp"
#include "reading/mandarin/dictionary.hpp"
#include "reading/mandarin/phrase.hpp"
#include "reading/mandarin/sandhi.hpp"
#include "reading/mandarin/simplify.hpp"
#include "reading/phrases.hpp"
#include "reading/run.hpp"
#include "reading/wording/lexicon.hpp"
#include "reading/wording/passage.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace duologue::reading {
namespace {

constexpr const char* model_file = "polyphones.model";

bool is_said(char32_t character) {
    return !is_pause_mark(character) && !is_space(character);
}

bool says_something(const Segment& segment) {
    return std::ranges::any_of(segment.text, is_said);
}

void note_unread(const Phrase& phrase, const Segment& segment, std::vector<LeftOut>& left_out) {
    for (std::size_t i = 0; i < segment.text.size(); ++i)
        if (phrase.readings[i].empty() && is_han(segment.text[i]))
            left_out.push_back({segment.source[i].begin, segment.source[i].end, Unsaid::unread});
}

/// As a labeller of speech writes them: what an erhua colours is one syllable, `wanr2`.
void append(std::vector<std::string>& spelled, const std::vector<Syllable>& syllables) {
    for (const auto& syllable : syllables) {
        if (syllable.sound == "r" && !spelled.empty())
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

std::string fingerprint_files(const std::filesystem::path& data_folder) {
    Fingerprint print;
    for (const auto* const file : {dictionary_file, model_file})
        print.add_file(data_folder / file);
    return print.hex();
}

/// A segment that says something, and what follows it.
struct Stretch {
    std::size_t number; ///< of its segment
    const Segment& segment;
    Ending ending;
    char32_t mark;                   ///< the punctuation behind it
    std::span<const Segment> silent; ///< the segments up to the next that says something
};

std::vector<Stretch> find_stretches(const std::vector<Segment>& segments) {
    std::vector<Stretch> stretches;
    const auto last = std::find_if(segments.rbegin(), segments.rend(), says_something);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (!says_something(segments[i]))
            continue;
        const bool goes_on = &segments[i] != &*last;
        auto next = i + 1;
        while (next < segments.size() && !says_something(segments[next]))
            ++next;
        stretches.push_back({i, segments[i], goes_on ? Ending::goes_on : Ending::is_over,
                             mark_after(segments, i),
                             std::span(segments).subspan(i + 1, next - i - 1)});
    }
    return stretches;
}

/// The segments up to the next that says something, for a program that reads by itself.
std::string written(std::span<const Segment> silent, std::u32string_view sentence) {
    std::string text;
    for (const auto& segment : silent)
        text += plain_text(segment, sentence);
    return text;
}

/// The blank that `sentence` has before what `segment` says; nothing where it has none.
std::string blank_before(const Segment& segment, std::u32string_view sentence) {
    const auto begin = segment.source.front().begin;
    const bool is_blank = begin > 0 && is_space(sentence[begin - 1]);
    return is_blank && is_said(segment.text.front()) ? " " : "";
}

/// A run of English, asking where a sentence in another language asks behind it.
Run say_english(const Stretch& stretch, std::u32string_view sentence) {
    auto run = english_run(stretch.segment, stretch.ending);
    run.written = plain_text(stretch.segment, sentence);
    const auto mark = engine_mark(stretch.mark);
    if (stretch.ending == Ending::is_over && mark && !run.spoken.empty()
        && !is_pause_mark(static_cast<unsigned char>(run.spoken.back())))
        run.spoken += *mark;
    return run;
}

/// Adds what a stretch of `sentence` says, and the silence behind it.
void append(std::vector<Run>& runs, std::vector<Run> added, const Stretch& stretch,
            std::u32string_view sentence) {
    added.front().written.insert(0, blank_before(stretch.segment, sentence));
    added.back().written += written(stretch.silent, sentence);
    added.back().gap_after = pause_at(stretch.mark);
    added.back().juncture = juncture_at(stretch.mark);
    std::ranges::copy_if(std::move(added), std::back_inserter(runs),
                         [](const Run& run) { return !run.tokens.empty(); });
}

std::string join(const std::vector<Run>& runs) {
    std::string joined;
    for (const auto& run : runs)
        joined += (joined.empty() ? "" : " ") + run.spoken;
    return joined;
}

struct Sentence {
    std::u32string text;
    std::u32string simplified; ///< each character at its place
};

} // namespace

struct Reader::Data {
    Dictionary dictionary;
    Simplifier simplifier;
    PolyphoneModel model;
    std::string fingerprint;

    [[nodiscard]] std::u32string simplify(std::u32string_view text) const {
        return simplifier.simplify(text, dictionary);
    }

    void fold(Lexicon& lexicon) const {
        lexicon.fold([this](std::u32string_view word) { return simplify(word); });
    }

    [[nodiscard]] Sentence sentence(std::string_view utf8) const {
        auto text = to_utf32(utf8);
        auto simplified = simplify(text);
        return {std::move(text), std::move(simplified)};
    }

    [[nodiscard]] std::vector<Phrase> phrases(std::span<const Segment> segments,
                                              const Sentence& sentence) const {
        return read_phrases({dictionary, model}, segments, sentence.text, sentence.simplified);
    }

    [[nodiscard]] std::vector<Syllable> speak(const Segment& segment, const Phrase& phrase) const {
        return reading::speak(phrase, segment.as_digit, dictionary);
    }
};

Reader::Reader(const std::filesystem::path& data_folder)
    : data_(std::make_shared<Data>(Data{Dictionary(data_folder / dictionary_file), Simplifier(),
                                        PolyphoneModel(data_folder / model_file),
                                        fingerprint_files(data_folder)})),
      lexicon_(built_in_lexicon(data_folder)) {
    data_->fold(lexicon_);
}

Reader Reader::with(const Lexicon& lexicon) const {
    auto added = lexicon;
    data_->fold(added);
    auto reader = *this;
    reader.lexicon_.add(added);
    return reader;
}

const Dictionary& Reader::dictionary() const {
    return data_->dictionary;
}

std::string Reader::fingerprint(std::string_view sentence) const {
    const auto [text, simplified] = data_->sentence(sentence);
    const Passage passage(text, Language::mandarin, simplified);
    Fingerprint print;
    print.add(data_->fingerprint);
    lexicon_.add_entries(passage.simplified(), print);
    return print.hex();
}

Utterance Reader::read(std::string_view sentence, Language language) const {
    Utterance utterance{std::string(sentence), {}};
    const auto whole = data_->sentence(sentence);
    const auto& text = whole.text;
    const auto segments = write_out(text, language, lexicon_, utterance.left_out, whole.simplified);
    const auto phrases = data_->phrases(segments, whole);
    for (const auto& stretch : find_stretches(segments)) {
        const auto& segment = stretch.segment;
        if (segment.language == Language::english) {
            append(utterance.runs, {say_english(stretch, text)}, stretch, text);
            continue;
        }
        const auto& phrase = phrases[stretch.number];
        note_unread(phrase, segment, utterance.left_out);
        const auto syllables = data_->speak(segment, phrase);
        if (!syllables.empty())
            append(utterance.runs,
                   mandarin_runs({segment, phrase.text, text}, syllables, stretch.ending), stretch,
                   text);
    }
    if (!utterance.runs.empty()) {
        utterance.runs.back().gap_after = Milliseconds{0};
        utterance.runs.back().juncture = Juncture::sentence;
    }
    std::ranges::sort(utterance.left_out, {}, &LeftOut::begin);
    return utterance;
}

Explanation Reader::explain(std::string_view sentence, Language language) const {
    Explanation explanation{std::string(sentence), {}, {}};
    const auto whole = data_->sentence(sentence);
    const auto& text = whole.text;
    const auto segments =
        write_out(text, language, lexicon_, explanation.left_out, whole.simplified);
    const auto phrases = data_->phrases(segments, whole);
    for (const auto& segment : segments)
        explanation.normalised += blank_before(segment, text) + plain_text(segment, text);
    for (const auto& stretch : find_stretches(segments)) {
        const auto& segment = stretch.segment;
        auto& run = explanation.runs.emplace_back();
        run.language = segment.language;
        if (segment.language == Language::english) {
            run.spoken = say_english(stretch, text).spoken;
            run.readings = explain_english(segment);
            continue;
        }
        const auto& phrase = phrases[stretch.number];
        note_unread(phrase, segment, explanation.left_out);
        const auto syllables = data_->speak(segment, phrase);
        run.spoken = join(mandarin_runs({segment, phrase.text, text}, syllables, stretch.ending));
        run.readings = explain_mandarin(text, segment, phrase, syllables, data_->dictionary);
    }
    std::ranges::sort(explanation.left_out, {}, &LeftOut::begin);
    return explanation;
}

std::vector<std::string> Reader::citation(std::string_view line) const {
    const auto [text, simplified] = data_->sentence(line);
    const auto phrase = read_phrase({data_->dictionary, data_->model}, text, simplified,
                                    find_given(text, simplified, lexicon_));
    std::vector<std::string> readings;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (is_han(text[i]))
            readings.emplace_back(phrase.citation[i].empty() ? "?" : phrase.citation[i]);
    return readings;
}

std::vector<std::string> Reader::spoken(std::string_view line) const {
    std::vector<LeftOut> ignored;
    std::vector<std::string> syllables;
    const auto whole = data_->sentence(line);
    const auto segments =
        write_out(whole.text, Language::mandarin, lexicon_, ignored, whole.simplified);
    const auto phrases = data_->phrases(segments, whole);
    for (std::size_t i = 0; i < segments.size(); ++i)
        if (segments[i].language == Language::mandarin)
            append(syllables, data_->speak(segments[i], phrases[i]));
    return syllables;
}

} // namespace duologue::reading
