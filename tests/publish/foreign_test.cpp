// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/foreign.hpp"

#include <catch2/catch.hpp>

using namespace duologue::publish;
using Runs = std::vector<LanguageRun>;

TEST_CASE("Latin words in Mandarin are English, with the numbers between and behind them",
          "[publish]") {
    CHECK(split_languages("我用 Blue Kite 3 写信，", "zh")
          == Runs{{"我用 ", ""}, {"Blue Kite 3", "en"}, {" 写信，", ""}});
    CHECK(split_languages("2031年5月", "zh") == Runs{{"2031年5月", ""}});
}

TEST_CASE("Han characters in English are Mandarin, with the marks between them", "[publish]") {
    CHECK(split_languages("They say 山、水 here.", "en")
          == Runs{{"They say ", ""}, {"山、水", "zh"}, {" here.", ""}});
}
