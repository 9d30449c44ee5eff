// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are an Opus file or a book, or are refused.
#include "input.hpp"
#include "scratch.hpp"
#include "verify/book.hpp"
#include "verify/recording.hpp"
#include "verify/zip.hpp"

using namespace duologue;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto text = fuzz::text_of(bytes, size);
    fuzz::read_as("fuzz.opus", text,
                  [](const auto& file) { return verify::listen(file, fuzz::longest); });
    fuzz::read_as("fuzz.epub", text, [](const auto& file) {
        return verify::check_book([&](const verify::TakeEntry& take) { verify::unzip(file, take); },
                                  {}, "fuzz.epub");
    });
    return 0;
}
