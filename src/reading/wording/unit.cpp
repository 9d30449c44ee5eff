// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/unit.hpp"

#include "base/unicode.hpp"

#include <array>

namespace duologue::reading {
namespace {

// Where one sign begins another and a mark follows it (km, km/h) the longer comes first.
constexpr auto units = std::to_array<Unit>({
    {U"°C", U"摄氏度", U"degree Celsius", U"degrees Celsius"},
    {U"ºC", U"摄氏度", U"degree Celsius", U"degrees Celsius"},
    {U"℃", U"摄氏度", U"degree Celsius", U"degrees Celsius"},
    {U"°F", U"华氏度", U"degree Fahrenheit", U"degrees Fahrenheit"},
    {U"℉", U"华氏度", U"degree Fahrenheit", U"degrees Fahrenheit"},
    {U"°", U"度", U"degree", U"degrees"},
    {U"km/h", U"公里每小时", U"kilometer per hour", U"kilometers per hour"},
    {U"km/s", U"公里每秒", U"kilometer per second", U"kilometers per second"},
    {U"km²", U"平方公里", U"square kilometer", U"square kilometers"},
    {U"km2", U"平方公里", U"square kilometer", U"square kilometers"},
    {U"km", U"公里", U"kilometer", U"kilometers"},
    {U"KM", U"公里", U"kilometer", U"kilometers"},
    {U"kWh", U"千瓦时", U"kilowatt hour", U"kilowatt hours"},
    {U"kW", U"千瓦", U"kilowatt", U"kilowatts"},
    {U"Wh", U"瓦时", U"watt hour", U"watt hours"},
    {U"mW", U"毫瓦", U"milliwatt", U"milliwatts"},
    {U"TW", U"太瓦", U"terawatt", U"terawatts"},
    {U"kV", U"千伏", U"kilovolt", U"kilovolts"},
    {U"kHz", U"千赫兹", U"kilohertz", U"kilohertz"},
    {U"kPa", U"千帕", U"kilopascal", U"kilopascals"},
    {U"kcal", U"千卡", U"kilocalorie", U"kilocalories"},
    {U"kJ", U"千焦", U"kilojoule", U"kilojoules"},
    {U"kbps", U"千比特每秒", U"kilobit per second", U"kilobits per second"},
    {U"kg/m³", U"公斤每立方米", U"kilogram per cubic meter", U"kilograms per cubic meter"},
    {U"kg", U"公斤", U"kilogram", U"kilograms"},
    {U"KG", U"公斤", U"kilogram", U"kilograms"},
    {U"Kg", U"公斤", U"kilogram", U"kilograms"},
    {U"KB", U"K.B", U"kilobyte", U"kilobytes"},
    {U"kB", U"K.B", U"kilobyte", U"kilobytes"},
    {U"Kb", U"千比特", U"kilobit", U"kilobits"},
    {U"MB", U"兆字节", U"megabyte", U"megabytes"},
    {U"Mb", U"兆比特", U"megabit", U"megabits"},
    {U"Mbps", U"兆比特每秒", U"megabit per second", U"megabits per second"},
    {U"MHz", U"兆赫兹", U"megahertz", U"megahertz"},
    {U"MWh", U"兆瓦时", U"megawatt hour", U"megawatt hours"},
    {U"MW", U"兆瓦", U"megawatt", U"megawatts"},
    {U"MPa", U"兆帕", U"megapascal", U"megapascals"},
    {U"GB", U"G.B", U"gigabyte", U"gigabytes"},
    {U"Gb", U"吉比特", U"gigabit", U"gigabits"},
    {U"bps", U"个基点", U"basis point", U"basis points"},
    {U"BPS", U"个基点", U"basis point", U"basis points"},
    {U"bp", U"个基点", U"basis point", U"basis points"},
    {U"BP", U"个基点", U"basis point", U"basis points"},
    {U"Kbps", U"千比特每秒", U"kilobit per second", U"kilobits per second"},
    {U"Tbps", U"太比特每秒", U"terabit per second", U"terabits per second"},
    {U"Gbps", U"吉比特每秒", U"gigabit per second", U"gigabits per second"},
    {U"GHz", U"吉赫兹", U"gigahertz", U"gigahertz"},
    {U"GWh", U"吉瓦时", U"gigawatt hour", U"gigawatt hours"},
    {U"GW", U"吉瓦", U"gigawatt", U"gigawatts"},
    {U"TB", U"T.B", U"terabyte", U"terabytes"},
    {U"TWh", U"太瓦时", U"terawatt hour", U"terawatt hours"},
    {U"EB", U"E.B", U"exabyte", U"exabytes"},
    {U"PB", U"P.B", U"petabyte", U"petabytes"},
    {U"MJ", U"兆焦", U"megajoule", U"megajoules"},
    {U"mAh", U"毫安时", U"milliampere hour", U"milliampere hours"},
    {U"mA", U"毫安", U"milliampere", U"milliamperes"},
    {U"μmol", U"微摩尔", U"micromole", U"micromoles"},
    {U"nmol", U"纳摩尔", U"nanomole", U"nanomoles"},
    {U"mM", U"毫摩尔每升", U"millimolar", U"millimolar"},
    {U"μM", U"微摩尔每升", U"micromolar", U"micromolar"},
    {U"nM", U"纳摩尔每升", U"nanomolar", U"nanomolar"},
    {U"mmol", U"毫摩尔", U"millimole", U"millimoles"},
    {U"mol", U"摩尔", U"mole", U"moles"},
    {U"mg/m³", U"毫克每立方米", U"milligram per cubic meter", U"milligrams per cubic meter"},
    {U"mg", U"毫克", U"milligram", U"milligrams"},
    {U"mmHg", U"毫米汞柱", U"millimeter of mercury", U"millimeters of mercury"},
    {U"mm²", U"平方毫米", U"square millimeter", U"square millimeters"},
    {U"mm", U"毫米", U"millimeter", U"millimeters"},
    {U"mL", U"毫升", U"milliliter", U"milliliters"},
    {U"ml", U"毫升", U"milliliter", U"milliliters"},
    {U"ms", U"毫秒", U"millisecond", U"milliseconds"},
    {U"min", U"分钟", U"minute", U"minutes"},
    {U"mins", U"分钟", U"minute", U"minutes"},
    {U"sec", U"秒", U"second", U"seconds"},
    {U"secs", U"秒", U"second", U"seconds"},
    {U"mo", U"个月", U"month", U"months"},
    {U"mos", U"个月", U"month", U"months"},
    {U"yr", U"年", U"year", U"years"},
    {U"yrs", U"年", U"year", U"years"},
    {U"mph", U"英里每小时", U"mile per hour", U"miles per hour"},
    {U"m/s²", U"米每二次方秒", U"meter per second squared", U"meters per second squared"},
    {U"m/s", U"米每秒", U"meter per second", U"meters per second"},
    {U"m²", U"平方米", U"square meter", U"square meters"},
    {U"m2", U"平方米", U"square meter", U"square meters"},
    {U"m³", U"立方米", U"cubic meter", U"cubic meters"},
    {U"m3", U"立方米", U"cubic meter", U"cubic meters"},
    {U"㎥", U"立方米", U"cubic meter", U"cubic meters"},
    {U"㏄", U"毫升", U"milliliter", U"milliliters"},
    {U"㎡", U"平方米", U"square meter", U"square meters"},
    {U"m", U"米", U"meter", U"meters"},
    {U"cm²", U"平方厘米", U"square centimeter", U"square centimeters"},
    {U"cm³", U"立方厘米", U"cubic centimeter", U"cubic centimeters"},
    {U"cm", U"厘米", U"centimeter", U"centimeters"},
    {U"nm", U"纳米", U"nanometer", U"nanometers"},
    {U"ns", U"纳秒", U"nanosecond", U"nanoseconds"},
    {U"μs", U"微秒", U"microsecond", U"microseconds"},
    {U"μm", U"微米", U"micrometer", U"micrometers"},
    {U"μg/m³", U"微克每立方米", U"microgram per cubic meter", U"micrograms per cubic meter"},
    {U"μg/L", U"微克每升", U"microgram per liter", U"micrograms per liter"},
    {U"μL", U"微升", U"microliter", U"microliters"},
    {U"dL", U"分升", U"deciliter", U"deciliters"},
    {U"ng", U"纳克", U"nanogram", U"nanograms"},
    {U"pg", U"皮克", U"picogram", U"picograms"},
    {U"IU", U"国际单位", U"international unit", U"international units"},
    {U"ppm", U"P.P.M", U"part per million", U"parts per million"},
    {U"ppb", U"P.P.B", U"part per billion", U"parts per billion"},
    {U"pct", U"个百分点", U"percentage point", U"percentage points"},
    {U"pp", U"个百分点", U"percentage point", U"percentage points"},
    {U"N·m", U"牛米", U"newton meter", U"newton meters"},
    {U"μg", U"微克", U"microgram", U"micrograms"},
    {U"g/cm³", U"克每立方厘米", U"gram per cubic centimeter", U"grams per cubic centimeter"},
    {U"g/L", U"克每升", U"gram per liter", U"grams per liter"},
    {U"g", U"克", U"gram", U"grams"},
    {U"t", U"吨", U"ton", U"tons"},
    {U"L", U"升", U"liter", U"liters"},
    {U"lbs", U"磅", U"pound", U"pounds"},
    {U"lb", U"磅", U"pound", U"pounds"},
    {U"mi", U"英里", U"mile", U"miles"},
    {U"oz", U"盎司", U"ounce", U"ounces"},
    {U"tsp", U"茶匙", U"teaspoon", U"teaspoons"},
    {U"tbsp", U"汤匙", U"tablespoon", U"tablespoons"},
    {U"Tbsp", U"汤匙", U"tablespoon", U"tablespoons"},
    {U"gal", U"加仑", U"gallon", U"gallons"},
    {U"yd", U"码", U"yard", U"yards"},
    {U"yds", U"码", U"yard", U"yards"},
    {U"mpg", U"英里每加仑", U"mile per gallon", U"miles per gallon"},
    {U"sq ft", U"平方英尺", U"square foot", U"square feet"},
    {U"sq. ft", U"平方英尺", U"square foot", U"square feet"},
    {U"ft", U"英尺", U"foot", U"feet"},
    {U"Pa", U"帕", U"pascal", U"pascals"},
    {U"cal", U"卡", U"calorie", U"calories"},
    {U"J", U"焦", U"joule", U"joules"},
    {U"hPa", U"百帕", U"hectopascal", U"hectopascals"},
    {U"ha", U"公顷", U"hectare", U"hectares"},
    {U"h", U"小时", U"hour", U"hours"},
    {U"hr", U"小时", U"hour", U"hours"},
    {U"hrs", U"小时", U"hour", U"hours"},
    {U"Hz", U"赫兹", U"hertz", U"hertz"},
    {U"dB", U"分贝", U"decibel", U"decibels"},
    {U"px", U"像素", U"pixel", U"pixels"},
    {U"bpm", U"拍每分钟", U"beat per minute", U"beats per minute"},
    {U"fps", U"帧每秒", U"frame per second", U"frames per second"},
    {U"r/min", U"转每分钟", U"revolution per minute", U"revolutions per minute"},
    {U"rpm", U"转每分钟", U"revolution per minute", U"revolutions per minute"},
    {U"s", U"秒", U"second", U"seconds"},
    {U"W", U"瓦", U"watt", U"watts"},
    {U"w", U"万", U"w", U"w"}, // as Chinese write 万 in haste
    {U"mV", U"毫伏", U"millivolt", U"millivolts"},
    {U"V", U"伏", U"volt", U"volts"},
    {U"Ω", U"欧姆", U"ohm", U"ohms"},
    {U"㎞", U"公里", U"kilometer", U"kilometers"},
    {U"㎏", U"公斤", U"kilogram", U"kilograms"},
    {U"㎝", U"厘米", U"centimeter", U"centimeters"},
    {U"㎜", U"毫米", U"millimeter", U"millimeters"},
});

/// The dot of 16 oz. cans, where the sentence goes on.
void take_dot(Cursor& cursor) {
    const bool goes_on =
        is_one_of(cursor.peek(1), U",;)") || (cursor.peek(1) == U' ' && is_small(cursor.peek(2)));
    if (goes_on && is_latin(cursor.peek(-1)))
        cursor.take(U'.');
}

} // namespace

std::optional<Unit> take_from(std::span<const Unit> table, Cursor& cursor) {
    for (const auto& unit : table) {
        auto sign = cursor;
        if (!sign.take(unit.sign) || !sign.ends_word())
            continue;
        cursor = sign;
        return unit;
    }
    return std::nullopt;
}

std::optional<Unit> take_unit(Cursor& cursor) {
    auto sign = cursor;
    const bool hyphen = !sign.take_blanks() && is_digit(sign.peek(-1)) && sign.take(U'-');
    const auto unit = take_from(units, sign);
    if (!unit || (hyphen && unit->sign.size() == 1) || (unit->sign == U"w" && sign.peek() == U'/')
        || (unit->sign.size() == 1 && sign.peek() == U'/' && is_latin(sign.peek(1))))
        return std::nullopt;
    take_dot(sign);
    cursor = sign;
    return unit;
}

void say_unit(Said& said, const Unit& unit, Range source) {
    const std::u32string name(unit.mandarin);
    if (is_latin(name.front()))
        said.english(name, source);
    else
        said.mandarin(name, source);
}

bool is_measured(const Cursor& cursor) {
    auto behind = cursor.behind(8);
    while (!behind.empty() && (is_latin(behind.back()) || behind.back() == U'μ'))
        behind.remove_suffix(1);
    behind = trim(behind);
    return !behind.empty() && is_digit(behind.back());
}

} // namespace duologue::reading
