// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/foreign.hpp"

#include "base/unicode.hpp"

namespace duologue::publish {
namespace {

class Splitter {
public:
    Splitter(std::u32string_view text, bool in_english) : text_(text), in_english_(in_english) {}

    std::vector<LanguageRun> split() && {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (!is_foreign(text_[i]))
                continue;
            const auto end = foreign_end(i);
            add(begin, i, "");
            add(i, end, in_english_ ? "zh" : "en");
            begin = end;
            i = end - 1;
        }
        add(begin, text_.size(), "");
        return std::move(runs_);
    }

private:
    [[nodiscard]] bool is_foreign(char32_t character) const {
        return in_english_ ? is_han(character) : is_latin(character);
    }

    /// Whether a foreign run may go on behind `character`.
    [[nodiscard]] bool connects(char32_t character) const {
        const bool ascii = character < 0x80;
        return is_foreign(character) || (in_english_ ? character >= 0x3000 : ascii);
    }

    /// Behind the last foreign letter, or number after it, that is reached from `begin`.
    [[nodiscard]] std::size_t foreign_end(std::size_t begin) const {
        auto end = begin;
        for (auto i = begin; i < text_.size() && connects(text_[i]); ++i)
            if (is_foreign(text_[i]) || is_digit(text_[i]))
                end = i + 1;
        return end;
    }

    void add(std::size_t begin, std::size_t end, const char* foreign) {
        if (begin < end)
            runs_.push_back({to_utf8(text_.substr(begin, end - begin)), foreign});
    }

    std::u32string_view text_;
    bool in_english_;
    std::vector<LanguageRun> runs_;
};

} // namespace

std::vector<LanguageRun> split_languages(std::string_view text, const std::string& language) {
    const auto characters = to_utf32(text);
    return Splitter(characters, language == "en").split();
}

} // namespace duologue::publish
