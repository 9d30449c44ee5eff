// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/read.hpp"

#include "base/file.hpp"
#include "base/unicode.hpp"
#include "script/caption_file.hpp"
#include "script/model/builder.hpp"
#include "script/screenplay.hpp"
#include "script/text/encoding.hpp"
#include "script/text/line.hpp"
#include "script/text/mend.hpp"
#include "script/transcript/transcript.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace duologue::script {
namespace {

/// File names may hold any bytes; titles are text.
std::string title_from(const std::string& file) {
    const auto stem = std::filesystem::path(file).stem().string();
    auto title = as_line(as_utf8(stem));
    return title.empty() ? "Interview" : title;
}

void check_not_empty(const std::vector<Line>& lines, const std::string& file) {
    if (std::ranges::all_of(lines, [](const Line& line) { return line.text().empty(); }))
        throw Error(Error::Kind::input, {"the file is empty", "write lines such as `Name: words`"},
                    {file});
}

void mend_lines(std::vector<RawLine>& lines, const Mender& mender, Builder& builder) {
    const auto mends = mender(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (mends[i].empty())
            continue;
        for (const auto& found : mends[i]) {
            auto [code, where, message] =
                report(found, lines[i], builder.place(i + 1, found.begin + 1));
            builder.warn(std::move(code), std::move(where), std::move(message));
        }
        lines[i] = mend(lines[i], mends[i]);
    }
}

} // namespace

Parsed read_script(const std::filesystem::path& path, const Mender& mender) {
    return parse(read_file(path, longest_text), path.string(), mender);
}

Parsed parse(std::string_view text, const std::string& name, const Mender& mender) {
    check_text(text, name);
    auto raw = split_lines(without_mark(text));
    const auto lines = clean_lines(raw, Scars::keep);
    check_not_empty(lines, name);
    const bool captions = are_captions(raw);
    if (!captions && is_screenplay(lines)) {
        raw = {};
        return parse_screenplay(lines, Builder(name, title_from(name), Gaps::refuse));
    }
    Builder builder(name, title_from(name), Gaps::drop);
    if (mender)
        mend_lines(raw, mender, builder);
    auto said = captions ? read_captions(std::move(raw), builder) : clean_lines(raw, Scars::remove);
    return parse_transcript(std::move(said), std::move(builder));
}

} // namespace duologue::script
