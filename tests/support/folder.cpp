// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/folder.hpp"

#include "base/file.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace fs = std::filesystem;

namespace duologue::support {

Folder::Folder(const fs::path& parent) {
    auto name = (parent / "duologue-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("no folder for a test in " + name);
    path_ = name;
}

Folder::~Folder() {
    std::error_code left_behind;
    fs::remove_all(path_, left_behind);
}

fs::path Folder::write(const std::string& name, std::string_view text) const {
    write_file(path_ / name, text);
    return path_ / name;
}

std::string Folder::read(const fs::path& name) const {
    return read_file(path_ / name, SIZE_MAX);
}

std::vector<std::string> Folder::files(const fs::path& name) const {
    std::vector<std::string> found;
    const auto top = path_ / name;
    if (fs::exists(top))
        for (const auto& entry : fs::recursive_directory_iterator(top))
            if (!entry.is_directory())
                found.push_back(entry.path().lexically_relative(top).string());
    std::ranges::sort(found);
    return found;
}

} // namespace duologue::support
