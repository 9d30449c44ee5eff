// SPDX-License-Identifier: GPL-3.0-or-later
#include "mix/pauses.hpp"

#include "base/unicode.hpp"
#include "base/variation.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace duologue::mix {
namespace {

/// How an interviewer leaves a subject, in the languages and scripts that are read.
constexpr std::array<std::string_view, 31> subject_openings{
    "另外",       "此外",      "接下来",  "接下來",     "下一个",     "下一個",     "还有一个",
    "還有一個",   "最后",      "最後",    "换个话题",   "換個話題",   "换一个话题", "換一個話題",
    "我们来谈",   "我們來談",  "我们换",  "我們換",     "回到",       "那么关于",   "那麼關於",
    "那么關於",   "说到",      "說到",    "Let's turn", "Let's talk", "Let’s turn", "Let’s talk",
    "Turning to", "Moving on", "Finally",
};

constexpr std::array<std::string_view, 2> question_marks{"?", "？"};

constexpr std::array<std::string_view, 8> closing_marks{"\"", "”", "’", "』", "」", ")", "）", " "};

std::string_view without_closing_marks(std::string_view text) {
    const auto closing = [&] {
        return std::ranges::find_if(closing_marks,
                                    [&](std::string_view mark) { return text.ends_with(mark); });
    };
    for (auto mark = closing(); mark != closing_marks.end(); mark = closing())
        text.remove_suffix(mark->size());
    return text;
}

bool ends_with_question(std::string_view text) {
    const auto asked = without_closing_marks(text);
    return std::ranges::any_of(question_marks,
                               [&](std::string_view mark) { return asked.ends_with(mark); });
}

struct Size {
    int han = 0;
    int letters = 0;
    int words = 0; ///< of letters
};

Size size_of(std::string_view text) {
    Size size;
    bool in_word = false;
    for (const auto character : to_utf32(text)) {
        const bool han = is_han(character);
        const bool letter = !han && (is_latin(character) || is_digit(character));
        size.han += han ? 1 : 0;
        size.letters += letter ? 1 : 0;
        size.words += letter && !in_word ? 1 : 0;
        in_word = letter;
    }
    return size;
}

/// 理解。 好的。 Right. Of course.
bool is_interjection(std::string_view text) {
    constexpr std::size_t longest = 48; // bytes, marks and all
    if (text.size() > longest)
        return false;
    const auto [han, letters, words] = size_of(text);
    const bool short_mandarin = letters == 0 && han <= 3;
    const bool short_english = han == 0 && letters <= 9 && words <= 2;
    return (short_mandarin || short_english) && !ends_with_question(text);
}

bool takes_thought(std::string_view question) {
    constexpr double long_question = 25;
    constexpr double letters_per_syllable = 3.5;
    const auto [han, letters, words] = size_of(question);
    return han + letters / letters_per_syllable >= long_question;
}

bool opens_subject(std::string_view text) {
    return std::ranges::any_of(subject_openings,
                               [&](std::string_view opening) { return text.starts_with(opening); });
}

} // namespace

Milliseconds Pauses::before(std::string_view next, Boundary boundary) const {
    const std::array pauses{clause, interjection, reaction, sentence, paragraph,
                            answer, hard_answer,  turn,     subject,  chapter};
    const auto& [least, most] = pauses.at(static_cast<std::size_t>(boundary));
    const auto room = static_cast<double>((most - least).count());
    return least + Milliseconds(std::lround(room * (variation(next) + 1) / 2));
}

bool goes_on(std::string_view said) {
    constexpr std::array<std::string_view, 7> marks{",", "，", "、", ";", "；", ":", "："};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return said.ends_with(mark); });
}

Boundary between_sentences(std::string_view said) {
    if (is_interjection(said))
        return Boundary::interjection;
    return goes_on(said) ? Boundary::clause : Boundary::sentence;
}

Boundary between_turns(std::string_view said, std::string_view next) {
    if (ends_with_question(said))
        return takes_thought(said) ? Boundary::hard_answer : Boundary::answer;
    if (opens_subject(next))
        return Boundary::subject;
    return is_interjection(said) || is_interjection(next) ? Boundary::reaction : Boundary::turn;
}

} // namespace duologue::mix
