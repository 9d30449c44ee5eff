// SPDX-License-Identifier: GPL-3.0-or-later
// What is said for years, dates and times of day.
#include "support/said.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace duologue;
using support::Case;

namespace {

// clang-format off
const std::vector<Case> mandarin{
    {"定在3/15（周五）", "定在三月十五日，周五，"},
    {"2026或2027年", "二零二六或二零二七年"},
    {"2024、2025和2026年", "二零二四、二零二五和二零二六年"},
    {"大约2030年", "大约二零三零年"},
    {"5000年后", "五千年后"},
    {"5000年的文明", "五千年的文明"},
    {"23年10月", "二三年十月"},
    {"10年3个月", "十年三个月"},
    {"2027年前后", "二零二七年前后"},
    {"2018 年、2017 年", "二零一八年、二零一七年"},
    {"1990年代", "一九九零年代"},
    {"90年代", "九十年代"},
    {"2020 年代某个时间", "二零二零年代某个时间"},
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
    {"2 年", "两年"},
    {"2 月", "二月"},
    {"2 号", "二号"},
    {"2年级", "二年级"},
    {"1~2年", "一到两年"},
    {"Q3", "Q | 三"},
    {"2019至2021年", "二零一九至二零二一年"},
    {"10.1黄金周", "十一黄金周"},
    {"15年底", "一五年底"},
    {"17年夏天", "一七年夏天"},
    {"8月,2024年", "八月，二零二四年"},
    {"00后、10后", "零零后、一零后"},
    {"上世纪80、90年代的人", "上世纪八十、九十年代的人"},
    {"1960年代末到1970年代初", "一九六零年代末到一九七零年代初"},
    {"19世纪60年代", "十九世纪六十年代"},
    {"'24年", "二四年"},
    {"'90年代", "九十年代"},
    {"3/8妇女节", "三八妇女节"},
    {"2024/25财年", "二零二四到二五财年"},
    {"1月23日（周四）", "一月二十三日，周四，"},
    {"3月5日—4月7日", "三月五日到四月七日"},
    {"2024.12.31", "二零二四年十二月三十一日"},
    {"2025年01月05日", "二零二五年一月五日"},
    {"9点30", "九点三十"},
    {"凌晨2:00", "凌晨两点"},
    {"23:59:59", "二十三点五十九分五十九秒"},
    {"70、80后", "七零、八零后"},
    {"Mar. 5th", "March fifth"},
    {"2019-2020赛季", "二零一九到二零二零赛季"},
    {"2023-2024年度", "二零二三到二零二四年度"},
    {"上午9:00-11:30", "上午九点到十一点三十分"},
    {"15:30:00", "十五点三十分"},
    {"25/12/2024", "二零二四年十二月二十五日"},
    {"90、00后", "九零、零零后"},
    {"1970s-80s", "一九七零年代到八十年代"},
    {"闰年2月有29天", "闰年二月有二十九天"},
};

const std::vector<Case> english{
    {"In May 20% left", "In May twenty percent left"},
    {"In May 10,000 people", "In May ten thousand people"},
    {"May 10, 2024", "May tenth, twenty twenty-four"},
    {"the '90s", "the nineties"},
    {"in 2005", "in two thousand five"},
    {"since 1905", "since nineteen oh five"},
    {"January 20, 2025", "January twentieth, twenty twenty-five"},
    {"20 January", "the twentieth of January"},
    {"Jan. 20–24", "January twentieth to twenty-fourth"},
    {"2025-01-20", "January twentieth twenty twenty-five"},
    {"10:30 a.m.", "ten thirty A.M."},
    {"at 9:00", "at nine o'clock"},
    {"3 p.m. on Monday", "three P.M on Monday"},
    {"00:00", "midnight"},
    {"the 5th of May", "the fifth of May"},
    {"in 1066", "in ten sixty-six"},
    {"the 1960s and '70s", "the nineteen sixties and seventies"},
    {"5th March 2025", "the fifth of March twenty twenty-five"},
    {"March 2025", "March twenty twenty-five"},
    {"03/04/25", "March fourth twenty twenty-five"},
    {"10:30am", "ten thirty A.M"},
    {"at 12:05", "at twelve oh five"},
    {"Q3 2025", "Q three, twenty twenty-five"},
    {"2025/26", "twenty twenty-five twenty-six"},
    {"June 3rd-5th, 2025", "June third to fifth, twenty twenty-five"},
    {"12:30-1:30pm", "twelve thirty to one thirty P.M"},
    {"8-10am", "eight to ten A.M"},
    {"the class of '98", "the class of ninety-eight"},
    {"the '08 crisis", "the oh eight crisis"},
    {"2008-09", "two thousand eight to oh nine"},
    {"FY24", "F.Y twenty-four"},
    {"AD 79", "A.D seventy-nine"},
    {"4th July", "the fourth of July"},
    {"on 11/9/89", "on November ninth nineteen eighty-nine"},
    {"In 1066, 1215, 1492", "In ten sixty-six, twelve fifteen, fourteen ninety-two"},
    {"in 2:01:09", "in two oh one oh nine"},
    {"on 2/29/24", "on February twenty-ninth twenty twenty-four"},
    {"Mon.–Fri., 9 a.m.", "Monday to Friday, nine A.M."},
    {"open Jan-Mar", "open January to March"},
    {"Sat. by appointment", "Saturday by appointment"},
    {"It fell in Jan. Then it rose", "It fell in January. Then it rose"},
    {"on Fri. Jan. 5", "on Friday January fifth"},
    {"in the Sun. Then", "in the Sun. Then"},
    {"4 July 1776", "the fourth of July seventeen seventy-six"},
};
// clang-format on

} // namespace

TEST_CASE("years, dates and times of day are said as a reader says them in Mandarin", "[reading]") {
    support::check_said(mandarin, reading::Language::mandarin);
}

TEST_CASE("years, dates and times of day are said as a reader says them in English", "[reading]") {
    support::check_said(english, reading::Language::english);
}
