// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/edition.hpp"

#include "publish/captions.hpp"
#include "publish/podcast.hpp"
#include "publish/web_text.hpp"

namespace duologue::publish {

Drafts draft_edition(const std::filesystem::path& folder, const std::string& name,
                     const script::Script& script, const mix::Timeline& timeline,
                     const Sounds& sounds) {
    const auto transcript = transcribe(script, timeline);
    Drafts drafts;
    const auto add = [&](const std::string& file, const auto& bytes) {
        drafts.push_back(draft_file(folder / file, bytes));
    };
    add(name + ".vtt", [&](const Sink& sink) { write_webvtt(transcript, sink); });
    add(name + ".srt", [&](const Sink& sink) { write_subrip(transcript, sink); });
    add("chapters.vtt", chapters_webvtt(transcript));
    add("chapters.json", chapters_json(transcript, script.title));
    add("transcript.json", [&](const Sink& sink) { write_transcript_json(transcript, sink); });
    add("index.html", [&](const Sink& sink) {
        write_page(script, transcript, sounds.page, sounds.loudness, sink);
    });
    add("transcript.html", transcript_html(script, transcript));
    drafts.push_back(draft_book(folder / (name + ".epub"), script, transcript, sounds.book));
    return drafts;
}

} // namespace duologue::publish
