// SPDX-License-Identifier: GPL-3.0-or-later AND Apache-2.0
// The readings without neighbours follow the label counts of the Chinese Polyphones with Pinyin
// corpus (github.com/kakaobrain/g2pM, Apache-2.0, Kyubyong Park and Seanie Lee, 2020).
#include "reading/mandarin/polyphone_tables.hpp"

#include <array>

namespace duologue::reading {
namespace {

using Rule = PolyphoneRule;

constexpr std::array rules{
    Rule{U'切', "qie1"},   Rule{U'供', "gong1"}, Rule{U'夹', "jia1"},  Rule{U'咳', "ke2"},
    Rule{U'轧', "zha2"},   Rule{U'嗯', "en1"},   Rule{U'嗨', "hai1"},  Rule{U'哟', "yo5"},
    Rule{U'喔', "wo5"},    Rule{U'哩', "li5"},   Rule{U'擂', "lei2"},  Rule{U'垛', "duo3"},
    Rule{U'拗', "niu4"},   Rule{U'什', "shi2"},  Rule{U'伯', "bo2"},   Rule{U'柏', "bo2"},
    Rule{U'燕', "yan1"},   Rule{U'蕃', "bo1"},   Rule{U'帖', "tie3"},  Rule{U'喇', "la3"},
    Rule{U'吁', "yu4"},    Rule{U'爪', "zhao3"}, Rule{U'蛤', "ge2"},   Rule{U'姥', "mu3"},
    Rule{U'圩', "wei2"},   Rule{U'劲', "jing4"}, Rule{U'莘', "xin1"},  Rule{U'阙', "que4"},
    Rule{U'阆', "lang4"},  Rule{U'仡', "ge1"},   Rule{U'裨', "pi2"},   Rule{U'颉', "xie2"},
    Rule{U'莞', "guan3"},  Rule{U'肖', "xiao1"}, Rule{U'蹶', "jue2"},  Rule{U'蠡', "li3"},
    Rule{U'芾', "fu2"},    Rule{U'阏', "yan1"},  Rule{U'毂', "gu3"},   Rule{U'媛', "yuan2"},
    Rule{U'鬲', "li4"},    Rule{U'圜', "yuan2"}, Rule{U'牟', "mou2"},  Rule{U'锔', "ju2"},
    Rule{U'茜', "xi1"},    Rule{U'覃', "tan2"},  Rule{U'玟', "wen2"},  Rule{U'脯', "fu3"},
    Rule{U'峒', "tong2"},  Rule{U'镝', "di1"},   Rule{U'窨', "yin4"},  Rule{U'缊', "yun4"},
    Rule{U'钌', "liao3"},  Rule{U'唠', "lao2"},  Rule{U'剡', "shan4"}, Rule{U'埏', "yan2"},
    Rule{U'咥', "die2"},   Rule{U'荑', "ti2"},   Rule{U'嬛', "huan2"}, Rule{U'簸', "bo3"},
    Rule{U'樘', "cheng3"}, Rule{U'徼', "jiao4"}, Rule{U'冠', "guan4"},
};

} // namespace

std::span<const PolyphoneRule> plain_readings() {
    return rules;
}

} // namespace duologue::reading
