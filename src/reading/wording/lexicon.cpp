// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/lexicon.hpp"

#include "base/file.hpp"
#include "base/unicode.hpp"
#include "reading/wording/lexicon_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

namespace duologue::reading {
namespace {

constexpr std::size_t size_limit = 4U << 20U;

/// The last line of the program's own lexicons.
constexpr std::string_view end_mark = "# end";

std::vector<LexiconLine> read_whole(const std::filesystem::path& path) {
    auto lines = read_lexicon(path);
    if (lines.empty() || lines.back().text != end_mark)
        throw Error(Error::Kind::environment, "its end is missing", {path.string()});
    return lines;
}

} // namespace

std::vector<LexiconLine> split_lexicon(std::string_view text, const std::string& name) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    std::vector<LexiconLine> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back({std::string(text.substr(0, end)), {name, lines.size() + 1, 1}});
        if (find_invalid_utf8(lines.back().text))
            throw Error(Error::Kind::input, {"this line is not UTF-8", "save the text as UTF-8"},
                        {name, lines.size()});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<LexiconLine> read_lexicon(const std::filesystem::path& path) {
    return split_lexicon(read_file(path, size_limit), path.string());
}

Lexicon built_in_lexicon(const std::filesystem::path& data_folder) try {
    auto lines = read_whole(data_folder / "english.lexicon");
    std::ranges::move(read_whole(data_folder / "mandarin.lexicon"), std::back_inserter(lines));
    return Lexicon(lines);

} catch (const Error& error) {

    throw Error(Error::Kind::environment,
                {fmt::format("the program's data are damaged ({})", error.what()),
                 "build the project again, or install it whole"});
}

Lexicon::Lexicon(std::span<const LexiconLine> lines) {
    std::vector<Complaint> complaints;
    for (const auto& line : lines)
        if (auto parsed = parse_lexicon_line(line, complaints))
            put(std::move(parsed->word), std::move(parsed->entry));
    if (!complaints.empty())
        throw Error(std::move(complaints), Error::Kind::input);
}

void Lexicon::put(std::u32string word, LexiconEntry entry) {
    initials_.insert(to_small(word.front()));
    longest_ = std::max(longest_, word.size());
    entries_.insert_or_assign(std::move(word), Listed{std::move(entry), next_number_++});
}

std::vector<std::pair<std::u32string, Lexicon::Listed>> Lexicon::as_listed(const Entries& entries) {
    std::vector<std::pair<std::u32string, Listed>> list(entries.begin(), entries.end());
    std::ranges::sort(list, {}, [](const auto& one) { return one.second.number; });
    return list;
}

std::vector<std::u32string> Lexicon::words() const {
    const auto words = entries_ | std::views::keys;
    return {words.begin(), words.end()};
}

const LexiconEntry* Lexicon::find(std::u32string_view word) const {
    auto entry = entries_.find(word);
    if (entry == entries_.end())
        entry = entries_.find(to_small(word));
    return entry == entries_.end() ? nullptr : &entry->second.entry;
}

void Lexicon::add(const Lexicon& other) {
    for (const auto& [word, listed] : as_listed(other.entries_))
        put(word, listed.entry);
}

void Lexicon::fold(const std::function<std::u32string(std::u32string_view)>& simplify) {
    for (const auto& [word, listed] : as_listed(std::exchange(entries_, {})))
        put(std::ranges::any_of(word, is_han) ? simplify(word) : word, listed.entry);
}

void Lexicon::add_entries(std::u32string_view text, Fingerprint& print) const {
    const auto small = to_small(text);
    for (const auto& [word, listed] : entries_) {
        if (small.find(to_small(word)) == std::u32string::npos)
            continue;
        print.add(to_utf8(word)).add(to_utf8(listed.entry.text));
        for (const auto& syllable : listed.entry.syllables)
            print.add(syllable);
    }
}

bool Lexicon::may_begin(char32_t character) const {
    return initials_.contains(to_small(character));
}

} // namespace duologue::reading
