// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/link.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
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

std::string unescape(std::string text) {
    constexpr std::array<std::pair<std::string_view, char>, 3> entities{
        {{"&quot;", '"'}, {"&#39;", '\''}, {"&amp;", '&'}}};
    for (const auto& [entity, character] : entities)
        for (auto at = text.find(entity); at != text.npos; at = text.find(entity, at + 1))
            text.replace(at, entity.size(), 1, character);
    return text;
}

/// What stands between `<` and `>`, outside of scripts.
std::vector<std::string_view> tags_of(std::string_view html) {
    std::vector<std::string_view> tags;
    for (auto at = html.find('<'); at != html.npos; at = html.find('<', at)) {
        const auto end = std::min(html.find('>', at), html.size());
        tags.push_back(html.substr(at, end - at));
        at = tags.back().starts_with("<script") ? std::min(html.find("</script", end), html.size())
                                                : end;
    }
    return tags;
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
        throw Error(Error::Kind::input, fmt::format("{} links to {}, outside", from, link));
    return {std::move(path), fragment};
}

std::vector<std::string> links_of(std::string_view html) {
    std::vector<std::string> links;
    for (const auto tag : tags_of(html))
        for (const std::string_view attribute : {" src=\"", " href=\""})
            if (const auto at = tag.find(attribute); at != tag.npos) {
                const auto value = tag.substr(at + attribute.size());
                links.push_back(unescape(std::string(value.substr(0, value.find('"')))));
            }
    return links;
}

} // namespace duologue::verify
