// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/read.hpp"

#include "base/file.hpp"
#include "script/builder.hpp"
#include "script/encoding.hpp"
#include "script/line.hpp"
#include "script/screenplay.hpp"
#include "script/transcript.hpp"

#include <utf8.h>

#include <algorithm>
#include <iterator>

namespace duologue::script {
namespace {

/// File names may hold any bytes; titles are text.
std::string title_from(const std::string& file) {
    const auto stem = std::filesystem::path(file).stem().string();
    std::string valid;
    utf8::replace_invalid(stem.begin(), stem.end(), std::back_inserter(valid));
    auto title = as_line(valid);
    return title.empty() ? "Interview" : title;
}

void check_not_empty(const std::vector<Line>& lines, const std::string& file) {
    if (std::ranges::all_of(lines, [](const Line& line) { return line.text().empty(); }))
        throw Error(Error::Kind::input, "the file is empty; write lines such as `Name: words`",
                    {file});
}

} // namespace

Parsed read_script(const std::filesystem::path& path) {
    return parse(read_file(path, longest_text), path.string());
}

Parsed parse(std::string_view text, const std::string& name) {
    check_text(text, name);
    auto lines = split_lines(text, Scars::keep);
    check_not_empty(lines, name);
    if (is_screenplay(lines))
        return parse_screenplay(lines, Builder(name, title_from(name), Gaps::refuse));
    lines = split_lines(text, Scars::remove);
    return parse_transcript(lines, Builder(name, title_from(name), Gaps::drop));
}

} // namespace duologue::script
