// SPDX-License-Identifier: GPL-3.0-or-later
// The seam at which tests let the world fail.
#pragma once

#include <string_view>

namespace duologue {

/// Where the program asks the system for something that it can refuse.
enum class Border { create, write, sync, rename, load, fork };

/// Called before each such request: false, with `errno` set, where it is to fail without being
/// made. Always true unless a fault is planned.
[[nodiscard]] bool may_cross(Border border);

/// `BORDER:N:WHAT` plans that the Nth crossing of a border (or of `any`), and every one after it,
/// fails with the error WHAT (`ENOSPC`, `EROFS`, `EIO`, `EMFILE`, `ENOMEM`), or that the process is
/// killed there (`kill`). Empty plans nothing; anything else that is not of this form is an
/// Error::Kind::usage.
void plan_fault(std::string_view plan);

} // namespace duologue
