// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "reading/wording/left_out.hpp"
#include "script/model/script.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace duologue::reading {

/// What of a text no voice says, so that a person hears of it once: each stretch that is left out
/// (a word, a character without a reading) with its first place and the number of all. Those of a
/// kind beyond the first twenty are only counted, so that memory and list are small, whatever the
/// text is.
class Omissions {
public:
    /// The paragraphs of `script` that hold nothing that can be said, and so are in no sentence.
    void add_silent(const script::Script& script);

    /// What was left out of `sentence`, which begins at the character `begin` of `paragraph`.
    void add(const script::Paragraph& paragraph, std::size_t begin, std::string_view sentence,
             const std::vector<LeftOut>& left_out);

    /// `emoji-dropped`, `unspeakable`, `unknown-character` and `unsaid-paragraph`, in the order of
    /// the file.
    [[nodiscard]] Warnings warnings() const;

private:
    struct Item {
        Unsaid why = Unsaid::emoji;
        std::u32string text; ///< as much of it as is shown
        Place first;
        std::size_t places = 0;
        bool is_rest = false; ///< stands for all that are not listed
    };

    void add(Unsaid why, std::u32string_view text, const Place& place);
    Item& find(Unsaid why, std::u32string_view text);
    [[nodiscard]] static Warning describe(const Item& item);

    std::vector<Item> items_;
};

/// Refuses a script of which no voice says anything: `nothing-to-say`.
[[nodiscard]] Error nothing_to_say(const script::Script& script);

} // namespace duologue::reading
