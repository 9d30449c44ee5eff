// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/clip_key.hpp"

#include "speech/command.hpp"

namespace duologue::render {
namespace {

void add(Fingerprint& key, const cast::Delivery& delivery) {
    key.add(delivery.rate_wpm).add(delivery.pitch).add(delivery.range).add(delivery.level.value);
}

void add(Fingerprint& key, const cast::Voice& voice) {
    key.add(voice.variant).add(voice.level.value).add(voice.seat);
    add(key, voice.mandarin);
    add(key, voice.english);
}

void add(Fingerprint& key, const Forms& forms) {
    const auto& quality = forms.quality;
    key.add(quality.channels).add(quality.bits_per_second).add(quality.complexity);
    key.add(quality.transform_only).add(forms.opus).add(forms.samples);
    key.add(static_cast<int>(forms.room));
}

void add(Fingerprint& key, const reading::Context& context) {
    key.add(context.position).add(static_cast<int>(context.closes)).add(context.exchange);
    for (const auto& [begin, end] : context.first_mentions)
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
    add(print, voice);
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
