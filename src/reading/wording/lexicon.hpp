// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace duologue::reading {

/// English words that the voice would read wrong, and how to say them: `DEI = D.E.I`, `word =
/// [[phonemes]]`. One entry a line; `#` begins a comment.
class Lexicon {
public:
    Lexicon() = default;

    /// Reads a lexicon file. Every line that is no entry, or whose reading the voice cannot say, is
    /// a complaint with its place in one Error::Kind::input.
    [[nodiscard]] static Lexicon load(const std::filesystem::path& path);

    /// The same for text already in memory; `name` is what places call the file.
    [[nodiscard]] static Lexicon parse(std::string_view text, const std::string& name);

    /// How to say `word`; null when it is not listed. A word listed in small letters is found in
    /// any case, one with a capital only as it is written (US is not us).
    [[nodiscard]] const std::u32string* find(std::u32string_view word) const;

    /// Adds the entries of `other`, which win over those already here.
    void add(const Lexicon& other);

    /// Characters in the longest word listed.
    [[nodiscard]] std::size_t longest() const { return longest_; }

private:
    std::map<std::u32string, std::u32string, std::less<>> readings_;
    std::size_t longest_ = 0;
};

} // namespace duologue::reading
