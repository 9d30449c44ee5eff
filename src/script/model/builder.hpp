// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers what a parser finds, line by line, into a Script.
#pragma once

#include "base/shortlist.hpp"
#include "script/model/script.hpp"
#include "script/text/line.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duologue::script {

/// What to do with a speaker without words and a chapter without turns.
enum class Gaps {
    refuse, ///< a complaint: the writer can mend it
    drop,   ///< a warning: scraped text has such things
};

class Builder {
public:
    /// `file` is what places call the text; `title` serves until the text names another.
    Builder(std::string file, std::string title, Gaps gaps);

    /// Title, language, date and credits, for the parser of a header.
    [[nodiscard]] Script& script() { return parsed_.script; }

    [[nodiscard]] Place place(std::size_t line, std::size_t column) const;

    /// Where the character at `index` of `line` stood.
    [[nodiscard]] Place place(const Line& line, std::size_t index = 0) const;

    /// Adds somebody to the cast whether or not they speak; false when they are in it already.
    bool add_to_cast(CastMember member);

    /// Opens a chapter. Until a turn opens, its words are the narrator's.
    void open_chapter(std::u32string_view title, Place where);

    /// What follows is said by `speaker`; the narrator is called by one of their names.
    void open_turn(std::u32string_view speaker, Place where);

    /// A paragraph; empty text is none.
    void add_words(std::u32string_view text, Place where, std::vector<PlaceMark> marks);

    /// A pause before the next paragraph, whoever says it.
    void add_pause(Milliseconds length, Place where);

    void add_credit(std::u32string_view role, std::u32string_view name);

    void warn(std::string code, Place where, Message message);
    void complain(Place where, Message message, std::string code = "bad-script");

    /// The script, with what it left open filled in. Throws Error::Kind::input with all complaints.
    [[nodiscard]] Parsed finish() &&;

private:
    struct Pending {
        Milliseconds length{};
        Place where;
    };

    void report_gap(const char* code, Place where, std::string what, std::string advice);
    void close_turn();
    void close_chapter();
    void check_whole();
    void report_namelessness();
    void name_first_chapter();
    std::string canonical_name(std::u32string_view speaker) const;
    void enlist(const std::string& speaker);
    void count_letters(std::u32string_view text);

    std::string file_;
    Gaps gaps_;
    Parsed parsed_;
    Shortlist<Warning> warnings_;
    std::vector<Complaint> complaints_;
    std::unordered_map<std::u32string, std::size_t> cast_index_;
    std::string speaker_;
    std::optional<Place> silent_turn_;
    std::optional<Pending> pause_;
    bool anyone_named_ = false;
    bool has_headings_ = false;
    bool opens_with_narrator_ = false;
    std::size_t han_ = 0;
    std::size_t latin_ = 0;
};

} // namespace duologue::script
