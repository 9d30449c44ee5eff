// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/seal.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace duologue;

TEST_CASE("a sealed object has one member more, and no byte of it can change unseen", "[base]") {
    std::string sealed;
    seal([&](std::string_view piece) { sealed += piece; },
         [](const Sink& sink) {
             sink("{\n  \"a\":");
             sink(" 1");
         });
    CHECK(nlohmann::json::parse(sealed)["a"] == 1);
    CHECK(nlohmann::json::parse(sealed)["fingerprint"].get<std::string>().size() == 32);
    CHECK(is_sealed(sealed));
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        CHECK(!is_sealed(changed));
        CHECK(!is_sealed(sealed.substr(0, i)));
    }
    CHECK(!is_sealed(sealed + "\n"));
}
