// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/omissions.hpp"

#include "base/unicode.hpp"
#include "reading/wording/segment.hpp"
#include "reading/wording/sentence.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace duologue::reading {
namespace {

constexpr std::size_t most_listed = 20; ///< of a kind
constexpr std::size_t longest_shown = 20;

/// `"Привет"`, `𫠄 (U+2B804)`: what a font may not have, or what has no looks, has a number too.
std::string show(std::u32string_view text) {
    if (text.size() > 1)
        return fmt::format("\"{}{}\"", to_utf8(text.substr(0, longest_shown)),
                           text.size() > longest_shown ? "…" : "");
    return fmt::format("{} (U+{:04X})", to_utf8(text), static_cast<unsigned>(text.front()));
}

std::string elsewhere(std::size_t places) {
    if (places == 1)
        return "";
    return fmt::format(", here and at {} more place{}", places - 1, places == 2 ? "" : "s");
}

/// All of it where it is nothing but marks.
std::vector<LeftOut> find_left_out_of_silent(std::u32string_view text) {
    auto left_out = find_left_out(text);
    if (left_out.empty())
        left_out.push_back({0, text.size(), Unsaid::mark});
    return left_out;
}

struct Wording {
    std::string_view code;
    std::string_view what; ///< behind it what is left out
    std::string_view advice;
};

Wording wording_of(Unsaid why) {
    switch (why) {
    case Unsaid::emoji:
        return {"emoji-dropped", "no voice says", "write words for it if it matters"};
    case Unsaid::unread:
        return {"unknown-character", "no reading is known for",
                "write another character, or say how it is read in a lexicon"};
    case Unsaid::mark:
        return {"unsaid-paragraph", "no voice says anything of",
                "write words if somebody is to be heard"};
    case Unsaid::foreign:
        break;
    }
    return {"unspeakable", "no voice can say", "write it in Han or Latin letters"};
}

} // namespace

void Omissions::add_silent(const script::Script& script) {
    for (const auto& chapter : script.chapters)
        for (const auto& turn : chapter.turns)
            for (const auto& paragraph : turn.paragraphs)
                if (const auto text = to_utf32(paragraph.text); !can_be_said(text))
                    add(paragraph, 0, paragraph.text, find_left_out_of_silent(text));
}

void Omissions::add(const script::Paragraph& paragraph, std::size_t begin,
                    std::string_view sentence, const std::vector<LeftOut>& left_out) {
    if (left_out.empty())
        return;
    const auto text = to_utf32(sentence);
    for (const auto& [first, end, why] : left_out)
        add(why, std::u32string_view(text).substr(first, std::min(end - first, longest_shown + 1)),
            place_of(paragraph, begin + first));
}

void Omissions::add(Unsaid why, std::u32string_view text, const Place& place) {
    auto& item = find(why, text);
    if (item.places++ == 0 || place < item.first)
        item.first = place;
}

Omissions::Item& Omissions::find(Unsaid why, std::u32string_view text) {
    std::size_t listed = 0;
    for (auto& item : items_) {
        if (item.why != why)
            continue;
        if (item.is_rest || item.text == text)
            return item;
        ++listed;
    }
    return items_.emplace_back(Item{why, std::u32string(text), {}, 0, listed == most_listed});
}

Warning Omissions::describe(const Item& item) {
    const auto [code, what, advice] = wording_of(item.why);
    if (item.is_rest)
        return {std::string(code),
                item.first,
                {fmt::format("{} what stands at {} more place{}, the first of them here", what,
                             item.places, item.places == 1 ? "" : "s"),
                 std::string(advice)}};
    return {std::string(code),
            item.first,
            {fmt::format("{} {}{}", what, show(item.text), elsewhere(item.places)),
             std::string(advice)}};
}

Warnings Omissions::warnings() const {
    Warnings list;
    std::ranges::transform(items_, std::back_inserter(list), describe);
    std::ranges::stable_sort(list, {}, &Warning::where);
    return list;
}

Error nothing_to_say(const script::Script& script) {
    return {{{{script.chapters.front().place.file},
              {"no voice can say anything of it", "write words in Han or Latin letters"},
              "nothing-to-say"}},
            Error::Kind::input};
}

} // namespace duologue::reading
