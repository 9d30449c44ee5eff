// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/pauses.hpp"

#include <algorithm>
#include <array>

namespace duologue::mix {
namespace {

/// How an interviewer leaves a subject, in the languages and scripts that are read.
constexpr std::array<std::string_view, 29> subject_openings{
    "另外",       "此外",       "接下来",     "接下來",    "下一个",   "下一個",
    "还有一个",   "還有一個",   "最后",       "最後",      "换个话题", "換個話題",
    "换一个话题", "換一個話題", "我们来谈",   "我們來談",  "我们换",   "我們換",
    "回到",       "那么关于",   "那麼關於",   "那么關於",  "说到",     "說到",
    "Let's turn", "Let's talk", "Turning to", "Moving on", "Finally",
};

constexpr std::array<std::string_view, 2> question_marks{"?", "？"};

constexpr std::array<std::string_view, 8> closing_marks{"\"", "”", "’", "』", "」", ")", "）", " "};

bool ends_with_question(std::string_view text) {
    const auto closing = [&] {
        return std::ranges::find_if(closing_marks,
                                    [&](std::string_view mark) { return text.ends_with(mark); });
    };
    for (auto mark = closing(); mark != closing_marks.end(); mark = closing())
        text.remove_suffix(mark->size());
    return std::ranges::any_of(question_marks,
                               [&](std::string_view mark) { return text.ends_with(mark); });
}

bool opens_subject(std::string_view text) {
    return std::ranges::any_of(subject_openings,
                               [&](std::string_view opening) { return text.starts_with(opening); });
}

} // namespace

Milliseconds Pauses::at(Boundary boundary) const {
    switch (boundary) {
    case Boundary::sentence:
        return sentence;
    case Boundary::paragraph:
        return paragraph;
    case Boundary::answer:
        return answer;
    case Boundary::turn:
        return turn;
    case Boundary::subject:
        return subject;
    case Boundary::chapter:
        return chapter;
    }
    return turn;
}

Boundary between_turns(std::string_view said, std::string_view next) {
    if (ends_with_question(said))
        return Boundary::answer;
    return opens_subject(next) ? Boundary::subject : Boundary::turn;
}

} // namespace duologue::mix
