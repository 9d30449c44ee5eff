// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/balance.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace duologue::review {
namespace {

/// A full-width bracket may close what a narrow one opened: readers do not see a mistake in it.
struct Pair {
    std::u32string_view opening;
    std::u32string_view closing;
    bool is_quote;
};

constexpr std::array pairs{
    Pair{U"“", U"”", true},      Pair{U"「", U"」", true},    Pair{U"『", U"』", true},
    Pair{U"(（", U")）", false}, Pair{U"[［", U"]］", false}, Pair{U"【", U"】", false},
    Pair{U"《", U"》", false},   Pair{U"〈", U"〉", false},
};

const Pair* find_pair(std::u32string_view Pair::*side, char32_t mark) {
    const auto* const found = std::ranges::find_if(pairs, [=](const Pair& pair) {
        return (pair.*side).find(mark) != std::u32string_view::npos;
    });
    return found == pairs.end() ? nullptr : found;
}

/// `1)` and `b)` number the points of a list; `:)` smiles.
bool stands_alone(std::u32string_view text, std::size_t place) {
    constexpr std::size_t longest_number = 3;
    const auto before = text.substr(0, place);
    const auto run = [&](bool (*belongs)(char32_t)) {
        return static_cast<std::size_t>(std::find_if_not(before.rbegin(), before.rend(), belongs)
                                        - before.rbegin());
    };
    const auto digits = run(is_digit);
    return before.ends_with(U':') || before.ends_with(U';') || before.ends_with(U'-')
           || (0 < digits && digits <= longest_number) || run(is_latin) == 1;
}

class BalanceReader {
public:
    BalanceReader(const script::Turn& turn, FindingList& findings)
        : turn_(turn), findings_(findings) {}

    void read() && {
        for (const auto& paragraph : turn_.paragraphs)
            read(paragraph, &paragraph == &turn_.paragraphs.back());
    }

private:
    struct Opened {
        const Pair* pair = nullptr;
        char32_t mark = 0;
        Place where;
    };

    void read(const script::Paragraph& paragraph, bool is_last) {
        paragraph_ = &paragraph;
        const auto text = to_utf32(paragraph.text);
        continued_ = std::exchange(goes_on_, {});
        opened_.clear();
        std::optional<std::size_t> straight;
        for (std::size_t place = 0; place < text.size(); ++place) {
            if (text[place] == U'"')
                straight = straight || is_inch(text, place) ? std::nullopt : std::optional(place);
            else if (const auto* pair = find_pair(&Pair::opening, text[place]))
                open(pair, text[place], place);
            else if (const auto* closed = find_pair(&Pair::closing, text[place]))
                close(text, closed, place);
        }
        if (straight)
            report(place_of(paragraph, *straight), true, "this quotation mark has no partner");
        finish(is_last);
    }

    /// 6' 2" and 5".
    static bool is_inch(std::u32string_view text, std::size_t place) {
        return place > 0 && is_digit(text[place - 1]);
    }

    /// A quotation that goes on may begin with its mark again.
    void open(const Pair* pair, char32_t mark, std::size_t place) {
        if (place == 0 && pair == continued_.pair)
            continued_ = {};
        opened_.push_back({pair, mark, place_of(*paragraph_, place)});
    }

    void close(std::u32string_view text, const Pair* pair, std::size_t place) {
        const auto partner = std::find_if(opened_.rbegin(), opened_.rend(),
                                          [=](const Opened& one) { return one.pair == pair; });
        if (partner != opened_.rend()) {
            for (auto left = opened_.rbegin(); left != partner; ++left)
                report_opened(*left);
            opened_.erase(std::prev(partner.base()), opened_.end());
        } else if (pair == continued_.pair) {
            continued_ = {};
        } else if (pair->is_quote || !stands_alone(text, place)) {
            report(place_of(*paragraph_, place), pair->is_quote,
                   fmt::format("{} closes what nothing has opened", to_utf8(text[place])));
        }
    }

    void finish(bool is_last) {
        if (continued_.pair != nullptr)
            opened_.insert(opened_.begin(), continued_);
        if (!is_last && opened_.size() == 1 && opened_.front().pair->is_quote)
            goes_on_ = opened_.front();
        else
            for (const auto& one : opened_)
                report_opened(one);
    }

    void report_opened(const Opened& one) {
        report(one.where, one.pair->is_quote, fmt::format("{} is never closed", to_utf8(one.mark)));
    }

    void report(Place where, bool is_quote, std::string what) {
        findings_.add({is_quote ? "unbalanced-quote" : "unbalanced-bracket",
                       Severity::warning,
                       std::move(where),
                       {std::move(what), "write its partner, or take it out"}});
    }

    const script::Turn& turn_;
    const script::Paragraph* paragraph_ = nullptr;
    std::vector<Opened> opened_;
    Opened continued_; ///< a quotation from the paragraph before
    Opened goes_on_;   ///< one that is open at the paragraph's end
    FindingList& findings_;
};

} // namespace

void check_balance(const script::Turn& turn, FindingList& findings) {
    BalanceReader(turn, findings).read();
}

} // namespace duologue::review
