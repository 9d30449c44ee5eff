// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/measure_word.hpp"

#include "base/unicode.hpp"
#include "reading/wording/numeral.hpp"

#include <algorithm>
#include <array>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// Simplified, then the Traditional forms that differ. Left out on purpose: 月日号楼级期班代线,
/// which number things in order and keep 二.
constexpr auto measure_words =
    U"个种条名家张次倍步岁米吨元块分秒天周年刻只位件起场项款台部辆座套份篇句字词遍趟回番成点度"
    U"斤公千克毫厘微升亩平立杯瓶碗盒包袋箱桶根支枝颗粒片面把双对副组批群队排行列类样门道口头匹棵"
    U"朵株栋幢间所幅封首集章节段页卷册轮局盘枚架艘滴阵顿拨股笔桩宗处大派党国方边端侧岸院校市省县"
    U"任兆万亿毛角人小美欧英港日韩者边档轴步桌席帮伙封趟拍尾本声剂例宗票餐夜晚寸尺丈磅届圈户床针"
    U"個種條張歲噸塊場項臺輛詞點畝瓶顆雙對組隊類樣門頭棟間節頁輪盤艘陣頓撥筆處黨國邊側縣萬億歐韓檔聲劑戶針屆"sv;

/// What begins with a measure word and is none.
constexpr std::array not_counted{
    U"年级"sv, U"年級"sv, U"次元"sv, U"次方"sv, U"次函"sv, U"元论"sv, U"元論"sv,
    U"元方"sv, U"元一"sv, U"分之"sv, U"分法"sv, U"小队"sv, U"小隊"sv, U"大队"sv,
    U"大隊"sv, U"大爷"sv, U"国际"sv, U"日"sv,   U"元次"sv, U"次曲"sv, U"次世"sv,
    U"公子"sv, U"人转"sv, U"人轉"sv, U"本科"sv, U"例如"sv, U"英格"sv, U"英国"sv,
    U"英國"sv, U"美国"sv, U"美國"sv, U"欧洲"sv, U"歐洲"sv, U"韩国"sv, U"韓國"sv,
};

bool counted_directly(Cursor cursor) {
    cursor.take_blanks();
    for (const auto unit : {U"日元"sv, U"日圆"sv, U"日圓"sv, U"星期"sv, U"礼拜"sv, U"禮拜"sv,
                            U"层楼"sv, U"層樓"sv, U"海里"sv, U"纳米"sv, U"奈米"sv})
        if (cursor.ahead(unit.size()) == unit && cursor.peek(2) != U'几' && cursor.peek(2) != U'幾')
            return true;
    const auto begins = [&](std::u32string_view word) { return cursor.ahead(word.size()) == word; };
    return is_one_of(cursor.peek(), measure_words)
           && std::none_of(not_counted.begin(), not_counted.end(), begins);
}

/// The 2 of 2栋1203 and 2栋3单元; but: 2栋100平米的楼.
bool names_house(Cursor cursor) {
    cursor.take_blanks();
    const bool house = cursor.take_one_of(U"栋棟幢座");
    const auto number = house ? take_whole(cursor, 4) : std::nullopt;
    const bool entrance = cursor.ahead(2) == U"单元" || cursor.ahead(2) == U"單元";
    return number && (entrance || (number->whole.size() >= 3 && !counted_directly(cursor)));
}

bool take_connection(Cursor& cursor) {
    if (take_range_sign(cursor))
        return true;
    cursor.take_blanks();
    return cursor.take_one_of(U"到至、或和");
}

} // namespace

bool counts_something(Cursor after) {
    if (counted_directly(after))
        return !names_house(after);
    if (!take_connection(after))
        return false;
    after.take_blanks();
    return take_numeral(after) && counted_directly(after);
}

} // namespace duologue::reading
