// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fingerprint.hpp"
#include "render/perform.hpp"

#include <map>
#include <span>
#include <string>

namespace duologue::render {

/// Names performances by everything that decides about their bytes.
class ClipKeys {
public:
    ClipKeys(const Stage& stage, const Forms& forms);

    /// 32 hexadecimal digits: the same for cues of the same text, language, voice and context,
    /// performed by the same program with the same data in the same forms; wherever they stand.
    [[nodiscard]] std::string of(std::span<const Cue> clip);

private:
    void add_cue(Fingerprint& key, const Cue& cue);
    [[nodiscard]] std::string print_of(const cast::Voice& voice) const;

    const Stage& stage_;
    std::string edition_;
    std::map<std::string, std::string> voices_; ///< fingerprints by persona, as far as needed
};

} // namespace duologue::render
