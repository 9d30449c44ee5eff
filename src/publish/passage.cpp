// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/passage.hpp"

#include "base/unicode.hpp"
#include "publish/joints.hpp"

#include <algorithm>
#include <string_view>

namespace duologue::publish {
namespace {

/// What XML 1.0 forbids, and the C1 controls.
bool is_unfit(char32_t character) {
    const bool control = character < 0x20 || (0x7f <= character && character < 0xa0);
    return control || character == 0xfffe || character == 0xffff;
}

void append(std::u32string& text, char32_t character) {
    const bool blank = is_space(character);
    if (blank ? !text.empty() && text.back() != U' ' : !is_unfit(character))
        text += blank ? U' ' : character;
}

/// Tokens in the order of the text. One that is said before what is written before it, as the
/// currency of an amount, begins together with that.
std::vector<mix::Word> in_written_order(std::vector<mix::Word> words) {
    std::ranges::stable_sort(words, {}, &mix::Word::begin);
    for (std::size_t i = words.size(); i-- > 1;)
        words[i - 1].offset = std::min(words[i - 1].offset, words[i].offset);
    return words;
}

/// Takes the first `count` of the syllables that `line` consists of, with blanks between them.
std::string_view take_syllables(std::string_view& line, std::ptrdiff_t count) {
    std::size_t end = 0;
    for (; count > 0 && end < line.size(); --count)
        end = std::min(line.find(' ', end), line.size() - 1) + 1;
    const auto taken = line.substr(0, end);
    line.remove_prefix(end);
    return taken.ends_with(' ') ? taken.substr(0, taken.size() - 1) : taken;
}

class Joiner {
public:
    Joiner(std::string_view paragraph, const mix::Words& words)
        : paragraph_(paragraph), words_(words) {}

    void add(const mix::Sentence& sentence) {
        const auto [words, pinyin] = words_.at(sentence.words);
        if (words.empty())
            return;
        append_blank_before(sentence);
        const auto first_word = passage_.words.size();
        const auto places =
            append_text(paragraph_.substr(sentence.begin, sentence.end - sentence.begin));
        passage_.words.push_back(
            {places.front(), {to_milliseconds(sentence.span.start), {}}, true, {}});
        auto said_until = places.front();
        for (const auto& word : in_written_order(words)) {
            const auto end = places[word.end];
            add_word(places[word.begin], end, said_until,
                     to_milliseconds(sentence.span.start + word.offset));
            said_until = std::max(said_until, end);
        }
        set_ends(first_word, to_milliseconds(sentence.span.end()));
        set_pinyin(first_word, pinyin);
    }

    Passage finish() && {
        passage_.inside_word.resize(passage_.text.size() + 1);
        return std::move(passage_);
    }

private:
    void append_blank_before(const mix::Sentence& sentence) {
        if (sentence.begin > joined_)
            append(passage_.text, U' ');
        joined_ = sentence.end;
    }

    /// For each code point of `sentence`, and for its end, its place in the passage.
    std::vector<std::size_t> append_text(std::string_view sentence) {
        std::vector<std::size_t> places;
        for (const auto character : to_utf32(sentence)) {
            places.push_back(passage_.text.size());
            append(passage_.text, character);
        }
        places.push_back(passage_.text.size());
        return places;
    }

    void add_word(std::size_t begin, std::size_t end, std::size_t said_until, Milliseconds start) {
        passage_.inside_word.resize(passage_.text.size() + 1);
        for (auto place = begin + 1; place < end; ++place)
            passage_.inside_word[place] = true;
        begin = opening_before(begin, said_until);
        auto& words = passage_.words;
        if (begin > words.back().place)
            words.push_back({begin, {std::max(start, words.back().heard.start), {}}, false, {}});
    }

    /// Where the marks begin that cling to the word at `place`; what is before `earliest` has been
    /// said.
    [[nodiscard]] std::size_t opening_before(std::size_t place, std::size_t earliest) const {
        const std::u32string_view text = passage_.text;
        if (place <= earliest)
            return place;
        const auto blank = text.substr(earliest, place - earliest).rfind(U' ');
        if (blank != text.npos)
            return earliest + blank + 1;
        while (place > earliest && is_opening(text[place - 1]))
            --place;
        return place;
    }

    void set_ends(std::size_t first_word, Milliseconds end) {
        auto& words = passage_.words;
        for (auto i = words.size(); i-- > first_word;) {
            words[i].heard.end = std::max(end, words[i].heard.start);
            end = words[i].heard.start;
        }
    }

    /// Gives words of one Han character the next of `pinyin`, which has one for every such
    /// character.
    void set_pinyin(std::size_t first_word, std::string_view pinyin) {
        auto& words = passage_.words;
        for (auto word = first_word; word < words.size(); ++word) {
            const auto end = word + 1 < words.size() ? words[word + 1].place : passage_.text.size();
            const auto text = std::u32string_view(passage_.text)
                                  .substr(words[word].place, end - words[word].place);
            const auto syllables = take_syllables(pinyin, std::ranges::count_if(text, is_han));
            if (syllables.find(' ') == syllables.npos)
                words[word].pinyin = syllables;
        }
    }

    std::string_view paragraph_;
    const mix::Words& words_;
    std::size_t joined_ = 0; ///< of the paragraph, in bytes
    Passage passage_;
};

} // namespace

Passage join(std::string_view paragraph, std::span<const mix::Sentence> sentences,
             const mix::Words& words) {
    Joiner joiner(paragraph, words);
    for (const auto& sentence : sentences)
        joiner.add(sentence);
    return std::move(joiner).finish();
}

std::string plain(std::string_view text) {
    std::u32string result;
    for (const auto character : to_utf32(text))
        append(result, character);
    return to_utf8(trim(result));
}

} // namespace duologue::publish
