// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.hpp"
#include "publish/captions.hpp"
#include "publish/podcast.hpp"
#include "publish/web_text.hpp"
#include "support/metronome.hpp"

#include <catch2/catch.hpp>

using namespace duologue;
using namespace duologue::publish;
using namespace duologue::support;

namespace {

/// A host who asks and a guest, whose name and words are hostile to markup.
script::Script talk() {
    auto script = monologue("zh", "主持人", "去过 Oslo 吗？");
    script.chapters[0].title = "海 & <山>";
    script.chapters[0].turns.push_back({"<B> & Co", {{"没有，a <b> --> c & d。", {}, {}}}});
    return script;
}

const Transcript& talk_transcript() {
    static const auto script = talk();
    static const auto timeline = tick(script);
    static const Transcript transcript(script, timeline);
    return transcript;
}

std::string written(void (*write)(const Transcript&, const Sink&),
                    const Transcript& transcript = talk_transcript()) {
    std::string text;
    write(transcript, [&](std::string_view piece) { text += piece; });
    return text;
}

std::string subrip_of(const script::Script& script) {
    const auto timeline = tick(script);
    return written(write_subrip, Transcript(script, timeline));
}

} // namespace

TEST_CASE("WebVTT has a cue per phrase, its speaker, and the time of each word", "[publish]") {
    CHECK(written(write_webvtt) == R"(WEBVTT

1
00:00:00.000 --> 00:00:01.000
<v 主持人>去<00:00:00.200>过 <00:00:00.400><lang en>Oslo</lang> <00:00:00.600>吗？

2
00:00:01.200 --> 00:00:02.400
<v &lt;B&gt; &amp; Co>没<00:00:01.400>有，<00:00:01.600><lang en>a</lang> <00:00:01.800>&lt;<lang en>b</lang>&gt; --&gt; <00:00:02.000><lang en>c</lang> &amp; <00:00:02.200><lang en>d</lang>。
)");
}

TEST_CASE("SubRip has the same cues without tags, and a name where the speaker changes",
          "[publish]") {
    CHECK(written(write_subrip) == R"(1
00:00:00,000 --> 00:00:01,000
主持人: 去过 Oslo 吗？

2
00:00:01,200 --> 00:00:02,400
<⁠B> & Co: 没有，a <⁠b> --⁠> c & d。

)");
}

TEST_CASE("a long name in SubRip is cut, so that no line is wider than others", "[publish]") {
    const auto script = monologue("en", "Bartholomew Featherstonehaugh the Third",
                                  "I keep bees on a roof in the city.");
    const auto text = subrip_of(script);
    const auto cue = text.find("Bartholomew Feathe…: I");
    REQUIRE(cue != text.npos);
    CHECK(count_code_points(text.substr(cue, text.find('\n', cue) - cue)) <= 42);
}

TEST_CASE("nothing in SubRip is taken for italics or for a place on the screen", "[publish]") {
    const auto script = monologue("en", "{A", "Say <i>no</i> {\\an8}now.");
    CHECK(subrip_of(script)
          == "1\n00:00:00,000 --> 00:00:01,200\n"
             "{\u2060A: Say <\u2060i>no<\u2060/i> "
             "{\u2060\\an8}now.\n\n");
}

TEST_CASE("chapters are cues of WebVTT with plain titles", "[publish]") {
    CHECK(chapters_webvtt(talk_transcript()) == R"(WEBVTT

1
00:00:00.000 --> 00:00:02.800
海 &amp; &lt;山&gt;
)");
}

TEST_CASE("chapters for podcasts have a start, an end and a title", "[publish]") {
    CHECK(chapters_json(talk_transcript(), "谈话") == R"({
  "version": "1.2.0",
  "title": "谈话",
  "chapters": [
    {
      "startTime": 0.0,
      "endTime": 2.8,
      "title": "海 & <山>"
    }
  ]
}
)");
}

TEST_CASE("a transcript for podcasts has the cues as segments, with their words", "[publish]") {
    const auto text = written(write_transcript_json);
    CHECK(text.starts_with(R"({"version":"1.0.0","segments":[
{"speaker":"主持人","startTime":0.0,"endTime":1.0,"body":"去过 Oslo 吗？","words":[)"
                           R"({"startTime":0.0,"endTime":0.2,"body":"去"},)"
                           R"({"startTime":0.2,"endTime":0.4,"body":"过"},)"
                           R"({"startTime":0.4,"endTime":0.6,"body":"Oslo"},)"
                           R"({"startTime":0.6,"endTime":0.8,"body":"吗？"}]},)"));
    CHECK(text.ends_with("}]}\n]}\n"));
}

TEST_CASE("a transcript for browsers marks speakers, times and languages, and escapes all text",
          "[publish]") {
    std::string text;
    write_transcript_html(talk(), talk_transcript(),
                          [&](std::string_view piece) { text += piece; });
    CHECK(text == R"(<!DOCTYPE html><html lang="zh-Hans">
<head>
<meta charset="utf-8"/>
<title>title</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/></head>
<body>
<article>
<header>
<h1><span lang="en">title</span></h1>
<p><cite>主持人</cite></p></header>
<section aria-labelledby="chapter-1">
<h2 id="chapter-1">海 &amp; &lt;山&gt;</h2>
<p><cite>主持人</cite> <time datetime="PT0.000S">0:00</time></p>
<p>去过 <span lang="en">Oslo</span> 吗？</p>
<p><cite>&lt;<span lang="en">B&gt; &amp; Co</span></cite> <time datetime="PT1.200S">0:01</time></p>
<p>没有，<span lang="en">a &lt;b&gt; --&gt; c &amp; d</span>。</p></section>
<footer>
<p>语音为合成语音，并非发言者本人的声音。 <span lang="en">The voices are synthetic; they are not the speakers' own</span>.</p></footer></article></body></html>
)");
}
