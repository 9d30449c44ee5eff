// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/header.hpp"

#include "base/unicode.hpp"
#include "script/text/name.hpp"
#include "script/text/separator.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <set>
#include <utility>

namespace duologue::script {
namespace {

enum class Key { title, language, date, cast, credit, lexicon };

constexpr std::array<std::pair<std::u32string_view, Key>, 6> keys{{{U"title", Key::title},
                                                                   {U"language", Key::language},
                                                                   {U"date", Key::date},
                                                                   {U"cast", Key::cast},
                                                                   {U"credit", Key::credit},
                                                                   {U"lexicon", Key::lexicon}}};

bool may_be_repeated(Key key) {
    return key == Key::cast || key == Key::credit || key == Key::lexicon;
}

std::optional<Key> find_key(std::u32string_view name) {
    const auto key = name_key(name);
    const auto found = std::ranges::find(keys, key, &decltype(keys)::value_type::first);
    return found == keys.end() ? std::nullopt : std::optional(found->second);
}

struct Entry {
    std::u32string_view key;
    std::u32string_view value;
    std::size_t value_index;
};

std::optional<Entry> find_entry(std::u32string_view line) {
    const auto colon = line.find_first_of(colons);
    if (colon == line.npos)
        return std::nullopt;
    const auto start = skip_space(line, colon + 1);
    return Entry{trim(line.substr(0, colon)), line.substr(start), start};
}

bool is_digits(std::u32string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// `2025-01-21`, and a day that the calendar has.
bool is_date(std::u32string_view text) {
    if (text.size() != 10 || text[4] != U'-' || text[7] != U'-' || !is_digits(text.substr(0, 4))
        || !is_digits(text.substr(5, 2)) || !is_digits(text.substr(8)))
        return false;
    const auto ascii = to_utf8(text);
    const std::chrono::year_month_day date{
        std::chrono::year(std::stoi(ascii.substr(0, 4))),
        std::chrono::month(static_cast<unsigned>(std::stoi(ascii.substr(5, 2)))),
        std::chrono::day(static_cast<unsigned>(std::stoi(ascii.substr(8))))};
    return date.ok();
}

/// The parts before and after the first `=`; the second is nothing without one.
std::pair<std::u32string_view, std::optional<std::u32string_view>>
split_at_equals(std::u32string_view value) {
    const auto equals = value.find(U'=');
    if (equals == value.npos)
        return {value, std::nullopt};
    return {trim(value.substr(0, equals)), trim(value.substr(equals + 1))};
}

class HeaderReader {
public:
    explicit HeaderReader(Builder& builder) : builder_(builder) {}

    void read(Key key, const Entry& entry, const Line& line) {
        const auto where = builder_.place(line);
        if (!may_be_repeated(key) && !once_.insert(key).second)
            return builder_.complain(
                where, {fmt::format("a second `{}` line", to_utf8(entry.key)), "keep one of them"});
        if (entry.value.empty())
            return builder_.complain(where, {fmt::format("`{}` has no value", to_utf8(entry.key)),
                                             "write it after the colon or take the line out"});
        if (key == Key::lexicon)
            builder_.script().lexicon.push_back(
                {to_utf8(entry.value), builder_.place(line, entry.value_index)});
        else
            take(key, entry.value, where);
    }

private:
    void take(Key key, std::u32string_view value, const Place& where) {
        switch (key) {
        case Key::title:
            builder_.script().title = to_utf8(value);
            break;
        case Key::language:
            take_language(value, where);
            break;
        case Key::date:
            take_date(value, where);
            break;
        case Key::cast:
            take_member(value, where);
            break;
        case Key::credit:
            take_credit(value, where);
            break;
        case Key::lexicon:
            break;
        }
    }

    void take_language(std::u32string_view value, const Place& where) {
        const auto language = name_key(value);
        if (language == U"zh" || language == U"en")
            builder_.script().language = to_utf8(language);
        else
            builder_.complain(
                where, {fmt::format("\"{}\" is no language that can be read", to_utf8(value)),
                        "write zh or en"});
    }

    void take_date(std::u32string_view value, const Place& where) {
        if (is_date(value))
            builder_.script().date = to_utf8(value);
        else
            builder_.complain(where, {fmt::format("\"{}\" is no date", to_utf8(value)),
                                      "write year-month-day such as 2025-01-21"});
    }

    void take_member(std::u32string_view value, const Place& where) {
        const auto [written, persona] = split_at_equals(value);
        const auto name = speaker_name(written);
        if (!is_writable_name(name))
            return builder_.complain(
                where,
                {fmt::format("\"{}\" cannot stand before a colon as a name", to_utf8(name)),
                 "use at most 80 characters without a colon, and none of # \\ [ // in front"});
        const auto plain = is_narrator(name) ? std::u32string() : name;
        const auto chosen = persona ? to_utf8(*persona) : std::string();
        if (!builder_.add_to_cast({to_utf8(plain), chosen, where}))
            builder_.complain(where, {fmt::format("{} is in the cast already", to_utf8(name)),
                                      "keep one of the lines"});
    }

    void take_credit(std::u32string_view value, const Place& where) {
        const auto [role, name] = split_at_equals(value);
        if (!name || role.empty())
            return builder_.complain(
                where, {"a credit needs a role and a name", "write `credit: Editor = Ann`"});
        builder_.add_credit(role, *name);
    }

    Builder& builder_;
    std::set<Key> once_;
};

void complain_of_key(Builder& builder, const Line& line, std::u32string_view key) {
    builder.complain(builder.place(line),
                     {fmt::format("\"{}\" is no header key", to_utf8(key)),
                      "they are title, language, date, cast, credit and lexicon. Leave an empty "
                      "line between the header and the first words, or take the header out to have "
                      "the text read as a published transcript"});
}

} // namespace

bool is_header_line(std::u32string_view line) {
    const auto entry = find_entry(line.substr(0, 20));
    return entry && find_key(entry->key);
}

bool is_comment(std::u32string_view line) {
    return line.starts_with(U"//");
}

std::size_t read_header(const std::vector<Line>& lines, Builder& builder) {
    HeaderReader reader(builder);
    bool inside = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const auto entry = find_entry(line.text());
        if (line.text().empty())
            inside = false;
        else if (is_comment(line.text()))
            continue;
        else if (const auto key = entry ? find_key(entry->key) : std::nullopt) {
            reader.read(*key, *entry, line);
            inside = true;
        } else if (inside && entry && line.text().front() != U'#') {
            complain_of_key(builder, line, entry->key);
        } else {
            return i;
        }
    }
    return lines.size();
}

} // namespace duologue::script
