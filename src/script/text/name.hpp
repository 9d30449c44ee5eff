// SPDX-License-Identifier: GPL-3.0-or-later
// What can be the name of a speaker, and which names are the same person's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace duologue::script {

/// A letter of the scripts that names are written in, a Han character too.
[[nodiscard]] bool is_letter(char32_t character);

/// What stands before a colon, and where the text after it begins.
struct Prefix {
    std::u32string name; ///< tidy, without a role in brackets
    std::size_t colon;   ///< index of the colon
    std::size_t rest;    ///< index of the first character after the colon that is not white space
};

/// The part of `line` up to its first colon (ASCII or full width) at or after `from`, when that is
/// near enough to the start to be a name, and the colon does not belong to a time or an address.
[[nodiscard]] std::optional<Prefix> find_prefix(std::u32string_view line, std::size_t from = 0);

/// `written` without a role in brackets, pictures, and white space at the ends, with single spaces
/// inside. Where the brackets give a shorter name, `（以下简称NBD）`, it is that.
[[nodiscard]] std::u32string speaker_name(std::u32string_view written);

/// The same for `HOST` and `Host`: names with the same key are one person.
[[nodiscard]] std::u32string name_key(std::u32string_view name);

/// The narrator, who has no name in a Script.
[[nodiscard]] bool is_narrator(std::u32string_view name);

/// What listeners, reports and scripts call a speaker: the narrator's name is in the script's
/// language.
[[nodiscard]] std::string display_name(const std::string& speaker, const std::string& language);

/// Whether a script can name a speaker so: a name stands alone before its colon.
[[nodiscard]] bool is_writable_name(std::u32string_view name);

/// Has the form of a name, which may hold quotation marks, titles and digits too (`36氪`,
/// `《财经》`, `Ann "Annie" Lee`), and may be a phrase that opens speech: many lines have to begin
/// with it.
[[nodiscard]] bool could_be_name(std::u32string_view name);

/// Could be a name: letters, few words, no sentence, and no phrase that usually opens speech
/// (`例如`, `Note`).
[[nodiscard]] bool may_be_name(std::u32string_view name);

/// Capitalised words, with particles, numbers and marks between them: `Ann van Dam`, `THE
/// PRESIDENT`.
[[nodiscard]] bool is_latin_name(std::u32string_view name);

/// Is most likely a name even where it stands only once: capitalised words, a Chinese name, a
/// foreign name in Chinese characters, or what somebody does (`主持人`).
[[nodiscard]] bool looks_like_name(std::u32string_view name);

/// `Jane Doe` of `Jane Doe, host`, as transcripts introduce people; other names as they are.
[[nodiscard]] std::u32string_view without_apposition(std::u32string_view name);

/// `Ann` of `- Ann`, `* Ann` and `2. Ann`, an item of a list; other names as they are.
[[nodiscard]] std::u32string_view without_list_mark(std::u32string_view name);

/// Whether `written` is `name` with one character too many, too few, wrong or swapped, and the name
/// so long that this is rather a slip than another person: `Speaker 2`, `观众乙`, `王教授` and
/// `王小红` are people of their own beside `Speaker 1`, `观众甲`, `李教授` and `王小明`.
[[nodiscard]] bool is_misspelling(std::u32string_view written, std::u32string_view name);

} // namespace duologue::script
