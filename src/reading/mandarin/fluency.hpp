// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/dictionary.hpp"
#include "reading/mandarin/simplify.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duologue::reading {

/// Judges how likely Mandarin text is, character by character, by the probabilities of the words
/// that it may consist of. Every character may be Traditional or Simplified.
class Fluency {
public:
    /// Both must live as long as this.
    Fluency(const Dictionary& dictionary, const Simplifier& simplifier);

    /// A word that a text ends in the middle of.
    struct Beginning {
        Dictionary::Range words; ///< that begin like this
        std::size_t length = 0;
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

    /// Whether `syllable`, in numbered pinyin (`nei4`), is how `character` is read by itself.
    [[nodiscard]] bool is_read(char32_t character, std::string_view syllable) const;

private:
    void add(Text& text, const Beginning& word, char32_t last) const;
    [[nodiscard]] double log_mass(Dictionary::Range words) const;

    struct Initial {
        char32_t simplified = 0;
        Dictionary::Range words; ///< that begin with it
    };

    [[nodiscard]] const Initial& initial(char32_t character) const;

    const Dictionary& dictionary_;
    const Simplifier& simplifier_;
    std::vector<double> mass_; ///< of the words before each one
    mutable std::unordered_map<char32_t, Initial> initials_;
};

} // namespace duologue::reading
