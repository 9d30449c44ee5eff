// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "base/fault.hpp"

#include <catch2/catch.hpp>

#include <cerrno>

using namespace duologue;

TEST_CASE("a planned fault lets a border fail from the crossing on that it names", "[base]") {
    plan_fault("write:2:ENOSPC");
    CHECK(may_cross(Border::write));
    CHECK(may_cross(Border::create));
    CHECK_FALSE(may_cross(Border::write));
    CHECK(errno == ENOSPC);
    CHECK_FALSE(may_cross(Border::write));
    plan_fault("any:2:EIO");
    CHECK(may_cross(Border::sync));
    CHECK_FALSE(may_cross(Border::rename));
    plan_fault("");
    CHECK(may_cross(Border::write));
}

TEST_CASE("a plan that is not of the form is refused", "[base]") {
    for (const auto* const plan : {"write", "write:1", "paint:1:EIO", "write:0:EIO", "write:x:EIO",
                                   "write:1:EWHAT", ":", "::"}) {
        INFO(plan);
        CHECK_THROWS_AS(plan_fault(plan), Error);
    }
    CHECK(may_cross(Border::write));
}
