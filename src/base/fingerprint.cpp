// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fingerprint.hpp"

#include "base/error.hpp"
#include "base/owned.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <array>
#include <fstream>
#include <system_error>

namespace duologue {
struct Fingerprint::State {
    const Owned<XXH3_state_t, XXH3_freeState> xxh{XXH3_createState()};

    State() { XXH3_128bits_reset(xxh.get()); }

    template <class T>
    void add(const T& value) {
        XXH3_128bits_update(xxh.get(), &value, sizeof value);
    }
};

Fingerprint::Fingerprint() : state_(std::make_unique<State>()) {}

Fingerprint::Fingerprint(Fingerprint&&) noexcept = default;
Fingerprint& Fingerprint::operator=(Fingerprint&&) noexcept = default;
Fingerprint::~Fingerprint() = default;

Fingerprint& Fingerprint::add(std::string_view text) {
    return add(text.size()).add_bytes(text);
}

Fingerprint& Fingerprint::add_bytes(std::string_view piece) {
    XXH3_128bits_update(state_->xxh.get(), piece.data(), piece.size());
    return *this;
}

Fingerprint& Fingerprint::add_number(double value) {
    state_->add(value);
    return *this;
}

Fingerprint& Fingerprint::add_number(long long value) {
    state_->add(value);
    return *this;
}

Fingerprint& Fingerprint::add_file(const std::filesystem::path& file) {
    std::error_code unknown;
    const auto size = std::filesystem::file_size(file, unknown);
    const auto time = std::filesystem::last_write_time(file, unknown);
    return add(file.filename().string()).add(size).add(time.time_since_epoch().count());
}

std::string Fingerprint::hex() const {
    const auto hash = XXH3_128bits_digest(state_->xxh.get());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::string fingerprint_of(std::string_view text) {
    return Fingerprint().add_bytes(text).hex();
}

// Piece by piece: memory for a whole file costs more than its hash.
std::string fingerprint_of_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::array<char, 1U << 15U> piece;
    Fingerprint fingerprint;
    while (stream.read(piece.data(), piece.size()) || stream.gcount() > 0)
        fingerprint.add_bytes({piece.data(), static_cast<std::size_t>(stream.gcount())});
    if (!stream.eof())
        throw Error(Error::Kind::input, "cannot be read", {file.string()});
    return fingerprint.hex();
}

} // namespace duologue
