// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wording/lexicon.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/unicode.hpp"
#include "reading/wording/passage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace duologue::reading {
namespace {

constexpr std::size_t size_limit = 4U << 20U;

std::u32string lower(std::u32string_view word) {
    std::u32string small(word);
    for (auto& letter : small)
        if (U'A' <= letter && letter <= U'Z')
            letter += U'a' - U'A';
    return small;
}

bool is_respelling(std::u32string_view reading) {
    return std::all_of(reading.begin(), reading.end(), [](char32_t character) {
        return is_latin(character) || is_one_of(character, U" .'-");
    });
}

/// `[[d'eI]]`: printable ASCII without blanks or brackets, which could end the literal early.
bool is_phonemes(std::u32string_view reading) {
    if (!reading.starts_with(U"[[") || !reading.ends_with(U"]]") || reading.size() <= 4)
        return false;
    const auto inner = reading.substr(2, reading.size() - 4);
    return std::all_of(inner.begin(), inner.end(), [](char32_t character) {
        return U' ' < character && character < 0x7f && character != U'[' && character != U']';
    });
}

/// A # that does not belong to a word (C#).
std::size_t find_comment(std::u32string_view line) {
    auto sign = line.find(U'#');
    while (sign != line.npos && sign > 0 && !is_space(line[sign - 1]))
        sign = line.find(U'#', sign + 1);
    return sign;
}

struct Entry {
    std::u32string word;
    std::u32string reading;
};

class LexiconReader {
public:
    explicit LexiconReader(std::string name) : name_(std::move(name)) {}

    /// The entry of a line; empty where there is none.
    Entry read(std::u32string_view line) {
        ++line_;
        const auto content = trim(line.substr(0, find_comment(line)));
        if (content.empty())
            return {};
        const auto equals = content.find(U'=');
        const auto word = trim(content.substr(0, equals));
        if (equals == content.npos || word.empty())
            return complain(line, content, "expected `word = reading`");
        if (std::any_of(word.begin(), word.end(), is_space))
            return complain(line, word, "a word has no blanks; list its parts one by one");
        const auto reading = trim(content.substr(equals + 1));
        if (reading.empty())
            return complain(line, content, "no reading after `=`; write how the word is said");
        if (!is_respelling(reading) && !is_phonemes(reading))
            return complain(line, reading,
                            "a reading is written in Latin letters or as [[espeak phonemes]]");
        return {std::u32string(word), std::u32string(reading)};
    }

    void finish() {
        if (!complaints_.empty())
            throw Error(Error::Kind::input, std::move(complaints_));
    }

private:
    Entry complain(std::u32string_view line, std::u32string_view part, std::string text) {
        const auto column = static_cast<std::size_t>(part.data() - line.data()) + 1;
        complaints_.push_back({{name_, line_, column}, std::move(text)});
        return {};
    }

    std::string name_;
    std::size_t line_ = 0;
    std::vector<Complaint> complaints_;
};

} // namespace

Lexicon Lexicon::load(const std::filesystem::path& path) {
    return parse(read_file(path, size_limit), path.string());
}

Lexicon Lexicon::parse(std::string_view text, const std::string& name) {
    const auto whole = to_utf32(text);
    LexiconReader reader(name);
    Lexicon lexicon;
    for (std::size_t begin = 0; begin < whole.size();) {
        const auto end = std::min(whole.find(U'\n', begin), whole.size());
        auto entry = reader.read(std::u32string_view(whole).substr(begin, end - begin));
        begin = end + 1;
        if (entry.word.empty())
            continue;
        lexicon.longest_ = std::max(lexicon.longest_, entry.word.size());
        lexicon.readings_.insert_or_assign(std::move(entry.word), std::move(entry.reading));
    }
    reader.finish();
    return lexicon;
}

const std::u32string* Lexicon::find(std::u32string_view word) const {
    auto entry = readings_.find(word);
    if (entry == readings_.end())
        entry = readings_.find(lower(word));
    return entry == readings_.end() ? nullptr : &entry->second;
}

void Lexicon::add(const Lexicon& other) {
    for (const auto& [word, reading] : other.readings_)
        readings_.insert_or_assign(word, reading);
    longest_ = std::max(longest_, other.longest_);
}

} // namespace duologue::reading
