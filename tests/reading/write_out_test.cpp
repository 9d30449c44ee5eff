// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "reading/wording/segment.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace duologue;
using namespace duologue::reading;

namespace {

/// What is written and what is said; a bar stands where the language changes.
struct Case {
    std::string written;
    std::string said;
};

// clang-format off
const std::vector<Case> mandarin{
    {"2027年前后", "二零二七年前后"},
    {"2018 年、2017 年", "二零一八年、二零一七年"},
    {"1990年代", "一九九零年代"},
    {"90年代", "九十年代"},
    {"2020 年代某个时间", "二零二零年代某个时间"},
    {"1990s", "一九九零年代"},
    {"20世纪", "二十世纪"},
    {"2025-01-20", "二零二五年一月二十日"},
    {"2025/1/20", "二零二五年一月二十日"},
    {"1/20/2025", "二零二五年一月二十日"},
    {"2008年8月8日", "二零零八年八月八日"},
    {"1月20日至24日", "一月二十日至二十四日"},
    {"1月20日-24日", "一月二十日到二十四日"},
    {"2018-2020年", "二零一八到二零二零年"},
    {"1993年-2005年", "一九九三年到二零零五年"},
    {"2024-25赛季", "二零二四到二五赛季"},
    {"公元前221年", "公元前二二一年"},
    {"3000年前", "三千年前"},
    {"1000年历史", "一千年历史"},
    {"2025年年会", "二零二五年年会"},
    {"80后", "八零后"},
    {"98年出生", "九八年出生"},
    {"2025Q3", "二零二五 | Q | 三"},
    {"周一-周五", "周一到周五"},
    {"10:30开会", "十点三十分开会"},
    {"14:05出发", "十四点零五分出发"},
    {"2:30出发", "两点三十分出发"},
    {"9:00-17:00", "九点到十七点"},
    {"8:05:09", "八点零五分零九秒"},
    {"上午 10:30 a.m.", "上午十点三十分。"},
    {"3点半", "三点半"},
    {"3.5", "三点五"},
    {"0.001", "零点零零一"},
    {"10,500人", "一万零五百人"},
    {"1000000", "一百万"},
    {"1,234,567.89", "一百二十三万四千五百六十七点八九"},
    {"123456789", "一亿二千三百四十五万六千七百八十九"},
    {"200条", "二百条"},
    {"2000", "两千"},
    {"20000", "两万"},
    {"22000", "两万二千"},
    {"10010", "一万零一十"},
    {"100010", "十万零一十"},
    {"101个", "一百零一个"},
    {"2.5 亿", "二点五亿"},
    {"2 亿", "两亿"},
    {"40 亿美元", "四十亿美元"},
    {"2 个", "两个"},
    {"2 年", "两年"},
    {"2 月", "二月"},
    {"2 号", "二号"},
    {"第 2", "第二"},
    {"第2次", "第二次"},
    {"12 个", "十二个"},
    {"22", "二十二"},
    {"2 公里", "两公里"},
    {"2年级", "二年级"},
    {"2等奖", "二等奖"},
    {"2次方", "二次方"},
    {"2 到 3 个", "两到三个"},
    {"2楼", "二楼"},
    {"90% 的", "百分之九十的"},
    {"3.5%", "百分之三点五"},
    {"100%", "百分之百"},
    {"3%-5%", "百分之三到百分之五"},
    {"10-20%", "百分之十到二十"},
    {"5‰", "千分之五"},
    {"-0.5%", "百分之负零点五"},
    {"～30%", "约百分之三十"},
    {"3-6个月", "三到六个月"},
    {"3~6", "三到六"},
    {"3—6", "三到六"},
    {"1~2年", "一到两年"},
    {"1/3", "三分之一"},
    {"½", "二分之一"},
    {"1½", "一又二分之一"},
    {"比分3:2", "比分三比二"},
    {"3比2", "三比二"},
    {"1-1", "一比一"},
    {"3-1获胜", "三比一获胜"},
    {"16:9", "十六比九"},
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
    {"13800138000", "幺三八零零幺三八零零零"},
    {"400-820-8820", "四零零，八二零，八八二零"},
    {"拨打110", "拨打幺幺零"},
    {"+86 138 0013 8000", "加八六，幺三八，零零幺三，八零零零"},
    {"打2个电话", "打两个电话"},
    {"007", "零零七"},
    {"o1、o3", "o | 一、 | o | 三"},
    {"GPT-4o", "G.P.T | 四 | o"},
    {"Sonnet 3.5", "Sonnet | 三点五"},
    {"Claude 3", "Claude | 三"},
    {"H100", "H | 一百"},
    {"A100", "eh | 一百"},
    {"iPhone 15", "iPhone | 十五"},
    {"iPhone 5s", "iPhone | 五 | s"},
    {"Windows 11", "Windows | 十一"},
    {"RTX 4090", "R.T.X | 四零九零"},
    {"Boeing 747", "Boeing | 七四七"},
    {"Llama 3.1 405B", "Llama | 三点一，四百零五 | B"},
    {"4K", "四 | K"},
    {"5G网络", "五 | G | 网络"},
    {"Q3", "Q | 三"},
    {"B2B", "B | 二 | B"},
    {"1080p", "一零八零 | p"},
    {"1.2.3版本", "一点二点三版本"},
    {"16 GB 内存", "十六吉字节内存"},
    {"5km", "五公里"},
    {"120 km/h", "一百二十公里每小时"},
    {"70kg", "七十公斤"},
    {"100 kWh", "一百千瓦时"},
    {"50 m²", "五十平方米"},
    {"15min", "十五分钟"},
    {"2L", "两升"},
    {"A & B", "eh and B"},
    {"你&我", "你和我"},
    {"1+1=2", "一加一等于二"},
    {"4+2", "四加二"},
    {"24/7", "二十四七"},
    {"7x24", "七乘二十四"},
    {"3×5", "三乘五"},
    {"6÷2", "六除以二"},
    {"≥3", "大于等于三"},
    {"≈5", "约等于五"},
    {"5±1", "五正负一"},
    {"10²", "十的平方"},
    {"10⁶", "十的六次方"},
    {"10⁻⁶", "十的负六次方"},
    {"A→B", "eh | 到 | B"},
    {"A/B 测试", "eh B | 测试"},
    {"媒体/网络", "媒体、网络"},
    {"200+ 条", "二百多条"},
    {"10x", "十倍"},
    {"#1", "第一"},
    {"No.1", "第一"},
    {"№5", "第五"},
    {"n次", "n | 次"},
    {"www.example.com.cn", "W.W.W | 点 | example | 点 | com | 点 | C.N"},
    {"info@example.com", "info | 艾特 | example | 点 | com"},
    {"Node.js", "Node | 点 | J.S"},
    {"第II章", "第二章"},
    {"III级", "三级"},
    {"Ⅲ期", "三期"},
    {"World War II", "World War | 二"},
    {"Henry VIII", "Henry the eighth"},
    {"１２３", "一百二十三"},
    {"ＡＢＣ", "A.B.C"},
    {"①速度", "一，速度"},
    {"H₂O", "H | 二 | O"},
    {"1、2、3", "一、二、三"},
    {"推理(reasoning)等", "推理， | reasoning | 等"},
    {"《三体》", "三体"},
    {"“你好”,他说。", "你好，他说。"},
    {"我……不知道", "我…不知道"},
    {"我......不知道", "我…不知道"},
    {"安东尼·霍普金斯", "安东尼霍普金斯"},
    {"真的吗?!", "真的吗？"},
    {"——好", "好"},
    {"快——慢", "快，慢"},
    {"AISIs 机构", "A.I.S.I's | 机构"},
    {"LLMs", "L.L.M's"},
    {"关于 DEI 的", "关于 | D.E.I | 的"},
    {"在 X 平台", "在 | X | 平台"},
    {"Mr. Smith", "Mister Smith"},
    {"COVID-19", "covid | 十九"},
    {"C++", "C plus plus"},
    {"他说:\"I was born in 1990 and moved to Rome in 2005.\"", "他说： | I was born in nineteen ninety and moved to Rome in two thousand five."},
    {"110报警", "幺幺零报警"},
    {"911事件", "九一一事件"},
    {"7·21特大暴雨", "七二一特大暴雨"},
    {"\"9·11\"事件", "九一一事件"},
    {"2019至2021年", "二零一九至二零二一年"},
    {"i7-13700K", "i | 七一三七零零 | K"},
    {"波音737", "波音七三七"},
    {"1st", "first"},
    {"路易XIV", "路易十四"},
    {"1'30\"", "一分三十秒"},
    {"N 39°54'", "N | 三十九度五十四分"},
    {"1 000 000", "一百万"},
    {"1840-1949", "一八四零到一九四九"},
    {"302室", "三零二室"},
    {"5‱", "万分之五"},
    {"85折", "八五折"},
    {"12,0000", "十二万"},
    {"1e6", "一乘十的六次方"},
    {"1.2e-3", "一点二乘十的负三次方"},
    {"5.1假期", "五一假期"},
    {"10.1黄金周", "十一黄金周"},
    {"3.15晚会", "三一五晚会"},
    {"618大促", "六一八大促"},
    {"911恐怖袭击", "九一一恐怖袭击"},
    {"ω-3", "欧米伽三"},
    {"9.8m/s²", "九点八米每二次方秒"},
    {"3×10⁸m/s", "三乘十的八次方米每秒"},
    {"2000r/min", "两千转每分钟"},
    {"0.5mmol/L", "零点五毫摩尔每升"},
    {"5μg/m³", "五微克每立方米"},
    {"400电话", "四零零电话"},
    {"4008001234", "四零零八零零幺二三四"},
    {"QQ号123456", "Q.Q | 号幺二三四五六"},
    {"沪A·12345", "沪 | eh | 一二三四五"},
    {"ISBN 978-7-111-12345-6", "I.S.B.N | 九七八，七，幺幺幺，幺二三四五，六"},
    {"1920s-1930s", "一九二零年代到一九三零年代"},
    {"30¢", "三十美分"},
    {"15年底", "一五年底"},
    {"17年夏天", "一七年夏天"},
    {"4×100米接力", "四乘一百米接力"},
    {"5-羟色胺", "五羟色胺"},
    {"H7N9", "H | 七 | N | 九"},
    {"1.6×10^-19", "一点六乘十的负十九次方"},
    {"3又1/2", "三又二分之一"},
    {"8月,2024年", "八月，二零二四年"},
    {"他得了 10 后来居上", "他得了十后来居上"},
    {"00后、10后", "零零后、一零后"},
    {"第3,2024字", "第三，两千零二十四字"},
};

const std::vector<Case> english{
    {"By 2027, AI may win.", "By twenty twenty-seven, A.I may win."},
    {"in the 1990s", "in the nineteen nineties"},
    {"the '90s", "the nineties"},
    {"in 2005", "in two thousand five"},
    {"since 1905", "since nineteen oh five"},
    {"2000 people", "two thousand people"},
    {"January 20, 2025", "January twentieth, twenty twenty-five"},
    {"20 January", "the twentieth of January"},
    {"Jan. 20–24", "January twentieth to twenty-fourth"},
    {"2025-01-20", "January twentieth twenty twenty-five"},
    {"10:30 a.m.", "ten thirty A.M."},
    {"at 9:00", "at nine o'clock"},
    {"3 p.m. on Monday", "three P.M on Monday"},
    {"$4 billion", "four billion dollars"},
    {"$1.5m", "one point five million dollars"},
    {"$3.50", "three dollars and fifty cents"},
    {"$40-50 billion", "forty to fifty billion dollars"},
    {"€20", "twenty euros"},
    {"90%", "ninety percent"},
    {"3–5%", "three to five percent"},
    {"fell 5%-10%", "fell five percent to ten percent"},
    {"3.14", "three point one four"},
    {"10,500", "ten thousand five hundred"},
    {"1st, 2nd, 12th and 33rd", "first, second, twelfth and thirty-third"},
    {"3-6 months", "three to six months"},
    {"1/3 of it", "one third of it"},
    {"2/3", "two thirds"},
    {"3/4", "three quarters"},
    {"1½ cups", "one and a half cups"},
    {"50/50", "fifty fifty"},
    {"3:2", "three to two"},
    {"5 km", "five kilometers"},
    {"1 km", "one kilometer"},
    {"120 km/h", "one hundred twenty kilometers per hour"},
    {"-5°C", "minus five degrees Celsius"},
    {"16 GB", "sixteen gigabytes"},
    {"call 555-123-4567", "call five five five, one two three, four five six seven"},
    {"o1 and o3", "o one and o three"},
    {"GPT-4o", "G.P.T four o"},
    {"A100 chips", "eh one hundred chips"},
    {"the RTX 4090", "the R.T.X forty ninety"},
    {"B2B", "B two B"},
    {"v2.1.0", "v two point one point zero"},
    {"24/7", "twenty-four seven"},
    {"#1", "number one"},
    {"No. 5", "number five"},
    {"R&D", "R and D"},
    {"Johnson & Johnson", "Johnson and Johnson"},
    {"example.com/docs", "example dot com slash docs"},
    {"info@example.com", "info at example dot com"},
    {"World War II", "World War two"},
    {"Chapter IV", "Chapter four"},
    {"Henry VIII", "Henry the eighth"},
    {"x² + y³ = z", "x squared plus y cubed equals z"},
    {"10^6", "ten to the power of six"},
    {"Dr. Smith vs. Mr. Jones", "Doctor Smith versus Mister Jones"},
    {"the U.S. economy", "the U.S economy"},
    {"the CEO's LLMs", "the C.E.O's L.L.M's"},
    {"state-of-the-art", "state-of-the-art"},
    {"don't", "don't"},
    {"Plan A is good", "Plan eh is good"},
    {"a 5% cut", "a five percent cut"},
    {"THE WALL STREET PRESS", "the wall street press"},
    {"text — dash (so)...", "text, dash, so."},
    {"It is 中国 now.", "It is | 中国 | now."},
    {"He has 2个 friends.", "He has | 两个 | friends."},
    {"5¢", "five cents"},
    {"2 1/2", "two and a half"},
    {"6'2\"", "six foot two"},
    {"5 ft 10 in", "five feet ten inches"},
    {"00:00", "midnight"},
    {"mid-1980s", "mid nineteen eighties"},
    {"the 5th of May", "the fifth of May"},
    {"192.168.1.1", "one hundred ninety-two dot one hundred sixty-eight dot one dot one"},
    {"39°54'", "thirty-nine degrees fifty-four minutes"},
    {"Main St.", "Main Street."},
    {"(555) 123-4567", "five five five, one two three, four five six seven"},
    {"the score was 3×4=12", "the score was three times four equals twelve"},
    {"a 4x4 matrix", "a four by four matrix"},
    {"We live on Main St. in town", "We live on Main Street in town"},
    {"$5/month", "five dollars per month"},
    {"112th", "one hundred twelfth"},
    {"2005", "two thousand five"},
    {"1905", "nineteen oh five"},
};
// clang-format on

const Lexicon lexicon(split_lexicon("AISI = A.I.S.I\nC++ = C plus plus\nCOVID = covid\n"
                                    "Dr. = Doctor\nMr. = Mister\nTHE = the\nvs. = versus\n",
                                    "test"));

std::vector<Segment> write(const std::string& text, Language language) {
    Warnings warnings;
    return write_out(to_utf32(text), language, lexicon, {}, warnings);
}

std::string say(const std::string& text, Language language) {
    std::string said;
    for (const auto& segment : write(text, language))
        said += (said.empty() ? "" : " | ") + to_utf8(segment.text);
    return said;
}

std::string codes(const std::string& text) {
    Warnings warnings;
    (void)write_out(to_utf32(text), Language::mandarin, {}, {"a.txt", 3, 1}, warnings);
    std::string list;
    for (const auto& warning : warnings)
        list += warning.code + "@" + to_string(warning.where) + " ";
    return list;
}

} // namespace

TEST_CASE("a Mandarin sentence is said as a Chinese reader says it", "[reading]") {
    for (const auto& [written, said] : mandarin) {
        INFO(written);
        CHECK(say(written, Language::mandarin) == said);
    }
}

TEST_CASE("an English sentence is said in English words", "[reading]") {
    for (const auto& [written, said] : english) {
        INFO(written);
        CHECK(say(written, Language::english) == said);
    }
}

TEST_CASE("every character knows what it says", "[reading]") {
    const auto segments = write("有 25 个 AI", Language::mandarin);
    REQUIRE(segments.size() == 2);
    CHECK(segments[0].source == std::vector<Range>{{0, 1}, {2, 4}, {2, 4}, {2, 4}, {5, 6}});
    CHECK(segments[1].source == std::vector<Range>{{7, 9}, {7, 9}, {7, 9}});
}

TEST_CASE("a blank before an English word says nothing", "[reading]") {
    const auto segments = write("a b", Language::english);
    REQUIRE(segments.size() == 1);
    CHECK(segments[0].source[1] == Range{2, 2});
}

TEST_CASE("digits of a row and ordinals keep their tone, amounts do not", "[reading]") {
    using Flags = std::vector<bool>;
    CHECK(write("2011年", Language::mandarin)[0].as_digit == Flags{true, true, true, true, false});
    CHECK(write("第1", Language::mandarin)[0].as_digit == Flags{false, true});
    CHECK(write("1月", Language::mandarin)[0].as_digit == Flags{true, false});
    CHECK(write("1个", Language::mandarin)[0].as_digit == Flags{false, false});
    CHECK(write("100个", Language::mandarin)[0].as_digit == Flags{false, false, false});
    CHECK(write("21个", Language::mandarin)[0].as_digit == Flags{false, false, true, false});
}

TEST_CASE("what cannot be said is left out with one warning of each kind", "[reading]") {
    CHECK(say("好🙂的こん", Language::mandarin) == "好的");
    CHECK(codes("好🙂🙂的") == "emoji-dropped@a.txt:3:1 ");
    CHECK(codes("Привет 你") == "unspeakable@a.txt:3:1 ");
    CHECK(codes("你\u200b好") == "");
}

TEST_CASE("brackets of the text never reach the voice as phonemes", "[reading]") {
    CHECK(say("[[hello]]", Language::english) == "hello,");
}
