// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/verify.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "verify/book.hpp"
#include "verify/files.hpp"
#include "verify/link.hpp"
#include "verify/sound.hpp"
#include "verify/zip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <optional>
#include <set>

namespace duologue::verify {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 4> extensions{".opus", ".flac", ".wav", ".mp3"};

class Verifier {
public:
    explicit Verifier(const fs::path& folder)
        : folder_(folder),
          name_(fs::absolute(folder).lexically_normal().filename().string()),
          report_(parse_report(read_file(folder / "report.json", largest_text),
                               (folder / "report.json").string())) {
        if (name_.empty()) // a slash at the end
            name_ = fs::absolute(folder).lexically_normal().parent_path().filename().string();
    }

    Checks verify() && {
        const bool whole = is_whole();
        for (const auto* const extension : extensions)
            check_sounds(extension, whole);
        if (checks_.empty())
            checks_.push_back({name_ + ".opus", "sound", false, "there is none"});
        if (whole)
            check_edition();
        else
            checks_.push_back({"report.json", "chapters", true,
                               "the last render was one of chapters; they alone are looked at"});
        std::ranges::move(check_files(folder_, report_), std::back_inserter(checks_));
        return std::move(checks_);
    }

private:
    [[nodiscard]] bool has(const std::string& file) const {
        std::error_code none; // a name that no file can have
        return fs::exists(folder_ / file, none);
    }

    /// A file that goes on after the whole is not one of the report's; MP3 adds a little.
    [[nodiscard]] Recording hear(const std::string& file, Measure measure) const {
        return listen(folder_ / file, report_.length + Frames(house_rate_hz), measure);
    }

    [[nodiscard]] std::string read(const std::string& file) const {
        return read_file(folder_ / file, largest_text);
    }

    /// Where a render of some chapters came last, the report is of these alone.
    [[nodiscard]] bool is_whole() const {
        return std::ranges::any_of(
            report_.files, [](const ListedFile& file) { return file.name == "chapters.json"; });
    }

    /// Adds what `look` finds, or how it failed.
    void look_at(const std::string& file, const char* what, const std::function<Checks()>& look) {
        try {
            // Whoever opens a pipe waits for somebody to write into it.
            if (has(file) && !fs::is_regular_file(folder_ / file))
                throw Error(Error::Kind::input, {"not a file", "render the episode again"});
            std::ranges::move(look(), std::back_inserter(checks_));
        } catch (const Error& error) {
            checks_.push_back(fail(file, what, error.what()));
        }
    }

    void check_sounds(const std::string& extension, bool whole) {
        std::optional<Recording> recording;
        const auto file = name_ + extension;
        if (whole && has(file))
            look_at(file, "decodes", [&] {
                recording = hear(file, Measure::all);
                return check_whole(*recording, report_, file);
            });
        if (recording && has("transcript.json") && !heard_) {
            heard_ = true;
            look_at("transcript.json", "form", [&] {
                return check_transcript(parse_transcript(read("transcript.json")), *recording,
                                        "transcript.json");
            });
        }
        if (recording || (whole && has(file)) || (!whole && has_chapters(extension)))
            for (const auto& chapter : report_.chapters)
                check_chapter_file(chapter, extension, recording ? &*recording : nullptr);
    }

    [[nodiscard]] bool has_chapters(const std::string& extension) const {
        return std::ranges::all_of(report_.chapters, [&](const Chapter& chapter) {
            return chapter_file(chapter, extension).has_value();
        });
    }

    /// `chapters/02-title.opus`
    [[nodiscard]] std::optional<std::string> chapter_file(const Chapter& chapter,
                                                          const std::string& extension) const {
        const auto begin = fmt::format("{:02}-", chapter.number);
        std::error_code none;
        for (const auto& entry : fs::directory_iterator(folder_ / "chapters", none))
            if (entry.path().extension() == extension
                && entry.path().filename().string().starts_with(begin))
                return "chapters/" + entry.path().filename().string();
        return std::nullopt;
    }

    void check_chapter_file(const Chapter& chapter, const std::string& extension,
                            const Recording* whole) {
        const auto file = chapter_file(chapter, extension);
        if (!file) {
            checks_.push_back({fmt::format("chapters/{:02}-*{}", chapter.number, extension),
                               "sound", false, "there is none"});
            return;
        }
        look_at(*file, "decodes", [&] {
            return check_chapter(hear(*file, Measure::envelope), whole, chapter, *file);
        });
    }

    void check_edition() {
        check_captions(name_ + ".vtt", [&](const auto& text) { return parse_webvtt(text); });
        check_captions(name_ + ".srt", [&](const auto& text) { return parse_subrip(text); });
        check_captions("transcript.json",
                       [&](const auto& text) { return parse_transcript(text).segments; });
        check_marks("chapters.vtt", [&](const auto& text) { return parse_webvtt(text); });
        check_marks("chapters.json", [&](const auto& text) { return parse_chapters(text); });
        check_page("index.html");
        check_page("transcript.html");
        const auto book = name_ + ".epub";
        look_at(book, "form", [&] {
            return check_book([&](const TakeEntry& take) { unzip(folder_ / book, take); }, report_,
                              book);
        });
    }

    template <class Parse>
    void check_captions(const std::string& file, Parse parse) {
        look_at(file, "times", [&]() -> Checks {
            const auto cues = parse(read(file));
            const auto check = check_cues(file, cues);
            if (check.passed)
                cues_ = cues;
            return {check};
        });
    }

    /// Cues follow each other, one begins with every turn, and all captions have the same.
    [[nodiscard]] Check check_cues(const std::string& file, const std::vector<Shown>& cues) const {
        for (const auto& wrong :
             {find_disorder(cues), find_turn_without_cue(cues), find_difference(cues)})
            if (!wrong.empty())
                return fail(file, "times", wrong);
        return pass(file, "times", fmt::format("{} cues", cues.size()));
    }

    [[nodiscard]] static std::string find_disorder(const std::vector<Shown>& cues) {
        Milliseconds before{};
        for (const auto& [start, end, text] : cues) {
            if (start < before || end <= start)
                return "out of order at " + to_clock(start);
            before = end;
        }
        return {};
    }

    [[nodiscard]] std::string find_turn_without_cue(const std::vector<Shown>& cues) const {
        std::set<Milliseconds> starts;
        for (const auto& cue : cues)
            starts.insert(cue.start);
        for (const auto& chapter : report_.chapters)
            for (const auto& turn : chapter.turns)
                if (const auto start = to_milliseconds(turn.span.start);
                    turn.is_heard() && !starts.contains(start))
                    return fmt::format("no cue begins at {}, where {} does", to_clock(start),
                                       turn.speaker);
        return {};
    }

    [[nodiscard]] std::string find_difference(const std::vector<Shown>& cues) const {
        const auto [mine, other] =
            std::ranges::mismatch(cues, cues_, [](const Shown& one, const Shown& two) {
                return one.start == two.start && one.end == two.end;
            });
        if (cues_.empty() || (mine == cues.end() && other == cues_.end()))
            return {};
        return "other cues than in the captions before it, from "
               + to_clock(mine == cues.end() ? other->start : mine->start);
    }

    template <class Parse>
    void check_marks(const std::string& file, Parse parse) {
        look_at(file, "chapters", [&]() -> Checks {
            const auto marks = parse(read(file));
            const bool same = std::ranges::equal(
                marks, report_.chapters, [](const Shown& mark, const Chapter& chapter) {
                    return mark.start == to_milliseconds(chapter.span.start)
                           && mark.end == to_milliseconds(chapter.span.end());
                });
            const auto count = std::to_string(marks.size());
            return {same ? pass(file, "chapters", count)
                         : fail(file, "chapters", count + ", not as in the report")};
        });
    }

    void check_page(const std::string& file) {
        look_at(file, "links", [&]() -> Checks {
            const auto text = read(file);
            if (text.find("http-equiv=\"Content-Security-Policy\"") == text.npos)
                return {fail(file, "links", "it has no content security policy")};
            std::size_t count = 0;
            for (const auto& link : links_of(text)) {
                if (has_scheme(link) || link.starts_with('#'))
                    continue;
                if (!has(resolve(file, link).path))
                    return {fail(file, "links", link + " is not there")};
                ++count;
            }
            return {pass(file, "links", fmt::format("{} to files", count))};
        });
    }

    fs::path folder_;
    std::string name_;
    Report report_;
    Checks checks_;
    std::vector<Shown> cues_; ///< of the captions looked at before
    bool heard_ = false;      ///< whether the transcript was compared with a sound
};

} // namespace

Checks verify(const fs::path& folder) {
    std::error_code none;
    if (!fs::exists(folder / "report.json", none))
        throw Error(Error::Kind::input,
                    {"no episode is here, for there is no report.json",
                     "name a folder such as out/NAME that a render has written"},
                    {folder.string()});
    return Verifier(folder).verify();
}

} // namespace duologue::verify
