// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/identity.hpp"

#include <fmt/format.h>
#include <uuid/uuid.h>

#include <array>

namespace duologue::publish {

std::string identity(const script::Script& script) {
    uuid_t space;
    ::uuid_parse("7c0c7f7e-8f4b-4c55-9a5e-2f1d6b0a9d3e", space);
    auto name = script.title + '\n' + script.date + '\n' + script.language;
    for (const auto& member : script.cast)
        name += '\n' + member.name;
    uuid_t id;
    ::uuid_generate_sha1(id, space, name.data(), name.size());
    std::array<char, UUID_STR_LEN> text{};
    ::uuid_unparse_lower(id, text.data());
    return fmt::format("urn:uuid:{}", text.data());
}

} // namespace duologue::publish
