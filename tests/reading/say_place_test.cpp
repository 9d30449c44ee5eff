// SPDX-License-Identifier: GPL-3.0-or-later
// What is said for the places of American addresses.
#include "support/said.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace duologue;
using support::Case;

namespace {

// clang-format off
const std::vector<Case> houses{
    {"1600 Pennsylvania Avenue", "sixteen hundred Pennsylvania Avenue"},
    {"at 1203 Main St. in town", "at twelve oh three Main Street in town"},
    {"221B Baker Street", "two twenty-one B Baker Street"},
    {"350 5th Avenue", "three fifty, fifth Avenue"},
    {"10250 Santa Monica Blvd", "one oh two five oh Santa Monica Blvd"},
    {"77 Sunset Drive", "seventy-seven Sunset Drive"},
    {"350 Wall Street bankers", "three hundred fifty Wall Street bankers"},
    {"In 2008 Wall Street fell", "In two thousand eight Wall Street fell"},
    {"1203 people on Main Street", "one thousand two hundred three people on Main Street"},
};

const std::vector<Case> states{
    {"Cambridge, MA 02139", "Cambridge, Massachusetts oh two one three nine"},
    {"Boston, MA 02116-3801.", "Boston, Massachusetts oh two one one six, three eight oh one."},
    {"Palo Alto, California 94301", "Palo Alto, California nine four three oh one"},
    {"in Salt Lake City, UT in May", "in Salt Lake City, Utah in May"},
    {"from Portland, OR.", "from Portland, Oregon."},
    {"Jane Doe, MD, is here", "Jane Doe, M.D, is here"},
    {"from IBM, OR not", "from I.B.M, O.R not"},
    {"in Boston, CT scans", "in Boston, C.T scans"},
    {"Warren (D-MA) and Paul (R-KY)",
     "Warren, Democrat of Massachusetts, and Paul, Republican of Kentucky,"},
    {"a (D-X) plan", "a, D X, plan"},
    {"Texas 12345 people", "Texas twelve thousand three hundred forty-five people"},
};
// clang-format on

} // namespace

TEST_CASE("The number of a house is said in pairs, where a street follows", "[reading]") {
    support::check_said(houses, reading::Language::english);
}

TEST_CASE("A state's code is its name behind a city, and a ZIP code is said digit by digit",
          "[reading]") {
    support::check_said(states, reading::Language::english);
}
