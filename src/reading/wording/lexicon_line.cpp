// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/lexicon_line.hpp"

#include "base/unicode.hpp"
#include "reading/phonetics/phonemes.hpp"
#include "reading/phonetics/pinyin.hpp"
#include "reading/wording/passage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace duologue::reading {
namespace {

constexpr std::u32string_view phonemes_begin = U"[[";
constexpr std::u32string_view phonemes_end = U"]]";

/// A # that does not belong to a word (C#).
std::size_t find_comment(std::u32string_view line) {
    auto sign = line.find(U'#');
    while (sign != line.npos && sign > 0 && !is_space(line[sign - 1]))
        sign = line.find(U'#', sign + 1);
    return sign;
}

std::vector<std::u32string_view> split_words(std::u32string_view text) {
    std::vector<std::u32string_view> words;
    for (text = trim(text); !text.empty(); text = trim(text)) {
        const auto end = std::ranges::find_if(text, is_space);
        words.push_back(text.substr(0, static_cast<std::size_t>(end - text.begin())));
        text.remove_prefix(words.back().size());
    }
    return words;
}

bool is_ascii_letter(char32_t character) {
    return character < 0x80 && is_latin(character);
}

bool is_respelling(std::u32string_view reading) {
    return std::ranges::any_of(reading, is_ascii_letter)
           && std::ranges::all_of(reading, [](char32_t character) {
                  return is_ascii_letter(character) || is_one_of(character, U" .'-");
              });
}

bool is_toneless_pinyin(std::u32string_view reading) {
    return std::ranges::all_of(split_words(reading), [](std::u32string_view word) {
        return parse_syllable(std::u32string(word) + U'1').has_value();
    });
}

class LineParser {
public:
    LineParser(const LexiconLine& line, std::vector<Complaint>& complaints)
        : text_(to_utf32(line.text)), place_(line.place), complaints_(complaints) {}

    std::optional<ListedWord> parse() {
        const auto content = trim(std::u32string_view(text_).substr(0, find_comment(text_)));
        if (content.empty())
            return std::nullopt;
        const auto equals = content.find_first_of(U"=＝");
        const auto word = trim(content.substr(0, equals));
        if (equals == content.npos || word.empty())
            return complain(content, {"no `word = reading`", "write one entry on each line"});
        if (std::ranges::any_of(word, is_space))
            return complain(word, {"a word has no blanks", "list its parts one by one"});
        const auto reading = trim(content.substr(equals + 1));
        if (reading.empty())
            return complain(content, {"no reading after `=`", "write how the word is said"});
        if (reading.starts_with(phonemes_begin))
            return take_phonemes(word, reading);
        if (std::ranges::any_of(reading, is_digit))
            return take_pinyin(word, reading);
        return take_respelling(word, reading);
    }

private:
    std::optional<ListedWord> complain(std::u32string_view part, Message message) {
        auto place = place_;
        place.column += static_cast<std::size_t>(part.data() - text_.data());
        complaints_.push_back({std::move(place), std::move(message), "bad-lexicon-entry"});
        return std::nullopt;
    }

    [[nodiscard]] ListedWord entry(std::u32string_view word, std::u32string_view text,
                                   std::vector<std::string> syllables = {}) const {
        return {Passage(word, Language::english).text(),
                {std::u32string(text), std::move(syllables), place_}};
    }

    std::optional<ListedWord> take_phonemes(std::u32string_view word, std::u32string_view reading) {
        const auto closing = reading.find(phonemes_end);
        if (closing == reading.npos || closing + phonemes_end.size() != reading.size())
            return complain(reading, {"phonemes stand between [[ and ]]",
                                      "write one pair around the whole reading"});
        const auto phonemes =
            reading.substr(phonemes_begin.size(), closing - phonemes_begin.size());
        if (phonemes.empty())
            return complain(reading, {"no phonemes in [[ ]]",
                                      "`espeak-ng -v en-us -x -q WORD` prints those of a word"});
        const auto sayable = count_sayable(phonemes);
        if (sayable < phonemes.size())
            return complain(phonemes.substr(sayable),
                            {fmt::format("\"{}\" is no phoneme of the English voice",
                                         to_utf8(phonemes.substr(sayable))),
                             "`espeak-ng -v en-us -x -q WORD` prints those of a word"});
        return entry(word, reading);
    }

    std::optional<ListedWord> take_pinyin(std::u32string_view word, std::u32string_view reading) {
        std::vector<std::string> syllables;
        for (const auto written : split_words(reading)) {
            const auto syllable = parse_syllable(written);
            if (!syllable)
                return complain(
                    written,
                    {fmt::format("\"{}\" is no syllable of pinyin with its tone from 1 to 5",
                                 to_utf8(written)),
                     "write such as yin2 hang2 lv4"});
            syllables.push_back(*syllable);
        }
        if (std::ranges::all_of(word, is_han) && syllables.size() != word.size())
            return complain(reading,
                            {fmt::format("{} has {} characters and the reading {} syllables",
                                         to_utf8(word), word.size(), syllables.size()),
                             "write one for each character"});
        return entry(word, {}, std::move(syllables));
    }

    std::optional<ListedWord> take_respelling(std::u32string_view word,
                                              std::u32string_view reading) {
        if (!is_respelling(reading))
            return complain(
                reading,
                {"no reading that a voice can say",
                 "write English letters, pinyin with tone numbers, or [[espeak phonemes]]"});
        if (std::ranges::any_of(word, is_han) && is_toneless_pinyin(reading))
            return complain(reading, {"pinyin without tones",
                                      "write the tone after each syllable, such as yin2 hang2"});
        return entry(word, reading);
    }

    std::u32string text_;
    const Place& place_;
    std::vector<Complaint>& complaints_;
};

} // namespace

std::optional<ListedWord> parse_lexicon_line(const LexiconLine& line,
                                             std::vector<Complaint>& complaints) {
    return LineParser(line, complaints).parse();
}

} // namespace duologue::reading
