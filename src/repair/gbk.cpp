// SPDX-License-Identifier: GPL-3.0-or-later
#include "repair/gbk.hpp"

#include "base/error.hpp"
#include "base/owned.hpp"

#include <iconv.h>

#include <cstddef>
#include <string>

namespace duologue::repair {
namespace {

constexpr Byte first_lead = 0x81;
constexpr Byte first_trail = 0x40;
constexpr Byte last_byte = 0xfe;
constexpr std::size_t row_length = last_byte - first_trail + 1;

constexpr Byte rare_lead = 0xc9; ///< of Big5's second level

class Conversion {
public:
    Conversion(const char* to, const char* from) : handle_(iconv_open(to, from)) {
        // NOLINTNEXTLINE(performance-no-int-to-ptr): how iconv.h says that it failed
        if (handle_.get() == iconv_t(-1)) {
            static_cast<void>(handle_.release());
            throw Error(Error::Kind::environment,
                        {std::string("iconv cannot convert ") + from + " to " + to,
                         "install the gconv modules of libc6"});
        }
    }

    /// What becomes of each two bytes of `pairs`; 0 where they stand for nothing.
    [[nodiscard]] std::u32string convert(std::string pairs) const {
        std::u32string text(pairs.size() / 2, U'\0');
        auto* in = pairs.data();
        auto in_left = pairs.size();
        while (in_left > 0) {
            auto* out =
                reinterpret_cast<char*>(text.data() + (in - pairs.data()) / std::ptrdiff_t{2});
            auto out_left = in_left * 2;
            if (iconv(handle_.get(), &in, &in_left, &out, &out_left) != std::size_t(-1))
                break;
            in += 2;
            in_left -= 2;
            iconv(handle_.get(), nullptr, nullptr, nullptr, nullptr);
        }
        return text;
    }

private:
    Owned<void, iconv_close> handle_;
};

std::size_t place(Pair pair) {
    return (pair.lead - std::size_t{first_lead}) * row_length + (pair.trail - first_trail);
}

bool is_pair(Pair pair) {
    return first_lead <= pair.lead && pair.lead <= last_byte && first_trail <= pair.trail
           && pair.trail <= last_byte;
}

bool is_private(char32_t c) {
    return 0xe000 <= c && c <= 0xf8ff;
}

std::string row(unsigned lead) {
    std::string pairs;
    for (unsigned trail = first_trail; trail <= last_byte; ++trail)
        pairs += {static_cast<char>(lead), static_cast<char>(trail)};
    return pairs;
}

} // namespace

Gbk::Gbk() : characters_((last_byte - first_lead + 1) * row_length), entries_(0x10000) {
    const Conversion from_gbk("UTF-32LE", "GB18030");
    for (unsigned lead = first_lead; lead <= last_byte; ++lead) {
        const auto text = from_gbk.convert(row(lead));
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] != 0 && !is_private(text[i]) && text[i] < entries_.size()) {
                const Pair pair{static_cast<Byte>(lead), static_cast<Byte>(first_trail + i)};
                characters_[place(pair)] = text[i];
                entries_[text[i]].pair = pair;
            }
    }
    rank_by_big5();
    for (unsigned lead = first_lead; lead <= last_byte; ++lead)
        for (unsigned trail = first_trail; trail <= last_byte; ++trail) {
            const Pair pair{static_cast<Byte>(lead), static_cast<Byte>(trail)};
            const auto character = characters_[place(pair)];
            if (character == 0 || rank(character) != Rank::common)
                continue;
            by_lead_[lead].push_back({pair, character});
            by_trail_[trail].push_back({pair, character});
        }
}

void Gbk::rank_by_big5() {
    constexpr unsigned last_lead = 0xf9;
    const Conversion from_big5("UTF-32LE", "BIG5");
    for (unsigned lead = last_lead; lead > 0xa0; --lead)
        for (const auto character : from_big5.convert(row(lead)))
            if (character != 0 && character < entries_.size())
                entries_[character].rank = lead < rare_lead ? Rank::common : Rank::rare;
}

char32_t Gbk::decode(Pair pair) const {
    return is_pair(pair) ? characters_[place(pair)] : U'\0';
}

std::optional<Pair> Gbk::encode(char32_t character) const {
    if (character >= entries_.size() || entries_[character].pair.lead == 0)
        return std::nullopt;
    return entries_[character].pair;
}

Gbk::Rank Gbk::rank(char32_t character) const {
    const bool known = character < entries_.size() && entries_[character].pair.lead != 0;
    return known ? entries_[character].rank : Rank::absent;
}

const std::vector<Gbk::Known>& Gbk::common_after(Byte lead) const {
    return by_lead_[lead];
}

const std::vector<Gbk::Known>& Gbk::common_before(Byte trail) const {
    return by_trail_[trail];
}

} // namespace duologue::repair
