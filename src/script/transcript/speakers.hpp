// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks in a published transcript, which lists nobody.
#pragma once

#include "script/text/line.hpp"
#include "script/transcript/census.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duologue::script {

/// Why a name is taken for a speaker's.
enum class Certainty {
    named,     ///< opens several lines, or nobody speaks twice
    rare,      ///< opens one line where others open several
    shortened, ///< the initials or the family name of somebody written out before
    misspelt,  ///< one edit from a name that opens several
};

/// A line at which somebody begins to speak.
struct Opening {
    std::u32string speaker;
    Certainty certainty = Certainty::named;
    std::u32string written;     ///< the name as it stands there
    std::u32string heading;     ///< a chapter's title glued to the name, or empty
    std::u32string caption;     ///< a caption glued to the name, or empty
    std::size_t name_index = 0; ///< where the name begins
    std::size_t rest = 0;       ///< where the words begin
};

/// The people of a transcript. Names are learnt from how often they open lines, which is why all
/// lines are needed before the first can be read.
class Speakers {
public:
    explicit Speakers(const std::vector<Line>& lines);

    [[nodiscard]] std::optional<Opening> find_opening(std::u32string_view line) const;

private:
    struct Person {
        std::u32string name;    ///< the canonical one
        std::u32string written; ///< another spelling of it, or the same
        Certainty certainty = Certainty::named;
        std::size_t openings = 0;
    };

    void consider(const Candidate& candidate, std::size_t most);
    void dismiss_labels(const std::vector<Line>& lines, const std::vector<Candidate>& candidates);
    void accept_alike(const Candidate& candidate, const std::vector<Candidate>& candidates);
    void join_shortened(const Candidate& candidate, const std::vector<Candidate>& candidates);
    void tell_namesakes_apart(std::vector<Candidate> candidates);
    void reconsider(const Candidate& candidate);
    void count_openings(const std::vector<Line>& lines);
    void accept(const std::u32string& name, const std::u32string& written, Certainty certainty);
    [[nodiscard]] static bool is_often_heard(const Person& person, std::size_t slips);
    [[nodiscard]] bool convinces(const Candidate& candidate, std::size_t most) const;
    [[nodiscard]] const Person* find(std::u32string_view name) const;
    [[nodiscard]] const Person* find_intended(const Candidate& candidate) const;
    [[nodiscard]] std::optional<Opening> find_glued(std::u32string_view prefix) const;

    std::unordered_map<std::u32string, Person> persons_; ///< by name_key
    std::set<std::size_t, std::greater<>> lengths_;
};

/// An opening and the index of its line.
struct OpeningLine {
    std::size_t index = 0;
    Opening opening;
};

/// All openings of a transcript, in order.
[[nodiscard]] std::vector<OpeningLine> find_openings(const std::vector<Line>& lines);

/// Whether there are twice as many of `names`, which have another form, as openings.
[[nodiscard]] bool outnumber_openings(std::size_t names, const std::vector<Line>& lines);

} // namespace duologue::script
