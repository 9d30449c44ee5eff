// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/model/builder.hpp"

#include "base/unicode.hpp"
#include "script/model/pause.hpp"
#include "script/text/name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace duologue::script {
namespace {

constexpr std::size_t most_speakers = 1000;
constexpr std::size_t most_complaints = 1000;

} // namespace

Builder::Builder(std::string file, std::string title, Gaps gaps)
    : file_(std::move(file)), gaps_(gaps) {
    script().title = std::move(title);
}

Place Builder::place(std::size_t line, std::size_t column) const {
    return {file_, line, column};
}

Place Builder::place(const Line& line, std::size_t index) const {
    return place(line.number(index), line.column(index));
}

bool Builder::add_to_cast(CastMember member) {
    const auto key = name_key(to_utf32(member.name));
    if (!cast_index_.emplace(key, script().cast.size()).second)
        return false;
    if (script().cast.size() == most_speakers)
        complain(member.place, {fmt::format("more than {} speakers", most_speakers),
                                "are these names? list the cast in a header"});
    script().cast.push_back(std::move(member));
    return true;
}

void Builder::open_chapter(std::u32string_view title, Place where) {
    close_turn();
    close_chapter();
    has_headings_ = true;
    speaker_.clear();
    script().chapters.push_back({to_utf8(title), std::move(where), {}});
}

void Builder::open_turn(std::u32string_view speaker, Place where) {
    close_turn();
    anyone_named_ = true;
    speaker_ = canonical_name(speaker);
    silent_turn_ = std::move(where);
}

void Builder::add_words(std::u32string_view text, Place where, std::vector<PlaceMark> marks) {
    if (text.empty())
        return;
    if (script().chapters.empty()) {
        opens_with_narrator_ = speaker_.empty();
        script().chapters.push_back({{}, where, {}});
    }
    auto& turns = script().chapters.back().turns;
    if (turns.empty() || turns.back().speaker != speaker_)
        turns.push_back({speaker_, {}});
    enlist(speaker_);
    count_letters(text);
    Paragraph paragraph{to_utf8(text), std::move(where), std::nullopt, std::move(marks)};
    if (const auto pause = std::exchange(pause_, std::nullopt))
        paragraph.pause_before = pause->length;
    turns.back().paragraphs.push_back(std::move(paragraph));
    silent_turn_.reset();
}

void Builder::add_pause(Milliseconds length, Place where) {
    if (!pause_)
        pause_ = Pending{{}, where};
    pause_->length = std::min(pause_->length, longest_pause) + length;
    if (pause_->length > longest_pause)
        complain(std::move(where), {"pauses that follow each other add up to more than 60 seconds",
                                    "write one of at most 60s"});
}

void Builder::add_credit(std::u32string_view role, std::u32string_view name) {
    script().credits.push_back({to_utf8(role), to_utf8(name)});
}

void Builder::warn(std::string code, Place where, Message message) {
    warnings_.add({std::move(code), std::move(where), std::move(message)});
}

void Builder::complain(Place where, Message message, std::string code) {
    if (complaints_.size() == most_complaints)
        message = {"there is more to complain of", "correct what is listed first"};
    if (complaints_.size() <= most_complaints)
        complaints_.push_back({std::move(where), std::move(message), std::move(code)});
}

Parsed Builder::finish() && {
    close_turn();
    close_chapter();
    check_whole();
    if (!complaints_.empty()) {
        std::ranges::stable_sort(complaints_, {}, &Complaint::where);
        throw Error(std::move(complaints_), Error::Kind::input);
    }
    if (script().language.empty())
        script().language = han_ * 2 >= latin_ ? "zh" : "en";
    name_first_chapter();
    if (pause_)
        warn("idle-pause", pause_->where, "no words follow this pause, so it is left out");
    parsed_.warnings = std::move(warnings_).take(
        [](Warning& first, std::size_t more) { first.message = more_of_this_kind(more); });
    return std::move(parsed_);
}

void Builder::report_gap(const char* code, Place where, std::string what, std::string advice) {
    if (gaps_ == Gaps::refuse)
        complain(std::move(where), {std::move(what), std::move(advice)}, code);
    else
        warn(code, std::move(where), what + ", so it is left out");
}

void Builder::close_turn() {
    if (silent_turn_)
        report_gap("empty-turn", *silent_turn_, "nothing is said here",
                   "write words after the colon or take the name out");
    silent_turn_.reset();
}

void Builder::close_chapter() {
    auto& chapters = script().chapters;
    if (chapters.empty() || !chapters.back().turns.empty())
        return;
    report_gap("empty-chapter", chapters.back().place,
               fmt::format("the chapter \"{}\" has no words", chapters.back().title),
               "write some or take the heading out");
    chapters.pop_back();
}

void Builder::check_whole() {
    if (script().chapters.empty() && complaints_.empty())
        complain(place(0, 0), {"no words to speak", "write lines such as `Name: words`"});
    else if (!anyone_named_ && complaints_.empty())
        report_namelessness();
}

void Builder::report_namelessness() {
    constexpr auto what = "nobody speaks: no line begins with a name and a colon";
    if (gaps_ == Gaps::refuse)
        complain(place(0, 0),
                 {what, "write `Name: words`, or `Narrator: words` for a text without speakers"});
    else
        warn("no-speaker", place(0, 0),
             {fmt::format("{}, so that the narrator reads it all", what),
              "write `Name: words` where somebody else speaks"});
}

void Builder::name_first_chapter() {
    auto& first = script().chapters.front().title;
    if (!first.empty())
        return;
    if (has_headings_ || (opens_with_narrator_ && anyone_named_))
        first = script().language == "zh" ? "引言" : "Introduction";
    else
        first = script().title;
}

std::string Builder::canonical_name(std::u32string_view speaker) const {
    if (is_narrator(speaker))
        return {};
    const auto found = cast_index_.find(name_key(speaker));
    return found == cast_index_.end() ? to_utf8(speaker) : parsed_.script.cast[found->second].name;
}

void Builder::enlist(const std::string& speaker) {
    if (!speaker.empty() && silent_turn_)
        add_to_cast({speaker, {}, *silent_turn_});
}

void Builder::count_letters(std::u32string_view text) {
    han_ += static_cast<std::size_t>(std::ranges::count_if(text, is_han));
    latin_ += static_cast<std::size_t>(std::ranges::count_if(text, is_latin));
}

} // namespace duologue::script
