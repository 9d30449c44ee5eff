// SPDX-License-Identifier: GPL-3.0-or-later
#include "repair/search.hpp"

#include "base/unicode.hpp"
#include "repair/loss.hpp"
#include "repair/mark.hpp"
#include "repair/odds.hpp"
#include "repair/sign.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace duologue::repair {
namespace {

constexpr double guess_depth = 5;         ///< how much worse than the best may be guessed from
constexpr std::size_t longest_walk = 400; ///< in characters: a bound for hostile lines
constexpr std::size_t context = 8;        ///< characters that are read before and after the damage

constexpr Byte comma_lead = 0xa3;
constexpr Byte comma_trail = 0xac;
constexpr Byte sign_lead = 0xa1; ///< of 。, 《 and quotation marks
constexpr Byte full_width_offset = 0x80;

/// The work on one line: paths by how far they have come.
class Walk {
public:
    Walk(const Sources& sources, std::u32string_view line)
        : sources_(sources), pen_(sources), line_(line) {}

    Finding run(std::size_t start) {
        start_ = start;
        paths_[start].add(path_before(start));
        auto last_damage = start;
        while (!paths_.empty()) {
            const auto at = paths_.begin()->first;
            auto paths = paths_.begin()->second.take();
            paths_.erase(paths_.begin());
            const bool in_step = paths_.empty() && std::ranges::none_of(paths, &Path::is_behind);
            if (!in_step)
                last_damage = at;
            const bool is_long = at >= start + longest_walk;
            if (is_long)
                std::erase_if(paths, [](const Path& path) { return path.is_behind(); });
            if (is_long || (in_step && (at == line_.size() || at >= last_damage + context)))
                return {choose(paths, at), at};
            const auto best = score(paths.front());
            mark_ = at < line_.size() ? find_mark(line_, at) : std::nullopt;
            for (const auto& path : paths) {
                may_guess_ = score(path) > best - guess_depth;
                step(path, at);
            }
        }
        return {{}, line_.size()};
    }

private:
    [[nodiscard]] Path path_before(std::size_t start) const {
        Path path;
        const auto begin = start - std::min(start, 3 * context);
        for (auto at = begin; at < start;) {
            const auto mark = is_han(path.last) ? find_mark(line_, at) : std::nullopt;
            if (mark && mark->is_whole) {
                at += mark->width;
                continue;
            }
            pen_.say(path, line_[at++]);
        }
        path.fluency.complete -= path.fluency.open;
        for (auto& beginning : path.fluency.beginnings)
            beginning.log_probability -= path.fluency.open;
        path.fluency.open = 0;
        return path;
    }

    [[nodiscard]] std::vector<script::Mend> choose(const std::vector<Path>& paths,
                                                   std::size_t at) const {
        const auto end_score = [&](const Path& path) {
            constexpr std::u32string_view open_marks = U"，、：；";
            const bool stops =
                at < line_.size() || (!is_han(path.last) && !is_one_of(path.last, open_marks));
            return path.fluency.complete + path.channel + (stops ? 0 : no_full_stop);
        };
        const auto best = std::ranges::max_element(paths, {}, end_score);
        return best == paths.end() ? std::vector<script::Mend>() : mends_of(*best);
    }

    void step(const Path& path, std::size_t at) {
        if (path.is_behind())
            return step_behind(path, at);
        if (at == line_.size()) {
            paths_[at].add(path);
            return;
        }
        keep(path, at);
        if (const auto& mark = mark_) {
            if (mark->is_whole && is_han(path.last))
                pass_gloss(path, at, *mark);
            part_by_gloss(path, at, *mark);
        }
        if (at == start_ || is_odd_comma(line_, at))
            part_by_comma(path, at);
        if (is_split_stop(line_, at))
            part_by_stop(path, at);
    }

    /// The character is what it seems.
    void keep(Path path, std::size_t at) {
        if (path.mended_to == at)
            path.channel += sources_.habit.bonus(path.last, line_[at]);
        pen_.say(path, line_[at]);
        paths_[at + 1].add(std::move(path));
    }

    void pass_gloss(Path path, std::size_t at, const Mark& mark) {
        path.channel +=
            sources_.fluency.is_read(path.last, mark.syllable) ? gloss_stays : gloss_of_another;
        paths_[at + mark.width].add(std::move(path));
    }

    /// The gloss of a character that was made of the second half of the last one and the first
    /// half of the next.
    void part_by_gloss(const Path& path, std::size_t at, const Mark& mark) {
        const auto pair = sources_.gbk.encode(path.last);
        if (!pair)
            return;
        for (const auto& glossed : sources_.gbk.common_after(pair->trail))
            if (glossed.pair.trail > 0x80
                && sources_.fluency.is_read(glossed.character, mark.syllable)) {
                auto parted = path;
                parted.channel += gloss_between;
                Pen::fall_behind(parted, at, glossed.pair.trail);
                paths_[at + mark.width].add(std::move(parted));
            }
    }

    void part_by_comma(const Path& path, std::size_t at) {
        constexpr std::u32string_view commas = U",，?\ufffd";
        if (!is_one_of(line_[at], commas))
            return;
        const auto any = [](Pair) { return true; };
        const auto& candidates = sources_.gbk.common_before(comma_lead);
        for (const auto* likely : pen_.guess(path, candidates, any)) {
            auto parted = path;
            parted.channel += comma_between;
            Pen::fall_behind(parted, at, comma_trail);
            pen_.write(parted, likely->character);
            paths_[at + 1].add(std::move(parted));
        }
    }

    /// `。《` and the like lost the first byte, so that the next two are an exclamation mark.
    void part_by_stop(Path parted, std::size_t at) {
        parted.channel += stop_between;
        Pen::fall_behind(parted, at, sign_lead);
        pen_.write(parted, U'。');
        paths_[at + 2].add(std::move(parted));
    }

    void step_behind(const Path& path, std::size_t at) {
        if (at == line_.size())
            return lose_byte(path, at, byte_lost_before_sign);
        const auto c = line_[at];
        if (const auto& mark = mark_) {
            end_by_gloss(path, at, *mark);
            if (mark->is_whole)
                paths_[at + mark->width].add(path);
        }
        if (is_hole(c))
            fill_hole(path, at);
        if (is_ascii(c))
            take_ascii(path, at);
        else if (c == U'€')
            take_byte(path, at, 0x80); // its byte in code page 936
        else
            take_pair(path, at, at + 1);
        if (is_wide_mark(c))
            lose_byte(path, at, byte_lost_before_mark);
        else if (is_han(c) && may_guess_)
            lose_byte(path, at, byte_lost_before_han);
    }

    /// The gloss of the very character whose first half is there.
    void end_by_gloss(const Path& path, std::size_t at, const Mark& mark) {
        for (const auto& glossed : sources_.gbk.common_after(*path.lead))
            if (sources_.fluency.is_read(glossed.character, mark.syllable)) {
                auto whole = path;
                pen_.complete(whole, glossed.character, at + mark.width);
                paths_[at + mark.width].add(std::move(whole));
            }
    }

    void fill_hole(const Path& path, std::size_t at) {
        const auto rest = line_.substr(at + 1);
        if (const auto eaten = eaten_sign(rest))
            lose_byte(path, at + 1, sign_lost, eaten);
        else
            lose_byte(path, at + 1, sign_lost);
        if (!rest.empty() && !is_ascii(rest.front()))
            take_pair(path, at + 1, at + 2);
    }

    /// The second half of a character became one by itself; false where no character ends in it.
    bool take_byte(const Path& path, std::size_t at, Byte byte) {
        const auto character = sources_.gbk.decode({*path.lead, byte});
        if (character == 0)
            return false;
        auto whole = path;
        pen_.complete(whole, character, at + 1);
        paths_[at + 1].add(std::move(whole));
        for (auto& longer : lost_pair(path, byte, at + 1)) {
            Pen::catch_up(longer, at + 1);
            paths_[at + 1].add(std::move(longer));
        }
        return true;
    }

    void take_ascii(const Path& path, std::size_t at) {
        const auto byte = static_cast<Byte>(line_[at]);
        if (!take_byte(path, at, byte))
            lose_byte(path, at, is_hole(line_[at]) ? byte_lost_before_hole : byte_lost_before_sign);
        const auto full_width = static_cast<Byte>(byte + full_width_offset);
        if (const auto character = sources_.gbk.decode({*path.lead, comma_lead})) {
            auto wide = path;
            pen_.write(wide, character);
            wide.lead = full_width;
            wide.channel += full_width_letter;
            paths_[at + 1].add(std::move(wide));
        }
    }

    /// The character at `at` is made of the second half of one and the first half of another.
    void take_pair(const Path& path, std::size_t at, std::size_t next) {
        const auto pair = sources_.gbk.encode(line_[at]);
        if (!pair)
            return;
        if (const auto character = sources_.gbk.decode({*path.lead, pair->lead})) {
            auto longer = path;
            pen_.write(longer, character);
            longer.lead = pair->trail;
            paths_[next].add(std::move(longer));
        }
        for (auto& longer : lost_pair(path, pair->lead, next)) {
            longer.lead = pair->trail;
            paths_[next].add(std::move(longer));
        }
    }

    [[nodiscard]] const Beam& beam_at(std::size_t place) const {
        static const Beam none;
        const auto found = paths_.find(place);
        return found == paths_.end() ? none : found->second;
    }

    [[nodiscard]] std::vector<Path> lost_pair(const Path& path, Byte trail,
                                              std::size_t next) const {
        if (!may_guess_)
            return {};
        auto longer = with_lost_pair(pen_, path, trail, beam_at(next));
        std::ranges::move(with_lost_dash(pen_, path, trail), std::back_inserter(longer));
        return longer;
    }

    /// The second half is nowhere; after it the line is in step again.
    void lose_byte(const Path& path, std::size_t end, double cost, char32_t eaten = 0) {
        if (end < line_.size() && !beam_at(end).admits(score(path) + cost + 2 * most_gain))
            return;
        for (auto& whole : with_lost_byte(pen_, path, end)) {
            whole.channel += cost;
            if (eaten != 0)
                pen_.copy(whole, eaten);
            paths_[end].add(std::move(whole));
        }
        if (end == line_.size())
            for (auto& whole : with_lost_full_stop(pen_, path, end))
                paths_[end].add(std::move(whole));
    }

    Sources sources_;
    Pen pen_;
    std::u32string_view line_;
    std::map<std::size_t, Beam> paths_;
    std::size_t start_ = 0;
    std::optional<Mark> mark_; ///< at the place where the walk is
    bool may_guess_ = true;    ///< bytes of which nothing is left, from the path at hand
};

} // namespace

Finding search(const Sources& sources, std::u32string_view line, std::size_t start) {
    return Walk(sources, line).run(start);
}

} // namespace duologue::repair
