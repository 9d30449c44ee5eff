// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a script or are refused; what is written of a script is read as the same script.
#include "base/error.hpp"
#include "input.hpp"
#include "script/read.hpp"

#include <optional>

using namespace duologue;

namespace {

std::optional<script::Script> read(std::string_view text) {
    try {
        return script::parse(text, "fuzz.txt").script;
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (const auto script = read(fuzz::text_of(bytes, size))) {
        const auto written = script::write(*script);
        const auto again = read(written);
        fuzz::demand(again && script::write(*again) == written);
    }
    return 0;
}
