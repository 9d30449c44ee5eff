// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/data_folder.hpp"
#include "cli/terminal.hpp"
#include "cli/voice_folders.hpp"
#include "render/render.hpp"
#include "speech/engine.hpp"

#include <fmt/format.h>

#include <optional>
#include <thread>

namespace duologue::cli {
namespace {

/// A script in which one persona introduces itself in both languages.
script::Script sample_script(const cast::Voice& voice) {
    const auto paragraph = [](std::string text) {
        return script::Paragraph{std::move(text), {}, {}};
    };
    const script::Turn turn{
        "",
        {paragraph(
             "大家好，欢迎收听今天的节目。二零二五年，我们聊了很多关于未来的话题，你怎么看呢？"),
         paragraph("Hello, and welcome to the show. Today we talk about the years to come. "
                   "What do you make of it?")}};
    return {.title = voice.display_name,
            .language = "zh",
            .date = {},
            .cast = {},
            .chapters = {{voice.display_name, {}, {turn}}},
            .credits = {}};
}

void write_sample(const cast::Voice& voice, const render::Stage& stage,
                  const std::filesystem::path& folder) {
    const auto script = sample_script(voice);
    const cast::Cast cast{{"", voice}};
    const reading::Lexicon none;
    const encode::Quality quality;
    const render::Order order{.script = script,
                              .cast = cast,
                              .lexicon = none,
                              .pauses = {},
                              .chapters = {},
                              .forms = {.quality = quality},
                              .workers = std::max(1U, std::thread::hardware_concurrency()),
                              .cache = nullptr,
                              .on_progress = {}};
    auto outlet = render::open_files({.folder = folder,
                                      .name = voice.id,
                                      .formats = {encode::Format::opus},
                                      .quality = quality,
                                      .book_sound = std::nullopt},
                                     script);
    outlet.open_chapter = [](const encode::Tags&) { return render::Tracks(); };
    for (const auto& file : render::render(order, stage, std::move(outlet)).files)
        file->commit();
}

} // namespace

void run(const VoicesCommand& command) {
    const auto data = data_folder();
    const auto voices = load_voices(data, command.voices);
    for (const auto& voice : voices)
        print(fmt::format("{:<12} {:<16} {}\n", voice.id, voice.display_name, voice.description));
    if (!command.preview)
        return;
    const reading::Reader reader(data);
    speech::Engine engine(data / "espeak-ng-data");
    for (const auto& voice : voices)
        write_sample(voice, {reader, engine}, *command.preview);
}

} // namespace duologue::cli
