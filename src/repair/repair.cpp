// SPDX-License-Identifier: GPL-3.0-or-later
#include "repair/repair.hpp"

#include "base/unicode.hpp"
#include "reading/mandarin/fluency.hpp"
#include "repair/gbk.hpp"
#include "repair/mark.hpp"
#include "repair/search.hpp"
#include "script/text/separator.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace duologue::repair {
namespace {

/// What it takes to judge text.
struct Knowledge {
    Knowledge(const reading::Dictionary& dictionary, const std::vector<script::RawLine>& lines)
        : fluency(dictionary), habit(lines) {}

    reading::Fluency fluency;
    Gbk gbk;
    Habit habit;
};

using Gloss = std::pair<char32_t, std::string>;

/// The gloss at `at` with the character that it belongs to.
std::optional<Gloss> find_gloss(std::u32string_view line, std::size_t at) {
    if (!is_han(line[at - 1]) || !is_one_of(line[at], script::round_opening))
        return std::nullopt;
    auto mark = find_mark(line, at);
    return mark ? std::optional(Gloss(line[at - 1], std::move(mark->syllable))) : std::nullopt;
}

bool has_gloss(const script::RawLine& line) {
    for (std::size_t at = 1; at < line.text.size(); ++at)
        if (find_gloss(line.text, at))
            return true;
    return false;
}

class Mending {
public:
    Mending(const std::vector<script::RawLine>& lines, const reading::Dictionary& dictionary)
        : lines_(lines),
          dictionary_(dictionary),
          has_glosses_(std::ranges::any_of(lines, has_gloss)) {}

    std::vector<script::Mend> mend(std::u32string_view line) {
        std::vector<script::Mend> mends;
        for (std::size_t at = 1; at < line.size();) {
            if (is_han(line[at])) {
                ++at;
                continue;
            }
            auto [found, end] = may_be_damaged(line, at) ? look(line, at) : Finding{{}, at};
            if (found.empty() && is_broken_gloss(line, at))
                found.push_back({at, at + find_mark(line, at)->width, {}, false});
            at = std::max(found.empty() ? end : found.back().end, at + 1);
            std::ranges::move(found, std::back_inserter(mends));
        }
        return mends;
    }

private:
    bool may_be_damaged(std::u32string_view line, std::size_t at) {
        return is_broken_gloss(line, at) || is_odd_comma(line, at) || is_wrong_gloss(line, at)
               || is_split_comma(line, at) || (has_glosses_ && is_split_stop(line, at));
    }

    /// The gloss of a character that is not read like that: half of another one was lost.
    bool is_wrong_gloss(std::u32string_view line, std::size_t at) {
        const auto gloss = find_gloss(line, at);
        return gloss && !knowledge().fluency.is_read(gloss->first, gloss->second);
    }

    /// A comma, on a page with glosses, before what may be the second byte of 瑪 or its like and
    /// the first one of the next character.
    bool is_split_comma(std::u32string_view line, std::size_t at) {
        constexpr Byte second_byte_of_comma = 0xac;
        if (!has_glosses_ || line[at] != U',' || at + 1 == line.size() || !is_han(line[at - 1])
            || !is_han(line[at + 1]))
            return false;
        const auto& gbk = knowledge().gbk;
        const auto next = gbk.encode(line[at + 1]);
        return next && is_odd(line.substr(at + 1, 6))
               && gbk.rank(gbk.decode({second_byte_of_comma, next->lead})) == Gbk::Rank::common;
    }

    /// What is read one byte off soon has a character that Traditional text hardly has.
    bool is_odd(std::u32string_view text) {
        const auto& gbk = knowledge().gbk;
        return std::ranges::any_of(text, [&](char32_t character) {
            return is_han(character) && gbk.rank(character) != Gbk::Rank::common;
        });
    }

    Finding look(std::u32string_view line, std::size_t at) {
        const auto& known = knowledge();
        return search({known.gbk, known.fluency, known.habit}, line, at);
    }

    const Knowledge& knowledge() {
        if (!knowledge_)
            knowledge_.emplace(dictionary_, lines_);
        return *knowledge_;
    }

    const std::vector<script::RawLine>& lines_;
    const reading::Dictionary& dictionary_;
    bool has_glosses_;
    std::optional<Knowledge> knowledge_;
};

} // namespace

std::vector<std::vector<script::Mend>> find_mends(const std::vector<script::RawLine>& lines,
                                                  const reading::Dictionary& dictionary) {
    Mending mending(lines, dictionary);
    std::vector<std::vector<script::Mend>> mends;
    mends.reserve(lines.size());
    for (const auto& line : lines)
        mends.push_back(mending.mend(line.text));
    return mends;
}

} // namespace duologue::repair
