// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/book.hpp"

#include "base/error.hpp"
#include "verify/captions.hpp"
#include "verify/link.hpp"
#include "verify/recording.hpp"
#include "verify/refuse.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace duologue::verify {
namespace {

bool is_markup(std::string_view name) {
    return name.ends_with(".xhtml") || name.ends_with(".opf") || name.ends_with(".smil")
           || name.ends_with(".xml");
}

/// A file of the book. Entities of its own, from inside or outside, are none of ours: here they
/// would stay as they are, but a reader may unfold them without end.
std::unique_ptr<pugi::xml_document> parse_markup(const Entry& entry) {
    auto document = std::make_unique<pugi::xml_document>();
    const auto result = document->load_buffer(entry.bytes.data(), entry.bytes.size(),
                                              pugi::parse_default | pugi::parse_doctype);
    if (!result)
        refuse(fmt::format("{}: {}", entry.name, result.description()));
    for (const auto& node : document->children())
        if (node.type() == pugi::node_doctype && node.value() != std::string_view("html"))
            refuse(fmt::format("{}: it has a document type of its own", entry.name));
    return document;
}

Frames read_length(const Entry& entry) {
    try {
        return length_of_opus(entry.bytes);
    } catch (const Error& error) {
        throw Error(error.kind(), fmt::format("{}: {}", entry.name, error.what()));
    }
}

class Book {
public:
    explicit Book(const ReadBook& read) {
        read([this](const Entry& entry) { add(entry); });
        if (files_.empty())
            refuse("it is empty");
        package_ = root("META-INF/container.xml")
                       .child("rootfiles")
                       .child("rootfile")
                       .attribute("full-path")
                       .as_string();
    }

    /// How many files are listed: each that is there, and no other.
    [[nodiscard]] std::size_t check_manifest() const {
        std::set<std::string> listed;
        std::set<std::string> names;
        for (const auto& item : root(package_).child("manifest")) {
            listed.insert(resolve(package_, item.attribute("href").as_string()).path);
            names.insert(item.attribute("id").as_string());
        }
        for (const auto& name : listed)
            if (!files_.contains(name))
                refuse(fmt::format("{} is listed and not there", name));
        for (const auto& name : files_)
            if (!listed.contains(name) && name != "mimetype" && name != package_
                && !name.starts_with("META-INF/"))
                refuse(fmt::format("{} is not listed", name));
        for (const auto& item : root(package_).child("spine"))
            if (!names.contains(item.attribute("idref").as_string()))
                refuse(fmt::format("the spine names {}", item.attribute("idref").as_string()));
        return listed.size();
    }

    /// How many links there are: each leads to a file of the book, and a place in it.
    [[nodiscard]] std::size_t check_links() const {
        std::size_t count = 0;
        for (const auto& [name, document] : documents_)
            for (const auto& link : document->select_nodes("//@href | //@src")) {
                check_link(name, link.attribute().as_string());
                ++count;
            }
        return count;
    }

    /// How many clips there are: those of a chapter tile it, as does its sound.
    [[nodiscard]] std::size_t check_overlays(const Report& report) const {
        std::vector<Chapter> heard;
        std::ranges::copy_if(report.chapters, std::back_inserter(heard), &Chapter::is_heard);
        const auto overlays = this->overlays();
        if (overlays.size() != heard.size())
            refuse(fmt::format("{} overlays for {} chapters", overlays.size(), heard.size()));
        std::size_t count = 0;
        for (std::size_t i = 0; i < heard.size(); ++i)
            count += check_overlay(overlays[i], heard[i]);
        return count;
    }

private:
    void add(const Entry& entry) {
        if (files_.empty()
            && (entry.name != "mimetype" || !entry.is_stored
                || entry.bytes != "application/epub+zip"))
            refuse("it does not begin with the mimetype of a book");
        if (!files_.insert(entry.name).second)
            refuse(fmt::format("two files are called {}", entry.name));
        if (is_markup(entry.name))
            parse(entry);
        if (entry.name.ends_with(".opus"))
            lengths_[entry.name] = read_length(entry);
    }

    void parse(const Entry& entry) {
        auto document = parse_markup(entry);
        auto& ids = ids_[entry.name];
        for (const auto& id : document->select_nodes("//@id"))
            ids.insert(id.attribute().as_string());
        documents_[entry.name] = std::move(document);
    }

    [[nodiscard]] pugi::xml_node root(const std::string& name) const {
        const auto found = documents_.find(name);
        if (found == documents_.end())
            refuse(fmt::format("it has no {}", name));
        return found->second->document_element();
    }

    /// In the order of reading.
    [[nodiscard]] std::vector<std::string> overlays() const {
        std::map<std::string, pugi::xml_node> items;
        for (const auto& item : root(package_).child("manifest"))
            items[item.attribute("id").as_string()] = item;
        std::vector<std::string> found;
        for (const auto& place : root(package_).child("spine")) {
            const auto page = items[place.attribute("idref").as_string()];
            if (const auto overlay = page.attribute("media-overlay"))
                found.push_back(
                    resolve(package_, items[overlay.value()].attribute("href").as_string()).path);
        }
        return found;
    }

    void check_link(const std::string& from, const std::string& link) const {
        if (has_scheme(link))
            return;
        const auto [path, fragment] = resolve(from, link);
        const auto ids = ids_.find(path);
        if (!files_.contains(path)
            || (!fragment.empty() && (ids == ids_.end() || !ids->second.contains(fragment))))
            refuse(fmt::format("{} links to {}, which is not there", from, link));
    }

    [[nodiscard]] std::size_t check_overlay(const std::string& name, const Chapter& chapter) const {
        Milliseconds end{};
        std::size_t count = 0;
        std::string sound;
        for (const auto& node : root(name).select_nodes(".//audio")) {
            const auto audio = node.node();
            if (to_time(audio.attribute("clipBegin").as_string()) != end)
                refuse(fmt::format("{}: a clip does not begin at {} ms", name, end.count()));
            end = to_time(audio.attribute("clipEnd").as_string());
            sound = resolve(name, audio.attribute("src").as_string()).path;
            ++count;
        }
        const auto begin = to_milliseconds(chapter.span.start);
        if (end != to_milliseconds(chapter.span.end()) - begin)
            refuse(fmt::format("{} ends at {} ms, chapter {} does not", name, end.count(),
                               chapter.number));
        if (!files_.contains(sound))
            refuse(fmt::format("{} names the sound {}, which is not there", name, sound));
        if (const auto length = lengths_.find(sound);
            length != lengths_.end() && length->second != chapter.span.length)
            refuse(fmt::format("{} is not as long as chapter {}", sound, chapter.number));
        return count;
    }

    std::set<std::string> files_;
    std::map<std::string, Frames> lengths_; ///< of its sounds in Opus
    std::map<std::string, std::unique_ptr<pugi::xml_document>> documents_;
    std::map<std::string, std::set<std::string>> ids_;
    std::string package_;
};

} // namespace

Checks check_book(const ReadBook& read, const Report& report, const std::string& file) {
    const Book book(read);
    Checks checks;
    const auto add = [&](const char* what, const char* unit, auto check) {
        try {
            checks.push_back(pass(file, what, fmt::format("{} {}", check(), unit)));
        } catch (const Error& error) {
            checks.push_back(fail(file, what, error.what()));
        }
    };
    add("list of files", "files", [&] { return book.check_manifest(); });
    add("links", "links", [&] { return book.check_links(); });
    add("overlays", "clips", [&] { return book.check_overlays(report); });
    return checks;
}

} // namespace duologue::verify
