// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/mandarin/polyphone_model.hpp"

#include "base/error.hpp"
#include "reading/mandarin/matrix.hpp"
#include "reading/mandarin/polyphone_opinions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace duologue::reading {
namespace {

constexpr std::size_t longest_reach = 5; ///< characters before the one in question
constexpr std::size_t longest_wide_word = 8;
constexpr float least_log_probability = -12;
constexpr float never_heard = -30; ///< a score far below any that the network gives

[[noreturn]] void fail(const std::filesystem::path& file, std::string_view what) {
    throw Error(Error::Kind::environment,
                {fmt::format("the polyphone model {}", what), "run make model to make it again"},
                {file.string()});
}

std::string_view name_of(const ReadingName& reading) {
    return {reading.data(), ::strnlen(reading.data(), reading.size())};
}

struct TensorSizes {
    std::size_t rows = 0;
    std::size_t values = 0;
};

TensorSizes sizes_of(const PolyphoneNetwork& network) {
    TensorSizes sizes;
    for (const auto& tensor : network.parts) {
        sizes.rows += tensor.rows;
        sizes.values += tensor.values.size();
    }
    return sizes;
}

std::size_t whole_size(const PolyphoneHeader& header, const TensorSizes& tensors) {
    return sizeof header + (header.characters + std::size_t{1}) * sizeof(CharacterEntry)
           + header.choices * sizeof(ChoiceEntry) + header.opinions * sizeof(OpinionEntry)
           + header.weights * sizeof(float)
           + (header.network.symbols - std::size_t{first_character_symbol}) * sizeof(char32_t)
           + header.network.readings * sizeof(ReadingName) + tensors.rows * sizeof(float)
           + tensors.values;
}

bool is_plausible(const PolyphoneHeader& header) {
    constexpr std::uint32_t most = 100'000;
    const auto& shape = header.network;
    return shape.symbols >= first_character_symbol && shape.symbols < most && shape.embedding < 512
           && shape.hidden < 512 && shape.dense < 512 && shape.readings < most
           && header.weights == feature_weight_count();
}

void fill(PolyphoneNetwork& network, std::span<const float> scales,
          std::span<const std::int8_t> values) {
    std::size_t row = 0;
    std::size_t at = 0;
    for (auto& tensor : network.parts)
        for (std::size_t i = 0; i < tensor.rows; ++i, ++row)
            for (auto& value : tensor.row(i))
                value = static_cast<float>(values[at++]) * scales[row];
}

struct WideWord {
    std::size_t begin = 0;
    Dictionary::Word word{.length = 1, .log_probability = 0, .syllables = {}};
};

/// The longest word around the character at `place`, wherever it begins; length 1 for none.
WideWord find_wide_word(const Dictionary& dictionary, std::u32string_view text, std::size_t place) {
    WideWord longest;
    for (auto begin = place > longest_reach ? place - longest_reach : 0; begin <= place; ++begin) {
        const auto words = dictionary.words_at(text.substr(begin, longest_wide_word));
        if (words.empty() || begin + words.back().length <= place)
            continue;
        if (words.back().length > longest.word.length)
            longest = {begin, words.back()};
    }
    return longest;
}

bool is_attested(const ChoiceEvidence& evidence) {
    return evidence.word_length > 1 && evidence.vote == Vote::same
           && evidence.opinion_word_length > 1 && evidence.opinion == Vote::same;
}

/// Turns scores into logarithms of probabilities.
void normalise(std::span<float> scores) {
    const float most = *std::ranges::max_element(scores);
    float sum = 0;
    for (const float value : scores)
        sum += exponential(value - most);
    const float all = most + std::log(sum);
    for (auto& value : scores)
        value -= all;
}

} // namespace

PolyphoneModel::PolyphoneModel(const std::filesystem::path& file) : file_(file) {
    auto bytes = file_.bytes();
    const auto size = bytes.size();
    if (size < sizeof(PolyphoneHeader))
        fail(file, "is cut off");
    const auto header = take_values<PolyphoneHeader>(bytes, 1).front();
    if (header.magic != PolyphoneHeader{}.magic || header.version != PolyphoneHeader{}.version
        || !is_plausible(header))
        fail(file, "is of another kind or version");
    network_.emplace(header.network);
    const auto tensors = sizes_of(*network_);
    if (whole_size(header, tensors) != size)
        fail(file, fmt::format("has {} bytes instead of {}", size, whole_size(header, tensors)));
    characters_ = take_values<CharacterEntry>(bytes, header.characters + std::size_t{1});
    choices_ = take_values<ChoiceEntry>(bytes, header.choices);
    opinions_ = take_values<OpinionEntry>(bytes, header.opinions);
    weights_ = take_values<float>(bytes, header.weights);
    vocabulary_ = take_values<char32_t>(bytes, header.network.symbols - first_character_symbol);
    readings_ = take_values<ReadingName>(bytes, header.network.readings);
    const auto scales = take_values<float>(bytes, tensors.rows);
    fill(*network_, scales, take_values<std::int8_t>(bytes, tensors.values));
}

std::string_view PolyphoneModel::reading(const ChoiceEntry& choice) const {
    return name_of(readings_[choice.reading]);
}

std::span<const ChoiceEntry> PolyphoneModel::choices_of(char32_t character) const {
    const auto known = characters_.first(characters_.size() - 1);
    const auto found = std::lower_bound(
        known.begin(), known.end(), character,
        [](const CharacterEntry& entry, char32_t wanted) { return entry.character < wanted; });
    if (found == known.end() || found->character != character)
        return {};
    const auto next = characters_[static_cast<std::size_t>(found - known.begin()) + 1];
    return choices_.subspan(found->first_choice, next.first_choice - found->first_choice);
}

std::vector<WeighedChoice> PolyphoneModel::hear(std::span<const ChoiceEntry> entries,
                                                std::span<const float> dense) const {
    std::vector<float> heard;
    for (const auto& entry : entries)
        heard.push_back(entry.share == Share::never ? never_heard
                                                    : score(*network_, dense, entry.reading));
    normalise(heard);
    std::vector<WeighedChoice> weighed;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto number = static_cast<std::size_t>(&entries[i] - choices_.data());
        weighed.push_back({number,
                           {.share = entries[i].share,
                            .log_prior = entries[i].log_prior,
                            .network_log_probability = std::max(heard[i], least_log_probability)}});
    }
    return weighed;
}

std::vector<std::vector<WeighedChoice>> PolyphoneModel::gather(const Dictionary& dictionary,
                                                               const ReadText& read) const {
    std::vector<std::vector<WeighedChoice>> gathered(read.text.size());
    if (std::ranges::all_of(read.text, [this](char32_t c) { return choices_of(c).empty(); }))
        return gathered;
    const auto trace = run(*network_, steps_of(read.text, read.words, vocabulary_));
    for (const auto& word : read.words) {
        for (auto i = word.range.begin; i < word.range.end; ++i) {
            const auto entries = choices_of(read.text[i]);
            if (entries.empty())
                continue;
            gathered[i] = hear(entries, dense_layer(*network_, trace, i + 1));
            add_votes(dictionary, read, word, i, gathered[i]);
        }
    }
    return gathered;
}

void PolyphoneModel::add_votes(const Dictionary& dictionary, const ReadText& read,
                               const TextWord& word, std::size_t place,
                               std::span<WeighedChoice> weighed) const {
    const auto known = dictionary.find(read.text.substr(word.range.begin, word.size()));
    const auto wide = find_wide_word(dictionary, read.text, place);
    const auto opinion = find_opinion(opinions_, read.text, place);
    for (auto& [number, evidence] : weighed) {
        const auto name = reading(choices_[number]);
        evidence.vote = compare(read.readings[place], name);
        evidence.word_length = word.size();
        evidence.word_log_probability = known ? known->log_probability : 0;
        evidence.wide_word_length = wide.word.length;
        if (wide.word.length > 1)
            evidence.wide_vote =
                compare(dictionary.syllable(wide.word.syllables[place - wide.begin]), name);
        if (opinion) {
            evidence.opinion = compare(name_of(readings_[opinion->reading]), name);
            evidence.opinion_word_length = opinion->word_length;
        }
    }
}

std::vector<std::vector<Choice>> PolyphoneModel::judge(const Dictionary& dictionary,
                                                       const ReadText& read) const {
    std::vector<std::vector<Choice>> judged(read.text.size());
    const auto gathered = gather(dictionary, read);
    for (std::size_t i = 0; i < judged.size(); ++i) {
        if (gathered[i].empty())
            continue;
        std::vector<float> scores;
        for (const auto& [number, evidence] : gathered[i])
            scores.push_back(weigh(evidence, weights_, choices_[number].bias));
        normalise(scores);
        for (std::size_t c = 0; c < scores.size(); ++c)
            judged[i].push_back({reading(choices_[gathered[i][c].choice]), exponential(scores[c]),
                                 is_attested(gathered[i][c].evidence)});
        std::ranges::stable_sort(judged[i], std::ranges::greater{}, &Choice::probability);
    }
    return judged;
}

} // namespace duologue::reading
