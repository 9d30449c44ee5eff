// SPDX-License-Identifier: GPL-3.0-or-later
// A script of two speakers, and the commands that look at it.
#pragma once

#include "support/folder.hpp"
#include "support/program.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace duologue::support {

/// A header; two speakers, 甲 and 乙, have different voices.
inline const std::string two_speakers =
    "title: A <b>talk</b> & more\nlanguage: zh\ncast: 甲 = host\ncast: 乙 = amodei\n";

/// A desk with `talk.txt` on it.
struct Desk {
    explicit Desk(std::string_view text) : path(folder.write("talk.txt", text).string()) {}

    /// `duologue COMMAND talk.txt …`; places say `talk.txt`.
    [[nodiscard]] Outcome call(std::vector<std::string> arguments) const;

    Folder folder;
    std::string path;
};

} // namespace duologue::support
