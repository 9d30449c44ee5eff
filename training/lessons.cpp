// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/lessons.hpp"

#include "reading/mandarin/segmentation.hpp"
#include "training/network_trainer.hpp"
#include "training/questions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace duologue::training {
namespace {

constexpr std::uint32_t embedding_size = 64;
constexpr std::uint32_t hidden_size = 64;
constexpr std::uint32_t dense_size = 64;

constexpr long lesson_count = 300'000;
constexpr long lessons_per_update = 8;
constexpr long lessons_per_message = 10'000;
constexpr float highest_rate = 0.004F;
constexpr float warm_up = 0.05F;   ///< share of the lessons
constexpr float last_rate = 0.03F; ///< share of the highest

/// A polyphone, the weight of its answers, and its readings: names and numbers.
struct Polyphone {
    float weight = 1;
    std::vector<std::string> names;
    std::vector<std::size_t> numbers;
};

using Polyphones = std::map<char32_t, Polyphone>;

/// Rare characters weigh more, so that they are not forgotten beside common ones.
float weight_of(std::size_t occurrences) {
    return 0.5F * std::sqrt(100.0F / (static_cast<float>(occurrences) + 50));
}

Polyphones list_polyphones(const Corpus& corpus, std::span<const std::string> readings) {
    std::map<char32_t, std::size_t> occurrences;
    for (const auto& example : corpus.examples)
        for (const auto character : example.sentence)
            ++occurrences[character];
    Polyphones polyphones;
    for (const auto& [character, counts] : corpus.counts) {
        if (counts.size() < 2)
            continue;
        auto& made = polyphones[character];
        made.weight = weight_of(occurrences[character]);
        for (const auto& [name, count] : counts) {
            made.names.push_back(name);
            made.numbers.push_back(static_cast<std::size_t>(std::ranges::lower_bound(readings, name)
                                                            - readings.begin()));
        }
    }
    return polyphones;
}

Lesson make_lesson(const std::u32string& sentence, const Polyphones& polyphones,
                   const Teacher& teacher, const reading::Dictionary& dictionary,
                   std::span<const char32_t> vocabulary) {
    auto answer = teacher.ask(sentence);
    Lesson lesson;
    lesson.steps = steps_of(sentence, segment(dictionary, sentence), vocabulary);
    for (std::size_t i = 0; i < sentence.size(); ++i)
        if (const auto found = polyphones.find(sentence[i]); found != polyphones.end())
            lesson.targets.push_back({i + 1, found->second.numbers,
                                      teacher.weigh(answer, i, found->second.names),
                                      found->second.weight});
    lesson.states = std::move(answer.states);
    return lesson;
}

float rate_at(long lesson) {
    const float done = static_cast<float>(lesson) / static_cast<float>(lesson_count);
    return highest_rate * (done < warm_up ? done / warm_up : 1 - (1 - last_rate) * done);
}

} // namespace

reading::PolyphoneNetwork teach_network(const Corpus& corpus, const Teacher& teacher,
                                        const reading::Dictionary& dictionary,
                                        std::span<const std::string> readings,
                                        std::span<const char32_t> vocabulary, std::uint64_t seed) {
    const auto polyphones = list_polyphones(corpus, readings);
    Questions questions(dictionary, corpus, seed);
    NetworkTrainer trainer(
        {static_cast<std::uint32_t>(reading::first_character_symbol + vocabulary.size()),
         embedding_size, hidden_size, dense_size, static_cast<std::uint32_t>(readings.size())},
        Teacher::state_size, seed);
    double loss = 0;
    for (long count = 1; count <= lesson_count; ++count) {
        loss += trainer.study(
            make_lesson(questions.next(), polyphones, teacher, dictionary, vocabulary));
        if (count % lessons_per_update == 0)
            trainer.update(rate_at(count));
        if (count % lessons_per_message == 0) {
            fmt::print(stderr, "{} of {} lessons, loss {:.4f}\n", count, lesson_count,
                       loss / lessons_per_message);
            loss = 0;
        }
    }
    return trainer.network();
}

} // namespace duologue::training
