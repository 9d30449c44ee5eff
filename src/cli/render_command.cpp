// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "base/folder_claim.hpp"
#include "base/unicode.hpp"
#include "cache/store.hpp"
#include "cli/cache_folder.hpp"
#include "cli/commands.hpp"
#include "cli/data_folder.hpp"
#include "cli/lexicon_files.hpp"
#include "cli/progress.hpp"
#include "cli/script_file.hpp"
#include "cli/terminal.hpp"
#include "cli/voice_folders.hpp"
#include "cli/watch.hpp"
#include "publish/file_name.hpp"
#include "publish/report.hpp"
#include "render/publication.hpp"
#include "render/render.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <iterator>
#include <optional>

namespace duologue::cli {
namespace {

void check_chapters(const RenderCommand& command, const script::Script& script) {
    const auto count = script.chapters.size();
    if (!command.chapters.empty() && *command.chapters.rbegin() > count)
        throw Error(Error::Kind::input,
                    {fmt::format("there is no chapter {}", *command.chapters.rbegin()),
                     fmt::format("the script has {}", count)},
                    {command.script.string()});
}

bool is_whole(const RenderCommand& command) {
    return command.chapters.empty() && !command.stream;
}

render::Forms forms(const RenderCommand& command) {
    auto formats = command.formats;
    if (is_whole(command))
        formats.push_back(command.book_sound);
    const auto is_opus = [](encode::Format format) { return format == encode::Format::opus; };
    auto quality = encode::quality_of(command.quality, command.stereo ? 2 : 1);
    if (command.kilobits)
        quality = encode::at_bit_rate(quality, *command.kilobits * 1000);
    quality.complexity = command.complexity.value_or(quality.complexity);
    return {.quality = quality,
            .opus = std::ranges::any_of(formats, is_opus),
            .samples = !std::ranges::all_of(formats, is_opus),
            .room = command.room};
}

render::Files files(const RenderCommand& command, const encode::Quality& quality) {
    const auto name = publish::file_name(as_utf8(command.script.stem().string()));
    // Chapters.vtt and chapters.vtt are one file on many disks.
    if (is_whole(command) && to_small(to_utf32(name)) == U"chapters")
        throw Error(Error::Kind::input,
                    {fmt::format("the captions {}.vtt would be those of the chapters", name),
                     "rename the script"},
                    {command.script.string()});
    return {.folder = command.out / name,
            .name = name,
            .formats = command.formats,
            .quality = quality,
            .whole = is_whole(command),
            .book_sound = is_whole(command) ? std::optional(command.book_sound) : std::nullopt};
}

void print_summary(const render::Files& files, const mix::Timeline& timeline) {
    const auto length = std::chrono::round<Milliseconds>(timeline.length);
    const auto place = files.whole ? files.folder / files.name : files.folder / "chapters";
    print(fmt::format("{}  {} in {} {}\n",
                      files.whole
                          ? place.string() + "." + std::string(to_string(files.formats.front()))
                          : place.string(),
                      to_short_clock(length), timeline.chapters.size(),
                      timeline.chapters.size() == 1 ? "chapter" : "chapters"));
}

std::map<std::string, std::string> versions(const speech::Engine& engine) {
    return {{"dictionary", DUOLOGUE_DICTIONARY},
            {"duologue", DUOLOGUE_VERSION},
            {"espeak-ng", engine.version()},
            {"opus", encode::encoder_version()}};
}

/// Everything that can be refused has been accepted.
struct Production {
    script::Script script;
    cast::Cast cast;
    reading::Lexicon lexicon;
    Warnings warnings;
};

Production prepare(const RenderCommand& command, const std::filesystem::path& data,
                   script::Parsed parsed) {
    auto& [script, warnings] = parsed;
    check_chapters(command, script);
    auto [cast, cast_warnings] =
        assign_voices(script, load_voices(data, command.voices), command.cast);
    std::ranges::move(cast_warnings, std::back_inserter(warnings));
    auto lexicon = load_lexicon(script, command.lexicons);
    return {std::move(script), std::move(cast), std::move(lexicon), std::move(warnings)};
}

Production prepare(const RenderCommand& command, const std::filesystem::path& data,
                   const reading::Reader& reader) {
    return prepare(command, data, read_script(command.script, reader.dictionary()));
}

render::Order order_of(const RenderCommand& command, const Production& production,
                       const cache::Store& cache) {
    return {.script = production.script,
            .cast = production.cast,
            .lexicon = production.lexicon,
            .pauses = command.pauses,
            .chapters = command.chapters,
            .forms = forms(command),
            .workers = command.jobs,
            .first_soon = command.stream,
            .cache = command.cache.empty() ? nullptr : &cache,
            .prelude = nullptr,
            .on_progress = {}};
}

/// Performs the first clip of a script's beginning, which most likely is that of the whole: where
/// it is damaged it is not, and the rest need not be repaired.
void perform_beginning(const RenderCommand& command, const std::filesystem::path& data,
                       const render::Stage& stage, const render::Prelude::Announce& announce,
                       const speech::Send& send) {
    constexpr std::size_t enough_for_a_sentence = 1 << 12;
    auto beginning = read_beginning(command.script, enough_for_a_sentence);
    const auto production = beginning ? prepare(command, data, {std::move(*beginning), {}})
                                      : prepare(command, data, stage.reader);
    const auto reader = stage.reader.with(production.lexicon);
    const cache::Store cache(command.cache);
    render::perform_first(order_of(command, production, cache), {reader, stage.engine}, announce,
                          send);
}

render::Rendered perform(const RenderCommand& command, const Production& production,
                         const render::Stage& stage, const render::Files& target,
                         render::Prelude* prelude) {
    const cache::Store cache(command.cache);
    ProgressLine progress(!command.quiet && !command.stream);
    auto order = order_of(command, production, cache);
    order.prelude = prelude;
    order.on_progress = [&](const render::Progress& done) { progress.show(done); };
    auto rendered = render::render(
        order, stage,
        command.stream ? render::open_stream(print_bytes, target.quality, production.script)
                       : render::open_files(target, production.script));
    if (order.cache != nullptr && rendered.spoken > 0)
        cache.prune(cache_limit);
    if (rendered.unkept > 0)
        complain(fmt::format("{} of {} sentences could not be kept in {}; the next render speaks "
                             "them again (--cache DIR names another folder)",
                             rendered.unkept, rendered.spoken, command.cache.string()));
    return rendered;
}

/// What a render leaves to be compared with the next.
struct Product {
    script::Script script;
    mix::Timeline timeline;
};

/// What is freed in large pieces goes back to the system: by itself the C library keeps the more
/// the larger they were, and a script of hours has large ones for a moment.
void return_large_memory() {
    constexpr int large = 1 << 17;
    ::mallopt(M_MMAP_THRESHOLD, large);
}

/// And what parsing such a script has freed between what stays.
void return_scattered_memory() {
    ::malloc_trim(0);
}

/// Renders once, and says what there is to say.
Product produce(const RenderCommand& command, const std::filesystem::path& data,
                const render::Stage& stage) {
    std::optional<render::Prelude> prelude;
    if (command.stream && command.jobs > 1 && std::filesystem::is_regular_file(command.script))
        prelude.emplace([&](const auto& announce, const auto& send) {
            perform_beginning(command, data, stage, announce, send);
        });
    auto production = prepare(command, data, stage.reader);
    return_scattered_memory();
    const auto target = files(command, forms(command).quality);
    std::optional<FolderClaim> claim;
    if (!command.stream)
        claim.emplace(target.folder).remove_drafts();
    auto rendered =
        perform(command, production, {stage.reader.with(production.lexicon), stage.engine}, target,
                prelude ? &*prelude : nullptr);
    auto& findings = rendered.findings;
    findings.warnings.insert(findings.warnings.begin(), production.warnings.begin(),
                             production.warnings.end());
    findings.versions = versions(stage.engine);
    if (!command.stream)
        render::publish_files(target, production.script, rendered);
    if (command.json)
        publish::write_report(production.script, rendered.timeline, findings, print_bytes);
    else if (!command.quiet && !command.stream)
        print_summary(target, rendered.timeline);
    print_warnings(findings.warnings);
    return {std::move(production.script), std::move(rendered.timeline)};
}

void print_outlook(const RenderCommand& command, const std::filesystem::path& data,
                   const render::Stage& stage) {
    const auto production = prepare(command, data, stage.reader);
    const auto reader = stage.reader.with(production.lexicon);
    const cache::Store cache(command.cache);
    const auto [cues, to_speak] =
        render::look_ahead(order_of(command, production, cache), {reader, stage.engine});
    for (const auto& cue : to_speak)
        print(fmt::format("{}: {}: {}\n", to_string(*cue.place), cue.voice->id, cue.text));
    print(fmt::format("{} of {} sentences to speak\n", to_speak.size(), cues));
    print_warnings(production.warnings);
}

} // namespace

void run(const RenderCommand& command) {
    return_large_memory();
    const auto data = data_folder();
    speech::Engine engine(data / "espeak-ng-data");
    const reading::Reader reader(data);
    const render::Stage stage{reader, engine};
    if (command.dry_run)
        print_outlook(command, data, stage);
    else if (command.watch)
        watch(command.script, [&] {
            const auto [script, timeline] = produce(command, data, stage);
            return talk_of(script, timeline);
        });
    else
        produce(command, data, stage);
}

} // namespace duologue::cli
