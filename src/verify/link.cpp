// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/link.hpp"

#include "base/error.hpp"
#include "base/owned.hpp"
#include "verify/refuse.hpp"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <filesystem>

namespace duologue::verify {
namespace {

/// `%20` and its like are bytes (RFC 3986).
std::string decode(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char byte = 0;
        const auto* const digits = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size()
            && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            bytes += static_cast<char>(byte);
            i += 2;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

/// Called for every tag that opens; `names_and_values` come in pairs.
void take_links(void* links, const xmlChar* /*tag*/, const xmlChar** names_and_values) {
    const auto text = [](const xmlChar* bytes) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): libxml2's name for a byte
        return std::string(bytes == nullptr ? "" : reinterpret_cast<const char*>(bytes));
    };
    for (auto at = names_and_values; at != nullptr && *at != nullptr; at += 2)
        if (const auto name = text(at[0]); name == "src" || name == "href")
            static_cast<std::vector<std::string>*>(links)->push_back(text(at[1]));
}

} // namespace

bool has_scheme(std::string_view link) {
    const auto colon = link.find(':');
    return colon != link.npos && colon > 0
           && std::ranges::all_of(link.substr(0, colon), [](unsigned char character) {
                  return std::isalnum(character) != 0;
              });
}

Target resolve(std::string_view from, std::string_view link) {
    const auto hash = std::min(link.find('#'), link.size());
    const std::string fragment(link.substr(std::min(hash + 1, link.size())));
    if (hash == 0)
        return {std::string(from), fragment};
    const auto folder = std::filesystem::path(from).parent_path();
    auto path = (folder / decode(link.substr(0, hash))).lexically_normal().string();
    if (path.starts_with("..") || path.starts_with('/'))
        refuse(fmt::format("{} links to {}, outside", from, link));
    return {std::move(path), fragment};
}

std::vector<std::string> links_of(std::string_view html) {
    std::vector<std::string> links;
    htmlSAXHandler handler{};
    handler.startElement = take_links;
    const Owned<htmlParserCtxt, htmlFreeParserCtxt> parser(
        htmlCreatePushParserCtxt(&handler, &links, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
    if (!parser)
        throw Error(Error::Kind::environment, "cannot parse HTML: out of memory");
    htmlParseChunk(parser.get(), html.data(), static_cast<int>(html.size()), 1);
    return links;
}

} // namespace duologue::verify
