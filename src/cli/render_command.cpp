// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/data_folder.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "publish/file_name.hpp"
#include "publish/report.hpp"
#include "render/render.hpp"
#include "script/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace duologue::cli {
namespace {

constexpr int mono_bits_per_second = 32'000;
constexpr int stereo_bits_per_second = 48'000;

void check_chapters(const RenderCommand& command, const script::Script& script) {
    const auto count = script.chapters.size();
    if (!command.chapters.empty() && *command.chapters.rbegin() > count)
        throw Error(Error::Kind::input,
                    fmt::format("there is no chapter {}; the script has {}",
                                *command.chapters.rbegin(), count),
                    {command.script.string()});
}

render::Forms forms(const RenderCommand& command) {
    const auto wants = [&](encode::Format format) {
        return std::ranges::find(command.formats, format) != command.formats.end();
    };
    return {.quality = {.channels = command.stereo ? 2 : 1,
                        .bits_per_second =
                            command.stereo ? stereo_bits_per_second : mono_bits_per_second},
            .opus = wants(encode::Format::opus),
            .samples = !std::ranges::all_of(
                command.formats, [](auto format) { return format == encode::Format::opus; })};
}

render::Files files(const RenderCommand& command, const encode::Quality& quality) {
    const auto name = publish::file_name(command.script.stem().string());
    return {.folder = command.out / name,
            .name = name,
            .formats = command.formats,
            .quality = quality,
            .whole = command.chapters.empty()};
}

void print_summary(const render::Files& files, const mix::Timeline& timeline) {
    const auto whole = static_cast<int>(seconds(timeline.length) + 0.5);
    const auto place = files.whole ? files.folder / files.name : files.folder / "chapters";
    print(fmt::format("{}  {}:{:02} in {} chapters\n",
                      files.whole
                          ? place.string() + "." + std::string(to_string(files.formats.front()))
                          : place.string(),
                      whole / 60, whole % 60, timeline.chapters.size()));
}

std::map<std::string, std::string> versions(const render::Stage& stage) {
    return {{"dictionary", DUOLOGUE_DICTIONARY},
            {"duologue", DUOLOGUE_VERSION},
            {"espeak-ng", stage.engine.version()},
            {"opus", encode::encoder_version()}};
}

} // namespace

void run(const RenderCommand& command) {
    auto [script, warnings] = script::read_script(command.script);
    check_chapters(command, script);
    const auto data = data_folder();
    const auto [cast, cast_warnings] =
        cast::assign(script, cast::load_voices(data / "voices"), command.cast);
    std::ranges::copy(cast_warnings, std::back_inserter(warnings));
    const reading::Reader reader(data);
    const speech::Engine engine(data / "espeak-ng-data");
    const render::Stage stage{reader, engine};
    const auto wanted = forms(command);
    const auto target = files(command, wanted.quality);

    ProgressLine progress(!command.quiet && !command.stream);
    const render::Order order{
        .script = script,
        .cast = cast,
        .pauses = command.pauses,
        .chapters = command.chapters,
        .forms = wanted,
        .workers = command.jobs,
        .on_progress = [&](const render::Progress& done) { progress.show(done); }};
    auto [timeline, findings] =
        render::render(order, stage,
                       command.stream ? render::open_stream(print, wanted.quality, script)
                                      : render::open_files(target, script));
    std::ranges::move(findings.warnings, std::back_inserter(warnings));
    findings.warnings = std::move(warnings);
    findings.versions = versions(stage);
    const auto report = publish::report(script, timeline, findings);
    if (!command.stream) {
        write_file(target.folder / "report.json", report);
        render::remove_stale_chapters(target, script);
    }
    if (command.json)
        print(report);
    else if (!command.quiet && !command.stream)
        print_summary(target, timeline);
    print_warnings(findings.warnings);
}

} // namespace duologue::cli
