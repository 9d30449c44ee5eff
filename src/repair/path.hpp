// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/fluency.hpp"
#include "repair/gbk.hpp"
#include "repair/habit.hpp"
#include "script/mend.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace duologue::repair {

/// One way to understand a line as far as it goes. The text is in step with the bytes, or half a
/// character behind: then `lead` is the byte that still lacks its trail.
struct Path {
    reading::Fluency::Text fluency;
    double channel = 0;  ///< logarithm of the probability of such damage
    char32_t last = 0;   ///< the character before
    char32_t before = 0; ///< the one before it
    std::optional<Byte> lead;
    std::vector<script::Mend> mends; ///< the last one lacks its end while there is a `lead`
};

/// How likely a path is, as a logarithm, if its last word may go on.
[[nodiscard]] double score(const Path& path);

/// What it takes to judge how likely a text is.
struct Sources {
    const Gbk& gbk;
    const reading::Fluency& fluency;
    const Habit& habit;
};

/// Lengthens paths.
class Pen {
public:
    explicit Pen(const Sources& sources) : sources_(sources) {}

    /// The line goes on with `character`.
    void say(Path& path, char32_t character) const;

    /// The mend goes on with `character`.
    void write(Path& path, char32_t character) const;

    /// The character that lacked its second byte is `character`; the mend ends at `end`.
    void complete(Path& path, char32_t character, std::size_t end) const;

    /// Which of `candidates` are likeliest to come next, among those of which `is_possible`.
    [[nodiscard]] std::vector<const Gbk::Known*>
    guess(const Path& path, const std::vector<Gbk::Known>& candidates,
          const std::function<bool(Pair)>& is_possible) const;

private:
    Sources sources_;
};

} // namespace duologue::repair
