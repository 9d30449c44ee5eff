// SPDX-License-Identifier: GPL-3.0-or-later
// What is said for numbers that are names.
#include "support/said.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace duologue;
using support::Case;

namespace {

// clang-format off
const std::vector<Case> mandarin{
    {"1000000", "一百万"},
    {"123456789", "一亿二千三百四十五万六千七百八十九"},
    {"第 2", "第二"},
    {"第2次", "第二次"},
    {"2楼", "二楼"},
    {"13800138000", "幺三八零零幺三八零零零"},
    {"拨打110", "拨打幺幺零"},
    {"+86 138 0013 8000", "加八六，幺三八，零零幺三，八零零零"},
    {"打2个电话", "打两个电话"},
    {"o1、o3", "o | 一、 | o | 三"},
    {"GPT-4o", "G.P.T | 四 | o"},
    {"Sonnet 3.5", "Sonnet | 三点五"},
    {"Claude 3", "Claude | 三"},
    {"H100", "H | 一百"},
    {"A100", "eh | 一百"},
    {"iPhone 15", "iPhone | 十五"},
    {"Windows 11", "Windows | 十一"},
    {"Boeing 747", "Boeing | 七四七"},
    {"Llama 3.1 405B", "Llama | 三点一，四百零五 | B"},
    {"4K", "四 | K"},
    {"5G网络", "五 | G | 网络"},
    {"B2B", "B | 二 | B"},
    {"1080p", "一零八零 | p"},
    {"7x24", "七乘二十四"},
    {"No.1", "第一"},
    {"第II章", "第二章"},
    {"III级", "三级"},
    {"World War II", "World War two"},
    {"Henry VIII", "Henry the eighth"},
    {"COVID-19", "covid | 十九"},
    {"i7-13700K", "i | 七，一三七零零 | K"},
    {"路易XIV", "路易十四"},
    {"1 000 000", "一百万"},
    {"302室", "三零二室"},
    {"1e6", "一乘十的六次方"},
    {"1.2e-3", "一点二乘十的负三次方"},
    {"400电话", "四零零电话"},
    {"4008001234", "四零零八零零幺二三四"},
    {"QQ号123456", "Q.Q | 号幺二三四五六"},
    {"H7N9", "H | 七 | N | 九"},
    {"第3,2024字", "第三，两千零二十四字"},
    {"第10,000位", "第一万位"},
    {"3 000 000", "三百万"},
    {"021 6888 8888", "零二幺，六八八八，八八八八"},
    {"o3-mini", "o | 三 | mini"},
    {"GB200", "G.B | 二百"},
    {"Llama-3-70B", "Llama | 三，七十 | B"},
    {"DeepSeek-V3", "DeepSeek V | 三"},
    {"RTX4090", "R.T.X | 四零九零"},
    {"i9-13900K", "i | 九，一三九零零 | K"},
    {"H.264", "H | 二六四"},
    {"PM2.5", "P.M | 二点五"},
    {"y=2x+1", "y | 等于二 | x | 加一"},
    {"第IV章", "第四章"},
    {"Python 3.12", "Python | 三点一二"},
    {"IPv6", "IPv | 六"},
    {"Qwen2.5-72B-Instruct", "Qwen | 二点五，七十二 | B Instruct"},
    {"ARC-AGI-2", "A.R.C A.G.I | 二"},
    {"A4纸", "eh | 四纸"},
    {"4S店", "四 | S | 店"},
    {"NO.1", "第一"},
    {"第1、2名", "第一、二名"},
    {"P.23", "P | 二十三"},
    {"K1234次列车", "K | 一二三四次列车"},
    {"MH370", "M.H | 三七零"},
    {"101路", "一零一路"},
    {"20250120", "二零二五零一二零"},
    {"COP28", "C.O.P | 二十八"},
    {"World War I", "World War one"},
    {"2层楼", "两层楼"},
    {"2本书，第2本最好", "两本书，第二本最好"},
    {"DDR5-6400", "D.D.R | 五，六四零零"},
    {"GTX1080Ti", "G.T.X | 一零八零 | Ti"},
    {"PCIe 5.0", "PCIe | 五点零"},
    {"R9 7950X", "R | 九，七九五零 | X"},
};

const std::vector<Case> english{
    {"By 2027, AI may win.", "By twenty twenty-seven, A.I may win."},
    {"o1 and o3", "o one and o three"},
    {"GPT-4o", "G.P.T four o"},
    {"A100 chips", "eh one hundred chips"},
    {"B2B", "B two B"},
    {"v2.1.0", "v two point one point zero"},
    {"No. 5", "number five"},
    {"World War II", "World War two"},
    {"Chapter IV", "Chapter four"},
    {"Henry VIII", "Henry the eighth"},
    {"2.5bn people", "two point five billion people"},
    {"100M", "one hundred million"},
    {"1B parameters", "one billion parameters"},
    {"5G", "five G"},
    {"o3-mini", "o three mini"},
    {"Claude 3.5 Sonnet", "Claude three point five Sonnet"},
    {"Llama-3-70B", "Llama three, seventy B"},
    {"Boeing 737", "Boeing seven thirty-seven"},
    {"Super Bowl LVIII", "Super Bowl fifty-eight"},
    {"+1 650 555 0100", "plus one, six five oh, five five five, oh one oh oh"},
    {"K-12", "K twelve"},
    {"G20", "G twenty"},
    {"9-to-5", "nine to five"},
    {"Section 230", "Section two thirty"},
    {"Room 302", "Room three oh two"},
    {"Flight 370", "Flight three seventy"},
    {"6.022e23", "six point zero two two times ten to the power of twenty-three"},
    {"Qwen2.5-72B-Instruct", "Qwen two point five, seventy-two B Instruct"},
    {"Mixtral 8x7B", "Mixtral eight by seven B"},
    {"100x-1000x", "one hundred x to one thousand x"},
    {"500k users", "five hundred thousand users"},
    {"100M users", "one hundred million users"},
    {"1B users", "one billion users"},
    {"2.5M people", "two point five million people"},
    {"10K steps", "ten thousand steps"},
    {"70B model", "seventy B model"},
    {"a 405B-parameter model", "a four hundred five billion parameter model"},
    {"10M tokens", "ten million tokens"},
    {"1M context", "one million context"},
    {"No. 10 Downing Street", "number ten Downing Street"},
    {"Room 101", "Room one oh one"},
    {"A380", "eh three eighty"},
    {"Highway 101", "Highway one oh one"},
    {"Louis XIV", "Louis the fourteenth"},
    {"Title IX", "Title nine"},
    {"Henry V", "Henry the fifth"},
    {"100 m2", "one hundred square meters"},
    {"12 345 678", "twelve million three hundred forty-five thousand six hundred seventy-eight"},
    {"0800 123 456", "oh eight oh oh, one two three, four five six"},
};
// clang-format on

} // namespace

TEST_CASE("numbers that are names are said as a reader says them in Mandarin", "[reading]") {
    support::check_said(mandarin, reading::Language::mandarin);
}

TEST_CASE("numbers that are names are said as a reader says them in English", "[reading]") {
    support::check_said(english, reading::Language::english);
}
