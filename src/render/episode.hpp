// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "master/level_curve.hpp"
#include "master/loudness.hpp"
#include "mix/composer.hpp"
#include "mix/pauses.hpp"
#include "reading/omissions.hpp"
#include "render/outlet.hpp"
#include "render/perform.hpp"
#include "render/plan.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace duologue::render {

/// Joins performances, in order, into the tracks of an outlet as they come, and keeps the books:
/// the Timeline and the loudness of the whole, of each chapter and of each speaker. Holds one
/// performance at a time.
class Episode {
public:
    /// `script` must outlive the episode.
    Episode(const script::Script& script, Outlet outlet);

    /// Begins the performance of `cue`, or adds `cue` to the clip begun if it overlaps; the clip's
    /// takes follow.
    void open(const Cue& cue, const Opening& opening);

    /// Whether all takes of the clip have come.
    [[nodiscard]] bool has_whole_clip() const { return take_.steps == steps_; }

    void listen(Take take);

    /// Ends all tracks with `pause` behind the last sentence; nothing has its name yet.
    void finish(Milliseconds pause);

    /// What is finished: the files, which have not got their names yet, and what only the book
    /// takes.
    [[nodiscard]] Tracks take_files() { return std::move(finished_); }

    [[nodiscard]] Tracks take_book_tracks() { return std::move(book_); }

    /// Where the sound of each chapter of the book is, for as long as the tracks are there.
    [[nodiscard]] const std::vector<std::filesystem::path>& book_sounds() const {
        return book_sounds_;
    }

    [[nodiscard]] mix::Timeline take_timeline() { return composer_.take_timeline(); }

    [[nodiscard]] const master::LevelCurve& level_curve() const { return level_curve_; }

    [[nodiscard]] Lufs loudness() const { return whole_meter_.integrated(); }

    [[nodiscard]] std::map<std::string, Lufs> speaker_loudness() const;

    [[nodiscard]] Decibels true_peak() const { return true_peak_; }

    [[nodiscard]] const reading::Omissions& omissions() const { return omissions_; }

private:
    /// Who is heard in which steps of a clip.
    struct Voice {
        std::string speaker;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    void place(const Cue& cue, const Opening& opening);
    void append_gap(mix::Gap gap);
    void append(std::size_t begin, std::size_t end);
    void append_silence(std::size_t steps);
    void begin_chapter(std::size_t number);
    void finish_chapter();

    const script::Script& script_;
    Outlet outlet_;
    Tracks chapter_;
    encode::Tags chapter_tags_;
    Tracks finished_;
    Tracks book_chapter_; ///< one or none
    Tracks book_;
    std::vector<std::filesystem::path> book_sounds_;
    mix::Composer composer_;
    std::vector<Voice> voices_; ///< of the latest clip
    std::size_t steps_ = 0;     ///< that it has with lead and tail
    std::size_t body_ = 0;      ///< those of them that are not tail
    Take take_;                 ///< what has come of it
    master::LoudnessMeter whole_meter_;
    master::LevelCurve level_curve_;
    master::LoudnessMeter chapter_meter_;
    std::map<std::string, master::LoudnessMeter> speaker_meters_;
    Decibels true_peak_{-120};
    reading::Omissions omissions_;
};

} // namespace duologue::render
