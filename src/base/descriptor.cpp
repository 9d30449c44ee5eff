// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/descriptor.hpp"

#include <unistd.h>

namespace duologue {

bool Descriptor::close() {
    return number_ < 0 || ::close(std::exchange(number_, none)) == 0;
}

} // namespace duologue
