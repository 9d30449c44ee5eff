// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/seal.hpp"
#include "publish/report.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::publish;
using namespace std::chrono_literals;

TEST_CASE("a report says who says what, when and how loud", "[publish]") {
    const script::Script script{
        .title = "Bees",
        .language = "en",
        .date = "2025-01-21",
        .cast = {},
        .chapters = {{"Hives", {}, {{"", {{"Skipped.", {}, {}}}}}},
                     {"Honey \"raw\"",
                      {},
                      {{"", {{"One.", {}, {}}}},
                       {"Ada", {{"Two.", {}, {}}, {"Three <3.", {}, {}}}}}}},
        .credits = {}};
    const mix::Turn narrator{.index = 0, .span = {Timestamp(20ms), 480ms}, .sentences = {}};
    const mix::Turn ada{.index = 1, .span = {Timestamp(1s), 1500ms}, .sentences = {}};
    const mix::Timeline timeline{.chapters = {{2, {Timestamp(0ms), 3s}, {narrator, ada}}},
                                 .length = 3s};
    const Findings findings{.personas = {{"", "narrator"}, {"Ada", "anna"}},
                            .estimated = {"anna"},
                            .loudness = {-19.004},
                            .speaker_loudness = {{"", {-19.126}}, {"Ada", {-18.9}}},
                            .true_peak = {-1.256},
                            .warnings = {{"idle-pause", {"bees.txt", 3, 1}, "left out"}},
                            .versions = {{"duologue", "1"}},
                            .files = {{"bees.opus", 12'345, "0123456789abcdef"}}};
    std::string report;
    std::string expected;
    write_report(script, timeline, findings, [&](std::string_view piece) { report += piece; });
    seal([&](std::string_view piece) { expected += piece; },
         [](const Sink& sink) {
             sink(R"({
  "title": "Bees",
  "language": "en",
  "date": "2025-01-21",
  "length": 3.0,
  "chapters": [
    {
      "number": 2,
      "title": "Honey \"raw\"",
      "start": 0.0,
      "length": 3.0,
      "turns": [
        {
          "speaker": "Narrator",
          "persona": "narrator",
          "word_times": "measured",
          "start": 0.02,
          "length": 0.48,
          "text": "One."
        },
        {
          "speaker": "Ada",
          "persona": "anna",
          "word_times": "estimated",
          "start": 1.0,
          "length": 1.5,
          "text": "Two.\nThree <3."
        }
      ]
    }
  ],
  "loudness": {
    "programme": -19.0,
    "speakers": {
      "Narrator": -19.13,
      "Ada": -18.9
    }
  },
  "true_peak": -1.26,
  "warnings": [
    {
      "code": "idle-pause",
      "where": "bees.txt:3:1",
      "text": "left out"
    }
  ],
  "versions": {
    "duologue": "1"
  },
  "files": [
    {
      "name": "bees.opus",
      "size": 12345,
      "fingerprint": "0123456789abcdef"
    }
  ])");
         });
    CHECK(report == expected);
}
