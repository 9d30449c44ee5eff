"use strict";
// What the page is about: the data behind it, its text, and the places of both.
const find = (id) => document.getElementById(id);
const episode = JSON.parse(find("episode").textContent);
const label = (name, values = {}) =>
  episode.labels[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

const chapters = episode.chapters;
const turns = episode.turns.map(([start, end, speaker]) => ({ start, end, speaker }));
const sentences = [...document.querySelectorAll(".sentence")];
const words = [...document.querySelectorAll(".word")];
const wordStarts = words.map((word) => Number(word.dataset.t));
const sentenceStarts = sentences.map((sentence) => Number(sentence.firstElementChild.dataset.t));

/** The index of the last of `starts` (ascending) that is not after `time`; -1 before the first. */
function indexAt(starts, time) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `milliseconds` as 1:02:03 or 2:03. */
function clock(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

const chapterStarts = chapters.map((chapter) => chapter.start);
const turnStarts = turns.map((turn) => turn.start);
const chapterAt = (time) => Math.max(0, indexAt(chapterStarts, time));
const turnAt = (time) => Math.max(0, indexAt(turnStarts, time));

/** What this browser keeps for the page; a private window may keep nothing. */
const memory = {
  read(key) {
    try {
      return JSON.parse(localStorage.getItem(`duologue ${key}`));
    } catch {
      return null;
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(`duologue ${key}`, JSON.stringify(value));
    } catch {
      return;
    }
  },
};
