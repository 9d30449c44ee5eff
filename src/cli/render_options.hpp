// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.hpp"

#include <optional>

namespace CLI {
class App;
}

namespace duologue::cli {

/// Declares `render`; where the line holds it, `asked` becomes it.
void declare_render(CLI::App& parent, std::optional<Command>& asked);

} // namespace duologue::cli
