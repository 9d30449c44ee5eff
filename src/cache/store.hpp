// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes kept under the fingerprint of what they were made from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace duologue::cache {

/// How much is kept.
struct Stock {
    std::size_t entries = 0;
    std::uintmax_t bytes = 0;
};

/// A folder of entries, one file each. Several processes may use it at once. Nothing that fails
/// here stops a render: what cannot be read is not there, what cannot be written is not kept.
class Store {
public:
    /// `folder` need not exist yet.
    explicit Store(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// What was put under `key`, 32 hexadecimal digits, checked against its length and fingerprint;
    /// nothing where there is none or it is damaged.
    [[nodiscard]] std::optional<std::string> get(const std::string& key) const;

    /// Whether there is an entry; it may still turn out to be damaged.
    [[nodiscard]] bool has(const std::string& key) const;

    /// The entry appears whole or not at all; says which.
    bool put(const std::string& key, std::string_view bytes) const;

    [[nodiscard]] Stock stock() const;

    /// Removes the entries that were used longest ago until at most `limit` bytes are kept, and
    /// what killed processes left behind; says what was removed.
    Stock prune(std::uintmax_t limit) const;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    [[nodiscard]] std::filesystem::path path_of(const std::string& key) const;

    std::filesystem::path folder_;
};

} // namespace duologue::cache
