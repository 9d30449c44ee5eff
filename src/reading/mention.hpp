// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wording/segment.hpp"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duologue::reading {

/// Names and numbers of `sentence` as a reader of its letters can tell them: words in Latin letters
/// with a capital or a digit (in English not the first one), digits with their points, titles in
/// 《》.
[[nodiscard]] std::vector<Range> find_mentions(std::u32string_view sentence, Language language);

/// What has been mentioned in a text so far.
class Mentions {
public:
    /// `names` in Han are mentions too, wherever they stand: those that somebody is known to have.
    explicit Mentions(std::vector<std::u32string> names = {}) : names_(std::move(names)) {}

    /// The mentions of `sentence`, in order, that are the first of their name or number; they count
    /// as known from then on.
    [[nodiscard]] std::vector<Range> take_first(std::u32string_view sentence, Language language);

private:
    [[nodiscard]] std::vector<Range> find_names(std::u32string_view sentence) const;

    std::vector<std::u32string> names_;
    std::set<std::u32string, std::less<>> known_;
};

} // namespace duologue::reading
