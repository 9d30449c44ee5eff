// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/damage.hpp"

#include "base/unicode.hpp"
#include "repair/gbk.hpp"

#include <array>
#include <utility>

namespace duologue::support {
namespace {

using repair::Byte;
using repair::Gbk;

constexpr std::array<std::pair<char32_t, std::u32string_view>, 22> glosses{
    {{U'內', U"(nèi)"},  {U'優', U"(yōu)"},  {U'務', U"(wù)"},   {U'數', U"(shù)"},
     {U'區', U"(qū)"},   {U'習', U"(xí)"},   {U'現', U"(xiàn)"}, {U'設', U"(shè)"},
     {U'風', U"(fēng)"}, {U'領', U"(lǐng)"}, {U'態', U"(tài)"},  {U'術', U"(shù)"},
     {U'當', U"(dāng)"}, {U'謹', U"(jǐn)"},  {U'認', U"(rèn)"},  {U'發', U"(fā)"},
     {U'經', U"(jīng)"}, {U'學', U"(xué)"},  {U'應', U"(yīng)"}, {U'養', U"(yǎng)"},
     {U'規', U"(guī)"},  {U'時', U"(shí)"}}};

std::string encode(const Gbk& gbk, std::u32string_view text) {
    std::string bytes;
    for (const auto character : text) {
        if (const auto pair = gbk.encode(character))
            bytes += {static_cast<char>(pair->lead), static_cast<char>(pair->trail)};
        else
            bytes += static_cast<char>(character);
    }
    return bytes;
}

void replace(std::string& bytes, const std::string& old, const std::string& fresh) {
    for (auto at = bytes.find(old); at != bytes.npos; at = bytes.find(old, at + fresh.size()))
        bytes.replace(at, old.size(), fresh);
}

std::u32string decode(const Gbk& gbk, std::string_view bytes, Decoder decoder) {
    constexpr Byte first_trail = 0x40;
    std::u32string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<Byte>(bytes[i]);
        if (lead < 0x80) {
            text += lead;
            continue;
        }
        const auto trail = i + 1 < bytes.size() ? static_cast<Byte>(bytes[i + 1]) : Byte{0};
        if (trail >= first_trail) {
            ++i;
            if (const auto character = gbk.decode({lead, trail}))
                text += character;
        } else if (decoder == Decoder::eats && (trail == ' ' || trail == '(' || trail == '&')) {
            ++i;
            text += U'?';
        }
    }
    return text;
}

} // namespace

std::string damage(std::string_view traditional, Decoder decoder) {
    const Gbk gbk;
    auto bytes = encode(gbk, to_utf32(traditional));
    for (const auto& [character, gloss] : glosses) {
        const auto glossed = encode(gbk, {&character, 1});
        replace(bytes, glossed, glossed + encode(gbk, gloss));
    }
    replace(bytes, encode(gbk, U"，"), ",");
    return to_utf8(decode(gbk, bytes, decoder));
}

std::string undamaged(std::string_view traditional) {
    std::string text(traditional);
    replace(text, "，", ",");
    return text;
}

} // namespace duologue::support
