// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that are read digit by digit: telephones, and whatever is too long for an amount, or
// called a number by the words around it (热线, 验证码).
#include "base/unicode.hpp"
#include "reading/wording/cardinal_english.hpp"
#include "reading/wording/cardinal_mandarin.hpp"
#include "reading/wording/measure_word.hpp"
#include "reading/wording/quantity.hpp"
#include "reading/wording/rules.hpp"
#include "reading/wording/unit.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace duologue::reading {
namespace {

using namespace std::string_view_literals;

/// A number in the groups it is written in.
struct DigitRow {
    bool international = false; ///< begins with +
    std::vector<std::u32string> groups;
    Range source;
};

constexpr std::array callers{
    U"电话"sv,   U"電話"sv,   U"热线"sv,   U"熱線"sv,   U"拨打"sv,   U"撥打"sv,     U"拨"sv,
    U"撥"sv,     U"火警"sv,   U"急救"sv,   U"报警"sv,   U"報警"sv,   U"致电"sv,     U"打"sv,
    U"致電"sv,   U"手机"sv,   U"手機"sv,   U"号码"sv,   U"號碼"sv,   U"尾号"sv,     U"尾號"sv,
    U"密码"sv,   U"密碼"sv,   U"编号"sv,   U"編號"sv,   U"邮编"sv,   U"验证码"sv,   U"群号"sv,
    U"QQ"sv,     U"卡号"sv,   U"工号"sv,   U"学号"sv,   U"QQ号"sv,   U"邮政编码"sv, U"账号"sv,
    U"帐号"sv,   U"帳號"sv,   U"房号"sv,   U"房號"sv,   U"房间号"sv, U"房間號"sv,   U"证号"sv,
    U"證號"sv,   U"车牌号"sv, U"微信号"sv, U"代码"sv,   U"代碼"sv,   U"ISBN"sv,     U"phone"sv,
    U"call"sv,   U"dial"sv,   U"Call"sv,   U"Dial"sv,   U"tel"sv,    U"Tel"sv,      U"ZIP"sv,
    U"zip"sv,    U"code"sv,   U"PIN"sv,    U"分机"sv,   U"分機"sv,   U"端口"sv,     U"状态码"sv,
    U"狀態碼"sv, U"错误码"sv, U"錯誤碼"sv, U"取件码"sv, U"提货码"sv, U"邀请码"sv,   U"单号"sv,
    U"單號"sv,
};

constexpr std::array emergencies{U"110"sv, U"119"sv, U"120"sv, U"122"sv, U"911"sv};

/// 打了120.
bool is_called_in_need(const Cursor& start, std::u32string_view digits) {
    const auto behind = trim(start.behind(4));
    return (behind.ends_with(U"打了") || behind.ends_with(U"拨了") || behind.ends_with(U"撥了")
            || behind.ends_with(U"打过") || behind.ends_with(U"打過"))
           && std::ranges::find(emergencies, digits) != emergencies.end();
}

/// The last words before the number, a colon or 是 between left out.
bool is_called_a_number(const Cursor& start) {
    auto behind = trim(start.behind(20));
    if (behind.ends_with(U" is"))
        behind.remove_suffix(3);
    while (!behind.empty()
           && (is_one_of(behind.back(), U":：是为為、 ") || is_digit(behind.back())))
        behind.remove_suffix(1);
    const auto calls = [&](std::u32string_view word) {
        const auto before =
            behind.size() > word.size() ? behind[behind.size() - word.size() - 1] : U' ';
        return behind.ends_with(word) && !(is_latin(word.front()) && is_latin(before));
    };
    return std::any_of(callers.begin(), callers.end(), calls);
}

/// 100 people, 100%.
bool is_amount(const Cursor& after) {
    return counts_something(after) || counts_things(after) || is_one_of(after.peek(), U"%‰");
}

/// 110报警, 12345热线.
bool is_hotline(const Cursor& end) {
    constexpr std::array names{U"热线"sv, U"熱線"sv, U"报警"sv, U"報警"sv, U"火警"sv,
                               U"急救"sv, U"电话"sv, U"電話"sv, U"错误"sv, U"錯誤"sv};
    auto after = end;
    after.take_blanks();
    return std::any_of(names.begin(), names.end(),
                       [&](std::u32string_view name) { return after.ahead(name.size()) == name; });
}

constexpr std::size_t most_groups = 6;

std::vector<std::u32string> take_groups(Cursor& cursor) {
    const bool area_in_brackets = cursor.peek(-1) == U'(';
    std::vector<std::u32string> groups{std::u32string(cursor.take_digits())};
    if (area_in_brackets && cursor.ahead(2) == U") " && is_digit(cursor.peek(2)))
        cursor.skip(1);
    while (groups.size() < most_groups) {
        auto next = cursor;
        const bool in_brackets = groups.back().size() < 3 && next.take(U" (");
        if (!in_brackets && !next.take_one_of(U"- "))
            break;
        const auto digits = next.take_digits();
        if (digits.empty() || (in_brackets && !next.take(U')')))
            break;
        groups.emplace_back(digits);
        cursor = next;
    }
    return groups;
}

/// 138****1234, what is hidden as a group of its own; nothing where all is shown.
std::vector<std::u32string> take_masked(Cursor& cursor) {
    auto end = cursor;
    const std::u32string first(end.take_digits());
    std::u32string hidden;
    while (end.take(U'*'))
        hidden += U'*';
    const std::u32string last(end.take_digits());
    if (hidden.size() < 3 || last.empty())
        return {};
    cursor = end;
    return {first, hidden, last};
}

std::size_t count_digits(const std::vector<std::u32string>& groups) {
    std::size_t digits = 0;
    for (const auto& group : groups)
        digits += group.size();
    return digits;
}

bool is_grouped_telephone(const DigitRow& row) {
    const auto& groups = row.groups;
    const auto digits = count_digits(groups);
    const auto is_long = [](const std::u32string& group) { return group.size() >= 3; };
    if (groups.size() < 2 || digits < 7 || digits > 15
        || !std::all_of(groups.begin() + 1, groups.end(), is_long))
        return false;
    if (row.international)
        return true;
    const bool has_area = groups.front().size() >= 3 && groups.front().front() == U'0';
    return has_area || (groups.size() >= 3 && digits >= 9);
}

/// 555-1234, as Americans write them; other texts have ranges such as 399-2999元.
bool is_local_telephone(const std::vector<std::u32string>& groups, Language language) {
    return language == Language::english && groups.size() == 2 && groups[0].size() == 3
           && groups[1].size() == 4 && groups[0].back() != U'0' && groups[1].back() != U'0';
}

bool is_ungrouped_telephone(std::u32string_view digits, const Cursor& end) {
    if (counts_something(end) || end.peek() == U',' || end.peek() == U'%')
        return false;
    const bool mobile = digits.size() == 11 && digits[0] == U'1' && digits[1] >= U'3';
    const bool toll_free =
        digits.size() == 10 && (digits.starts_with(U"400") || digits.starts_with(U"800"));
    return mobile || toll_free
           || (digits.size() >= 12 && !digits.ends_with(U"000") && end.peek() != U'.');
}

std::optional<DigitRow> take_digit_row(Cursor& cursor) {
    const auto start = cursor;
    DigitRow row;
    row.international = cursor.peek() == U'+' && is_digit(cursor.peek(1));
    cursor.skip(row.international ? 1 : 0);
    if (!is_digit(cursor.peek()) || is_digit(start.peek(-1)))
        return std::nullopt;
    if (row.groups = take_masked(cursor); !row.groups.empty()) {
        row.source = {start.at(), cursor.at()};
        return row;
    }
    auto grouped = cursor;
    row.groups = take_groups(grouped);
    const bool is_called = is_called_a_number(start);
    if (is_grouped_telephone(row) || is_local_telephone(row.groups, start.language())
        || (is_called && row.groups.size() >= 3 && !counts_something(grouped))) {
        cursor = grouped;
        row.source = {start.at(), cursor.at()};
        return row;
    }
    const auto digits = cursor.take_digits();
    row.groups = {std::u32string(digits)};
    row.source = {start.at(), cursor.at()};
    const bool goes_on = cursor.peek() == U'.' && is_digit(cursor.peek(1));
    const bool named = digits.size() >= 3 && !goes_on && !is_amount(cursor)
                       && (is_called || is_called_in_need(start, digits) || is_hotline(cursor));
    auto unit = cursor;
    if (named || (is_ungrouped_telephone(digits, cursor) && !take_unit(unit)))
        return row;
    return std::nullopt;
}

template <class SayGroup>
std::optional<Said> say_row(Cursor cursor, const Piece& plus, const SayGroup& say_group) {
    const auto row = take_digit_row(cursor);
    if (!row)
        return std::nullopt;
    Said said{.end = cursor.at(), .pieces = {}};
    if (row->international)
        said.pieces.push_back({plus.language, plus.text, row->source});
    for (const auto& group : row->groups) {
        if (&group != &row->groups.front())
            said.pieces.push_back({plus.language, U"，", row->source});
        say_group(said, group, row->source);
    }
    return said;
}

} // namespace

std::optional<Said> mandarin_row(Cursor cursor) {
    return say_row(cursor, {Language::mandarin, U"加", {}},
                   [](Said& said, const std::u32string& group, Range source) {
                       if (group.front() == U'*')
                           said.mandarin(U"星号", source);
                       else
                           add_number(said, mandarin_telephone(group), source, Meaning::row);
                   });
}

std::optional<Said> english_row(Cursor cursor) {
    return say_row(cursor, {Language::english, U"plus", {}},
                   [](Said& said, const std::u32string& group, Range source) {
                       said.english(group.front() == U'*' ? U"asterisks" : english_telephone(group),
                                    source);
                   });
}

} // namespace duologue::reading
