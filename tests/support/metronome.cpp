// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/metronome.hpp"

#include "base/unicode.hpp"
#include "reading/wording/sentence.hpp"

namespace duologue::support {
namespace {

constexpr Milliseconds beat{200};
constexpr Milliseconds pause{400};

bool in_word(char32_t character) {
    return is_latin(character) || is_digit(character) || character == U'\'' || character == U'-'
           || character == U'.';
}

bool begins_word(std::u32string_view text, std::size_t place) {
    return is_latin(text[place]) || is_digit(text[place]);
}

std::vector<mix::Word> words_of(std::u32string_view sentence) {
    std::vector<mix::Word> words;
    for (std::size_t i = 0; i < sentence.size();) {
        auto end = i + 1;
        if (begins_word(sentence, i))
            while (end < sentence.size() && in_word(sentence[end]))
                ++end;
        if (begins_word(sentence, i) || is_han(sentence[i]))
            words.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end),
                             ShortFrames(words.size() * beat)});
        i = end;
    }
    return words;
}

std::uint32_t bytes_of(std::u32string_view text) {
    return static_cast<std::uint32_t>(to_utf8(text).size());
}

class Player {
public:
    explicit Player(const script::Script& script) : script_(script) {}

    mix::Timeline play() && {
        for (std::size_t i = 0; i < script_.chapters.size(); ++i)
            add_chapter(i);
        timeline_.length = now_;
        return std::move(timeline_);
    }

private:
    void add_chapter(std::size_t index) {
        const auto& written = script_.chapters[index];
        const Timestamp start(now_);
        timeline_.chapters.push_back({index + 1, {start, {}}, {}});
        for (std::size_t turn = 0; turn < written.turns.size(); ++turn)
            add_turn(turn, written.turns[turn]);
        timeline_.chapters.back().span.length = Timestamp(now_) - start;
    }

    void add_turn(std::size_t index, const script::Turn& written) {
        mix::Turn turn{index, {}, {}};
        for (std::size_t paragraph = 0; paragraph < written.paragraphs.size(); ++paragraph) {
            const auto text = to_utf32(written.paragraphs[paragraph].text);
            for (const auto& [begin, end] : reading::split_sentences(text)) {
                const auto words = words_of(text.substr(begin, end - begin));
                turn.sentences.push_back({.paragraph = static_cast<std::uint32_t>(paragraph),
                                          .begin = bytes_of(text.substr(0, begin)),
                                          .end = bytes_of(text.substr(0, end)),
                                          .words = timeline_.words.add({words}),
                                          .span = {Timestamp(now_), words.size() * beat}});
                now_ += turn.sentences.back().span.length + pause;
            }
        }
        turn.span.start = turn.sentences.front().span.start;
        turn.span.length = turn.sentences.back().span.end() - turn.span.start;
        timeline_.chapters.back().turns.push_back(std::move(turn));
    }

    const script::Script& script_;
    mix::Timeline timeline_;
    Frames now_{};
};

} // namespace

mix::Timeline tick(const script::Script& script) {
    return Player(script).play();
}

script::Script monologue(const std::string& language, const std::string& speaker,
                         const std::string& text) {
    script::Script script;
    script.title = "title";
    script.language = language;
    script.cast.push_back({speaker, "", {}});
    script.chapters.push_back({"chapter", {}, {{speaker, {{text, {}, {}}}}}});
    return script;
}

} // namespace duologue::support
