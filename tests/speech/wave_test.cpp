// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/wave.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace duologue::speech;
using namespace std::string_literals;

namespace {

/// 16-bit PCM of two channels at 16 kHz, whose header promises `promised` bytes.
std::string wave(const std::string& samples, const std::string& promised) {
    return "RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0\1\0\2\0\x80\x3e\0\0\0\xfa\0\0\4\0\x10\0data"s
           + promised + samples;
}

const auto samples = "\0\x40\0\x20\0\xc0\0\xc0"s;

} // namespace

TEST_CASE("a WAV file's channels are folded into one", "[speech]") {
    const auto audio = decode_wave(wave(samples, "\x08\0\0\0"s), 0);
    REQUIRE(audio);
    CHECK(audio->rate_hz == 16'000);
    CHECK(audio->samples == std::vector{0.375F, -0.5F});
}

TEST_CASE("a WAV file whose length was not known at its beginning is read to its end", "[speech]") {
    const auto promised = GENERATE("\xff\xff\xff\xff"s, "\xff\xff\xff\x7f"s);
    const auto audio = decode_wave(wave(samples, promised), 0);
    REQUIRE(audio);
    CHECK(audio->samples == std::vector{0.375F, -0.5F});
}

TEST_CASE("a WAV file that is cut off is none", "[speech]") {
    auto whole = wave(samples, "\x08\0\0\0"s);
    whole.replace(4, 4, "\x2c\0\0\0"s);
    CHECK(decode_wave(whole, 0));
    whole.replace(4, 4, "\x2c\1\0\0"s).replace(40, 4, "\x08\1\0\0"s);
    CHECK_FALSE(decode_wave(whole, 0));
}

TEST_CASE("bare PCM is taken for sound only where its rate is known", "[speech]") {
    CHECK_FALSE(decode_wave(samples, 0));
    const auto audio = decode_wave(samples, 22'050);
    REQUIRE(audio);
    CHECK(audio->rate_hz == 22'050);
    CHECK(audio->samples == std::vector{0.5F, 0.25F, -0.5F, -0.5F});
}

TEST_CASE("bare PCM that begins like an MP3 file is PCM", "[speech]") {
    const auto audio = decode_wave("\xff\xfb\x90\x64"s + samples, 22'050);
    REQUIRE(audio);
    CHECK(audio->samples.size() == 6);
    CHECK_FALSE(decode_wave("ID3\3\0\0\0\0"s + samples, 0));
}

TEST_CASE("a sound of ten minutes is read whole, a longer one not at all", "[speech]") {
    constexpr std::size_t ten_minutes = 8'000 * longest_sound_s;
    const auto audio = decode_wave(std::string(2 * ten_minutes, '\1'), 8'000);
    REQUIRE(audio);
    CHECK(audio->samples.size() == ten_minutes);
    CHECK_FALSE(decode_wave(std::string(2 * ten_minutes + 2, '\1'), 8'000));
}
