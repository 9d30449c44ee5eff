// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a lexicon or are refused.
#include "reading/wording/lexicon.hpp"

#include "base/error.hpp"
#include "input.hpp"

using namespace duologue;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    try {
        const reading::Lexicon lexicon(
            reading::split_lexicon(fuzz::text_of(bytes, size), "fuzz.lexicon"));
        static_cast<void>(lexicon.find(U"word"));
    } catch (const Error&) {
    }
    return 0;
}
