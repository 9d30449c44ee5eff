// SPDX-License-Identifier: GPL-3.0-or-later
// Captions by parsers that nobody here wrote.
//   node --test tests/page     DUOLOGUE_EPISODE names the folder of the rendered bees.txt
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import SrtParser from "srt-parser-2";
import webvtt from "webvtt-parser";

const read = (name) => readFileSync(`${process.env.DUOLOGUE_EPISODE}/${name}`, "utf8");
const milliseconds = (seconds) => Math.round(seconds * 1000);
const segments = JSON.parse(read("transcript.json")).segments;

/** The entities, of which its own table lacks the semicolon. */
const parser = new webvtt.WebVTTParser({ "&amp;": "&", "&lt;": "<", "&gt;": ">" });

/** The text of a cue as `webvtt-parser` has it, in a tree of its tags. */
const textOf = (node) => (node.type === "text" ? node.value : (node.children ?? []).map(textOf).join(""));

test("a validator finds no error in the WebVTT, and in it what the transcript says when", () => {
  const { cues, errors } = parser.parse(read("bees.vtt"), "subtitles/captions/descriptions");
  assert.deepEqual(errors, []);
  const bare = (text) => text.replaceAll("\n", "").replaceAll(" ", "");
  assert.deepEqual(
    cues.map((cue) => [milliseconds(cue.startTime), milliseconds(cue.endTime), bare(textOf(cue.tree))]),
    segments.map((segment) => [milliseconds(segment.startTime), milliseconds(segment.endTime), bare(segment.body)]),
  );
});

test("a validator finds no error in the chapters, which are those of the feed", () => {
  const { cues, errors } = parser.parse(read("chapters.vtt"), "chapters");
  assert.deepEqual(errors, []);
  assert.deepEqual(
    cues.map((cue) => [milliseconds(cue.startTime), milliseconds(cue.endTime), textOf(cue.tree)]),
    JSON.parse(read("chapters.json")).chapters.map((chapter) => [milliseconds(chapter.startTime), milliseconds(chapter.endTime), chapter.title]),
  );
});

test("a parser of SubRip reads the same cues at the same times", () => {
  const bare = (text) => text.replaceAll(/[\s\u2060]|^(主持人|Ada): /g, "");
  assert.deepEqual(
    new SrtParser().fromSrt(read("bees.srt")).map((cue) => [milliseconds(cue.startSeconds), milliseconds(cue.endSeconds), bare(cue.text)]),
    segments.map((segment) => [milliseconds(segment.startTime), milliseconds(segment.endTime), bare(segment.body)]),
  );
});

test("no player of SubRip takes words for its marks", () => {
  assert.doesNotMatch(read("bees.srt"), /[<{][^\u2060]/);
  assert.match(read("bees.srt"), /<\u2060b>/);
});
