// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/envelope.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::verify;

namespace {

/// A second of silence with a tone from 100 to 200 ms.
Envelope tone(Decibels level) {
    Envelope envelope;
    for (int i = 0; i < 1000; ++i)
        envelope.add(100 <= i && i < 200 ? static_cast<float>(level.linear()) : 0.0F);
    return envelope;
}

} // namespace

TEST_CASE("an envelope knows where sound is, and how loud", "[verify]") {
    const auto envelope = tone({-12});
    CHECK(envelope.length() == Milliseconds(1000));
    CHECK(envelope.peak(Milliseconds(0), Milliseconds(100)) == Envelope::floor);
    CHECK(envelope.peak(Milliseconds(0), Milliseconds(101)).value == -12);
    CHECK(envelope.peak(Milliseconds(900), Milliseconds(9000)) == Envelope::floor);
    CHECK(envelope.find_above({-20}, Milliseconds(0), Milliseconds(500)) == Milliseconds(100));
    CHECK(envelope.find_above({-10}, Milliseconds(0), Milliseconds(500)) == Milliseconds(500));
}

TEST_CASE("a part is like the whole where it belongs, and nowhere else", "[verify]") {
    Envelope part;
    for (int i = 0; i < 200; ++i)
        part.add(50 <= i && i < 150 ? 0.25F : 0.0F);
    CHECK(tone({-12}).likeness(part, Milliseconds(50)) == 1);
    CHECK(tone({-12}).likeness(part, Milliseconds(100)) == 0.5);
    CHECK(tone({-20}).likeness(part, Milliseconds(50)) == 0);
    CHECK(tone({-12}).likeness(part, Milliseconds(950)) == 0);
}
