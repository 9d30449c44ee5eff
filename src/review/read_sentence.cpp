// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/read_sentence.hpp"

#include "base/unicode.hpp"
#include "reading/wording/sentence.hpp"

#include <algorithm>
#include <future>
#include <iterator>
#include <thread>

namespace duologue::review {
namespace {

struct Written {
    const script::Chapter* chapter;
    const script::Turn* turn;
    const script::Paragraph* paragraph;
};

std::vector<Written> find_paragraphs(const script::Script& script,
                                     std::optional<std::size_t> line) {
    std::vector<Written> found;
    for (const auto& chapter : script.chapters)
        for (const auto& turn : chapter.turns)
            for (const auto& paragraph : turn.paragraphs)
                if (!line || paragraph.place.line == *line)
                    found.push_back({&chapter, &turn, &paragraph});
    return found;
}

std::vector<ReadSentence> read(const Written& written, reading::Language language,
                               const reading::Reader& reader) {
    const auto& [chapter, turn, paragraph] = written;
    const auto text = to_utf32(paragraph->text);
    std::vector<ReadSentence> sentences;
    for (const auto& [begin, end] : reading::split_sentences(paragraph->text)) {
        auto& sentence = sentences.emplace_back(
            ReadSentence{chapter, turn, paragraph, begin, place_of(*paragraph, begin), {}, {}});
        const auto words = to_utf8(std::u32string_view(text).substr(begin, end - begin));
        sentence.explanation = reader.explain(words, language, sentence.place, sentence.warnings);
    }
    return sentences;
}

/// Calls `work` for 0 to `count` - 1 on all cores.
template <class Work>
void for_each_number(std::size_t count, const Work& work) {
    const std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::future<void>> shares;
    for (std::size_t first = 0; first < std::min(threads, count); ++first)
        shares.push_back(std::async(std::launch::async, [=, &work] {
            for (auto number = first; number < count; number += threads)
                work(number);
        }));
    for (auto& share : shares)
        share.get();
}

} // namespace

std::vector<ReadSentence> read_sentences(const script::Script& script,
                                         const reading::Reader& reader,
                                         std::optional<std::size_t> line) {
    const auto language =
        script.language == "en" ? reading::Language::english : reading::Language::mandarin;
    const auto paragraphs = find_paragraphs(script, line);
    std::vector<std::vector<ReadSentence>> parts(paragraphs.size());
    for_each_number(parts.size(), [&](std::size_t number) {
        parts[number] = read(paragraphs[number], language, reader);
    });
    std::vector<ReadSentence> sentences;
    for (auto& part : parts)
        std::ranges::move(part, std::back_inserter(sentences));
    return sentences;
}

Place place_of(const ReadSentence& sentence, const reading::Reading& reading) {
    return place_of(*sentence.paragraph, sentence.begin + reading.source.begin);
}

std::string written(const ReadSentence& sentence, const reading::Reading& reading) {
    const auto [begin, end] = reading.source;
    return to_utf8(to_utf32(sentence.explanation.text).substr(begin, end - begin));
}

} // namespace duologue::review
