// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/keyboard.hpp"

#include <catch2/catch.hpp>

using duologue::play::Key;
using duologue::play::take_keys;
using Keys = std::vector<Key>;

TEST_CASE("keys are told apart in what was typed", "[play]") {
    std::string typed = " \033[A\033[B\033[C\033[D+=-_qQ\033OA";
    CHECK(take_keys(typed)
          == Keys{Key::pause, Key::turn_back, Key::turn_on, Key::on, Key::back, Key::faster,
                  Key::faster, Key::slower, Key::slower, Key::quit, Key::quit, Key::turn_back});
    CHECK(typed.empty());
}

TEST_CASE("an arrow that arrives in two parts is one key", "[play]") {
    std::string typed = "\033[";
    CHECK(take_keys(typed).empty());
    typed += "D";
    CHECK(take_keys(typed) == Keys{Key::back});
}

TEST_CASE("keys that mean nothing hide none that follow", "[play]") {
    std::string typed = "x\033[3~\033\xE5\xA5\xBDq";
    CHECK(take_keys(typed) == Keys{Key::quit});
}
