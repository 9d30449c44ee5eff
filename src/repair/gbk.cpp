// SPDX-License-Identifier: GPL-3.0-or-later
#include "repair/gbk.hpp"

#include "base/error.hpp"
#include "base/owned.hpp"

#include <iconv.h>

#include <cstddef>
#include <cstring>

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
            throw Error(Error::Kind::environment, std::string("iconv cannot convert ") + from
                                                      + " to " + to
                                                      + "; install the gconv modules of libc6");
        }
    }

    /// Whether all of `from` became exactly one `To`.
    template <class From, class To>
    bool convert(From from, To& to) const {
        auto* in = reinterpret_cast<char*>(&from);
        auto* out = reinterpret_cast<char*>(&to);
        std::size_t in_left = sizeof from;
        std::size_t out_left = sizeof to;
        iconv(handle_.get(), nullptr, nullptr, nullptr, nullptr);
        return iconv(handle_.get(), &in, &in_left, &out, &out_left) == 0 && in_left == 0;
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

} // namespace

Gbk::Gbk() : characters_((last_byte - first_lead + 1) * row_length) {
    const Conversion from_gbk("UTF-32LE", "GB18030");
    const Conversion to_big5("BIG5", "UTF-32LE");
    for (unsigned lead = first_lead; lead <= last_byte; ++lead)
        for (unsigned trail = first_trail; trail <= last_byte; ++trail) {
            const Pair pair{static_cast<Byte>(lead), static_cast<Byte>(trail)};
            char32_t character = 0;
            if (!from_gbk.convert(pair, character) || is_private(character))
                continue;
            characters_[place(pair)] = character;
            std::array<Byte, 2> big5{};
            const auto rank = !to_big5.convert(character, big5) ? Rank::absent
                              : big5[0] < rare_lead             ? Rank::common
                                                                : Rank::rare;
            entries_.emplace(character, Entry{pair, rank});
            if (rank != Rank::common)
                continue;
            by_lead_[lead].push_back({pair, character});
            by_trail_[trail].push_back({pair, character});
        }
}

char32_t Gbk::decode(Pair pair) const {
    return is_pair(pair) ? characters_[place(pair)] : U'\0';
}

std::optional<Pair> Gbk::encode(char32_t character) const {
    const auto known = entries_.find(character);
    return known == entries_.end() ? std::nullopt : std::optional(known->second.pair);
}

Gbk::Rank Gbk::rank(char32_t character) const {
    const auto known = entries_.find(character);
    return known == entries_.end() ? Rank::absent : known->second.rank;
}

const std::vector<Gbk::Known>& Gbk::common_after(Byte lead) const {
    return by_lead_[lead];
}

const std::vector<Gbk::Known>& Gbk::common_before(Byte trail) const {
    return by_trail_[trail];
}

} // namespace duologue::repair
