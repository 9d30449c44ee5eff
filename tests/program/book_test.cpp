// SPDX-License-Identifier: GPL-3.0-or-later
// The book as the real program writes it.
#include "base/file.hpp"
#include "support/archive.hpp"
#include "support/studio.hpp"

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include <map>

using namespace duologue::support;

namespace {

struct Book {
    explicit Book(const Studio& studio)
        : entries(unzip((studio.folder().path() / "out/talk/talk.epub").string())) {
        for (const auto& entry : entries)
            bytes[entry.name] = entry.bytes;
    }

    [[nodiscard]] pugi::xml_document xml(const std::string& name) const {
        pugi::xml_document document;
        REQUIRE(document.load_string(bytes.at(name).c_str()));
        return document;
    }

    std::vector<Entry> entries;
    std::map<std::string, std::string> bytes;
};

/// `0:00:01.250` in milliseconds.
long milliseconds(const std::string& clock) {
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    int thousandths = 0;
    REQUIRE(std::sscanf(clock.c_str(), "%d:%d:%d.%d", &hours, &minutes, &seconds, &thousandths)
            == 4);
    return ((hours * 60L + minutes) * 60 + seconds) * 1000 + thousandths;
}

long duration(const pugi::xml_document& package, const std::string& refines) {
    for (const auto meta : package.child("package").child("metadata").children("meta"))
        if (meta.attribute("property").value() == std::string("media:duration")
            && meta.attribute("refines").value() == refines)
            return milliseconds(meta.text().get());
    return -1;
}

} // namespace

TEST_CASE("a book holds its parts in order, and its type can be told from its first bytes",
          "[program]") {
    const Studio studio;
    const Book book(studio.rendered({"--epub-audio", "mp3"}));
    std::vector<std::string> names;
    for (const auto& entry : book.entries)
        names.push_back(entry.name);
    CHECK(names
          == std::vector<std::string>{"mimetype", "META-INF/container.xml", "book/package.opf",
                                      "book/navigation.xhtml", "book/book.css", "book/title.xhtml",
                                      "book/chapter-001.xhtml", "book/chapter-001.smil",
                                      "book/sound/001.mp3", "book/chapter-002.xhtml",
                                      "book/chapter-002.smil", "book/sound/002.mp3"});
    CHECK(studio.bytes("talk.epub").substr(30, 28) == "mimetypeapplication/epub+zip");
    CHECK_FALSE(book.entries[0].compressed);
}

TEST_CASE("the clips of a book tile its chapters and point at the phrases", "[program]") {
    const Studio studio;
    const Book book(studio.rendered({"--epub-audio", "mp3"}));
    const auto package = book.xml("book/package.opf");
    const auto page = book.xml("book/chapter-001.xhtml");
    const auto overlay = book.xml("book/chapter-001.smil");
    long until = 0;
    std::string text;
    for (const auto par : overlay.child("smil").child("body").children("par")) {
        const auto audio = par.child("audio");
        CHECK(audio.attribute("src").value() == std::string("sound/001.mp3"));
        CHECK(milliseconds(audio.attribute("clipBegin").value()) == until);
        until = milliseconds(audio.attribute("clipEnd").value());
        const std::string target = par.child("text").attribute("src").value();
        const auto id = target.substr(target.find('#') + 1);
        const auto phrase = page.find_node(
            [&](const pugi::xml_node& node) { return node.attribute("id").value() == id; });
        text += phrase.text().get();
    }
    CHECK(until == 10'920);
    CHECK(text == "您好，这条河有多长呢？大约有三十公里，从山里一直流到海边。原来比我想的还要长。");
    CHECK(duration(package, "#overlay-001") == until);
    CHECK(duration(package, "#overlay-001") + duration(package, "#overlay-002")
          == duration(package, ""));
}

TEST_CASE("a book with Opus inside has the sound of the chapters' files", "[program]") {
    const Studio studio;
    const Book book(studio.rendered());
    CHECK((book.bytes.at("book/sound/001.opus") == studio.bytes("chapters/01-水.opus")));
    CHECK(book.bytes.at("book/package.opf").find(R"(media-type="audio/ogg; codecs=opus")")
          != std::string::npos);
}

TEST_CASE("a page of a book loads what is in the book, and a reading system's styles",
          "[program]") {
    const Studio studio;
    const Book book(studio.rendered());
    for (const auto* page : {"book/title.xhtml", "book/navigation.xhtml", "book/chapter-001.xhtml"})
        CHECK(book.xml(page)
                  .select_node("//meta[@http-equiv='Content-Security-Policy']/@content")
                  .attribute()
                  .value()
              == std::string("default-src 'self' blob: data:; "
                             "style-src 'self' blob: data: 'unsafe-inline'"));
}

TEST_CASE("the page keeps the reader's place under the identifier of the book", "[program]") {
    const Studio studio;
    const Book book(studio.rendered());
    const std::string identifier = book.xml("book/package.opf")
                                       .child("package")
                                       .child("metadata")
                                       .child_value("dc:identifier");
    CHECK(identifier.starts_with("urn:uuid:"));
    CHECK(studio.bytes("index.html").find(R"("id":")" + identifier) != std::string::npos);
}

TEST_CASE("a book does not claim that hearing is enough, since names and titles are not heard",
          "[program]") {
    const Studio studio;
    const auto package = Book(studio.rendered()).xml("book/package.opf");
    std::vector<std::string> sufficient;
    for (const auto& meta : package.select_nodes("//meta[@property='schema:accessModeSufficient']"))
        sufficient.emplace_back(meta.node().text().get());
    CHECK(sufficient == std::vector<std::string>{"textual,auditory", "textual"});
}

TEST_CASE("words of a script stay words in the book", "[program]") {
    const Studio studio("title: A <i> & \"b\"\nlanguage: en\ncast: <x> & 'y'\n\n"
                        "# 1 < 2 & 3\n<x> & 'y': I say <script>alert(1)</script> & go.\n");
    const auto outcome = studio.render();
    REQUIRE(outcome.exit_code == 0);
    const Book book(studio);
    for (const auto& [name, bytes] : book.bytes)
        CHECK(bytes.find("<script") == std::string::npos);
    CHECK(book.xml("book/package.opf").child("package").child("metadata").child_value("dc:title")
          == std::string("A <i> & \"b\""));
    CHECK(book.bytes.at("book/chapter-001.xhtml").find("&lt;script&gt;alert(1)")
          != std::string::npos);
}
