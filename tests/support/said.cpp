// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/said.hpp"

#include "base/unicode.hpp"
#include "reading/phonetics/phonemes.hpp"

#include <catch2/catch.hpp>

namespace duologue::support {
namespace {

/// Whether the engine can say all that stands between [[ and ]].
bool is_sayable(std::u32string_view said) {
    for (auto begin = said.find(U"[["); begin != said.npos; begin = said.find(U"[[")) {
        const auto end = said.find(U"]]", begin);
        const auto phonemes = said.substr(begin + 2, end - begin - 2);
        if (reading::count_sayable(phonemes) != phonemes.size())
            return false;
        said.remove_prefix(end);
    }
    return true;
}

} // namespace

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
        CHECK(is_sayable(to_utf32(said)));
    }
}

} // namespace duologue::support
