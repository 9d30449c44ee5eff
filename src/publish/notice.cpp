// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/notice.hpp"

#include "publish/written_language.hpp"

namespace duologue::publish {

std::string synthetic_notice(const std::string& language) {
    constexpr Wording notice{"", "语音为合成语音，并非发言者本人的声音。 ",
                             "語音為合成語音，並非發言者本人的聲音。 "};
    return std::string(in_language(notice, language))
           + "The voices are synthetic; they are not the speakers' own.";
}

} // namespace duologue::publish
