// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/notice.hpp"

namespace duologue::publish {

std::string synthetic_notice(const std::string& language) {
    return language == "en" ? "The voices are synthetic; they are not the speakers' own."
                            : "语音为合成语音，并非发言者本人的声音。"
                              " The voices are synthetic; they are not the speakers' own.";
}

} // namespace duologue::publish
