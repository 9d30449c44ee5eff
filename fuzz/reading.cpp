// SPDX-License-Identifier: GPL-3.0-or-later
// Any text is read as something that holds no markup of the engine's.
#include "base/error.hpp"
#include "base/unicode.hpp"
#include "input.hpp"
#include "reading/reader.hpp"
#include "reading/wording/sentence.hpp"

#include <string>
#include <string_view>

using namespace duologue;

namespace {

/// What is in `[[ ]]` comes from the program's own lexicon.
std::string without_phonemes(std::string_view spoken) {
    std::string rest(spoken);
    for (auto at = rest.find("[["); at != rest.npos; at = rest.find("[[")) {
        const auto end = rest.find("]]", at);
        fuzz::demand(end != rest.npos);
        rest.erase(at, end + 2 - at);
    }
    return rest;
}

bool is_plain(std::string_view spoken) {
    for (const char character : without_phonemes(spoken))
        if ((static_cast<unsigned char>(character) < 0x20 && character != '\n')
            || std::string_view("<[]").find(character) != std::string_view::npos)
            return false;
    return true;
}

void read(const reading::Reader& reader, std::string_view text, reading::Language language) {
    for (const auto& run : reader.read(text, language).runs) {
        fuzz::demand(is_plain(run.spoken));
        std::size_t before = 0;
        for (const auto& token : run.tokens) {
            fuzz::demand(token.begin <= token.end && token.end <= count_code_points(text));
            fuzz::demand(token.spoken >= before && token.spoken <= run.spoken.size());
            before = token.spoken;
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const reading::Reader reader(DUOLOGUE_DATA);
    const auto text = fuzz::text_of(bytes, size);
    if (find_invalid_utf8(text))
        return 0;
    const auto characters = to_utf32(text);
    for (const auto& range : reading::split_sentences(characters)) {
        const auto sentence =
            to_utf8(std::u32string_view(characters).substr(range.begin, range.end - range.begin));
        read(reader, sentence, reading::Language::mandarin);
        read(reader, sentence, reading::Language::english);
    }
    return 0;
}
