// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes from a worker or the cache are a performance or an exception.
#include "render/parcel.hpp"

#include "input.hpp"
#include "speech/parts.hpp"

#include <exception>

using namespace duologue;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(fuzz::text_of(bytes, size));
    try {
        static_cast<void>(render::to_opening(text));
    } catch (const std::exception&) {
    }
    try {
        static_cast<void>(render::to_take(text));
    } catch (const std::exception&) {
    }
    try {
        speech::FrameReader reader;
        reader.add(text);
        while (reader.next()) {
        }
    } catch (const std::exception&) {
    }
    return 0;
}
