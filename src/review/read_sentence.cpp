// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/read_sentence.hpp"

#include "base/unicode.hpp"
#include "reading/wording/sentence.hpp"

#include <algorithm>
#include <future>
#include <system_error>
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

/// The sentences, not read yet but for their text.
std::vector<ReadSentence> split(const Written& written) {
    const auto& [chapter, turn, paragraph] = written;
    const auto text = to_utf32(paragraph->text);
    std::vector<ReadSentence> sentences;
    for (const auto& [begin, end] : reading::split_sentences(text)) {
        auto& sentence = sentences.emplace_back(
            ReadSentence{chapter, turn, paragraph, begin, place_of(*paragraph, begin), {}});
        sentence.explanation.text = to_utf8(std::u32string_view(text).substr(begin, end - begin));
    }
    return sentences;
}

/// Does `work` in a thread, or, where the system gives none, when the result is asked for.
template <class Work>
std::future<void> begin(const Work& work) {
    try {
        return std::async(std::launch::async, work);
    } catch (const std::system_error&) {
        return std::async(std::launch::deferred, work);
    }
}

/// Calls `work` for 0 to `count` - 1 on all cores.
template <class Work>
void for_each_number(std::size_t count, const Work& work) {
    const std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::future<void>> shares;
    for (std::size_t first = 0; first < std::min(threads, count); ++first)
        shares.push_back(begin([=, &work] {
            for (auto number = first; number < count; number += threads)
                work(number);
        }));
    for (auto& share : shares)
        share.get();
}

using Take = std::function<void(ReadSentence&)>;

/// Reads sentences together, on all cores, as soon as there are enough.
class Lectern {
public:
    Lectern(const script::Script& script, const reading::Reader& reader, Take take)
        : language_(reading::language_of(script.language)),
          reader_(reader),
          take_(std::move(take)) {}

    void add(ReadSentence sentence) {
        constexpr std::size_t at_once = 128;
        waiting_.push_back(std::move(sentence));
        if (waiting_.size() == at_once)
            read();
    }

    void read() {
        for_each_number(waiting_.size(), [this](std::size_t number) {
            auto& sentence = waiting_[number];
            sentence.explanation = reader_.explain(sentence.explanation.text, language_);
        });
        std::ranges::for_each(waiting_, take_);
        waiting_.clear();
    }

private:
    reading::Language language_;
    const reading::Reader& reader_;
    Take take_;
    std::vector<ReadSentence> waiting_;
};

void read_all(const script::Script& script, const reading::Reader& reader,
              std::optional<std::size_t> line, Take take) {
    Lectern lectern(script, reader, std::move(take));
    for (const auto& paragraph : find_paragraphs(script, line))
        for (auto& sentence : split(paragraph))
            lectern.add(std::move(sentence));
    lectern.read();
}

} // namespace

void read_sentences(const script::Script& script, const reading::Reader& reader,
                    const std::function<void(const ReadSentence&)>& take) {
    read_all(script, reader, {}, take);
}

std::vector<ReadSentence> read_sentences(const script::Script& script,
                                         const reading::Reader& reader,
                                         std::optional<std::size_t> line) {
    std::vector<ReadSentence> sentences;
    read_all(script, reader, line,
             [&](ReadSentence& sentence) { sentences.push_back(std::move(sentence)); });
    return sentences;
}

void add(reading::Omissions& omissions, const ReadSentence& sentence) {
    omissions.add(*sentence.paragraph, sentence.begin, sentence.explanation.text,
                  sentence.explanation.left_out);
}

Place place_of(const ReadSentence& sentence, const reading::Reading& reading) {
    return place_of(*sentence.paragraph, sentence.begin + reading.source.begin);
}

std::string written(const ReadSentence& sentence, const reading::Reading& reading) {
    const auto [begin, end] = reading.source;
    return to_utf8(to_utf32(sentence.explanation.text).substr(begin, end - begin));
}

} // namespace duologue::review
