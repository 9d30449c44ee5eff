// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/model/script.hpp"
#include "script/text/mend.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace duologue::script {

/// Reads a script of the project's own format or a published transcript, whichever it is.
/// A `mender` repairs the lines of a transcript first.
/// Throws one Error::Kind::input that holds every complaint about the file.
[[nodiscard]] Parsed read_script(const std::filesystem::path& path, const Mender& mender = {});

/// The same for text already in memory; `name` is what places call the file and, without its
/// extension, the title of a transcript that has none.
[[nodiscard]] Parsed parse(std::string_view text, const std::string& name,
                           const Mender& mender = {});

/// The script in the project's own format; parsing it gives the same script again.
[[nodiscard]] std::string write(const Script& script);

} // namespace duologue::script
