// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/clip_key.hpp"

#include "speech/command.hpp"

namespace duologue::render {
namespace {

// Taken apart by name: a member that is new does not compile until it is thought of here.

void add(Fingerprint& key, const cast::Delivery& delivery) {
    const auto& [rate_wpm, pitch, range, level] = delivery;
    key.add(rate_wpm).add(pitch).add(range).add(level.value);
}

void add(Fingerprint& key, const encode::Quality& quality) {
    const auto& [channels, bits_per_second, complexity, transform_only] = quality;
    key.add(channels).add(bits_per_second).add(complexity).add(transform_only);
}

void add(Fingerprint& key, const Forms& forms) {
    const auto& [quality, opus, samples, room] = forms;
    add(key, quality);
    key.add(opus).add(samples).add(static_cast<int>(room));
}

void add(Fingerprint& key, const reading::Context& context) {
    const auto& [position, closes, first_mentions, exchange, makeup] = context;
    key.add(position).add(closes).add(exchange).add(makeup.value);
    for (const auto& [begin, end] : first_mentions)
        key.add(begin).add(end);
}

} // namespace

// The program stands for all the rules by which it reads, masters and encodes.
ClipKeys::ClipKeys(const Stage& stage, const Forms& forms) : stage_(stage) {
    Fingerprint edition;
    edition.add_file("/proc/self/exe").add(encode::encoder_version());
    edition.add(stage.engine.fingerprint());
    add(edition, forms);
    edition_ = edition.hex();
}

std::string ClipKeys::print_of(const cast::Voice& voice) const {
    Fingerprint print;
    print.add(voice.variant).add(voice.level.value).add(voice.seat);
    add(print, voice.mandarin);
    add(print, voice.english);
    if (!voice.variant.empty())
        print.add(stage_.engine.fingerprint(voice));
    return print.add(speech::command_fingerprint(voice)).hex();
}

void ClipKeys::add_cue(Fingerprint& key, const Cue& cue) {
    const auto [voice, is_new] = voices_.try_emplace(cue.voice->id);
    if (is_new)
        voice->second = print_of(*cue.voice);
    key.add(stage_.reader.fingerprint(cue.text));
    key.add(cue.text).add(static_cast<int>(cue.language));
    add(key, cue.context);
    key.add(voice->second);
}

std::string ClipKeys::of(std::span<const Cue> clip) {
    Fingerprint key;
    key.add(edition_);
    for (const auto& cue : clip)
        add_cue(key, cue);
    return key.hex();
}

} // namespace duologue::render
