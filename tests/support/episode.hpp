// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/archive.hpp"
#include "support/studio.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace duologue::support {

/// A rendered episode of `river`, to damage.
class Episode {
public:
    explicit Episode(const std::vector<std::string>& options = {});

    [[nodiscard]] std::filesystem::path path(const std::string& file = "") const;
    [[nodiscard]] std::string bytes(const std::string& file) const;
    [[nodiscard]] nlohmann::json report() const;

    void write(const std::string& file, const std::string& bytes) const;

    /// Puts `new_text` where `old_text` is first.
    void replace(const std::string& file, const std::string& old_text,
                 const std::string& new_text) const;

    /// Writes the book anew with `change` done to the entry `name`.
    void change_book(const std::string& name,
                     const std::function<void(std::string&)>& change) const;

    /// Writes the book anew with more entries at its end.
    void add_to_book(const std::vector<Entry>& more) const;

    [[nodiscard]] Outcome verify(const std::vector<std::string>& options = {}) const;

    /// The lines of what `verify` says failed, as `file: what: found`, but for those of `changes`.
    [[nodiscard]] std::vector<std::string> failures() const;

    /// What `verify` says is not as it was rendered, as `file: found`.
    [[nodiscard]] std::vector<std::string> changes() const;

private:
    Studio studio_;
};

} // namespace duologue::support
