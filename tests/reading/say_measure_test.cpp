// SPDX-License-Identifier: GPL-3.0-or-later
// What is said for money and units.
#include "support/said.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace duologue;
using support::Case;

namespace {

// clang-format off
const std::vector<Case> mandarin{
    {"1990s", "一九九零年代"},
    {"40 亿美元", "四十亿美元"},
    {"-5℃", "零下五摄氏度"},
    {"-5℃~3℃", "零下五摄氏度到三摄氏度"},
    {"$40", "四十美元"},
    {"$40 亿", "四十亿美元"},
    {"$40亿美元", "四十亿美元"},
    {"$1.5 million", "一百五十万美元"},
    {"US$3 billion", "三十亿美元"},
    {"¥100", "一百元"},
    {"€3.5m", "三百五十万欧元"},
    {"£20", "二十英镑"},
    {"$2", "两美元"},
    {"100 USD", "一百美元"},
    {"$20/月", "二十美元每月"},
    {"30元/kg", "三十元每公斤"},
    {"iPhone 5s", "iPhone | 五 | s"},
    {"16 GB 内存", "十六吉字节内存"},
    {"5km", "五公里"},
    {"120 km/h", "一百二十公里每小时"},
    {"70kg", "七十公斤"},
    {"100 kWh", "一百千瓦时"},
    {"50 m²", "五十平方米"},
    {"15min", "十五分钟"},
    {"2L", "两升"},
    {"①速度", "一，速度"},
    {"1st", "first"},
    {"N 39°54'", "N | 三十九度五十四分"},
    {"9.8m/s²", "九点八米每二次方秒"},
    {"2000r/min", "两千转每分钟"},
    {"0.5mmol/L", "零点五毫摩尔每升"},
    {"5μg/m³", "五微克每立方米"},
    {"1920s-1930s", "一九二零年代到一九三零年代"},
    {"30¢", "三十美分"},
    {"4×100米接力", "四乘一百米接力"},
    {"3w", "三万"},
    {"2万亿美元", "两万亿美元"},
    {"$1.5万亿", "一点五万亿美元"},
    {"-$200", "负二百美元"},
    {"NT$300", "三百新台币"},
    {"98.6°F", "九十八点六华氏度"},
    {"100Mbps", "一百兆比特每秒"},
    {"220V", "二百二十伏"},
    {"120bpm", "一百二十拍每分钟"},
    {"-10～5℃", "零下十到五摄氏度"},
    {"海拔8848.86米", "海拔八千八百四十八点八六米"},
    {"$5-10 billion", "五十亿到一百亿美元"},
    {"10亿-100亿美元", "十亿到一百亿美元"},
    {"￥1,234.56", "一千二百三十四点五六元"},
    {"$3/百万token", "三美元每百万 | token"},
    {"60km/小时", "六十公里每小时"},
    {"80元/㎡", "八十元每平方米"},
    {"~$50", "约五十美元"},
    {"3.2B美元", "三十二亿美元"},
    {"399-2999元", "三百九十九到两千九百九十九元"},
    {"3号楼2单元501室", "三号楼二单元五零一室"},
    {"1.2w", "一点二万"},
    {"1.80 m", "一点八零米"},
    {"20000元", "两万元"},
    {"25±2℃", "二十五正负两摄氏度"},
    {"2米2", "两米二"},
    {"3 m", "三米"},
    {"3.2 TB/s", "三点二太字节每秒"},
    {"比例为1:2:3，误差±0.5℃。", "比例为一比二比三，误差正负零点五摄氏度。"},
    {"温度升高1.5~2℃", "温度升高一点五到两摄氏度"},
};

const std::vector<Case> english{
    {"in the 1990s", "in the nineteen nineties"},
    {"$4 billion", "four billion dollars"},
    {"$1.5m", "one point five million dollars"},
    {"$3.50", "three dollars and fifty cents"},
    {"$40-50 billion", "forty to fifty billion dollars"},
    {"€20", "twenty euros"},
    {"1st, 2nd, 12th and 33rd", "first, second, twelfth and thirty-third"},
    {"3-6 months", "three to six months"},
    {"5 km", "five kilometers"},
    {"1 km", "one kilometer"},
    {"120 km/h", "one hundred twenty kilometers per hour"},
    {"-5°C", "minus five degrees Celsius"},
    {"16 GB", "sixteen gigabytes"},
    {"5¢", "five cents"},
    {"5 ft 10 in", "five feet ten inches"},
    {"mid-1980s", "mid nineteen eighties"},
    {"39°54'", "thirty-nine degrees fifty-four minutes"},
    {"a 4x4 matrix", "a four by four matrix"},
    {"$5/month", "five dollars per month"},
    {"112th", "one hundred twelfth"},
    {"$1.5 trillion", "one point five trillion dollars"},
    {"US$5bn", "five billion dollars"},
    {"$1.01", "one dollar and one cent"},
    {"$20K", "twenty thousand dollars"},
    {"$100–200 million", "one hundred to two hundred million dollars"},
    {"£9.99", "nine pounds and ninety-nine pence"},
    {"HK$500", "five hundred Hong Kong dollars"},
    {"1,000th", "one thousandth"},
    {"~$50", "about fifty dollars"},
    {"He ran 100 m in 9.58 s.", "He ran one hundred meters in nine point five eight seconds."},
    {"a $5 bill", "a five dollar bill"},
    {"a $1.5 billion deal", "a one point five billion dollar deal"},
    {"a $100-million fund", "a one hundred million dollar fund"},
    {"a 5 km run", "a five kilometer run"},
    {"$5/mo", "five dollars per month"},
    {"98.6°F", "ninety-eight point six degrees Fahrenheit"},
    {"10 m/s", "ten meters per second"},
    {"H100s", "H one hundreds"},
    {"the 1800s", "the eighteen hundreds"},
    {"£2m", "two million pounds"},
    {"$0.50", "fifty cents"},
    {"$1,234.56", "one thousand two hundred thirty-four dollars and fifty-six cents"},
    {"$5M-$10M", "five million dollars to ten million dollars"},
    {"$15/hr", "fifteen dollars per hour"},
    {"-10 to 5°C", "minus ten to five degrees Celsius"},
    {"6 ft 2 in", "six feet two inches"},
    {"3hrs", "three hours"},
    {"1 hr", "one hour"},
    {"90 mins", "ninety minutes"},
};
// clang-format on

} // namespace

TEST_CASE("money and units are said as a reader says them in Mandarin", "[reading]") {
    support::check_said(mandarin, reading::Language::mandarin);
}

TEST_CASE("money and units are said as a reader says them in English", "[reading]") {
    support::check_said(english, reading::Language::english);
}
