// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/dictionary.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace duologue::reading {

/// Judges how likely Mandarin text is, character by character, by the probabilities of the words
/// that it may consist of. Every character may be Traditional or Simplified.
class Fluency {
public:
    /// `dictionary` must live as long as this.
    explicit Fluency(const Dictionary& dictionary);
    ~Fluency();

    /// Words that begin alike.
    struct Prefix;

    /// A word that a text ends in the middle of.
    struct Beginning {
        Prefix* words = nullptr;
        double log_probability = 0; ///< of the text before
    };

    /// A text as far as it goes.
    struct Text {
        std::array<Beginning, 6> beginnings{}; ///< the longest are left out if there are more
        std::size_t count = 0;
        double complete = 0; ///< logarithm of its probability if it ends here
        double open = 0;     ///< the same if its last word may go on
    };

    /// `text` and one more character. What is no Han character ends every word.
    [[nodiscard]] Text extend(const Text& text, char32_t character) const;

    /// The `open` of that.
    [[nodiscard]] double open_after(const Text& text, char32_t character) const;

    /// Whether `syllable`, in numbered pinyin (`nei4`), is how `character` is read by itself.
    [[nodiscard]] bool is_read(char32_t character, std::string_view syllable) const;

private:
    struct Branches;

    /// A character, and the words that begin with it, or null.
    struct Initial {
        char32_t simplified = 0;
        std::unique_ptr<Prefix> words;
    };

    [[nodiscard]] const Initial& initial(char32_t character) const;
    [[nodiscard]] Branches split(Dictionary::Range words, std::size_t length) const;
    /// Null where no word goes on like that.
    Prefix* find(Branches& branches, char32_t character) const;
    Prefix* narrow(Prefix& prefix, char32_t character) const;
    void measure(Prefix& prefix) const;

    const Dictionary& dictionary_;
    mutable std::unordered_map<char32_t, Initial> initials_; ///< as far as they were asked for
};

} // namespace duologue::reading
