// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/book/archive.hpp"

#include "base/error.hpp"

#include <minizip/zip.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <utility>

namespace duologue::publish {
namespace {

constexpr int stored = 0; ///< as a level of compression

/// The first day that a zip file can name.
zip_fileinfo fixed_time() {
    zip_fileinfo info{};
    info.tmz_date = {
        .tm_sec = 0, .tm_min = 0, .tm_hour = 0, .tm_mday = 1, .tm_mon = 0, .tm_year = 1980};
    return info;
}

FilePort& port_of(void* opaque) {
    return *static_cast<FilePort*>(opaque);
}

uLong write_to(void* opaque, void* /*stream*/, const void* bytes, uLong size) {
    return port_of(opaque).write({static_cast<const char*>(bytes), size}) ? size : 0;
}

ZPOS64_T tell(void* opaque, void* /*stream*/) {
    return static_cast<ZPOS64_T>(port_of(opaque).seek(0, SEEK_CUR));
}

long seek(void* opaque, void* /*stream*/, ZPOS64_T offset, int origin) {
    const std::array<int, 3> whence{SEEK_SET, SEEK_CUR, SEEK_END};
    const auto at = port_of(opaque).seek(static_cast<std::int64_t>(offset),
                                         whence.at(static_cast<std::size_t>(origin)));
    return at < 0 ? -1 : 0;
}

void* open(FilePort& port) {
    zlib_filefunc64_def files{.zopen64_file = [](void* opaque, const void*, int) { return opaque; },
                              .zread_file = [](void*, void*, void*, uLong) { return uLong{0}; },
                              .zwrite_file = write_to,
                              .ztell64_file = tell,
                              .zseek64_file = seek,
                              .zclose_file = [](void*, void*) { return 0; },
                              .zerror_file = [](void*, void*) { return 0; },
                              .opaque = &port};
    return ::zipOpen2_64(nullptr, APPEND_STATUS_CREATE, nullptr, &files);
}

} // namespace

Archive::Archive(NewFile& file) : port_(file), zip_(open(port_)) {
    if (zip_ == nullptr)
        fail();
}

Archive::~Archive() {
    if (zip_ != nullptr)
        ::zipClose(zip_, nullptr);
}

void Archive::store(const std::string& name, std::string_view bytes) {
    begin(name, stored, bytes.size());
    write(bytes);
    end();
}

void Archive::store_file(const std::string& name, const std::filesystem::path& path) {
    begin(name, stored, std::filesystem::file_size(path));
    std::ifstream file(path, std::ios::binary);
    std::array<char, 1U << 16U> piece{};
    while (file.read(piece.data(), piece.size()) || file.gcount() > 0)
        write({piece.data(), static_cast<std::size_t>(file.gcount())});
    if (!file.eof())
        fail();
    end();
}

void Archive::deflate(const std::string& name, std::string_view bytes) {
    begin(name, Z_BEST_COMPRESSION, bytes.size());
    write(bytes);
    end();
}

void Archive::finish() {
    if (::zipClose(std::exchange(zip_, nullptr), nullptr) != ZIP_OK)
        fail();
    port_.finish();
}

void Archive::begin(const std::string& name, int level, std::uintmax_t size) {
    constexpr std::uintmax_t least_zip64_entry = 0xffff'ffff;
    const auto info = fixed_time();
    const int method = level == stored ? 0 : Z_DEFLATED;
    if (::zipOpenNewFileInZip64(zip_, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, method,
                                level, size >= least_zip64_entry ? 1 : 0)
        != ZIP_OK)
        fail();
}

void Archive::write(std::string_view bytes) {
    if (::zipWriteInFileInZip(zip_, bytes.data(), static_cast<unsigned>(bytes.size())) != ZIP_OK)
        fail();
}

void Archive::end() {
    if (::zipCloseFileInZip(zip_) != ZIP_OK)
        fail();
}

void Archive::fail() {
    port_.finish();
    throw Error(Error::Kind::environment, "minizip cannot write the book");
}

} // namespace duologue::publish
