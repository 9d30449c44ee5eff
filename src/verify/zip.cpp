// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/zip.hpp"

#include "base/error.hpp"
#include "base/owned.hpp"

#include <fmt/format.h>
#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace duologue::verify {
namespace {

/// What is unpacked of a book at the most; the text of one takes a few MB, its sound is stored.
constexpr std::uintmax_t most_bytes = std::uintmax_t{4} << 30U;

[[noreturn]] void fail(std::string what) {
    throw Error(Error::Kind::input, std::move(what));
}

Entry read_entry(unzFile zip, std::uintmax_t& left) {
    unz_file_info64 info{};
    std::array<char, 1024> name{};
    if (::unzGetCurrentFileInfo64(zip, &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0)
            != UNZ_OK
        || info.uncompressed_size > left)
        fail("not a whole zip file");
    left -= info.uncompressed_size;
    Entry entry{name.data(), {}, info.compression_method == 0};
    std::array<char, 1U << 16U> piece{};
    int count = ::unzOpenCurrentFile(zip) == UNZ_OK ? 1 : -1;
    while (count > 0 && entry.bytes.size() <= info.uncompressed_size) {
        count = ::unzReadCurrentFile(zip, piece.data(), piece.size());
        entry.bytes.append(piece.data(), static_cast<std::size_t>(std::max(count, 0)));
    }
    if (::unzCloseCurrentFile(zip) != UNZ_OK || count < 0
        || entry.bytes.size() != info.uncompressed_size)
        fail(fmt::format("{} is damaged", entry.name));
    return entry;
}

} // namespace

std::vector<Entry> unzip(const std::filesystem::path& file) {
    const Owned<void, ::unzClose> zip(::unzOpen64(file.c_str()));
    if (zip == nullptr)
        fail("not a zip file");
    std::vector<Entry> entries;
    auto left = most_bytes;
    auto status = ::unzGoToFirstFile(zip.get());
    for (; status == UNZ_OK; status = ::unzGoToNextFile(zip.get()))
        entries.push_back(read_entry(zip.get(), left));
    if (status != UNZ_END_OF_LIST_OF_FILE)
        fail("not a whole zip file");
    return entries;
}

} // namespace duologue::verify
