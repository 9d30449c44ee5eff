// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/book/archive.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <minizip/zip.h>

#include <array>
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

} // namespace

Archive::Archive(const NewFile& file)
    : path_(file.draft()), zip_(::zipOpen64(path_.c_str(), APPEND_STATUS_CREATE)) {
    if (zip_ == nullptr)
        fail();
}

Archive::~Archive() {
    if (zip_ != nullptr)
        ::zipClose(zip_, nullptr);
}

void Archive::store(const std::string& name, std::string_view bytes) {
    begin(name, stored, false);
    write(bytes);
    end();
}

void Archive::store_file(const std::string& name, const std::filesystem::path& path) {
    constexpr std::uintmax_t largest_plain_entry = 0xffff'ffff;
    begin(name, stored, std::filesystem::file_size(path) >= largest_plain_entry);
    std::ifstream file(path, std::ios::binary);
    std::array<char, 1U << 16U> piece{};
    while (file.read(piece.data(), piece.size()) || file.gcount() > 0)
        write({piece.data(), static_cast<std::size_t>(file.gcount())});
    if (!file.eof())
        fail();
    end();
}

void Archive::deflate(const std::string& name, std::string_view bytes) {
    begin(name, Z_BEST_COMPRESSION, false);
    write(bytes);
    end();
}

void Archive::finish() {
    if (::zipClose(std::exchange(zip_, nullptr), nullptr) != ZIP_OK)
        fail();
}

void Archive::begin(const std::string& name, int level, bool large) {
    const auto info = fixed_time();
    const int method = level == stored ? 0 : Z_DEFLATED;
    if (::zipOpenNewFileInZip64(zip_, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, method,
                                level, large ? 1 : 0)
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

void Archive::fail() const {
    throw Error(Error::Kind::environment,
                fmt::format("cannot write the book in {}; is the disk full?",
                            path_.parent_path().string()));
}

} // namespace duologue::publish
