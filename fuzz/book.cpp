// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes in place of a file of a sound book leave a book that is looked through, or refused.
#include "verify/book.hpp"

#include "base/error.hpp"
#include "input.hpp"

#include <algorithm>
#include <array>

using namespace duologue;

namespace {

/// A book of one chapter; the bytes stand for the file `name`.
std::vector<verify::Entry> book_with(std::string_view name, std::string_view bytes) {
    std::vector<verify::Entry> book{
        {"mimetype", "application/epub+zip", true},
        {"META-INF/container.xml",
         "<container><rootfiles><rootfile full-path=\"book/package.opf\"/></rootfiles></container>",
         false},
        {"book/package.opf",
         "<package><manifest><item id=\"a\" href=\"a.xhtml\"/><item id=\"s\" href=\"a.smil\"/>"
         "<item id=\"o\" href=\"a.opus\"/></manifest><spine><itemref idref=\"a\"/></spine>"
         "</package>",
         false},
        {"book/a.xhtml", "<html><p id=\"p\"><a href=\"#p\">x</a></p></html>", false},
        {"book/a.smil",
         "<smil><text src=\"a.xhtml#p\"/><audio src=\"a.opus\" clipBegin=\"0:00:00.000\" "
         "clipEnd=\"0:00:01.000\"/></smil>",
         false},
        {"book/a.opus", "OggS", true}};
    for (auto& entry : book)
        if (entry.name == name)
            entry.bytes = bytes;
    return book;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const verify::Report report{
        .title = "",
        .length = Frames(48'000),
        .chapters = {{1, "", {{}, Frames(48'000)}, {{"", {{}, Frames(48'000)}}}}},
        .loudness = {},
        .true_peak = {},
        .files = {}};
    for (const auto* const name : {"META-INF/container.xml", "book/package.opf", "book/a.xhtml",
                                   "book/a.smil", "book/a.opus"})
        try {
            static_cast<void>(verify::check_book(
                [&](const verify::TakeEntry& take) {
                    std::ranges::for_each(book_with(name, fuzz::text_of(bytes, size)), take);
                },
                report, "book"));
        } catch (const Error&) {
        }
    return 0;
}
