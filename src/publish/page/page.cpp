// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/page/page.hpp"

#include "base/unicode.hpp"
#include "publish/embedded.hpp"
#include "publish/identity.hpp"
#include "publish/markup.hpp"
#include "publish/page/alike.hpp"
#include "publish/page/page_text.hpp"
#include "publish/written_language.hpp"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace duologue::publish {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::lambda;
using kainjow::mustache::list;
using kainjow::mustache::object;
using nlohmann::json;

constexpr std::size_t colours = 8;

json load_labels(const std::string& language) {
    return json::parse(
        in_language({page_labels_en, page_labels_zh, page_labels_zh_hant}, language));
}

object to_object(const json& labels) {
    object members;
    for (const auto& [name, text] : labels.items())
        members.emplace(name, text.get<std::string>());
    return members;
}

/// A row of the list of keys.
struct KeyHelp {
    std::vector<const char*> keys;
    const char* label;
};

const std::array<KeyHelp, 14> key_help{{
    {{"K", "␣"}, "keyPlay"},
    {{"↑", "↓"}, "keySentence"},
    {{"⇧ ←", "⇧ →"}, "keyTurn"},
    {{"[", "]"}, "keyChapter"},
    {{"←", "→"}, "keyTen"},
    {{",", "."}, "keyChoose"},
    {{"Home"}, "keyStart"},
    {{"-", "+", "0"}, "keySpeed"},
    {{"/"}, "keySearch"},
    {{"C"}, "keyChapters"},
    {{"S"}, "keySettings"},
    {{"F"}, "keyFollow"},
    {{"P"}, "keyPinyin"},
    {{"?"}, "keyHelp"},
}};

data keys(const json& labels, bool pinyin) {
    list rows;
    for (const auto& help : key_help) {
        if (!pinyin && help.keys.front() == std::string("P"))
            continue;
        list alternatives;
        for (const auto* key : help.keys)
            alternatives.push_back(key);
        rows.push_back(object{{"alternatives", data(alternatives)},
                              {"does", labels.at(help.label).get<std::string>()}});
    }
    return data(rows);
}

data speakers(const std::vector<std::string>& names, const std::string& language) {
    list rows;
    for (std::size_t i = 0; i < names.size(); ++i)
        rows.push_back(
            object{{"name", to_html(names[i], language)}, {"colour", std::to_string(i % colours)}});
    return data(rows);
}

data chapter_links(const Transcript& transcript) {
    list rows;
    for (const auto& chapter : transcript.chapters()) {
        const auto start = chapter.span.start;
        rows.push_back(object{{"number", std::to_string(chapter.number)},
                              {"title", to_html(chapter.title, transcript.language())},
                              {"clock", to_short_clock(start)},
                              {"duration", to_duration(start)}});
    }
    return data(rows);
}

/// A relative URL for a file name. Of ASCII everything but unreserved characters and slashes is
/// escaped (RFC 3986, 2.3); browsers do that for the rest.
std::string to_href(std::string_view path) {
    std::string href = "./";
    for (const char character : path) {
        const auto byte = static_cast<unsigned char>(character);
        const bool plain = byte >= 0x80 || std::isalnum(byte) != 0 || byte == '-' || byte == '.'
                           || byte == '_' || byte == '~' || byte == '/';
        href += plain ? std::string(1, character) : fmt::format("%{:02X}", byte);
    }
    return href;
}

data sources(const std::vector<PageSound>& sounds) {
    list rows;
    for (const auto& sound : sounds)
        rows.push_back(object{
            {"href", to_href(sound.file)}, {"type", sound.media_type}, {"name", sound.file}});
    return data(rows);
}

/// JSON that no HTML parser takes for the end of its element.
std::string to_script(const json& value) {
    auto text = value.dump();
    for (auto at = text.find('<'); at != std::string::npos; at = text.find('<', at))
        text.replace(at, 1, "\\u003c");
    return text;
}

/// What the script of the page has to know of the words.
struct Survey {
    std::string turns; ///< when each begins and ends, and who speaks, as JSON
    std::set<char32_t> characters;
    bool has_pinyin = false;
};

/// In one pass: turns are made anew in each.
Survey survey(const Transcript& transcript) {
    Survey found;
    for (const auto& chapter : transcript.chapters())
        for (const auto& turn : transcript.turns(chapter)) {
            const auto [start, end] = span_of(turn);
            found.turns += fmt::format("{}[{},{},{}]", found.turns.empty() ? "" : ",",
                                       start.count(), end.count(), speaker_of(turn, transcript));
            found.has_pinyin = found.has_pinyin || has_pinyin(turn);
            for (const auto& paragraph : turn.paragraphs) {
                const auto text = to_utf32(text_of(paragraph));
                found.characters.insert(text.begin(), text.end());
            }
        }
    return found;
}

/// All but the long lists, which would take much memory as a tree.
json short_facts(const script::Script& script, const Transcript& transcript, const Survey& found,
                 const LoudnessPicture& loudness, const json& labels) {
    auto chapters = json::array();
    for (const auto& chapter : transcript.chapters())
        chapters.push_back({{"title", chapter.title}, {"start", chapter.span.start.count()}});
    return {{"id", identity(script)},
            {"title", script.title},
            {"length", transcript.length().count()},
            {"speakers", transcript.speakers()},
            {"chapters", chapters},
            {"alike", alike_characters(found.characters)},
            {"loudnessStep", loudness.step.count()},
            {"labels", labels}};
}

/// What the script of the page reads, as JSON.
void write_episode(const json& facts, const Survey& found, const LoudnessPicture& loudness,
                   const Sink& sink) {
    auto text = to_script(facts);
    text.pop_back();
    sink(fmt::format("{},\"loudness\":[", text));
    for (std::size_t i = 0; i < loudness.heights.size(); ++i)
        sink(fmt::format("{}{}", i == 0 ? "" : ",", loudness.heights[i]));
    sink(fmt::format("],\"turns\":[{}]}}", found.turns));
}

/// What may run and load: this page's own script and style, and sounds from its own place.
std::string policy() {
    return fmt::format("default-src 'none'; script-src '{}'; style-src '{}'; media-src 'self' "
                       "file:; img-src data:; base-uri 'none'; form-action 'none'",
                       page_script_hash, page_style_hash);
}

} // namespace

void write_page(const script::Script& script, const Transcript& transcript,
                const std::vector<PageSound>& sounds, const LoudnessPicture& loudness,
                const Sink& sink) {
    const auto labels = load_labels(transcript.language());
    const auto found = survey(transcript);
    const PlayLabel play = [&](const std::string& time, const std::string& speaker) {
        return fmt::format(fmt::runtime(labels.at("playFrom").get<std::string>()),
                           fmt::arg("time", time), fmt::arg("speaker", speaker));
    };
    // Asked for when all lines above it have gone into the sink, and too long to be one text.
    const lambda text = [&](const std::string&) {
        write_transcript(transcript, colours, play, sink);
        return std::string();
    };
    const lambda facts = [&](const std::string&) {
        write_episode(short_facts(script, transcript, found, loudness, labels), found, loudness,
                      sink);
        return std::string();
    };
    object page{{"language", transcript.language()},
                {"title", script.title},
                {"heading", to_html(script.title, transcript.language())},
                {"date", script.date.empty() ? data(false) : data(script.date)},
                {"duration", to_duration(transcript.length())},
                {"length", to_short_clock(transcript.length())},
                {"seconds", fmt::format("{:.3f}", seconds(transcript.length()))},
                {"policy", policy()},
                {"style", std::string(page_style)},
                {"script", std::string(page_script)},
                {"label", data(to_object(labels))},
                {"speakers", speakers(transcript.speakers(), transcript.language())},
                {"chapters", chapter_links(transcript)},
                {"sources", sources(sounds)},
                {"keys", keys(labels, found.has_pinyin)},
                {"pinyin", found.has_pinyin},
                {"transcript", data(text)},
                {"episode", data(facts)}};
    kainjow::mustache::mustache shell{std::string(page_shell)};
    shell.render(data(page), [&](const std::string& piece) { sink(piece); });
}

} // namespace duologue::publish
