// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/cue.hpp"

#include "base/unicode.hpp"
#include "script/header.hpp"
#include "script/text/name.hpp"
#include "script/text/separator.hpp"

#include <algorithm>

namespace duologue::script {
namespace {

Cue read_heading(std::u32string_view line) {
    return {Cue::Kind::heading, skip_space(line, 1), {}};
}

bool is_escaped(std::u32string_view line) {
    const auto second = line.size() > 1 ? line[1] : U'\0';
    return line.front() == U'\\' && second != U'\\' && second != U'[';
}

} // namespace

Cues::Cues(const std::vector<CastMember>& cast) {
    for (const auto& member : cast) {
        const auto name = to_utf32(member.name);
        if (!name.empty() && keys_.insert(name_key(name)).second)
            names_.push_back(name);
    }
}

Cue Cues::read(std::u32string_view line) const {
    if (line.empty() || is_comment(line))
        return {};
    if (line.front() == U'#')
        return read_heading(line);
    if (is_escaped(line))
        return {Cue::Kind::words, 1, {}};
    return line.front() == U'\\' ? Cue{Cue::Kind::words, 0, {}} : read_words(line);
}

Cue Cues::read_words(std::u32string_view line) const {
    const auto prefix = find_prefix(line);
    if (!prefix)
        return {Cue::Kind::words, 0, {}};
    const auto& name = prefix->name;
    if (keys_.contains(name_key(name)) || is_narrator(name))
        return {Cue::Kind::turn, prefix->rest, name};
    if (is_header_line(line))
        return {Cue::Kind::header, 0, name};
    const auto close = std::ranges::find_if(
        names_, [&](const auto& listed) { return is_misspelling(name, listed); });
    if (close != names_.end())
        return {Cue::Kind::turn, prefix->rest, *close, name};
    if (!are_closed() && may_be_name(name))
        return {Cue::Kind::turn, prefix->rest, name};
    if (are_closed() && looks_like_name(name))
        return {Cue::Kind::unlisted, 0, name};
    return {Cue::Kind::words, 0, {}};
}

} // namespace duologue::script
