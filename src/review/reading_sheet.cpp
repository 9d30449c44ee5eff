// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/reading_sheet.hpp"

#include "base/unicode.hpp"
#include "publish/markup.hpp"
#include "publish/written_language.hpp"
#include "reading/phonetics/pinyin.hpp"
#include "review/doubt.hpp"
#include "script/text/name.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>

namespace duologue::review {
namespace {

using Node = pugi::xml_node;
using publish::add;
using publish::Dialect;
using publish::set;

constexpr const char* style = R"(
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 0 auto; padding: 1rem; font: 1.25rem/2.3 serif; }
h1, h2, b, .note { font-family: sans-serif; line-height: 1.4; }
h2 { margin-top: 2.5rem; }
rt { font: 0.55em sans-serif; color: #555; padding: 0 0.15em; }
mark { white-space: nowrap; background: #fd6; color: #000; border-bottom: 3px double #000; padding: 0 0.1em; }
sup { font: bold 0.6em sans-serif; line-height: 0; }
sup a { color: inherit; }
.note { font-size: 1rem; line-height: 1.6; }
.note li { margin-bottom: 0.6rem; }
@media (prefers-color-scheme: dark) { rt { color: #bbb; } }
mark rt { color: #000; font-weight: bold; }
@media print { body { max-width: none; } }
)";

void add_text(Node& parent, const std::string& text) {
    if (!text.empty())
        parent.append_child(pugi::node_pcdata).set_value(text.c_str());
}

std::string percent(double probability) {
    return fmt::format("{:.0f} %", 100 * probability);
}

class Sheet {
public:
    explicit Sheet(const script::Script& script) : script_(script) {
        auto html = publish::begin_page(document_, publish::written_language(script),
                                        script.title + " – reading sheet", Dialect::html);
        auto head = html.child("head");
        publish::add_policy(head, "default-src 'none'; style-src 'unsafe-inline'");
        auto viewport = add(head, "meta");
        set(viewport, "name", "viewport");
        set(viewport, "content", "width=device-width, initial-scale=1");
        add(head, "style", style);
        body_ = add(html, "body");
        main_ = add(body_, "main");
        add(main_, "h1", script.title);
        summary_ = add(main_, "p");
        set(summary_, "class", "note");
        set(summary_, "lang", "en");
    }

    void add_sentence(const ReadSentence& sentence) {
        if (sentence.chapter != chapter_)
            open_chapter(*sentence.chapter);
        if (sentence.paragraph != paragraph_)
            open_paragraph(sentence);
        const auto text = to_utf32(sentence.explanation.text);
        std::size_t at = 0;
        if (sentence.begin > end_)
            add_text(line_, " ");
        end_ = sentence.begin + text.size();
        for (const auto& run : sentence.explanation.runs)
            at = add_run(sentence, run, text, at);
        add_text(line_, to_utf8(std::u32string_view(text).substr(at)));
    }

    std::string finish() && {
        add_text(summary_, "The pinyin is that of dictionaries, before tones change in speech. ");
        if (doubts_ == 0)
            add_text(summary_, "No reading is doubtful.");
        else
            add_text(summary_, fmt::format("Doubtful readings: {}, each marked with its number; "
                                           "they are explained at the end.",
                                           doubts_));
        return to_bytes(document_, Dialect::html);
    }

private:
    void open_chapter(const script::Chapter& chapter) {
        chapter_ = &chapter;
        turn_ = nullptr;
        add_text(main_, "\n");
        add(main_, "h2", chapter.title);
    }

    void open_paragraph(const ReadSentence& sentence) {
        paragraph_ = sentence.paragraph;
        end_ = 0;
        add_text(main_, "\n");
        line_ = add(main_, "p");
        if (sentence.turn == turn_)
            return;
        turn_ = sentence.turn;
        add(line_, "b", script::display_name(turn_->speaker, script_.language));
        add_text(line_, " ");
    }

    /// Returns the first character of the sentence after what the run says.
    std::size_t add_run(const ReadSentence& sentence, const reading::ExplainedRun& run,
                        std::u32string_view text, std::size_t at) {
        const auto& readings = run.readings;
        for (std::size_t i = 0, next = 0; i < readings.size(); i = next) {
            auto source = readings[i].source;
            std::string above;
            for (next = i; next < readings.size() && overlap(readings[next].source, source);
                 ++next) {
                above += (above.empty() ? "" : " ") + annotation(readings[next]);
                source = {std::min(source.begin, readings[next].source.begin),
                          std::max(source.end, readings[next].source.end)};
            }
            if (source.begin < at)
                continue;
            add_text(line_, to_utf8(text.substr(at, source.begin - at)));
            at = source.end;
            const auto base = to_utf8(text.substr(source.begin, source.end - source.begin));
            if (readings[i].doubtful)
                add_doubt(sentence, run, i, base, above);
            else if (above == base || above.empty() || above.starts_with("[["))
                add_plain(base, run.language);
            else
                add_ruby(line_, base, above, run.language);
        }
        return at;
    }

    /// 三点五 says the number of $3.50, and 美元 all of it.
    static bool overlap(reading::Range one, reading::Range other) {
        return one.begin < other.end && other.begin < one.end;
    }

    static std::string annotation(const reading::Reading& reading) {
        return reading.citation.empty() ? reading.text : reading::with_tone_mark(reading.citation);
    }

    [[nodiscard]] bool is_foreign(reading::Language language) const {
        return to_tag(language) != script_.language;
    }

    void add_plain(const std::string& text, reading::Language language) {
        if (!is_foreign(language))
            return add_text(line_, text);
        auto foreign = add(line_, "span", text);
        set(foreign, "lang", to_tag(language));
    }

    void add_ruby(Node& parent, const std::string& base, const std::string& above,
                  reading::Language language) {
        auto ruby = add(parent, "ruby");
        if (is_foreign(language))
            set(ruby, "lang", to_tag(language));
        add_text(ruby, base);
        add(ruby, "rp", "(");
        const bool is_pinyin = language == reading::Language::mandarin;
        set(add(ruby, "rt", above), "lang", is_pinyin ? "zh-Latn-pinyin" : to_tag(language));
        add(ruby, "rp", ")");
    }

    void add_doubt(const ReadSentence& sentence, const reading::ExplainedRun& run,
                   std::size_t index, const std::string& base, const std::string& above) {
        const auto number = ++doubts_;
        const auto doubt = describe_doubt(run, index);
        const auto question =
            fmt::format("{} or {} ({})?", above, reading::with_tone_mark(doubt.alternative),
                        percent(doubt.probability));
        auto mark = add(line_, "mark");
        set(mark, "id", fmt::format("reading-{}", number));
        set(mark, "title", question);
        add_ruby(mark, base, above, run.language);
        auto above_line = add(mark, "sup");
        auto link = add(above_line, "a", fmt::format("{}?", number));
        set(link, "href", fmt::format("#note-{}", number));
        add_note(number, place_of(sentence, run.readings[index]), doubt, question);
    }

    void add_note(int number, const Place& place, const Doubt& doubt, const std::string& question) {
        if (!notes_) {
            add_text(body_, "\n");
            auto section = add(body_, "section");
            set(section, "class", "note");
            set(section, "lang", "en");
            add(section, "h2", "Doubtful readings");
            notes_ = add(section, "ol");
        }
        auto note = add(notes_, "li");
        set(note, "id", fmt::format("note-{}", number));
        auto context = add(note, "a", doubt.context);
        set(context, "href", fmt::format("#reading-{}", number));
        set(context, "lang", "zh");
        add_text(note, fmt::format(", line {}, column {}: {} If it is the other, add ", place.line,
                                   place.column, question));
        add(note, "code", "lexicon: " + doubt.entry);
        add_text(note, " to the script's header.");
        add_text(notes_, "\n");
    }

    const script::Script& script_;
    pugi::xml_document document_;
    Node body_;
    Node main_;
    Node summary_;
    Node notes_;
    Node line_; ///< the paragraph that is being written
    const script::Chapter* chapter_ = nullptr;
    const script::Turn* turn_ = nullptr;
    const script::Paragraph* paragraph_ = nullptr;
    std::size_t end_ = 0; ///< of the paragraph's sentences that are written
    int doubts_ = 0;
};

} // namespace

std::string reading_sheet(const script::Script& script,
                          const std::vector<ReadSentence>& sentences) {
    Sheet sheet(script);
    for (const auto& sentence : sentences)
        sheet.add_sentence(sentence);
    return std::move(sheet).finish();
}

} // namespace duologue::review
