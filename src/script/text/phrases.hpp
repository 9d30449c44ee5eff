// SPDX-License-Identifier: GPL-3.0-or-later
// Words that tell names, credits and speech apart, in English and in Chinese of both scripts.
#pragma once

#include <string_view>

namespace duologue::script {

/// What opens speech before a colon: `例如`, `我的观点是`, `Note`, `The point is`.
[[nodiscard]] bool is_lead_in(std::u32string_view text);

/// Begins phrases in English, not names: `The`, `Only`, `So`.
[[nodiscard]] bool opens_phrase(std::u32string_view word);

/// Leads from a sentence to a person: `还有`, `我的朋友`.
[[nodiscard]] bool is_lead_word(std::u32string_view text);

/// Ends in what somebody does, or in an honorific: `主持人`, `李教授`, `Dr.`.
[[nodiscard]] bool ends_in_role(std::u32string_view text);

/// Holds what somebody does: `观众甲`, `记者张三`.
[[nodiscard]] bool holds_role(std::u32string_view text);

/// Has the form of a Chinese name: a frequent family name and one or two characters, or a foreign
/// name in the characters that are used for those.
[[nodiscard]] bool is_chinese_name(std::u32string_view text);

/// Who or what is to be thanked: `来源`, `責任編輯`, `Edited by`.
[[nodiscard]] bool is_credit_role(std::u32string_view text);

/// Names the text that follows, for readers of a page: `文稿整理`, `访谈全文`.
[[nodiscard]] bool is_caption(std::u32string_view text);

/// Ends in a word that needs a person after it (`我想问`, `as I told`), so that a name that follows
/// belongs to the sentence.
[[nodiscard]] bool awaits_person(std::u32string_view text);

/// Begins as headings do: `谈`, `关于`.
[[nodiscard]] bool opens_topic(std::u32string_view text);

} // namespace duologue::script
