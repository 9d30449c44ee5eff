// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/calibration.hpp"
#include "training/network_trainer.hpp"

#include <catch2/catch.hpp>

namespace duologue::training {
namespace {

using reading::NetworkStep;
using reading::PolyphoneNetwork;
using reading::WordPlace;

constexpr reading::NetworkShape shape{
    .symbols = 6, .embedding = 16, .hidden = 16, .dense = 16, .readings = 2};
constexpr std::size_t state_size = 16;

/// Symbol 4 is read as `reading` after `neighbour`.
Lesson lesson(std::uint32_t neighbour, std::size_t reading) {
    Lesson made;
    made.steps = {{1, WordPlace::edge},
                  {neighbour, WordPlace::begins},
                  {4, WordPlace::ends},
                  {1, WordPlace::edge}};
    made.targets = {{2, {0, 1}, {reading == 0 ? 1.0F : 0.0F, reading == 1 ? 1.0F : 0.0F}, 1}};
    made.states.resize(made.steps.size() * state_size);
    return made;
}

PolyphoneNetwork taught(std::uint64_t seed) {
    NetworkTrainer trainer(shape, state_size, seed);
    for (int i = 0; i < 200; ++i) {
        trainer.study(lesson(3, 0));
        trainer.study(lesson(5, 1));
        trainer.update(0.01F);
    }
    return trainer.network();
}

std::size_t read(const PolyphoneNetwork& network, std::uint32_t neighbour) {
    const auto dense = dense_layer(network, run(network, lesson(neighbour, 0).steps), 2);
    return score(network, dense, 0) > score(network, dense, 1) ? 0 : 1;
}

reading::WeighedChoice choice(std::size_t number, reading::Vote vote) {
    return {number, {.vote = vote, .word_length = 2}};
}

} // namespace

TEST_CASE("a network learns to read by the neighbour", "[training]") {
    const auto network = taught(7);
    CHECK(read(network, 3) == 0);
    CHECK(read(network, 5) == 1);
}

TEST_CASE("training from one seed gives the same network to the bit", "[training]") {
    const auto first = taught(7);
    const auto second = taught(7);
    for (std::size_t i = 0; i < PolyphoneNetwork::tensor_count; ++i)
        CHECK(first.parts[i].values == second.parts[i].values);
    CHECK(first.parts[0].values != taught(8).parts[0].values);
}

TEST_CASE("what a lesson asks for lowers its loss", "[training]") {
    NetworkTrainer trainer(shape, state_size, 7);
    const double before = trainer.study(lesson(3, 0));
    trainer.update(0.001F);
    CHECK(trainer.study(lesson(3, 0)) < before);
}

TEST_CASE("calibration trusts the votes that were right", "[training]") {
    std::vector<Case> cases;
    for (int i = 0; i < 50; ++i)
        cases.push_back(
            {{choice(0, reading::Vote::another), choice(1, reading::Vote::same)}, {0, 1}, 1});
    const auto found = calibrate(cases, 4, 1);
    CHECK(found.biases.size() == 4);
    // Choices that the cases do not hold, so that only the votes speak.
    const std::vector unseen{choice(2, reading::Vote::same), choice(3, reading::Vote::another)};
    CHECK(decide(found, unseen) == 0);
}

} // namespace duologue::training
