// SPDX-License-Identifier: GPL-3.0-or-later
// A script as it will be read, sentence by sentence.
#pragma once

#include "base/error.hpp"
#include "reading/explanation.hpp"
#include "reading/omissions.hpp"
#include "reading/reader.hpp"
#include "script/model/script.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace duologue::review {

/// A sentence, its place and its reading.
struct ReadSentence {
    const script::Chapter* chapter = nullptr; ///< in the script that was read, like the next two
    const script::Turn* turn = nullptr;
    const script::Paragraph* paragraph = nullptr;
    std::size_t begin = 0; ///< its first character in the paragraph
    Place place;           ///< of that character
    reading::Explanation explanation;
};

/// Reads every sentence of `script`, on all cores, and hands them to `take`, in order. A few are in
/// memory at once: one takes half a kilobyte for each character that is said.
void read_sentences(const script::Script& script, const reading::Reader& reader,
                    const std::function<void(const ReadSentence&)>& take);

/// Every sentence of `script`, or of one line of its file. The script must outlive the result.
[[nodiscard]] std::vector<ReadSentence> read_sentences(const script::Script& script,
                                                       const reading::Reader& reader,
                                                       std::optional<std::size_t> line = {});

/// Adds to `omissions` what is not said of `sentence`.
void add(reading::Omissions& omissions, const ReadSentence& sentence);

/// Where what `reading` says stands in the file.
[[nodiscard]] Place place_of(const ReadSentence& sentence, const reading::Reading& reading);

/// The characters of the sentence that `reading` says.
[[nodiscard]] std::string written(const ReadSentence& sentence, const reading::Reading& reading);

} // namespace duologue::review
