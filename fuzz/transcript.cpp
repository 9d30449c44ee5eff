// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a transcript or are refused, also when their damage is repaired.
#include "base/error.hpp"
#include "input.hpp"
#include "repair/repair.hpp"
#include "script/read.hpp"

#include <filesystem>

using namespace duologue;

namespace {

std::vector<std::vector<script::Mend>> find_mends(const std::vector<script::RawLine>& lines) {
    static const reading::Dictionary dictionary(std::filesystem::path(DUOLOGUE_DATA)
                                                / reading::dictionary_file);
    return repair::find_mends(lines, dictionary);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    try {
        static_cast<void>(script::parse(fuzz::text_of(bytes, size), "fuzz.txt", find_mends));
    } catch (const Error&) {
    }
    return 0;
}
