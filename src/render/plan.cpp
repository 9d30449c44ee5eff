// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/plan.hpp"

#include "base/unicode.hpp"
#include "reading/wording/sentence.hpp"

namespace duologue::render {
namespace {

class Planner {
public:
    Planner(const script::Script& script, const cast::Cast& cast, const mix::Pauses& pauses)
        : script_(script), cast_(cast), pauses_(pauses) {}

    std::vector<Cue> plan() {
        for (std::size_t chapter = 0; chapter < script_.chapters.size(); ++chapter)
            add_chapter(chapter);
        return std::move(cues_);
    }

private:
    void add_chapter(std::size_t chapter) {
        const auto& turns = script_.chapters[chapter].turns;
        for (std::size_t turn = 0; turn < turns.size(); ++turn)
            for (std::size_t paragraph = 0; paragraph < turns[turn].paragraphs.size(); ++paragraph)
                add_paragraph(chapter, turn, paragraph);
    }

    void add_paragraph(std::size_t chapter, std::size_t turn, std::size_t paragraph) {
        const auto& [speaker, paragraphs] = script_.chapters[chapter].turns[turn];
        const auto& [text, place, pause, marks] = paragraphs[paragraph];
        const auto characters = to_utf32(text);
        auto pause_before = pause.value_or(pause_by_rule(chapter, turn, paragraph));
        for (const auto& range : reading::split_sentences(text)) {
            const auto sentence =
                std::u32string_view(characters).substr(range.begin, range.end - range.begin);
            cues_.push_back({chapter, turn, paragraph, to_utf8(sentence), place, language(),
                             &cast_.at(speaker), pause_before});
            pause_before = pauses_.sentence;
        }
    }

    [[nodiscard]] Milliseconds pause_by_rule(std::size_t chapter, std::size_t turn,
                                             std::size_t paragraph) const {
        return cues_.empty() ? Milliseconds(0) : pauses_.at(boundary(chapter, turn, paragraph));
    }

    /// What lies before a paragraph.
    [[nodiscard]] mix::Boundary boundary(std::size_t chapter, std::size_t turn,
                                         std::size_t paragraph) const {
        if (paragraph > 0)
            return mix::Boundary::paragraph;
        if (turn == 0)
            return mix::Boundary::chapter;
        const auto& turns = script_.chapters[chapter].turns;
        return mix::between_turns(turns[turn - 1].paragraphs.back().text,
                                  turns[turn].paragraphs.front().text);
    }

    [[nodiscard]] reading::Language language() const {
        return script_.language == "en" ? reading::Language::english : reading::Language::mandarin;
    }

    const script::Script& script_;
    const cast::Cast& cast_;
    const mix::Pauses& pauses_;
    std::vector<Cue> cues_;
};

} // namespace

std::vector<Cue> plan(const script::Script& script, const cast::Cast& cast,
                      const mix::Pauses& pauses) {
    return Planner(script, cast, pauses).plan();
}

} // namespace duologue::render
