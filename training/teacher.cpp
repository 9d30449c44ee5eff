// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/teacher.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/unicode.hpp"
#include "reading/mandarin/matrix.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>

namespace duologue::training {
namespace {

using reading::add_product;

constexpr std::size_t largest_file = 1'000'000'000;
constexpr std::size_t unknown = 1;
constexpr std::size_t start = 2;
constexpr std::size_t end = 3;
constexpr float never = -30; ///< the score of a reading that it does not know

using Json = nlohmann::json;

Json read_json(const std::filesystem::path& file) {
    return Json::parse(read_file(file, largest_file));
}

class Weights {
public:
    explicit Weights(const std::filesystem::path& folder)
        : places_(read_json(folder / "weights.json")) {
        const auto bytes = read_file(folder / "weights.f32", largest_file);
        values_.resize(bytes.size() / sizeof(float));
        std::memcpy(values_.data(), bytes.data(), values_.size() * sizeof(float));
    }

    [[nodiscard]] std::vector<float> get(const std::string& name) const {
        const auto& place = places_.at(name);
        std::size_t size = 1;
        for (const auto& dimension : place.at("shape"))
            size *= dimension.get<std::size_t>();
        const auto offset = place.at("offset_floats").get<std::size_t>();
        if (offset + size > values_.size())
            throw Error(Error::Kind::input, "the teacher's weights end before " + name);
        const auto first = values_.begin() + static_cast<std::ptrdiff_t>(offset);
        return {first, first + static_cast<std::ptrdiff_t>(size)};
    }

private:
    Json places_;
    std::vector<float> values_;
};

std::vector<float> transpose(const std::vector<float>& matrix, std::size_t columns) {
    const auto rows = matrix.size() / columns;
    std::vector<float> turned(matrix.size());
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < columns; ++j)
            turned[j * rows + i] = matrix[i * columns + j];
    return turned;
}

/// What each symbol adds to the gates, both biases included.
std::vector<float> project(const std::vector<float>& embedding, const std::vector<float>& input,
                           const std::vector<float>& bias, std::size_t width) {
    const auto symbols = embedding.size() / width;
    const auto turned = transpose(input, width);
    std::vector<float> projected;
    for (std::size_t i = 0; i < symbols; ++i) {
        auto row = bias;
        add_product(std::span(embedding).subspan(i * width, width), turned, row);
        projected.insert(projected.end(), row.begin(), row.end());
    }
    return projected;
}

void pass_cell(std::span<const float> gates, std::span<float> cell, std::span<float> state) {
    const auto hidden = cell.size();
    for (std::size_t k = 0; k < hidden; ++k) {
        const auto candidate = reading::hyperbolic_tangent(gates[2 * hidden + k]);
        cell[k] =
            reading::sigmoid(gates[hidden + k]) * cell[k] + reading::sigmoid(gates[k]) * candidate;
        state[k] = reading::sigmoid(gates[3 * hidden + k]) * reading::hyperbolic_tangent(cell[k]);
    }
}

} // namespace

Teacher::Teacher(const std::filesystem::path& folder) {
    const auto characters = read_json(folder / "char2idx.json");
    for (const auto& [character, symbol] : characters.items())
        if (count_code_points(character) == 1)
            symbols_[to_utf32(character).front()] = symbol.get<std::size_t>();
    classes_ = read_json(folder / "class2idx.json").get<std::map<std::string, std::size_t>>();
    const Weights weights(folder);
    const auto embedding = weights.get("embedding.weight");
    for (std::size_t direction = 0; direction < 2; ++direction) {
        const std::string end_of_name = direction == 0 ? "_l0" : "_l0_reverse";
        auto bias = weights.get("lstm.bias_ih" + end_of_name);
        const auto more = weights.get("lstm.bias_hh" + end_of_name);
        std::ranges::transform(bias, more, bias.begin(), std::plus<>{});
        projected_[direction] =
            project(embedding, weights.get("lstm.weight_ih" + end_of_name), bias, 64);
        recurrent_[direction] = transpose(weights.get("lstm.weight_hh" + end_of_name), hidden);
    }
    dense_ = transpose(weights.get("logit_layer.0.weight"), state_size);
    dense_bias_ = weights.get("logit_layer.0.bias");
    output_ = weights.get("logit_layer.2.weight");
    output_bias_ = weights.get("logit_layer.2.bias");
}

Teacher::Matrix Teacher::states_of(std::u32string_view sentence) const {
    std::vector<std::size_t> steps{start};
    for (const auto character : sentence) {
        const auto known = symbols_.find(character);
        steps.push_back(known == symbols_.end() ? unknown : known->second);
    }
    steps.push_back(end);
    Matrix states(steps.size() * state_size);
    for (std::size_t direction = 0; direction < 2; ++direction) {
        std::vector<float> cell(hidden);
        std::vector<float> state(hidden);
        for (std::size_t t = 0; t < steps.size(); ++t) {
            const auto i = direction == 0 ? t : steps.size() - 1 - t;
            const auto row = std::span(projected_[direction]).subspan(steps[i] * gates, gates);
            std::vector<float> sums(row.begin(), row.end());
            add_product(state, recurrent_[direction], sums);
            pass_cell(sums, cell, state);
            std::ranges::copy(
                state,
                states.begin() + static_cast<std::ptrdiff_t>(i * state_size + direction * hidden));
        }
    }
    return states;
}

Teacher::Answer Teacher::ask(std::u32string_view sentence) const {
    Answer answer{states_of(sentence), {}};
    for (std::size_t i = 1; i <= sentence.size(); ++i) {
        auto row = dense_bias_;
        add_product(std::span(answer.states).subspan(i * state_size, state_size), dense_, row);
        for (const auto value : row)
            answer.dense.push_back(std::max(value, 0.0F));
    }
    return answer;
}

std::vector<float> Teacher::weigh(const Answer& answer, std::size_t place,
                                  std::span<const std::string> readings) const {
    const auto dense = std::span(answer.dense).subspan(place * dense_size, dense_size);
    std::vector<float> scores;
    for (const auto& name : readings) {
        const auto known = classes_.find(name);
        scores.push_back(known == classes_.end()
                             ? never
                             : output_bias_[known->second]
                                   + reading::dot(std::span(output_).subspan(
                                                      known->second * dense_size, dense_size),
                                                  dense));
    }
    const auto most = *std::ranges::max_element(scores);
    float sum = 0;
    for (auto& value : scores)
        sum += value = reading::exponential(value - most);
    for (auto& value : scores)
        value /= sum;
    return scores;
}

std::vector<char32_t> Teacher::vocabulary() const {
    std::vector<char32_t> characters;
    for (const auto& [character, symbol] : symbols_)
        if (!is_digit(character) && !is_latin(character))
            characters.push_back(character);
    return characters;
}

} // namespace duologue::training
