// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/cutting.hpp"

#include "base/unicode.hpp"
#include "publish/joints.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace duologue::publish {
namespace {

/// A stretch of a passage in which no line is broken.
struct Atom {
    std::size_t begin = 0; ///< in Passage::text
    std::size_t end = 0;
    int columns = 0;
    bool blank = false; ///< ends in one, which takes no column at the end of a line
    Joint behind = Joint::sentence;
    Period heard;
};

constexpr int joint_cost(Joint joint) {
    constexpr std::array costs{0, 4, 8, 30, 80, 200, 300, 600, 1000};
    return costs[static_cast<std::size_t>(joint)];
}

class Clock {
public:
    explicit Clock(const Passage& passage) : passage_(passage) {}

    /// The word that `place` lies in.
    [[nodiscard]] std::size_t word_at(std::size_t place) const {
        const auto next = std::ranges::upper_bound(passage_.words, place, {}, &WordStart::place);
        return static_cast<std::size_t>(next - passage_.words.begin()) - 1;
    }

    [[nodiscard]] std::size_t word_end(std::size_t word) const {
        return word + 1 < passage_.words.size() ? passage_.words[word + 1].place
                                                : passage_.text.size();
    }

    /// When what is written from `begin` to before `end`, of one word, is heard: a part of the
    /// word's time.
    [[nodiscard]] Period heard(std::size_t word, std::size_t begin, std::size_t end) const {
        const auto place = passage_.words[word].place;
        const auto whole = passage_.words[word].heard;
        const auto length = static_cast<std::int64_t>(word_end(word) - place);
        const auto at = [&](std::size_t where) {
            return whole.start
                   + (whole.end - whole.start) * static_cast<std::int64_t>(where - place) / length;
        };
        return {at(begin), at(end)};
    }

private:
    const Passage& passage_;
};

/// The joints of `passage`, as far as a cue may begin there: with a word. Seams may lie within one.
std::vector<Joint> usable_joints(const Passage& passage, const std::string& language) {
    const auto found = find_joints(passage.text, language);
    std::vector<Joint> joints(found.size(), Joint::none);
    std::ranges::replace_copy_if(
        found, joints.begin(), [](Joint joint) { return joint != Joint::seam; }, Joint::none);
    for (const auto& word : passage.words)
        if (word.begins_sentence)
            joints[word.place] = Joint::sentence;
        else if (!passage.inside_word[word.place])
            joints[word.place] = found[word.place];
    joints.back() = Joint::sentence;
    return joints;
}

/// Makes atoms of a passage; `indent` columns of the first one's line are taken.
class Atomizer {
public:
    Atomizer(const Passage& passage, const std::string& language, int indent)
        : passage_(passage),
          language_(language),
          clock_(passage),
          joints_(usable_joints(passage, language)),
          room_(line_columns(language) - indent) {}

    std::vector<Atom> atoms() && {
        for (std::size_t place = 0; place < passage_.text.size(); ++place) {
            const auto taken = columns_at(place);
            if (width_ + taken > room_ && passage_.text[place] != U' ')
                force(place);
            width_ += taken;
            const auto joint = joints_[place + 1];
            if (joint == Joint::seam)
                seam_ = place + 1;
            else if (joint != Joint::none)
                close(place + 1, joint);
        }
        return std::move(atoms_);
    }

private:
    [[nodiscard]] int columns_at(std::size_t place) const {
        return columns(passage_.text[place], language_);
    }

    /// Breaks what is longer than a line before `place`, at a seam if there is one.
    void force(std::size_t place) {
        if (seam_ > begin_)
            close(seam_, Joint::seam);
        else
            close(place, Joint::forced);
        for (auto rest = begin_; rest < place; ++rest)
            width_ += columns_at(rest);
    }

    void close(std::size_t end, Joint behind) {
        const auto first = clock_.word_at(begin_);
        const auto last = clock_.word_at(end - 1);
        const Period heard{
            clock_.heard(first, begin_, begin_).start,
            clock_.heard(last, end, end).end,
        };
        atoms_.push_back({begin_, end, width_, passage_.text[end - 1] == U' ', behind, heard});
        begin_ = end;
        width_ = 0;
        room_ = line_columns(language_);
    }

    const Passage& passage_;
    const std::string& language_;
    Clock clock_;
    std::vector<Joint> joints_;
    std::vector<Atom> atoms_;
    std::size_t seam_ = 0; ///< the last one that was passed
    int room_;             ///< columns
    std::size_t begin_ = 0;
    int width_ = 0;
};

/// Atoms from `begin` to before `end`, with a line break before `middle` unless that is `end`.
struct Layout {
    std::size_t begin = 0;
    std::size_t middle = 0;
    std::size_t end = 0;
    int cost = 0;
};

class Planner {
public:
    Planner(std::vector<Atom> atoms, int line, int indent)
        : atoms_(std::move(atoms)), line_(line), indent_(indent) {
        for (const auto& atom : atoms_)
            columns_before_.push_back(columns_before_.back() + atom.columns);
    }

    [[nodiscard]] const std::vector<Atom>& atoms() const { return atoms_; }

    /// The cheapest row of cues: the best end of every beginning of the text, one after another.
    [[nodiscard]] std::vector<Layout> plan() const {
        std::vector<Layout> best(atoms_.size() + 1, {.cost = std::numeric_limits<int>::max()});
        best.front().cost = 0;
        for (std::size_t begin = 0; begin < atoms_.size(); ++begin)
            for (auto end = begin + 1; end <= atoms_.size(); ++end) {
                const auto layout = lay_out(begin, end);
                if (layout.cost == impossible)
                    break;
                const auto cost = best[begin].cost + layout.cost + cue_cost(begin, end);
                if (cost < best[end].cost)
                    best[end] = {begin, layout.middle, end, cost};
            }
        std::vector<Layout> cues;
        for (auto end = atoms_.size(); end > 0; end = best[end].begin)
            cues.push_back(best[end]);
        std::ranges::reverse(cues);
        return cues;
    }

private:
    static constexpr int impossible = std::numeric_limits<int>::max();

    [[nodiscard]] int width(std::size_t begin, std::size_t end) const {
        return columns_before_[end] - columns_before_[begin] - (atoms_[end - 1].blank ? 1 : 0)
               + (begin == 0 ? indent_ : 0);
    }

    /// One line if it fits, else the best two.
    [[nodiscard]] Layout lay_out(std::size_t begin, std::size_t end) const {
        if (width(begin, end) <= line_ || end == begin + 1)
            return {begin, end, end, 0};
        Layout best{begin, end, end, impossible};
        for (auto middle = end - 1; middle > begin && width(middle, end) <= line_; --middle)
            if (width(begin, middle) <= line_ || middle == begin + 1) {
                const auto uneven = std::abs(width(begin, middle) - width(middle, end));
                const auto cost = 2 + joint_cost(atoms_[middle - 1].behind) / 2 + uneven / 3;
                if (cost < best.cost)
                    best = {begin, middle, end, cost};
            }
        return best;
    }

    [[nodiscard]] int cue_cost(std::size_t begin, std::size_t end) const {
        constexpr int any_cue = 6;
        constexpr int two_sentences = 12;
        int cost = any_cue + joint_cost(atoms_[end - 1].behind);
        for (auto i = begin; i + 1 < end; ++i)
            cost += atoms_[i].behind == Joint::sentence ? two_sentences : 0;
        return cost + length_cost(atoms_[end - 1].heard.end - atoms_[begin].heard.start);
    }

    static int length_cost(Milliseconds length) {
        constexpr Milliseconds short_cue{1500};
        constexpr Milliseconds long_cue{5000};
        constexpr Milliseconds step{50};
        const auto excess = std::max({short_cue - length, length - long_cue, Milliseconds(0)});
        return static_cast<int>(excess / step);
    }

    std::vector<Atom> atoms_;
    std::vector<int> columns_before_{0};
    int line_;
    int indent_;
};

class Typesetter {
public:
    explicit Typesetter(const Passage& passage) : passage_(passage), clock_(passage) {}

    /// The words from one place of the text to before another.
    [[nodiscard]] Line line(std::size_t begin, std::size_t end) const {
        Line line;
        for (auto word = clock_.word_at(begin); begin < end; ++word) {
            const auto stop = std::min(end, clock_.word_end(word));
            const auto& start = passage_.words[word];
            const auto text = std::u32string_view(passage_.text).substr(begin, stop - begin);
            line.push_back({.text = to_utf8(text),
                            .heard = clock_.heard(word, begin, stop),
                            .begins_sentence = start.begins_sentence && start.place == begin,
                            .pinyin = start.pinyin});
            begin = stop;
        }
        return line;
    }

private:
    const Passage& passage_;
    Clock clock_;
};

} // namespace

int line_columns(const std::string& language) {
    return language == "en" ? 42 : 36;
}

int columns(std::string_view text, const std::string& language) {
    int all = 0;
    for (const auto character : to_utf32(text))
        all += columns(character, language);
    return all;
}

std::string name_before(const std::string& speaker, const std::string& language) {
    auto whole = speaker + ": ";
    const auto room = line_columns(language) / 2;
    if (columns(whole, language) <= room)
        return whole;
    auto name = to_utf32(speaker);
    while (columns(to_utf8(name) + "…: ", language) > room)
        name.pop_back();
    return to_utf8(name) + "…: ";
}

std::vector<Cut> cut(const Passage& passage, const std::string& language, int indent) {
    const Planner planner(Atomizer(passage, language, indent).atoms(), line_columns(language),
                          indent);
    const auto& atoms = planner.atoms();
    std::vector<Cut> cuts;
    for (const auto& layout : planner.plan()) {
        const auto& first = atoms[layout.begin];
        const auto& last = atoms[layout.end - 1];
        const auto middle = layout.middle == layout.end ? last.end : atoms[layout.middle].begin;
        cuts.push_back({.begin = static_cast<std::uint32_t>(first.begin),
                        .middle = static_cast<std::uint32_t>(middle),
                        .end = static_cast<std::uint32_t>(last.end),
                        .shown = {first.heard.start, last.heard.end}});
    }
    return cuts;
}

Cue typeset(const Passage& passage, const Cut& cut) {
    const Typesetter typesetter(passage);
    Cue cue{cut.shown, {typesetter.line(cut.begin, cut.middle)}};
    if (cut.middle < cut.end)
        cue.lines.push_back(typesetter.line(cut.middle, cut.end));
    return cue;
}

} // namespace duologue::publish
