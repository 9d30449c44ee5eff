// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/outlet.hpp"

#include "base/error.hpp"
#include "publish/file_name.hpp"
#include "publish/notice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <system_error>
#include <utility>

namespace duologue::render {
namespace {

// Appended, because replace_extension would take `Sonnet 3.5` for a name with an extension.
std::filesystem::path file_of(const std::filesystem::path& stem, encode::Format format) {
    return fmt::format("{}.{}", stem.string(), encode::to_string(format));
}

std::unique_ptr<encode::Track> open_track(const std::filesystem::path& stem, encode::Format format,
                                          const encode::Quality& quality,
                                          const encode::Tags& tags) {
    const auto path = file_of(stem, format);
    return format == encode::Format::opus ? encode::create_opus_file(path, quality, tags)
                                          : encode::create_sound_file(path, format, quality, tags);
}

Tracks open_tracks(const std::filesystem::path& stem, const Files& files,
                   const encode::Tags& tags) {
    Tracks tracks;
    for (const auto format : files.formats)
        tracks.push_back(open_track(stem, format, files.quality, tags));
    return tracks;
}

std::filesystem::path chapter_stem(const Files& files, std::size_t number, std::string_view title) {
    return files.folder / "chapters" / fmt::format("{:02}-{}", number, publish::file_name(title));
}

/// Whether a render may have given `name`, which begins with the number of a chapter.
bool begins_with_number(const std::string& name) {
    constexpr int most_chapters = 999;
    int number = 0;
    std::from_chars(name.data(), name.data() + name.size(), number);
    return 1 <= number && number <= most_chapters
           && name.starts_with(fmt::format("{:02}-", number));
}

std::vector<std::filesystem::path> chapter_files(const std::filesystem::path& folder,
                                                 encode::Format format) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == fmt::format(".{}", encode::to_string(format))
            && begins_with_number(entry.path().filename().string()))
            files.push_back(entry.path());
    return files;
}

/// What is in the episode's folder is this program's own, and may have been put there by others.
void refuse_link(const std::filesystem::path& folder) {
    std::error_code none;
    if (std::filesystem::is_symlink(folder, none))
        throw Error(Error::Kind::environment,
                    {"this folder is a link to another place, where nothing is written",
                     "remove the link, or choose another folder with --out"},
                    {folder.string()});
}

/// Removes `path`, unless it is a folder, which no render made.
void remove_stale(const std::filesystem::path& path) {
    std::error_code failed;
    if (std::filesystem::is_directory(std::filesystem::symlink_status(path, failed)))
        return;
    if (!std::filesystem::remove(path, failed) && failed)
        throw Error(Error::Kind::environment,
                    {fmt::format("{} is left from an earlier render and cannot be removed: {}",
                                 path.string(), failed.message()),
                     "remove it"});
}

} // namespace

encode::Tags common_tags(const script::Script& script) {
    encode::Tags tags;
    tags.title = script.title;
    for (const auto& member : script.cast)
        tags.artists.push_back(member.name);
    tags.date = script.date;
    tags.language = script.language;
    tags.comment = publish::synthetic_notice(script.language);
    return tags;
}

encode::Tags chapter_tags(const script::Script& script, std::size_t number) {
    auto tags = common_tags(script);
    tags.album = std::exchange(tags.title, script.chapters[number - 1].title);
    tags.track_number = static_cast<int>(number);
    return tags;
}

Outlet open_files(const Files& files, const script::Script& script) {
    refuse_link(files.folder / "chapters");
    Outlet outlet;
    outlet.tags = common_tags(script);
    for (const auto& chapter : script.chapters)
        outlet.tags.chapters.push_back({{}, chapter.title});
    if (files.whole)
        outlet.whole = open_tracks(files.folder / files.name, files, outlet.tags);
    const auto for_book = std::ranges::find(files.formats, files.book_sound);
    if (for_book != files.formats.end())
        outlet.book_track = static_cast<std::size_t>(for_book - files.formats.begin());
    else if (files.book_sound)
        outlet.open_book_chapter = [files](const encode::Tags& tags) {
            return open_track(files.folder / "book", *files.book_sound, files.quality, tags);
        };
    outlet.open_chapter = [files](const encode::Tags& tags) {
        const auto number = static_cast<std::size_t>(*tags.track_number);
        return open_tracks(chapter_stem(files, number, tags.title), files, tags);
    };
    return outlet;
}

Outlet open_stream(Sink sink, const encode::Quality& quality, const script::Script& script) {
    Outlet outlet;
    outlet.tags = common_tags(script);
    outlet.whole.push_back(encode::create_opus_stream(std::move(sink), quality, outlet.tags));
    outlet.open_chapter = [](const encode::Tags&) { return Tracks(); };
    return outlet;
}

void remove_stale_sounds(const Files& files, const script::Script& script) {
    const std::vector all(encode::all_formats.begin(), encode::all_formats.end());
    const auto& candidates = files.whole ? all : files.formats;
    std::set<std::filesystem::path> current;
    for (const auto format : files.formats)
        for (std::size_t number = 1; number <= script.chapters.size(); ++number)
            current.insert(
                file_of(chapter_stem(files, number, script.chapters[number - 1].title), format));
    for (const auto format : candidates) {
        for (const auto& path : chapter_files(files.folder / "chapters", format))
            if (!current.contains(path))
                remove_stale(path);
        if (std::ranges::find(files.formats, format) == files.formats.end())
            remove_stale(file_of(files.folder / files.name, format));
    }
}

} // namespace duologue::render
