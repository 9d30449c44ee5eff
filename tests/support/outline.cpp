// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/outline.hpp"

namespace duologue::support {

std::string outline(const script::Script& script) {
    std::string text;
    for (const auto& chapter : script.chapters) {
        text += "# " + chapter.title + '\n';
        for (const auto& turn : chapter.turns)
            for (const auto& paragraph : turn.paragraphs)
                text += turn.speaker + ": " + paragraph.text + '\n';
    }
    return text;
}

std::vector<std::string> codes(const Warnings& warnings) {
    std::vector<std::string> names;
    for (const auto& warning : warnings)
        names.push_back(warning.code + " " + to_string(warning.where));
    return names;
}

} // namespace duologue::support
