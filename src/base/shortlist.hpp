// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace duologue {

/// What the entry says that stands for `more` of its kind.
[[nodiscard]] inline std::string more_of_this_kind(std::size_t more) {
    return std::to_string(more) + " more of this kind, the first of them here";
}

/// Entries as they come, of each `code` the first thousand; the others are only counted, so that
/// nobody's text makes a list without end.
template <class Entry>
class Shortlist {
public:
    static constexpr std::size_t most = 1000;

    void add(Entry entry) {
        auto& [count, rest] = kinds_[entry.code];
        if (++count <= most)
            list_.push_back(std::move(entry));
        else if (count == most + 1)
            rest = std::move(entry);
    }

    /// The entries in their order, then, for each code of which there are more, the first of those
    /// as `describe(entry, number)` has changed it.
    template <class Describe>
    [[nodiscard]] std::vector<Entry> take(const Describe& describe) && {
        for (auto& [code, kind] : kinds_)
            if (auto& [count, rest] = kind; count > most) {
                describe(rest, count - most);
                list_.push_back(std::move(rest));
            }
        return std::move(list_);
    }

private:
    std::vector<Entry> list_;
    std::map<std::string, std::pair<std::size_t, Entry>> kinds_;
};

} // namespace duologue
