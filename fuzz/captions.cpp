// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are captions, a transcript or a report, or are refused.
#include "verify/captions.hpp"

#include "base/error.hpp"
#include "input.hpp"
#include "verify/link.hpp"
#include "verify/report_file.hpp"

using namespace duologue;

namespace {

template <class Parse>
void try_to(Parse parse) {
    try {
        static_cast<void>(parse());
    } catch (const Error&) {
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto text = fuzz::text_of(bytes, size);
    try_to([&] { return verify::parse_webvtt(text); });
    try_to([&] { return verify::parse_subrip(text); });
    try_to([&] { return verify::parse_transcript(text); });
    try_to([&] { return verify::parse_chapters(text); });
    try_to([&] { return verify::parse_report(text, "report.json"); });
    for (const auto& link : verify::links_of(text))
        try_to([&] { return verify::resolve("page.html", link); });
    return 0;
}
