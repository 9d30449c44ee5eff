// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/text/mend.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <utility>

namespace duologue::script {
namespace {

void copy(RawLine& mended, std::u32string_view text) {
    mended.text += text;
    mended.widths.resize(mended.text.size(), 1);
}

/// Its characters stand for one each of the old ones as far as these go, the last for the rest.
void replace(RawLine& mended, const Mend& mend) {
    const auto old_width = mend.end - mend.begin;
    mended.text += mend.text;
    auto left = old_width;
    for (std::size_t i = 0; i < mend.text.size(); ++i) {
        mended.widths.push_back(left > 0 ? 1 : 0);
        left -= mended.widths.back();
    }
    if (!mended.widths.empty())
        mended.widths.back() += left;
}

} // namespace

RawLine mend(const RawLine& line, const std::vector<Mend>& mends) {
    RawLine mended;
    const std::u32string_view old = line.text;
    std::size_t at = 0;
    for (const auto& mend : mends) {
        copy(mended, old.substr(at, mend.begin - at));
        replace(mended, mend);
        at = mend.end;
    }
    copy(mended, old.substr(at));
    return mended;
}

Warning report(const Mend& mend, const RawLine& line, Place where) {
    const auto old = to_utf8(line.text.substr(mend.begin, mend.end - mend.begin));
    if (mend.is_whole)
        return {"repaired-passage",
                std::move(where),
                {fmt::format("\"{}\" is damaged and read as \"{}\"", old, to_utf8(mend.text)),
                 "import the transcript to correct it"}};
    return {"damaged-passage",
            std::move(where),
            {fmt::format("what follows \"{}\" is damaged and read as it stands", old),
             "import the transcript and write what is meant"}};
}

} // namespace duologue::script
