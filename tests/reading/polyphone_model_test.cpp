// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/data_file.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "reading/mandarin/polyphone_model.hpp"
#include "reading/mandarin/polyphone_opinions.hpp"
#include "support/folder.hpp"
#include "support/mandarin.hpp"
#include "training/model_file.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>
#include <string>

namespace duologue::reading {
namespace {

constexpr NetworkShape tiny_shape{.symbols = first_character_symbol + 2,
                                  .embedding = 16,
                                  .hidden = 16,
                                  .dense = 16,
                                  .readings = 2};

/// Knows 行 as hang2 and xing2; its network hears nothing and no feature weighs anything.
training::ModelParts tiny_parts(float hang_bias, float xing_bias) {
    return {.readings = {"hang2", "xing2"},
            .characters = {{U'行',
                            {{.reading = 0, .share = Share::some, .bias = hang_bias},
                             {.reading = 1, .share = Share::most, .bias = xing_bias}}}},
            .opinions = {},
            .weights = std::vector<float>(feature_weight_count()),
            .vocabulary = {U'行', U'银'},
            .network = PolyphoneNetwork(tiny_shape)};
}

struct ModelFile {
    explicit ModelFile(std::string_view bytes) : path(folder.write("tiny.model", bytes)) {}

    support::Folder folder;
    std::filesystem::path path;
};

std::vector<std::vector<Choice>> judge(const PolyphoneModel& model, std::u32string_view text,
                                       std::span<const std::string_view> readings) {
    const auto words = segment(built_dictionary(), text);
    return model.judge(built_dictionary(), {text, words, readings});
}

std::string complaint_about(std::string_view bytes) {
    const ModelFile file(bytes);
    try {
        const PolyphoneModel model(file.path);
    } catch (const Error& error) {
        REQUIRE(error.kind() == Error::Kind::environment);
        REQUIRE(error.complaints().front().where.file == file.path.string());
        return to_string(error.complaints().front().message);
    }
    return "";
}

} // namespace

TEST_CASE("a model gives the readings of the characters it knows, likeliest first", "[reading]") {
    const ModelFile file(encode(tiny_parts(0, std::log(3.0F))));
    const PolyphoneModel model(file.path);
    const std::vector<std::string_view> silent(2);
    const auto judged = judge(model, U"我行", silent);
    REQUIRE(judged.size() == 2);
    CHECK(judged[0].empty());
    REQUIRE(judged[1].size() == 2);
    CHECK(judged[1][0].reading == "xing2");
    CHECK(judged[1][0].probability == Approx(0.75));
    CHECK(judged[1][1].reading == "hang2");
    CHECK(judged[1][1].probability == Approx(0.25));
}

TEST_CASE("a dictionary's word overrules the usual reading by its weight", "[reading]") {
    auto parts = tiny_parts(0, 1);
    const auto features = features_of({.share = Share::some,
                                       .vote = Vote::same,
                                       .word_length = 2,
                                       .word_log_probability = -9,
                                       .wide_word_length = 2});
    parts.weights[features[2].weight] = 2; // what votes like this weigh whatever the share
    const ModelFile file(encode(parts));
    const PolyphoneModel model(file.path);
    CHECK(judge(model, U"银行", std::vector<std::string_view>{"yin2", "hang2"})[1][0].reading
          == "hang2");
    CHECK(judge(model, U"银行", std::vector<std::string_view>{"yin2", ""})[1][0].reading
          == "xing2");
}

TEST_CASE("a second dictionary's word overrules the usual reading by its weight", "[reading]") {
    auto parts = tiny_parts(0, 1);
    const auto features =
        features_of({.word_length = 2, .opinion = Vote::same, .opinion_word_length = 2});
    parts.opinions = {{opinion_key(U"银行", 1), 0}};
    parts.weights[features[9].weight] = 2;
    const ModelFile file(encode(parts));
    const PolyphoneModel model(file.path);
    const std::vector<std::string_view> silent(2);
    CHECK(judge(model, U"银行", silent)[1][0].reading == "hang2");
    CHECK(judge(model, U"我行", silent)[1][0].reading == "xing2");
}

TEST_CASE("a network hears what is beside a character", "[reading]") {
    auto parts = tiny_parts(0, 0);
    auto& network = parts.network;
    const auto bank = first_character_symbol + 1;
    // 银 opens the candidate gate of the forward direction, and its state speaks for hang2.
    network.parts[PolyphoneNetwork::symbols].row(bank)[0] = 4;
    network.parts[PolyphoneNetwork::input_forward].row(0)[2 * 16] = 4;
    network.parts[PolyphoneNetwork::dense].row(0)[0] = 4;
    network.parts[PolyphoneNetwork::output].row(0)[0] = 4;
    const auto evidence = ChoiceEvidence{.network_log_probability = -1};
    parts.weights[features_of(evidence)[10].weight] = 2;
    const ModelFile file(encode(parts));
    const PolyphoneModel model(file.path);
    const std::vector<std::string_view> silent(2);
    CHECK(judge(model, U"银行", silent)[1][0].reading == "hang2");
    CHECK(judge(model, U"银行", silent)[1][0].probability > 0.8F);
    CHECK(judge(model, U"我行", silent)[1][0].probability == Approx(0.5));
}

TEST_CASE("votes tell a weakened syllable from another tone and another sound", "[reading]") {
    CHECK(compare("", "hang2") == Vote::none);
    CHECK(compare("hang2", "hang2") == Vote::same);
    CHECK(compare("shi5", "shi2") == Vote::its_neutral);
    CHECK(compare("shi2", "shi5") == Vote::full_tone);
    CHECK(compare("wei4", "wei2") == Vote::another_tone);
    CHECK(compare("hang2", "xing2") == Vote::another);
}

TEST_CASE("a file that is not a whole model is refused", "[reading]") {
    const auto bytes = encode(tiny_parts(0, 0));
    CHECK(complaint_about(bytes).empty());
    CHECK_THAT(complaint_about(""), Catch::StartsWith("is cut off or damaged"));
    const auto damaged_at = GENERATE(as<std::size_t>{}, 0, 28, 100);
    auto damaged = bytes;
    damaged.at(damaged_at) = static_cast<char>(damaged.at(damaged_at) ^ 1);
    CHECK_THAT(complaint_about(damaged), Catch::StartsWith("is cut off or damaged"));

    const std::string whole(DataFile(ModelFile(bytes).path).bytes());
    CHECK_THAT(complaint_about(sealed("")), Catch::Contains("is cut off"));
    CHECK_THAT(complaint_about(sealed(whole.substr(0, whole.size() - 1))),
               Catch::Contains("bytes instead of"));
    CHECK_THAT(complaint_about(sealed('D' + whole.substr(1))),
               Catch::Contains("another kind or version"));
    auto huge = whole;
    huge[28] = '\x7f'; // of the number of symbols
    huge[31] = '\x7f';
    CHECK_THAT(complaint_about(sealed(huge)), Catch::Contains("another kind or version"));
}

} // namespace duologue::reading
