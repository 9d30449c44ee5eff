// SPDX-License-Identifier: GPL-3.0-or-later
// What a sound file says about itself.
#pragma once

#include "base/level.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace duologue::encode {

/// Where a player may jump to.
struct ChapterMark {
    Timestamp start;
    std::string title;
};

/// Empty texts are left out of the file.
struct Tags {
    std::string title;
    std::string album;
    std::optional<int> track_number;
    std::vector<std::string> artists;
    std::string date; ///< ISO 8601
    std::string language;
    std::string comment;
    std::vector<ChapterMark> chapters;
    std::optional<Lufs> loudness; ///< of the whole file, for the R128 gain
};

/// A Vorbis comment: a field name and its value.
struct Comment {
    std::string field;
    std::string value;

    friend bool operator==(const Comment&, const Comment&) = default;
};

/// `tags` as Vorbis comments, in the order that players read them safely: texts, chapters (the time
/// before the name, from 000), then the gain (RFC 7845, section 5.2.1).
[[nodiscard]] std::vector<Comment> to_comments(const Tags& tags);

} // namespace duologue::encode
