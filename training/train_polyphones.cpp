// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the polyphone model: train_polyphones CORPUS TEACHER CEDICT DICTIONARY MODEL.
#include "base/error.hpp"
#include "base/file.hpp"
#include "reading/mandarin/polyphone_model.hpp"
#include "training/calibration.hpp"
#include "training/cases.hpp"
#include "training/corpus.hpp"
#include "training/dictionary_opinions.hpp"
#include "training/lessons.hpp"
#include "training/model_file.hpp"
#include "training/tables.hpp"
#include "training/teacher.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

namespace duologue::training {
namespace {

constexpr std::uint64_t seed = 88'172'645'463'325'252ULL;
constexpr std::size_t folds = 10;

void say(std::string_view text) {
    fmt::print(stderr, "{}\n", text);
}

std::size_t fold_of(std::size_t example) {
    return example * 0x9E3779B97F4A7C15ULL / (~std::uint64_t{0} / folds + 1);
}

Calibration calibrate_without(std::size_t fold, const std::vector<ExampleCases>& cases,
                              std::size_t choices) {
    std::vector<Case> kept;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (fold_of(i) == fold)
            continue;
        kept.insert(kept.end(), cases[i].marked.begin(), cases[i].marked.end());
        kept.insert(kept.end(), cases[i].others.begin(), cases[i].others.end());
    }
    return calibrate(kept, choices, seed);
}

bool is_right(const Calibration& calibration, const ExampleCases& example) {
    if (example.marked.empty())
        return false;
    const auto& marked = example.marked.front();
    return marked.probabilities[decide(calibration, marked.choices)] == 1;
}

/// How many of the examples come out right when those of their fold are left out of the
/// calibration.
std::size_t cross_validate(const std::vector<ExampleCases>& cases, std::size_t choices) {
    std::size_t right = 0;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const auto calibration = calibrate_without(fold, cases, choices);
        for (std::size_t i = 0; i < cases.size(); ++i)
            if (fold_of(i) == fold && is_right(calibration, cases[i]))
                ++right;
    }
    return right;
}

void apply(const Calibration& calibration, ModelParts& parts) {
    parts.weights = calibration.weights;
    std::size_t number = 0;
    for (auto& character : parts.characters)
        for (auto& choice : character.choices)
            choice.bias = calibration.biases[number++];
}

void train(const std::filesystem::path& corpus_folder, const std::filesystem::path& teacher_folder,
           const std::filesystem::path& cedict_file, const std::filesystem::path& dictionary_file,
           const std::filesystem::path& model_file) {
    const auto corpus = read_corpus(corpus_folder);
    const Teacher teacher(teacher_folder);
    const reading::Dictionary dictionary(dictionary_file);
    auto tables = count_choices(corpus.counts, dictionary);
    auto opinions = collect_opinions(cedict_file, corpus.counts, tables.readings);
    const auto vocabulary = teacher.vocabulary();
    auto network = teach_network(corpus, teacher, dictionary, tables.readings, vocabulary, seed);
    ModelParts parts{std::move(tables.readings),
                     std::move(tables.characters),
                     std::move(opinions),
                     std::vector<float>(reading::feature_weight_count()),
                     vocabulary,
                     std::move(network)};

    // The calibration is to know the network as it is after rounding.
    write_file(model_file, encode(parts));
    const reading::PolyphoneModel model(model_file);
    const auto cases = make_cases(corpus, teacher, dictionary, model);
    const auto choices = model.choices().size();
    const auto right = cross_validate(cases, choices);
    say(fmt::format("cross-validated: {} of {} right", right, cases.size()));
    apply(calibrate_without(folds, cases, choices), parts);
    write_file(model_file, encode(parts));
}

} // namespace
} // namespace duologue::training

int main(int count, char** arguments) {
    if (count != 6) {
        fmt::print(stderr, "usage: train_polyphones CORPUS TEACHER CEDICT DICTIONARY MODEL\n");
        return 2;
    }
    try {
        duologue::training::train(arguments[1], arguments[2], arguments[3], arguments[4],
                                  arguments[5]);
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
}
