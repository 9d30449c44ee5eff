// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of writing-out. Each reads from its cursor or leaves the case to the next rule.
#pragma once

#include "reading/wording/said.hpp"

namespace duologue::reading {

// Mandarin numbers.
[[nodiscard]] std::optional<Said> mandarin_date(Cursor cursor);     ///< 2025-01-20, 1/20/2025
[[nodiscard]] std::optional<Said> mandarin_years(Cursor cursor);    ///< 2018-2020年, 2024-25赛季
[[nodiscard]] std::optional<Said> mandarin_decade(Cursor cursor);   ///< 1990s
[[nodiscard]] std::optional<Said> mandarin_year(Cursor cursor);     ///< 2027年, 90后
[[nodiscard]] std::optional<Said> mandarin_label(Cursor cursor);    ///< 9·11事件, 402室, 85折
[[nodiscard]] std::optional<Said> mandarin_prime(Cursor cursor);    ///< 39°54', 1'30"
[[nodiscard]] std::optional<Said> mandarin_duration(Cursor cursor); ///< 4h18min, 1:55.00
[[nodiscard]] std::optional<Said> mandarin_clock(Cursor cursor);    ///< 14:05, 9:00-17:00
[[nodiscard]] std::optional<Said> mandarin_row(Cursor cursor);      ///< telephone and long numbers
[[nodiscard]] std::optional<Said> mandarin_version(Cursor cursor);  ///< 1.2.3
[[nodiscard]] std::optional<Said> mandarin_chain(Cursor cursor);    ///< 4:4:2, 1/2/3
[[nodiscard]] std::optional<Said> mandarin_mixed(Cursor cursor);    ///< 2 1/2
[[nodiscard]] std::optional<Said> mandarin_relation(Cursor cursor); ///< 3:2, 1/3, 7x24
[[nodiscard]] std::optional<Said> mandarin_model(Cursor cursor); ///< the number in H100, RTX 4090
[[nodiscard]] std::optional<Said> mandarin_quantity(Cursor cursor); ///< $1.5 million, 3-6, -5℃, 2
[[nodiscard]] std::optional<Said> mandarin_between(Cursor cursor); ///< the sign in 3%-5%, 周一-周五
[[nodiscard]] std::optional<Said> mandarin_per(Cursor cursor);     ///< the sign in 30元/kg, 每kg
[[nodiscard]] std::optional<Said> mandarin_rank(Cursor cursor);   ///< #1, No.1
[[nodiscard]] std::optional<Said> mandarin_symbol(Cursor cursor); ///< +, ≥, 4²

// English numbers.
[[nodiscard]] std::optional<Said> english_date_inside(Cursor cursor); ///< Mar. 5 in Mandarin
[[nodiscard]] std::optional<Said> english_date(Cursor cursor);        ///< January 20, 2025
[[nodiscard]] std::optional<Said> english_day(Cursor cursor);         ///< Mon.–Fri., in Jan.
[[nodiscard]] std::optional<Said> english_decade(Cursor cursor);      ///< 1990s, '90s
[[nodiscard]] std::optional<Said> english_prime(Cursor cursor);       ///< 39°54', 6'2"
[[nodiscard]] std::optional<Said> english_duration(Cursor cursor);    ///< 4h18min, 1:55.00
[[nodiscard]] std::optional<Said> english_clock(Cursor cursor);       ///< 10:30 a.m.
[[nodiscard]] std::optional<Said> english_place(Cursor cursor);       ///< 1600 Main St., MA 02139
[[nodiscard]] std::optional<Said> english_row(Cursor cursor);       ///< telephone and long numbers
[[nodiscard]] std::optional<Said> english_version(Cursor cursor);   ///< 1.2.3
[[nodiscard]] std::optional<Said> english_rank(Cursor cursor);      ///< 21st, #1, No. 5
[[nodiscard]] std::optional<Said> english_chain(Cursor cursor);     ///< 4:4:2, 1/2/3
[[nodiscard]] std::optional<Said> english_mixed(Cursor cursor);     ///< 2 1/2
[[nodiscard]] std::optional<Said> english_relation(Cursor cursor);  ///< 3:2, 1/3, 24/7
[[nodiscard]] std::optional<Said> english_label(Cursor cursor);     ///< 911, '08
[[nodiscard]] std::optional<Said> english_provision(Cursor cursor); ///< 10b-5
[[nodiscard]] std::optional<Said> english_model(Cursor cursor);     ///< the number in H100
[[nodiscard]] std::optional<Said> english_quantity(Cursor cursor);  ///< $1.5 million, 3–6, 2027
[[nodiscard]] std::optional<Said> english_between(Cursor cursor);   ///< the sign in 3%–5%
[[nodiscard]] std::optional<Said> english_symbol(Cursor cursor);    ///< +, ≥, x²

} // namespace duologue::reading
