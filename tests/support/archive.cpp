// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive.hpp"

#include "base/owned.hpp"

#include <minizip/unzip.h>

#include <array>
#include <stdexcept>

namespace duologue::support {
namespace {

void check(int status) {
    if (status < 0)
        throw std::runtime_error("not a whole zip file");
}

Entry current_entry(unzFile zip) {
    unz_file_info64 info{};
    std::array<char, 256> name{};
    check(::unzGetCurrentFileInfo64(zip, &info, name.data(), name.size(), nullptr, 0, nullptr, 0));
    Entry entry{name.data(), std::string(info.uncompressed_size, '\0'),
                info.compression_method != 0};
    check(::unzOpenCurrentFile(zip));
    check(::unzReadCurrentFile(zip, entry.bytes.data(), static_cast<unsigned>(entry.bytes.size())));
    check(::unzCloseCurrentFile(zip));
    return entry;
}

} // namespace

std::vector<Entry> unzip(const std::string& path) {
    const Owned<void, ::unzClose> zip(::unzOpen64(path.c_str()));
    if (zip == nullptr)
        throw std::runtime_error("not a zip file");
    std::vector<Entry> entries;
    for (auto status = ::unzGoToFirstFile(zip.get()); status == UNZ_OK;
         status = ::unzGoToNextFile(zip.get()))
        entries.push_back(current_entry(zip.get()));
    return entries;
}

} // namespace duologue::support
