// SPDX-License-Identifier: GPL-3.0-or-later
// What a line in the body of a script is.
#pragma once

#include "script/model/script.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace duologue::script {

struct Cue {
    enum class Kind {
        nothing,  ///< an empty line or a comment
        heading,  ///< `# Chapter`; the title begins at `rest`
        turn,     ///< `Name: words`; the words begin at `rest`
        words,    ///< from `rest` on
        unlisted, ///< words that look like a turn of somebody who is not in the cast
        header,   ///< a header line where it does not belong
    };

    Kind kind = Kind::nothing;
    std::size_t rest = 0;
    std::u32string name;           ///< whose turn it is, or the unlisted name
    std::u32string misspelt = U""; ///< the name as written, where it is not `name`
};

/// Tells lines apart, knowing who takes part. An empty list lets everybody speak whose name is
/// plausible.
class Cues {
public:
    explicit Cues(const std::vector<CastMember>& cast);

    [[nodiscard]] Cue read(std::u32string_view line) const;

    /// Whether only those who are listed speak.
    [[nodiscard]] bool are_closed() const { return !names_.empty(); }

private:
    [[nodiscard]] Cue read_words(std::u32string_view line) const;

    std::vector<std::u32string> names_;
    std::unordered_set<std::u32string> keys_;
};

} // namespace duologue::script
