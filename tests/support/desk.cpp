// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desk.hpp"

namespace duologue::support {

Outcome Desk::call(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin() + 1, path);
    auto outcome = run(arguments);
    for (auto* text : {&outcome.out, &outcome.err})
        for (auto at = text->find(path); at != std::string::npos; at = text->find(path))
            text->replace(at, path.size(), "talk.txt");
    return outcome;
}

} // namespace duologue::support
