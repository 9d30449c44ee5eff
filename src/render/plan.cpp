// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/plan.hpp"

#include "base/unicode.hpp"
#include "base/variation.hpp"
#include "mix/overlap.hpp"
#include "reading/mention.hpp"
#include "reading/wording/sentence.hpp"
#include "script/text/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>

namespace duologue::render {
namespace {

/// Names in Han of which the script says itself that they are some, who speaks and who is thanked,
/// and those that a lexicon says how to read.
std::vector<std::u32string> names_in(const script::Script& script,
                                     const reading::Lexicon& lexicon) {
    auto names = lexicon.words();
    for (const auto& member : script.cast)
        names.push_back(to_utf32(member.name));
    for (const auto& credit : script.credits)
        names.push_back(to_utf32(credit.name));
    std::erase_if(names, [](const std::u32string& name) { return !script::is_chinese_name(name); });
    return names;
}

/// One text in sixteen.
bool counts_anew(std::string_view text) {
    return variation(text) < -1 + 2.0 / 16;
}

class Planner {
public:
    Planner(const script::Script& script, const cast::Cast& cast, const reading::Lexicon& lexicon,
            const mix::Pauses& pauses)
        : script_(script), cast_(cast), pauses_(pauses), names_(names_in(script, lexicon)) {}

    std::vector<Cue> plan() {
        for (std::size_t chapter = 0; chapter < script_.chapters.size(); ++chapter)
            add_chapter(chapter);
        return std::move(cues_);
    }

private:
    void add_chapter(std::size_t chapter) {
        mentions_ = reading::Mentions(names_);
        const auto& turns = script_.chapters[chapter].turns;
        std::vector<std::size_t> single; // cues that are turns, one after the other
        for (std::size_t turn = 0; turn < turns.size(); ++turn) {
            const auto first = cues_.size();
            for (std::size_t paragraph = 0; paragraph < turns[turn].paragraphs.size(); ++paragraph)
                add_paragraph(chapter, turn, paragraph);
            if (cues_.size() == first + 1)
                single.push_back(first);
            else
                count_exchanges(std::exchange(single, {}));
        }
        count_exchanges(single);
    }

    /// Counts anew where a text says so, so that a turn more or less is forgotten soon.
    void count_exchanges(std::span<const std::size_t> single) {
        while (!single.empty()) {
            const auto next = std::find_if(single.begin() + 1, single.end(), [&](std::size_t cue) {
                return counts_anew(cues_[cue].text);
            });
            const auto counted = static_cast<std::size_t>(next - single.begin());
            count_groups(single.first(counted));
            single = single.subspan(counted);
        }
    }

    /// Of whole groups only, so that what is softer makes up for what is louder.
    void count_groups(std::span<const std::size_t> single) {
        constexpr std::size_t size = 6;
        for (; single.size() >= size; single = single.subspan(size)) {
            const auto group = single.first(size);
            for (std::size_t i = 0; i < size; ++i)
                cues_[group[i]].context.exchange = static_cast<int>(i / 2);
            balance(group);
        }
    }

    /// Makes cues together as loud as one alone, in coarse steps, so that a word more or less in
    /// one seldom changes the others.
    template <class Numbers>
    void balance(const Numbers& cues) {
        constexpr double step = 0.25;
        double power = 0;
        double length = 0;
        for (const auto number : cues) {
            const auto& cue = cues_[number];
            const auto characters = static_cast<double>(cue.text.size());
            const auto loudness = reading::loudness_in_paragraph(cue.context);
            power += characters * std::pow(10, loudness.value / 10);
            length += characters;
        }
        const auto excess = length > 0 ? 10 * std::log10(power / length) : 0;
        for (const auto number : cues)
            cues_[number].context.makeup = {-step * std::round(excess / step)};
    }

    void add_paragraph(std::size_t chapter, std::size_t turn, std::size_t paragraph) {
        const auto& [speaker, paragraphs] = script_.chapters[chapter].turns[turn];
        const auto& [text, place, pause, marks] = paragraphs[paragraph];
        const auto characters = to_utf32(text);
        const auto first = cues_.size();
        std::string_view rest = text;
        std::size_t done = 0;
        for (const auto& range : reading::split_sentences(characters)) {
            take_code_points(rest, range.begin - std::exchange(done, range.end));
            const auto sentence =
                std::u32string_view(characters).substr(range.begin, range.end - range.begin);
            const auto position = static_cast<int>(cues_.size() - first);
            Cue cue{.chapter = chapter,
                    .turn = turn,
                    .paragraph = paragraph,
                    .begin = range.begin,
                    .text = take_code_points(rest, sentence.size()),
                    .place = &place,
                    .language = language(),
                    .voice = &cast_.at(speaker),
                    .context = {.position = std::min(position, reading::last_position),
                                .first_mentions = mentions_.take_first(sentence, language())}};
            cue.pause_before = pause_before(cue, position);
            cue.overlaps = !(position == 0 && pause) && overlaps(cue, position);
            if (position == 0)
                cue.pause_before = pause.value_or(cue.pause_before);
            cues_.push_back(std::move(cue));
        }
        if (cues_.size() > first)
            cues_.back().context.closes = true;
        balance(std::views::iota(first, cues_.size()));
    }

    /// What the rules have before `cue`, the sentence at `position` of its paragraph.
    [[nodiscard]] Milliseconds pause_before(const Cue& cue, int position) const {
        return cues_.empty() ? Milliseconds(0) : pauses_.before(cue.text, boundary(cue, position));
    }

    [[nodiscard]] mix::Boundary boundary(const Cue& cue, int position) const {
        if (position > 0)
            return mix::between_sentences(cues_.back().text);
        if (cue.paragraph > 0)
            return mix::Boundary::paragraph;
        return cue.turn == 0 ? mix::Boundary::chapter
                             : mix::between_turns(last_sentence(), cue.text);
    }

    /// All of the sentence that the last cue ends.
    [[nodiscard]] std::string last_sentence() const {
        std::string sentence(cues_.back().text);
        for (auto i = cues_.size() - 1;
             i > 0 && cues_[i].begin > 0 && mix::goes_on(cues_[i - 1].text); --i)
            sentence = fmt::format("{} {}", cues_[i - 1].text, sentence);
        return sentence;
    }

    [[nodiscard]] bool overlaps(const Cue& cue, int position) const {
        if (!pauses_.overlap || position > 0 || cue.paragraph > 0 || cue.turn == 0)
            return false;
        const auto& turns = script_.chapters[cue.chapter].turns;
        const auto& before = turns[cue.turn - 1].speaker;
        const auto& speaker = turns[cue.turn].speaker;
        const bool both_talk = !before.empty() && !speaker.empty() && before != speaker;
        return both_talk && mix::may_overlap(cues_.back().text, cue.text);
    }

    [[nodiscard]] reading::Language language() const {
        return reading::language_of(script_.language);
    }

    const script::Script& script_;
    const cast::Cast& cast_;
    const mix::Pauses& pauses_;
    std::vector<std::u32string> names_; ///< in Han
    std::vector<Cue> cues_;
    reading::Mentions mentions_; ///< of the chapter
};

} // namespace

std::vector<Cue> plan(const script::Script& script, const cast::Cast& cast,
                      const reading::Lexicon& lexicon, const mix::Pauses& pauses) {
    return Planner(script, cast, lexicon, pauses).plan();
}

std::vector<std::span<const Cue>> clips_of(std::span<const Cue> cues) {
    std::vector<std::span<const Cue>> clips;
    while (!cues.empty()) {
        const bool two = cues.size() > 1 && cues[1].overlaps;
        clips.push_back(cues.first(two ? 2 : 1));
        cues = cues.subspan(clips.back().size());
    }
    return clips;
}

} // namespace duologue::render
