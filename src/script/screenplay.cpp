// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/screenplay.hpp"

#include "base/unicode.hpp"
#include "script/cue.hpp"
#include "script/header.hpp"
#include "script/model/pause.hpp"
#include "script/model/place_mark.hpp"
#include "script/text/name.hpp"
#include "script/text/separator.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace duologue::script {
namespace {

bool is_pause(const Line& line) {
    if (!line.text().starts_with(U'['))
        return false;
    const auto mark = find_pause(line.text());
    return mark && mark->length && mark->start == 0 && mark->end == line.text().size();
}

/// Where the characters of `line` from `from` to `end` stand that are not escapes.
std::vector<std::size_t> find_plain(std::u32string_view line, std::size_t from, std::size_t end) {
    std::vector<std::size_t> indices;
    for (auto i = from; i < end; ++i) {
        const auto next = i + 1 < end ? line[i + 1] : U'\0';
        if (line[i] == U'\\' && (next == U'\\' || next == U'['))
            ++i;
        indices.push_back(i);
    }
    return indices;
}

/// `People say`
bool is_phrase(std::u32string_view name) {
    return name.find(U' ') != name.npos && !looks_like_name(name);
}

class BodyReader {
public:
    explicit BodyReader(Builder& builder) : builder_(builder), cues_(builder.script().cast) {}

    /// Without a list of speakers a phrase before a colon may have been taken for one.
    void warn_of_rare() {
        const auto is_repeated = [](const auto& entry) { return entry.second.count > 1; };
        if (cues_.are_closed() || std::ranges::none_of(openings_, is_repeated))
            return;
        for (const auto& [name, opened] : openings_)
            if (opened.count == 1 && is_phrase(name))
                builder_.warn(
                    "rare-speaker", opened.where,
                    {fmt::format("\"{0}\" opens only this line and is taken for a speaker",
                                 to_utf8(name)),
                     fmt::format("if it is not, write a backslash before {0}, or list the cast in "
                                 "the header",
                                 to_utf8(name))});
    }

    void read(const Line& line) {
        const auto cue = cues_.read(line.text());
        switch (cue.kind) {
        case Cue::Kind::nothing:
            break;
        case Cue::Kind::heading:
            open_chapter(line, cue);
            break;
        case Cue::Kind::turn:
            open_turn(line, cue);
            break;
        case Cue::Kind::words:
            add_words(line, cue.rest);
            break;
        case Cue::Kind::unlisted:
            add_unlisted(line, cue);
            break;
        case Cue::Kind::header:
            builder_.complain(
                builder_.place(line),
                {"a header line after the header",
                 "move it to the top, or write a backslash before it to have it read"});
        }
    }

private:
    struct Opened {
        std::size_t count = 0;
        Place where;
    };

    void open_chapter(const Line& line, const Cue& cue) {
        const auto title = line.text().substr(cue.rest);
        if (line.text().starts_with(U"##"))
            builder_.complain(builder_.place(line),
                              {"chapters have no levels", "write one # before the title"});
        else if (title.empty())
            builder_.complain(builder_.place(line),
                              {"a chapter without a title", "write one after the #"});
        else
            builder_.open_chapter(title, builder_.place(line));
    }

    void open_turn(const Line& line, const Cue& cue) {
        if (!cue.misspelt.empty())
            builder_.warn(
                "misspelt-speaker", builder_.place(line),
                {fmt::format("\"{}\" is taken for {}", to_utf8(cue.misspelt), to_utf8(cue.name)),
                 "correct the name, or add a cast line for somebody else"});
        auto& opened =
            openings_.try_emplace(cue.name, Opened{0, builder_.place(line)}).first->second;
        ++opened.count;
        builder_.open_turn(cue.name, builder_.place(line));
        add_words(line, cue.rest);
    }

    void add_unlisted(const Line& line, const Cue& cue) {
        if (warned_.insert(cue.name).second)
            builder_.warn("unlisted-speaker", builder_.place(line),
                          {fmt::format("\"{0}:\" is read as speech", to_utf8(cue.name)),
                           fmt::format("add `cast: {0}` to the header to make it a speaker, or a "
                                       "backslash before the line to keep it",
                                       to_utf8(cue.name))});
        add_words(line, 0);
    }

    void add_words(const Line& line, std::size_t from) {
        while (const auto pause = find_pause(line.text(), from)) {
            add_paragraph(line, from, pause->start);
            add_pause(line, *pause);
            from = pause->end;
        }
        add_paragraph(line, from, line.text().size());
    }

    void add_paragraph(const Line& line, std::size_t from, std::size_t end) {
        from = skip_space(line.text().substr(0, end), from);
        const auto words = trim(line.text().substr(from, end - from));
        const auto indices = find_plain(line.text(), from, from + words.size());
        std::u32string plain;
        for (const auto index : indices)
            plain += line.text()[index];
        builder_.add_words(plain, builder_.place(line, from), mark_places(line, indices));
    }

    void add_pause(const Line& line, const PauseMark& pause) {
        if (pause.length)
            builder_.add_pause(*pause.length, builder_.place(line, pause.start));
        else
            builder_.complain(
                builder_.place(line, pause.start),
                {"a pause that cannot be read",
                 "write [pause 1.5s] or [pause 800ms], at most 60s, or \\[ for a plain bracket"});
    }

    Builder& builder_;
    Cues cues_;
    std::map<std::u32string, Opened> openings_;
    std::set<std::u32string> warned_;
};

std::set<std::string> find_voices(const Script& script) {
    std::set<std::string> names;
    for (const auto& chapter : script.chapters)
        for (const auto& turn : chapter.turns)
            names.insert(turn.speaker);
    return names;
}

void warn_of_silent(Builder& builder) {
    const auto heard = find_voices(builder.script());
    for (const auto& [name, persona, where] : builder.script().cast)
        if (!heard.contains(name) && !name.empty())
            builder.warn("silent-speaker", where,
                         fmt::format("{} is in the cast but says nothing", name));
}

} // namespace

bool is_screenplay(const std::vector<Line>& lines) {
    const auto first = std::ranges::find_if(
        lines, [](const Line& line) { return !line.text().empty() && !is_comment(line.text()); });
    if (first == lines.end())
        return false;
    return first->text().starts_with(U"# ") || is_header_line(first->text())
           || std::any_of(first, lines.end(), is_pause);
}

Parsed parse_screenplay(const std::vector<Line>& lines, Builder builder) {
    const auto body = read_header(lines, builder);
    BodyReader reader(builder);
    for (auto i = body; i < lines.size(); ++i)
        reader.read(lines[i]);
    reader.warn_of_rare();
    warn_of_silent(builder);
    return std::move(builder).finish();
}

std::u32string escape(std::u32string_view words) {
    std::u32string escaped;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto mark = words[i] == U'[' ? find_pause(words.substr(i, 8)) : std::nullopt;
        if (words[i] == U'\\' || (mark && mark->start == 0))
            escaped += U'\\';
        escaped += words[i];
    }
    return escaped;
}

} // namespace duologue::script
