// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file_port.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace duologue::publish {

/// A zip file in the making. Entries have fixed times: the same contents give the same bytes.
/// Throws Error::Kind::environment when it cannot be written.
class Archive {
public:
    explicit Archive(NewFile& file);
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    ~Archive();

    /// As it is.
    void store(const std::string& name, std::string_view bytes);

    /// The file at `path`, as it is; read piece by piece.
    void store_file(const std::string& name, const std::filesystem::path& path);

    /// Compressed.
    void deflate(const std::string& name, std::string_view bytes);

    /// Writes the directory; nothing can be added afterwards.
    void finish();

private:
    void begin(const std::string& name, int level, std::uintmax_t size);
    void write(std::string_view bytes);
    void end();
    [[noreturn]] void fail();

    FilePort port_;
    void* zip_;
};

} // namespace duologue::publish
