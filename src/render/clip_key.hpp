// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/perform.hpp"

#include <map>
#include <string>

namespace duologue::render {

/// Names performances by everything that decides about their bytes.
class ClipKeys {
public:
    ClipKeys(const Stage& stage, const Forms& forms);

    /// 32 hexadecimal digits: the same for the same text, language, voice and context, performed by
    /// the same program with the same data in the same forms; wherever the sentence stands.
    [[nodiscard]] std::string of(const Cue& cue);

private:
    const Stage& stage_;
    [[nodiscard]] std::string print_of(const cast::Voice& voice) const;

    std::string edition_;
    std::map<std::string, std::string> voices_; ///< fingerprints by persona, as far as needed
};

} // namespace duologue::render
