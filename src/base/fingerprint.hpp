// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace duologue {

/// A hash of values, 128 bits (XXH3): the same values in the same order give the same one. It
/// guards against chance, not against somebody who wants two to be equal.
class Fingerprint {
public:
    Fingerprint();
    Fingerprint(Fingerprint&&) noexcept;
    Fingerprint& operator=(Fingerprint&&) noexcept;
    ~Fingerprint();

    Fingerprint& add(std::string_view text);

    /// Bytes of which it does not matter in which pieces they come: those of all pieces, and
    /// nothing else, give what `fingerprint_of` gives.
    Fingerprint& add_bytes(std::string_view piece);

    Fingerprint& add(std::floating_point auto value) { return add_number(double{value}); }

    Fingerprint& add(std::integral auto value) { return add_number(static_cast<long long>(value)); }

    /// The name, size and time of a file, as far as they can be known.
    Fingerprint& add_file(const std::filesystem::path& file);

    /// 32 hexadecimal digits.
    [[nodiscard]] std::string hex() const;

private:
    Fingerprint& add_number(double value);
    Fingerprint& add_number(long long value);

    struct State;
    std::unique_ptr<State> state_;
};

/// The fingerprint of `text` alone.
[[nodiscard]] std::string fingerprint_of(std::string_view text);

/// That of the bytes of `file`. Error::Kind::input where it cannot be read.
[[nodiscard]] std::string fingerprint_of_file(const std::filesystem::path& file);

} // namespace duologue
