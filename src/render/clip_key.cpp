// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/clip_key.hpp"

#include "base/fingerprint.hpp"

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

std::string ClipKeys::of(const Cue& cue) {
    const auto [variant, is_new] = variants_.try_emplace(cue.voice->variant);
    if (is_new)
        variant->second = stage_.engine.fingerprint(*cue.voice);
    Fingerprint key;
    key.add(edition_).add(stage_.reader.fingerprint(cue.text));
    key.add(cue.text).add(static_cast<int>(cue.language));
    add(key, *cue.voice);
    return key.add(variant->second).hex();
}

} // namespace duologue::render
