// SPDX-License-Identifier: GPL-3.0-or-later
// What each command does. All throw Error; none exits.
#pragma once

#include "cli/options.hpp"

namespace duologue::cli {

void run(const RenderCommand& command);
void run(const PlayCommand& command);
void run(const ImportCommand& command);
void run(const VoicesCommand& command);
void run(const PinyinCommand& command);
void run(const CacheCommand& command);
void run(const ExplainCommand& command);

/// Returns the exit code: the findings may be errors.
[[nodiscard]] int run(const CheckCommand& command);
[[nodiscard]] int run(const VerifyCommand& command);

} // namespace duologue::cli
