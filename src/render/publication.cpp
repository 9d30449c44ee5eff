// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/publication.hpp"

#include "base/file.hpp"
#include "base/fingerprint.hpp"
#include "publish/book/book.hpp"
#include "publish/captions.hpp"
#include "publish/page/page.hpp"
#include "publish/podcast.hpp"
#include "publish/report.hpp"
#include "publish/transcript.hpp"
#include "publish/web_text.hpp"
#include "verify/length.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace duologue::render {
namespace {

/// Files that are complete and wait for their names.
using Drafts = std::vector<NewFile>;

/// The whole episode in its formats; a browser takes the first that it can play.
std::vector<publish::PageSound> page_sounds(const Files& files) {
    std::vector<publish::PageSound> sounds;
    for (const auto format : files.formats)
        sounds.push_back({fmt::format("{}.{}", files.name, encode::to_string(format)),
                          std::string(encode::media_type(format))});
    return sounds;
}

/// Captions, chapters and transcripts of the episode, its page and its book.
Drafts draft_texts(const Files& files, const script::Script& script, const Rendered& rendered) {
    const publish::Transcript transcript(script, rendered.timeline);
    Drafts drafts;
    const auto add = [&](const std::string& file, const auto& bytes) {
        drafts.push_back(draft_file(files.folder / file, bytes));
    };
    add(files.name + ".vtt", [&](const Sink& sink) { publish::write_webvtt(transcript, sink); });
    add(files.name + ".srt", [&](const Sink& sink) { publish::write_subrip(transcript, sink); });
    add("chapters.vtt", publish::chapters_webvtt(transcript));
    add("chapters.json", publish::chapters_json(transcript, script.title));
    add("transcript.json",
        [&](const Sink& sink) { publish::write_transcript_json(transcript, sink); });
    add("index.html", [&](const Sink& sink) {
        publish::write_page(script, transcript, page_sounds(files),
                            {master::LevelCurve::step, rendered.level_curve.heights()}, sink);
    });
    add("transcript.html",
        [&](const Sink& sink) { publish::write_transcript_html(script, transcript, sink); });
    drafts.push_back(publish::draft_book(files.folder / (files.name + ".epub"), script, transcript,
                                         {*files.book_sound, rendered.book_sounds}));
    return drafts;
}

std::vector<publish::WrittenFile> list_files(const std::filesystem::path& folder,
                                             const Tracks& sounds, const Drafts& texts) {
    std::vector<publish::WrittenFile> files;
    const auto add = [&](const std::filesystem::path& draft, const std::filesystem::path& path) {
        files.push_back({path.lexically_relative(folder).string(),
                         std::filesystem::file_size(draft), fingerprint_of_file(draft)});
    };
    for (const auto& sound : sounds)
        add(sound->draft(), sound->path());
    for (const auto& text : texts)
        add(text.draft(), text.path());
    return files;
}

/// The sounds were finished chapter by chapter, in every format, and the whole last.
void check_lengths(const Tracks& sounds, const mix::Timeline& timeline, std::size_t formats) {
    for (std::size_t i = 0; i < sounds.size(); ++i) {
        const auto chapter = i / formats;
        verify::check_length(sounds[i]->draft(), sounds[i]->path(),
                             chapter < timeline.chapters.size()
                                 ? timeline.chapters[chapter].span.length
                                 : timeline.length);
    }
}

/// Gives all files their names, only now that all are complete.
void commit(const Tracks& sounds, Drafts texts) {
    for (const auto& sound : sounds)
        sound->commit();
    for (auto& text : texts)
        text.commit();
}

} // namespace

void publish_files(const Files& files, const script::Script& script, Rendered& rendered) {
    check_lengths(rendered.files, rendered.timeline, files.formats.size());
    auto texts = files.book_sound ? draft_texts(files, script, rendered) : Drafts();
    rendered.findings.files = list_files(files.folder, rendered.files, texts);
    texts.push_back(draft_file(files.folder / "report.json", [&](const Sink& sink) {
        publish::write_report(script, rendered.timeline, rendered.findings, sink);
    }));
    commit(rendered.files, std::move(texts));
    remove_stale_sounds(files, script);
}

} // namespace duologue::render
