// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "script/cue.hpp"
#include "script/model/pause.hpp"
#include "script/read.hpp"
#include "script/screenplay.hpp"
#include "script/text/line.hpp"
#include "script/text/name.hpp"

#include <fmt/format.h>

#include <utility>

namespace duologue::script {
namespace {

class Writer {
public:
    explicit Writer(const Script& script) : script_(script), cues_(script.cast) {}

    std::string write() && {
        write_header();
        for (const auto& chapter : script_.chapters)
            write_chapter(chapter);
        if (!complaints_.empty())
            throw Error(std::move(complaints_), Error::Kind::input);
        return std::move(text_);
    }

private:
    void write_header() {
        add_line("title: ", script_.title);
        add_line("language: ", script_.language);
        if (!script_.date.empty())
            add_line("date: ", script_.date);
        for (const auto& [name, persona, place] : script_.cast)
            add_line("cast: " + written_name(name, place), persona.empty() ? "" : " = " + persona);
        for (const auto& [role, name] : script_.credits) {
            if (role.empty() || role.find('=') != role.npos)
                refuse(role, {});
            add_line("credit: ", name.empty() ? role + " =" : fmt::format("{} = {}", role, name));
        }
        for (const auto& [text, place] : script_.lexicon)
            add_line("lexicon: ", text, place);
    }

    void write_chapter(const Chapter& chapter) {
        text_ += '\n';
        add_line("# ", chapter.title, chapter.place);
        for (const auto& turn : chapter.turns)
            write_turn(turn);
    }

    void write_turn(const Turn& turn) {
        text_ += '\n';
        bool first = true;
        for (const auto& paragraph : turn.paragraphs) {
            if (paragraph.pause_before)
                add_line(to_string(*paragraph.pause_before), "");
            const auto words = escape(to_utf32(paragraph.text));
            if (std::exchange(first, false))
                add_line(written_name(turn.speaker, paragraph.place) + ": ", to_utf8(words),
                         paragraph.place);
            else
                add_line(cues_.read(words).kind == Cue::Kind::words ? "" : "\\", to_utf8(words),
                         paragraph.place);
        }
    }

    std::string written_name(const std::string& name, const Place& place) {
        if (!name.empty() && !is_writable_name(to_utf32(name)))
            refuse(name, place);
        return display_name(name, script_.language);
    }

    void add_line(const std::string& mark, const std::string& value, const Place& place = {}) {
        if (as_line(value) != value && as_line("x" + value) != "x" + value)
            refuse(value, place);
        text_ += mark + value + '\n';
    }

    void refuse(const std::string& value, const Place& place) {
        complaints_.push_back({place,
                               {fmt::format("\"{}\" cannot be written in a script", value),
                                "correct it in the transcript"}});
    }

    const Script& script_;
    Cues cues_;
    std::string text_;
    std::vector<Complaint> complaints_;
};

} // namespace

std::string write(const Script& script) {
    return Writer(script).write();
}

} // namespace duologue::script
