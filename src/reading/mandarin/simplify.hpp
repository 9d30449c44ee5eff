// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/mandarin/dictionary.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace duologue::reading {

/// `character`, Traditional or Simplified, in Simplified text, if it stands alone.
[[nodiscard]] char32_t simplify_alone(char32_t character, const Dictionary& dictionary);

/// Turns Traditional characters, also among Simplified ones, into the Simplified ones that the
/// dictionary knows.
class Simplifier {
public:
    Simplifier();
    Simplifier(Simplifier&&) noexcept;
    ~Simplifier();

    /// As many characters as `text` has, each at its place. May be called by several threads.
    /// Throws Error::Kind::environment where there are Traditional ones and OpenCC's data are
    /// missing.
    [[nodiscard]] std::u32string simplify(std::u32string_view text,
                                          const Dictionary& dictionary) const;

private:
    struct Converter;
    std::unique_ptr<Converter> converter_;
};

} // namespace duologue::reading
