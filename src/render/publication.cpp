// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/publication.hpp"

#include "base/fingerprint.hpp"
#include "publish/edition.hpp"
#include "publish/report.hpp"
#include "verify/length.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <filesystem>
#include <utility>
#include <vector>

namespace duologue::render {
namespace {

/// The whole episode in its formats; a browser takes the first that it can play.
std::vector<publish::PageSound> page_sounds(const Files& files) {
    std::vector<publish::PageSound> sounds;
    for (const auto format : files.formats)
        sounds.push_back({fmt::format("{}.{}", files.name, encode::to_string(format)),
                          std::string(encode::media_type(format))});
    return sounds;
}

publish::Drafts draft_texts(const Files& files, const script::Script& script,
                            const Rendered& rendered) {
    if (!files.book_sound)
        return {};
    const publish::Sounds sounds{
        .page = page_sounds(files),
        .book = {*files.book_sound, rendered.book_sounds},
        .loudness = {master::LevelCurve::step, rendered.level_curve.heights()}};
    return publish::draft_edition(files.folder, files.name, script, rendered.timeline, sounds);
}

std::vector<publish::WrittenFile> list_files(const std::filesystem::path& folder,
                                             const Tracks& sounds, const publish::Drafts& texts) {
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
void commit(const Tracks& sounds, publish::Drafts texts) {
    for (const auto& sound : sounds)
        sound->commit();
    for (auto& text : texts)
        text.commit();
}

} // namespace

std::string publish_files(const Files& files, const script::Script& script, Rendered& rendered) {
    check_lengths(rendered.files, rendered.timeline, files.formats.size());
    auto texts = draft_texts(files, script, rendered);
    rendered.findings.files = list_files(files.folder, rendered.files, texts);
    auto report = publish::report(script, rendered.timeline, rendered.findings);
    texts.push_back(draft_file(files.folder / "report.json", report));
    commit(rendered.files, std::move(texts));
    remove_stale_sounds(files, script);
    return report;
}

} // namespace duologue::render
