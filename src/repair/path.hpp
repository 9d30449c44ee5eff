// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/fluency.hpp"
#include "repair/gbk.hpp"
#include "repair/habit.hpp"
#include "script/text/mend.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace duologue::repair {

/// What was done to a line, the last of it first.
struct Edit {
    enum class Kind { opens, writes, closes };
    Kind kind = Kind::opens;
    std::size_t place = 0;  ///< in the line, where a mend begins or ends
    char32_t character = 0; ///< that is written
    std::shared_ptr<const Edit> before;
};

/// One way to understand a line as far as it goes. The text is in step with the bytes, or half a
/// character behind: then `lead` is the byte that still lacks its trail.
struct Path {
    reading::Fluency::Text fluency;
    double channel = 0;  ///< logarithm of the probability of such damage
    char32_t last = 0;   ///< the character before
    char32_t before = 0; ///< the one before it
    std::optional<Byte> lead;
    std::optional<std::size_t> mended_to; ///< where the last mend ends
    std::shared_ptr<const Edit> edits;    ///< mends, of which the last lacks its end while there
                                          ///< is a `lead`

    [[nodiscard]] bool is_behind() const { return lead.has_value(); }
};

/// The mends of a path, in order.
[[nodiscard]] std::vector<script::Mend> mends_of(const Path& path);

/// The likeliest paths to a place, as many as are worth going on with.
class Beam {
public:
    /// Drops the least likely if there are too many; of equals the last.
    void add(Path path);

    /// Whether a path that scores `most` at the very best could still be among them.
    [[nodiscard]] bool admits(double most) const;

    /// The likeliest first, without those that are far less likely than it.
    [[nodiscard]] std::vector<Path> take();

private:
    std::vector<std::pair<double, Path>> paths_;
};

/// One character more makes a path likelier by no more than this.
inline constexpr double most_gain = 4;

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

    [[nodiscard]] const Sources& sources() const { return sources_; }

    /// A mend begins at `place`, where the line falls half a character behind.
    static void fall_behind(Path& path, std::size_t place, Byte lead);

    /// The last mend ends at `end`, where the line is in step again.
    static void catch_up(Path& path, std::size_t end);

    /// The line goes on with `character`.
    void say(Path& path, char32_t character) const;

    /// The mend goes on with `character`, of which there is no doubt.
    void copy(Path& path, char32_t character) const;

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
