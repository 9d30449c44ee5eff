// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/book/book.hpp"

#include "publish/book/archive.hpp"
#include "publish/book/chapter.hpp"
#include "publish/book/package.hpp"
#include "publish/embedded.hpp"

namespace duologue::publish {
namespace {

const std::string folder = "book/";
const std::string package_path = folder + "package.opf";

void add_chapter(Archive& archive, const Transcript& transcript, const Chapter& chapter,
                 encode::Format format, const std::filesystem::path& sound) {
    const auto files = chapter_files(chapter.number, format);
    archive.deflate(folder + files.page, chapter_page(transcript, chapter));
    if (!has_overlay(transcript, chapter))
        return;
    archive.deflate(folder + files.overlay, chapter_overlay(transcript, chapter, files));
    archive.store_file(folder + files.sound, sound);
}

} // namespace

NewFile draft_book(const std::filesystem::path& path, const script::Script& script,
                   const Transcript& transcript, const BookSound& sound) {
    NewFile file(path);
    Archive archive(file);
    // First and as it is, so that the file's type can be told from its first bytes (EPUB OCF 4.3).
    archive.store("mimetype", "application/epub+zip");
    archive.deflate("META-INF/container.xml", container(package_path));
    archive.deflate(package_path, package_document(script, transcript, sound.format));
    archive.deflate(folder + "navigation.xhtml", navigation(script, transcript));
    archive.deflate(folder + "book.css", book_css);
    archive.deflate(folder + "title.xhtml", title_page(script, transcript.language()));
    for (const auto& chapter : transcript.chapters())
        add_chapter(archive, transcript, chapter, sound.format, sound.chapters[chapter.index]);
    archive.finish();
    file.finish();
    return file;
}

} // namespace duologue::publish
