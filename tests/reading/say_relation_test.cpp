// SPDX-License-Identifier: GPL-3.0-or-later
// What is said for shares, ranges, fractions, scores and ratios.
#include "support/said.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace duologue;
using support::Case;

namespace {

// clang-format off
const std::vector<Case> mandarin{
    {"3天-5天", "三天到五天"},
    {"5倍~10倍", "五倍到十倍"},
    {"$5亿-$10亿", "五亿美元到十亿美元"},
    {"$5M-$10M", "五百万美元到一千万美元"},
    {"三天，-5度", "三天，负五度"},
    {"按1:10的比例", "按一比十的比例"},
    {"以21:15获胜", "以二十一比十五获胜"},
    {"10次/秒", "十次每秒"},
    {"三人/组", "三人每组"},
    {"客户/个人", "客户、个人"},
    {"机器/人类", "机器、人类"},
    {"$100亿美金", "一百亿美金"},
    {"90% 的", "百分之九十的"},
    {"3.5%", "百分之三点五"},
    {"100%", "百分之百"},
    {"3%-5%", "百分之三到百分之五"},
    {"10-20%", "百分之十到二十"},
    {"5‰", "千分之五"},
    {"-0.5%", "负百分之零点五"},
    {"～30%", "约百分之三十"},
    {"3-6个月", "三到六个月"},
    {"3~6", "三到六"},
    {"3—6", "三到六"},
    {"1/3", "三分之一"},
    {"比分3:2", "比分三比二"},
    {"3比2", "三比二"},
    {"1-1", "一比一"},
    {"3-1获胜", "三比一获胜"},
    {"16:9", "十六比九"},
    {"400-820-8820", "四零零，八二零，八八二零"},
    {"24/7", "全天候"},
    {"A/B 测试", "eh B | 测试"},
    {"媒体/网络", "媒体、网络"},
    {"10x", "十倍"},
    {"——好", "好"},
    {"快——慢", "快，慢"},
    {"1840-1949", "一八四零到一九四九"},
    {"5‱", "万分之五"},
    {"85折", "八五折"},
    {"ω-3", "欧米伽三"},
    {"3×10⁸m/s", "三乘十的八次方米每秒"},
    {"ISBN 978-7-111-12345-6", "I.S.B.N | 九七八，七，幺幺幺，幺二三四五，六"},
    {"1.6×10^-19", "一点六乘十的负十九次方"},
    {"3又1/2", "三又二分之一"},
    {"99.99%", "百分之九十九点九九"},
    {"百分之5", "百分之五"},
    {"2/3的人", "三分之二的人"},
    {"1/1000", "千分之一"},
    {"1/4决赛", "四分之一决赛"},
    {"21-18", "二十一比十八"},
    {"50/50", "五十比五十"},
    {"+1 (650) 555-0100", "加幺，六五零，五五五，零幺零零"},
    {"歼-20", "歼二十"},
    {"TCP/IP", "T.C.P I.P"},
    {"10%+", "百分之十以上"},
    {"提高了3-5x", "提高了三到五倍"},
    {"从10%提高到50%", "从百分之十提高到百分之五十"},
    {"下降至-2.5%", "下降至负百分之二点五"},
    {"同比-3.2%", "同比负百分之三点二"},
    {"10次/秒", "十次每秒"},
    {"3人/组", "三人每组"},
    {"1:1.5", "一比一点五"},
    {"大比分3-1", "大比分三比一"},
    {"6-4, 7-5", "六比四，七比五"},
    {"1/2+1/3=5/6", "二分之一加三分之一等于六分之五"},
    {"5-3=2", "五减三等于二"},
    {"10-3=7", "十减三等于七"},
    {"90%+", "百分之九十以上"},
    {"iPhone 14/15", "iPhone | 十四、十五"},
    {"表2-1", "表二杠一"},
    {"4-3-3阵型", "四三三阵型"},
    {"1-3-5", "一三五"},
    {"血压120/80mmHg", "血压一百二十，八十毫米汞柱"},
    {"体重60kg-70kg", "体重六十公斤到七十公斤"},
    {"F-35和J-20", "F | 三十五和 | J | 二十"},
    {"+5%", "正百分之五"},
    {"-5%", "负百分之五"},
    {"80/20法则", "八十比二十法则"},
    {"4:4:2", "四比四比二"},
    {"1/2/3", "一、二、三"},
    {"RTX 4080/4090", "R.T.X | 四零八零、四零九零"},
};

const std::vector<Case> english{
    {"$5 million-$10 million", "five million dollars to ten million dollars"},
    {"5km-10km", "five kilometers to ten kilometers"},
    {"$5/month", "five dollars per month"},
    {"GPT-4/Claude", "G.P.T four Claude"},
    {"o1/o3", "o one o three"},
    {"90%", "ninety percent"},
    {"3–5%", "three to five percent"},
    {"fell 5%-10%", "fell five percent to ten percent"},
    {"1/3 of it", "one third of it"},
    {"2/3", "two thirds"},
    {"3/4", "three quarters"},
    {"50/50", "fifty fifty"},
    {"3:2", "three to two"},
    {"call 555-123-4567", "call five five five, one two three, four five six seven"},
    {"24/7", "twenty-four seven"},
    {"a 5% cut", "a five percent cut"},
    {"text — dash (so)...", "text, dash, so."},
    {"2 1/2", "two and a half"},
    {"(555) 123-4567", "five five five, one two three, four five six seven"},
    {"3.14%", "three point one four percent"},
    {"5/8", "five eighths"},
    {"50-50", "fifty fifty"},
    {"won 2-1", "won two to one"},
    {"2–3x", "two to three x"},
    {"1939–45", "nineteen thirty-nine to forty-five"},
    {"95% CI", "ninety-five percent C.I"},
    {"1,000x", "one thousand x"},
    {"80/20", "eighty twenty"},
    {"70/30", "seventy thirty"},
    {"5-3=2", "five minus three equals two"},
    {"a 50-50 chance", "a fifty fifty chance"},
    {"4:4:2", "four to four to two"},
    {"1/2/3", "one, two, three"},
    {"iPhone 14/15", "iPhone fourteen, fifteen"},
    {"Boeing 747-400", "Boeing seven forty-seven, four hundred"},
    {"24-7", "twenty-four seven"},
    {"4-3-3", "four three three"},
    {"a blood pressure of 120/80", "a blood pressure of one hundred twenty over eighty"},
};
// clang-format on

} // namespace

TEST_CASE("shares, ranges, fractions, scores and ratios are said as a reader says them in Mandarin",
          "[reading]") {
    support::check_said(mandarin, reading::Language::mandarin);
}

TEST_CASE("shares, ranges, fractions, scores and ratios are said as a reader says them in English",
          "[reading]") {
    support::check_said(english, reading::Language::english);
}
