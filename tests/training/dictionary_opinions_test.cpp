// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.hpp"
#include "reading/mandarin/polyphone_opinions.hpp"
#include "training/dictionary_opinions.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

namespace duologue::training {
namespace {

constexpr std::string_view entries = R"(export default {"all":[
["行","行","hang2","row",[],[]],
["銀行","银行","Yin2 hang2","bank",[],[]],
["行走","行走","xing2 zou3","to walk",[],[]],
["行頭","行头","xing2 tou5","costume",[],[]],
["行頭","行头","hang2 tou2","head of a guild",[],[]],
["綠林","绿林","Lu:4 lin2","woods",[],[]]]};)";

} // namespace

TEST_CASE("a dictionary's words say how characters with a choice are read", "[training]") {
    const auto file = std::filesystem::temp_directory_path() / "duologue_cedict_test.js";
    write_file(file, entries);
    const LabelCounts counts{{U'行', {{"hang2", 1}, {"xing2", 9}}},
                             {U'绿', {{"lu4", 1}, {"lv4", 9}}},
                             {U'银', {{"yin2", 9}}}};
    const std::vector<std::string> readings{"hang2", "lu4", "lv4", "xing2", "yin2"};
    const auto found = collect_opinions(file, counts, readings);
    std::filesystem::remove(file);
    const auto says = [&](std::u32string_view word, std::size_t place) -> std::string {
        const auto opinion = reading::find_opinion(found, word, place);
        return opinion ? readings[opinion->reading] : "";
    };
    CHECK(found.size() == 3);
    CHECK(says(U"银行", 1) == "hang2");
    CHECK(says(U"行走", 0) == "xing2");
    CHECK(says(U"绿林", 0) == "lv4");
    CHECK(says(U"行头", 0).empty());
    CHECK(says(U"银行", 0).empty());
}

} // namespace duologue::training
