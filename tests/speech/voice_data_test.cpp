// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "base/file.hpp"
#include "speech/voice_data.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

using namespace duologue;
using namespace duologue::speech;

namespace {

namespace fs = std::filesystem;

/// A data folder with files of a few bytes, and their sums beside it.
struct Data {
    support::Folder top;
    fs::path folder = top.path() / "data";

    Data() {
        for (const auto* const file : voice_data)
            write_file(folder / file, std::string("of ") + file);
        write_file(folder / variants_folder / "ada", "of ada");
        write_file(top.path() / "data.sums", voice_data_sums(folder));
    }
};

} // namespace

TEST_CASE("the voices' data are as they were when the program was built", "[speech]") {
    CHECK_NOTHROW(check_voice_data(DUOLOGUE_DATA "/espeak-ng-data"));
}

TEST_CASE("voices' data that are cut off, changed or missing are refused by their file",
          "[speech]") {
    const Data data;
    CHECK_NOTHROW(check_voice_data(data.folder));
    for (const auto* const file : voice_data) {
        INFO(file);
        const auto path = data.folder / file;
        const auto bytes = read_file(path, 100);
        for (const auto& damaged : {bytes.substr(1), std::string(), "x" + bytes.substr(1)}) {
            write_file(path, damaged);
            CHECK_THROWS_WITH(check_voice_data(data.folder),
                              path.string()
                                  + ": not the file that the program was built with; install "
                                    "espeak-ng-data again, or run make again");
        }
        fs::remove(path);
        CHECK_THROWS_WITH(
            check_voice_data(data.folder),
            "espeak-ng cannot use its data: " + path.string()
                + ": cannot be read; install espeak-ng-data again, or run make again");
        write_file(path, bytes);
    }
    fs::remove(data.top.path() / "data.sums");
    CHECK_THROWS_AS(check_voice_data(data.folder), Error);
}

TEST_CASE("a variant is as it was when the program was built, or refused", "[speech]") {
    const Data data;
    CHECK_NOTHROW(check_variant(data.folder, "ada"));
    const auto path = data.folder / variants_folder / "ada";
    write_file(path, "of ad");
    CHECK_NOTHROW(check_voice_data(data.folder));
    CHECK_THROWS_WITH(check_variant(data.folder, "ada"),
                      path.string()
                          + ": not the file that the program was built with; install "
                            "espeak-ng-data again, or run make again");
}
