// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/said.hpp"

#include "base/unicode.hpp"

#include <catch2/catch.hpp>

namespace duologue::support {

std::string say(const std::string& text, reading::Language language) {
    static const reading::Lexicon lexicon(
        reading::split_lexicon("AISI = A.I.S.I\nC++ = C plus plus\nCOVID = covid\n"
                               "Dr. = Doctor\nMr. = Mister\nNO = no\nTHE = the\nvs. = versus\n",
                               "test"));
    std::vector<reading::LeftOut> left_out;
    std::string said;
    for (const auto& segment : write_out(to_utf32(text), language, lexicon, left_out))
        said += (said.empty() ? "" : " | ") + to_utf8(segment.text);
    return said;
}

void check_said(const std::vector<Case>& cases, reading::Language language) {
    for (const auto& [written, said] : cases) {
        INFO(written);
        CHECK(say(written, language) == said);
    }
}

} // namespace duologue::support
