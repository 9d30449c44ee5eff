// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/sentence.hpp"

#include "base/unicode.hpp"
#include "reading/wording/calendar.hpp"
#include "reading/wording/passage.hpp"
#include "reading/wording/symbol.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// What may stand before a dot that ends no sentence.
constexpr std::array abbreviations{
    U"Dr"sv,     U"Mr"sv,  U"Mrs"sv,  U"Ms"sv,  U"Prof"sv, U"St"sv,  U"Jr"sv,  U"Sr"sv,
    U"vs"sv,     U"Inc"sv, U"Ltd"sv,  U"Co"sv,  U"Corp"sv, U"Mt"sv,  U"Gen"sv, U"Sen"sv,
    U"Pres"sv,   U"Adm"sv, U"Maj"sv,  U"Rep"sv, U"Gov"sv,  U"Rev"sv, U"Hon"sv, U"Lt"sv,
    U"Col"sv,    U"Sgt"sv, U"Capt"sv, U"ca"sv,  U"v"sv,    U"al"sv,  U"cf"sv,  U"Ph"sv,
    U"approx"sv, U"Ft"sv,  U"MR"sv,   U"MRS"sv, U"MS"sv,   U"DR"sv,
};

/// The names of days and months that are not words of their own, as Sat and Sun are.
bool is_cut_name(std::u32string_view word) {
    return word != U"Sat" && word != U"Sun" && !whole_name(word).empty();
}

/// The same before a number only: "No. 5", but "He said no."
constexpr std::array numbered{U"No"sv,  U"no"sv,  U"Nos"sv, U"Fig"sv, U"fig"sv, U"Vol"sv,
                              U"vol"sv, U"pp"sv,  U"Ch"sv,  U"Sec"sv, U"Eq"sv,  U"NO"sv,
                              U"Apt"sv, U"tel"sv, U"Tel"sv, U"ext"sv, U"Ext"sv, U"p"sv,
                              U"ch"sv,  U"sec"sv, U"eq"sv,  U"Art"sv, U"c"sv,   U"Op"sv};

/// After "U.S." these begin a new sentence; other words go on with the old one.
constexpr std::array openers{
    U"The"sv,  U"It"sv,   U"He"sv,   U"She"sv, U"We"sv,    U"They"sv, U"But"sv, U"And"sv,  U"In"sv,
    U"This"sv, U"That"sv, U"I"sv,    U"You"sv, U"There"sv, U"So"sv,   U"As"sv,  U"At"sv,   U"For"sv,
    U"My"sv,   U"What"sv, U"Then"sv, U"If"sv,  U"When"sv,  U"Now"sv,  U"Our"sv, U"Their"sv};

constexpr std::u32string_view closers = U"”’」』）)]】》〉｝}﹂﹄";

bool is_speakable(char32_t character) {
    return is_han(character) || is_latin(character) || is_digit(character)
           || (U'０' <= character && character <= U'９') || enclosed_number(character) != 0;
}

class Splitter {
public:
    explicit Splitter(std::u32string_view text) : text_(text) {}

    std::vector<Range> split() {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            quoted_ = text_[at] == U'"' ? !quoted_ : quoted_;
            spoken_ += is_speakable(text_[at]) ? 1U : 0U;
            if (!ends_at(at))
                continue;
            at = take_closers(at + 1) - 1;
            if (!goes_on(at + 1))
                close(at + 1);
        }
        close(text_.size());
        return std::move(sentences_);
    }

private:
    [[nodiscard]] char32_t peek(std::size_t at) const { return at < text_.size() ? text_[at] : 0; }

    [[nodiscard]] char32_t before(std::size_t at) const { return at > 0 ? text_[at - 1] : 0; }

    [[nodiscard]] bool ends_at(std::size_t at) const {
        constexpr std::size_t least_before_ellipsis = 6;
        const auto mark = text_[at];
        if (is_one_of(mark, U"。！？｡"))
            return true;
        if (mark == U'…')
            return spoken_ >= least_before_ellipsis && peek(at + 1) != mark;
        if (mark == U'!' || mark == U'?')
            return !is_latin(peek(at + 1)) || is_han(before(at));
        return mark == U'.' && dot_ends(at);
    }

    [[nodiscard]] bool dot_ends(std::size_t at) const {
        const auto previous = before(at);
        const auto next = peek(at + 1);
        if (previous == U'.' || next == U'.' || is_space(previous))
            return false;
        const bool apart =
            next == 0 || is_space(next) || is_han(next) || next == U'"' || is_one_of(next, closers);
        return (is_han(previous) && !opens_name(text_, at))
               || (apart && !is_abbreviation(at) && !is_list_number(at));
    }

    /// 1. at the head of a line.
    [[nodiscard]] bool is_list_number(std::size_t at) const {
        return spoken_ <= 2 && at - begin_ <= 4 && is_digit(before(at));
    }

    [[nodiscard]] std::u32string_view word_from(std::size_t at) const {
        while (at < text_.size() && is_space(text_[at]))
            ++at;
        constexpr std::size_t longest = 12;
        auto end = at;
        while (end < text_.size() && end < at + longest && is_latin(text_[end]))
            ++end;
        return text_.substr(at, end - at);
    }

    [[nodiscard]] bool is_abbreviation(std::size_t at) const {
        constexpr std::size_t longest = 8;
        auto first = at;
        while (first > 0 && first + longest > at && is_latin(text_[first - 1]))
            --first;
        const auto word = text_.substr(first, at - first);
        const auto next = word_from(at + 1);
        if (!next.empty() && is_small(next.front()))
            return true;
        const bool last = trim(text_.substr(at + 1, longest)).empty();
        if (last || word.empty())
            return false;
        const bool letter = word.size() == 1 && word != U"I";
        if (letter && is_one_of(next, openers))
            return false;
        if (letter && first > 0 && text_[first - 1] == U'.')
            return true;
        const bool initial = letter && is_capital(word[0]) && !next.empty();
        const bool roman = !next.empty() && next.find_first_not_of(U"IVX") == next.npos;
        const bool number_follows = roman || is_digit(peek(at + 1)) || is_digit(peek(at + 2));
        return initial || is_one_of(word, abbreviations) || is_cut_name(word)
               || (is_one_of(word, numbered) && number_follows);
    }

    std::size_t take_closers(std::size_t at) {
        for (; at < text_.size(); ++at) {
            const bool closes_quote = text_[at] == U'"' && quoted_;
            if (closes_quote)
                quoted_ = false;
            else if (!is_one_of(text_[at], closers) && !is_one_of(text_[at], U"。！？!?…"))
                break;
        }
        return at;
    }

    /// “真的吗？”的确: what follows belongs to the same sentence.
    [[nodiscard]] bool goes_on(std::size_t at) const {
        const bool closed = is_one_of(before(at), closers) || before(at) == U'"';
        return is_one_of(peek(at), U"，,、；;：:") || (closed && is_one_of(peek(at), U"的地之"));
    }

    void close(std::size_t end) {
        auto begin = std::exchange(begin_, end);
        while (begin < end && is_space(text_[begin]))
            ++begin;
        while (end > begin && is_space(text_[end - 1]))
            --end;
        spoken_ = 0;
        if (begin < end)
            sentences_.push_back({begin, end});
    }

    std::u32string_view text_;
    std::vector<Range> sentences_;
    std::size_t begin_ = 0;
    std::size_t spoken_ = 0; ///< characters of this sentence that can be said
    bool quoted_ = false;    ///< inside straight quotation marks
};

bool can_be_said(std::u32string_view text, Range range) {
    const auto part = text.substr(range.begin, range.end - range.begin);
    return std::any_of(part.begin(), part.end(), is_speakable);
}

/// Joins what cannot be said alone to the range before it, or to the first that can.
std::vector<Range> attach_silent(std::u32string_view text, const std::vector<Range>& ranges) {
    std::vector<Range> joined;
    std::optional<std::size_t> waiting;
    for (const auto& range : ranges) {
        if (can_be_said(text, range))
            joined.push_back({std::exchange(waiting, {}).value_or(range.begin), range.end});
        else if (joined.empty())
            waiting = waiting.value_or(range.begin);
        else
            joined.back().end = range.end;
    }
    return joined;
}

} // namespace

bool can_be_said(std::u32string_view text) {
    return std::ranges::any_of(text, is_speakable);
}

std::vector<Range> split_sentences(std::u32string_view paragraph) {
    std::vector<Range> parts;
    for (const auto& whole : attach_silent(paragraph, Splitter(paragraph).split()))
        for (const auto& part : cut_overlong(paragraph, whole))
            parts.push_back(part);
    return attach_silent(paragraph, parts);
}

} // namespace duologue::reading
