// SPDX-License-Identifier: GPL-3.0-or-later
// Renders by the real program, in a folder of their own.
#pragma once

#include "support/folder.hpp"
#include "support/opus.hpp"
#include "support/program.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace duologue::support {

/// Two chapters, a host and a guest in Mandarin: seven sentences, one `[pause 1.5s]`.
extern const std::string_view river;

/// The same two personas in English, one chapter.
extern const std::string_view harbour;

/// A turn as the report has it.
struct HeardTurn {
    std::string speaker;
    double begin_s = 0;
    double end_s = 0;
};

class Studio {
public:
    /// Writes `script` to `NAME.txt`, in a folder in `parent`.
    explicit Studio(std::string_view script = river, std::string name = "talk",
                    const std::filesystem::path& parent = std::filesystem::temp_directory_path());

    /// `duologue render NAME.txt --out out` and `options`.
    Outcome render(const std::vector<std::string>& options = {}) const;

    /// The same, which must succeed with nothing on standard error; std::runtime_error otherwise.
    const Studio& rendered(const std::vector<std::string>& options = {}) const;

    /// Files below `out/NAME`.
    [[nodiscard]] std::vector<std::string> files() const;
    [[nodiscard]] std::string bytes(const std::string& file) const;

    /// `out/NAME/NAME.opus`, or another file of that folder.
    [[nodiscard]] Played play() const;
    [[nodiscard]] Played play(const std::string& file) const;

    [[nodiscard]] nlohmann::json report() const;

    /// The turns of all chapters, in order.
    [[nodiscard]] std::vector<HeardTurn> turns() const;

    [[nodiscard]] const Folder& folder() const { return folder_; }

    [[nodiscard]] std::string script_path() const;

private:
    Folder folder_;
    std::string name_;
};

} // namespace duologue::support
