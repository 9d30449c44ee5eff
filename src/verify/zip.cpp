// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/zip.hpp"

#include "base/owned.hpp"
#include "verify/refuse.hpp"

#include <fmt/format.h>
#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace duologue::verify {
namespace {

/// What may yet be unpacked. Entries that are stored take no more than the file has, unless several
/// share bytes of it.
struct Room {
    std::uintmax_t stored;
    std::uintmax_t packed = most_packed;
};

/// The bytes of the current entry, `size` of them where it is sound.
std::optional<std::string> read_bytes(unzFile zip, std::uintmax_t size) {
    std::string bytes;
    bytes.reserve(size);
    std::array<char, 1U << 16U> piece{};
    int count = ::unzOpenCurrentFile(zip) == UNZ_OK ? 1 : -1;
    while (count > 0 && bytes.size() <= size) {
        count = ::unzReadCurrentFile(zip, piece.data(), piece.size());
        bytes.append(piece.data(), static_cast<std::size_t>(std::max(count, 0)));
    }
    const bool is_sound =
        ::unzCloseCurrentFile(zip) == UNZ_OK && count >= 0 && bytes.size() == size;
    return is_sound ? std::optional(std::move(bytes)) : std::nullopt;
}

Entry read_entry(unzFile zip, Room& room) {
    unz_file_info64 info{};
    std::array<char, 1024> name{};
    if (::unzGetCurrentFileInfo64(zip, &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0)
        != UNZ_OK)
        refuse("not a whole zip file");
    Entry entry{name.data(), {}, info.compression_method == 0};
    auto& left = entry.is_stored ? room.stored : room.packed;
    if (info.uncompressed_size > left)
        refuse(fmt::format("{} is larger than it can be in a book of ours", entry.name));
    left -= info.uncompressed_size;
    auto bytes = read_bytes(zip, info.uncompressed_size);
    if (!bytes)
        refuse(fmt::format("{} is damaged", entry.name));
    entry.bytes = std::move(*bytes);
    return entry;
}

} // namespace

void unzip(const std::filesystem::path& file, const TakeEntry& take) {
    const Owned<void, ::unzClose> zip(::unzOpen64(file.c_str()));
    if (zip == nullptr)
        refuse("not a zip file");
    Room room{.stored = std::filesystem::file_size(file)};
    auto status = ::unzGoToFirstFile(zip.get());
    for (; status == UNZ_OK; status = ::unzGoToNextFile(zip.get()))
        take(read_entry(zip.get(), room));
    if (status != UNZ_END_OF_LIST_OF_FILE)
        refuse("not a whole zip file");
}

} // namespace duologue::verify
