// SPDX-License-Identifier: GPL-3.0-or-later
// The page in a real browser, from a file, as a listener uses it.
//   node --test tests/page     DUOLOGUE_EPISODE names the folder of the rendered bees.txt
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = process.env.DUOLOGUE_EPISODE;
const address = pathToFileURL(`${folder}/index.html`).href;

let browser;
let page;
let complaints;

before(async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
});
after(() => browser.close());

async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  page = await context.newPage();
  complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => /^(file|data):/.test(request.url()) || complaints.push(request.url()));
  await page.goto(address);
  await page.waitForFunction(() => audio.readyState >= 1);
}
beforeEach(() => open());
afterEach(async () => {
  await page.context().close();
  assert.deepEqual(complaints, [], "nothing is complained of, and nothing asked of a network");
});

const time = () => page.evaluate(() => audio.currentTime);
const playing = () => page.evaluate(() => !audio.paused);
const untilFound = (text) => page.waitForFunction((sought) => find("results").querySelector("mark")?.textContent === sought, text);
const untilHeard = (seconds) => page.waitForFunction((least) => audio.currentTime >= least, seconds);

test("playing begins with the button and with a key, and stops again", async () => {
  assert.equal(await page.locator("#unplayable").isVisible(), false);
  await page.getByRole("button", { name: "播放", exact: true }).click();
  await untilHeard(0.3);
  await page.getByRole("button", { name: "暂停" }).click();
  assert.equal(await playing(), false);
  await page.keyboard.press("k");
  assert.equal(await playing(), true);
});

test("the word that is lit is the word of the player's time", async () => {
  await page.keyboard.press("k");
  const apart = await page.evaluate(async () => {
    const apart = [];
    const began = performance.now();
    while (performance.now() - began < 4000) {
      await new Promise(requestAnimationFrame);
      const now = audio.currentTime * 1000;
      const lit = words.findIndex((word) => word.classList.contains("spoken"));
      const start = lit < 0 ? 0 : wordStarts[lit];
      const next = wordStarts.find((other) => other > start) ?? Infinity;
      apart.push(Math.max(0, start - now, now - next));
    }
    return apart.sort((one, other) => one - other);
  });
  // A machine that is busy may leave out a frame.
  const most = apart[Math.floor(apart.length * 0.9)];
  assert.ok(most <= 120, `${most} ms apart`);
  assert.ok((await page.locator(".word.spoken").count()) === 1);
});

// A page from a file may not look into its own sound, one from a server may.
test("a sentence is lit when its sound is heard", async () => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    response.setHeader("Content-Type", path.endsWith(".html") ? "text/html" : "audio/ogg");
    response.end(readFileSync(folder + path));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  await page.goto(`http://127.0.0.1:${server.address().port}/index.html`);
  complaints.length = 0;
  await page.waitForFunction(() => audio.readyState >= 1);
  await page.locator("#play").click();
  const apart = await page.evaluate(async () => {
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 256 });
    context.createMediaElementSource(audio).connect(analyser).connect(context.destination);
    const wave = new Float32Array(analyser.fftSize);
    const onsets = [];
    const lit = [];
    let quietSince = 0;
    for (const began = performance.now(); performance.now() - began < 12000; ) {
      await new Promise((passed) => setTimeout(passed, 4));
      const now = performance.now();
      analyser.getFloatTimeDomainData(wave);
      if (Math.max(...wave.map(Math.abs)) < 0.003) quietSince ||= now;
      else {
        if (quietSince && now - quietSince > 250) onsets.push(now);
        quietSince = 0;
      }
      if (lit.at(-1)?.sentence !== shown.sentence) lit.push({ sentence: shown.sentence, now });
    }
    return lit.slice(1).filter(({ sentence }) => sentence > 0).map((sentence) => Math.min(...onsets.map((onset) => Math.abs(onset - sentence.now))));
  });
  server.close();
  assert.ok(apart.length >= 3, `${apart.length} sentences`);
  // A machine that is busy may be late once.
  assert.ok(apart.sort((one, other) => one - other).at(-2) <= 120, `${apart.map(Math.round)} ms apart`);
});

test("sentences, turns and chapters are gone through by keys", async () => {
  const starts = await page.evaluate(() => ({ sentenceStarts, turnStarts, chapterStarts }));
  const near = async (milliseconds) => assert.ok(Math.abs((await time()) * 1000 - milliseconds) < 50);
  await page.keyboard.press("ArrowDown");
  await near(starts.sentenceStarts[1]);
  await page.keyboard.press("Shift+ArrowRight");
  await near(starts.turnStarts[1]);
  await page.keyboard.press("]");
  await near(starts.chapterStarts[1]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("[");
  await near(starts.chapterStarts[0]);
  await page.keyboard.press("ArrowRight");
  await near(starts.chapterStarts[0] + 10000);
});

test("a sentence is heard when it is clicked, or chosen by keys and Enter", async () => {
  await page.getByText("五月，").first().click();
  assert.equal(await playing(), true);
  const start = await page.evaluate(() => sentenceStarts[sentences.findIndex((s) => s.textContent.startsWith("五月"))]);
  assert.ok((await time()) * 1000 >= start - 1);
  await page.keyboard.press("k");
  await page.keyboard.press(".");
  await page.keyboard.press("Enter");
  assert.equal(await playing(), true);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /我希望如此/);
});

test("what is sought is found, heard, heard again slower, and gone on with", async () => {
  await page.keyboard.press("/");
  await page.keyboard.type("合理");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#found").textContent(), "找到 1 句");
  await page.keyboard.press("Enter");
  assert.equal(await playing(), true);
  assert.equal(await page.locator("#search-panel").isVisible(), false);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /合理/);
  assert.match(await page.locator(".sentence.spoken").textContent(), /合理/);
  const start = await page.evaluate(() => sentenceStarts[shown.sentence]);
  await untilHeard(start / 1000 + 0.5);
  for (let i = 0; i < 3; ++i) await page.keyboard.press("-");
  const before = await time();
  await page.keyboard.press("ArrowUp");
  assert.ok((await time()) < before);
  assert.equal(await page.evaluate(() => audio.playbackRate), 0.7);
  assert.equal(await page.evaluate(() => audio.preservesPitch), true);
  assert.equal(await page.locator("#speed-shown").textContent(), "0.7×");
  await page.keyboard.press("ArrowDown");
  assert.equal(await playing(), true);
  assert.ok((await time()) >= start / 1000);
});

test("Traditional characters find what is written in Simplified ones", async () => {
  await page.keyboard.press("/");
  await page.keyboard.type("監管");
  await untilFound("监管");
});

test("quotation marks, accents and blanks are found however they are typed", async () => {
  const found = await page.evaluate(() => {
    sentences[0].replaceChildren("Say “no” or cafe\u0301,  it’s ½ past ㎏ once.");
    sought = null;
    return ['"', "it's", "CAFE", "cafe, it's", "1⁄2 past", "kg  once"].map((text) => {
      search(text);
      return find("results").querySelector("mark")?.textContent;
    });
  });
  assert.deepEqual(found, ["“", "it’s", "cafe\u0301", "cafe\u0301,  it’s", "½ past", "㎏ once"]);
});

test("who finds more than is listed is told so", async () => {
  const told = await page.evaluate(() => {
    const more = [...Array(60)].map(() => sentences[0].cloneNode(true));
    sentences.push(...more);
    sentenceStarts.push(...more.map(() => 0));
    sought = null;
    search(sentences[0].textContent.slice(0, 4));
    return [find("found").textContent, find("results").children.length];
  });
  assert.deepEqual(told, ["找到 61 句，列出前 50 句", 50]);
});

test("results are walked through by arrows, and Escape leads back", async () => {
  await page.locator("#search-button").click();
  await page.keyboard.type("。");
  await page.waitForFunction(() => find("results").children.length > 1);
  const before = await time();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => [...find("results").querySelectorAll("button")].indexOf(document.activeElement)), 1);
  assert.equal(await time(), before);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#search-panel").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.id), "search-button");
});

test("speed goes from half to three times", async () => {
  for (let i = 0; i < 25; ++i) await page.keyboard.press("+");
  assert.equal(await page.evaluate(() => audio.playbackRate), 3);
  for (let i = 0; i < 30; ++i) await page.locator("#slower").click();
  assert.equal(await page.evaluate(() => audio.playbackRate), 0.5);
  await page.keyboard.press("0");
  assert.equal(await page.evaluate(() => audio.playbackRate), 1);
});

const centred = () => page.waitForFunction(() => {
  // Nothing is lit before the first sound.
  const spoken = document.querySelector(".sentence.spoken");
  if (!spoken) return false;
  const { top, bottom } = spoken.getBoundingClientRect();
  return top >= 0 && bottom <= find("player").getBoundingClientRect().top;
});

test("who scrolls away is let alone, and led back when they like", async () => {
  await page.setViewportSize({ width: 390, height: 500 });
  await page.keyboard.press("k");
  await page.mouse.move(200, 100);
  await page.mouse.wheel(0, 3000);
  await page.locator("#return").click();
  assert.equal(await page.locator("#return").isVisible(), false);
  await centred();
});

const offered = () => page.locator("#return").isVisible();

test("who reads elsewhere by key, scrollbar or focus is let alone too", async () => {
  await page.setViewportSize({ width: 390, height: 500 });
  await page.keyboard.press("k");
  const leave = {
    key: () => page.keyboard.press("PageDown"),
    scrollbar: () => page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" })),
    focus: () => page.keyboard.press("."),
  };
  for (const [how, away] of Object.entries(leave)) {
    await page.waitForFunction(() => shown.sentence >= 0 && !ownScroll);
    await away();
    await page.locator("#return").waitFor();
    await page.keyboard.press("f");
    assert.equal(await offered(), false, how);
    await centred();
  }
  assert.equal(await page.locator("#follow").isChecked(), true);
});

test("the page that follows the sound does not take itself for a reader", async () => {
  await page.setViewportSize({ width: 390, height: 500 });
  await page.keyboard.press("k");
  for (const key of ["p", "]", "ArrowDown", "ArrowUp"]) {
    await page.keyboard.press(key);
    await page.waitForFunction(() => shown.sentence >= 0);
    await centred();
    await page.waitForFunction(() => !ownScroll);
    assert.equal(await offered(), false, key);
  }
});

test("who scrolls a panel still follows", async () => {
  await page.setViewportSize({ width: 390, height: 500 });
  await page.keyboard.press("k");
  await page.keyboard.press("s");
  await page.locator("#settings-panel").hover();
  await page.mouse.wheel(0, 2000);
  await page.waitForFunction(() => find("settings-panel").scrollTop > 0);
  assert.equal(await offered(), false);
});

test("lock screens are told the chapter, the speakers and the title", async () => {
  await page.keyboard.press("]");
  await page.waitForFunction(() => navigator.mediaSession.metadata.title === "监管");
  const { artist, album } = await page.evaluate(() => {
    const { artist, album } = navigator.mediaSession.metadata;
    return { artist, album };
  });
  assert.equal(artist, await page.evaluate(() => episode.speakers.join(", ")));
  assert.equal(album, "蜜蜂与监管 <b>&amp;</b>");
});

test("lock screens hear of a chapter that begins while nobody sees the page", async () => {
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
    player.playFrom(chapterStarts[1] - 500);
  });
  await page.waitForFunction(() => navigator.mediaSession.metadata.title === "监管");
});

/** Opens the page, as `change` makes it, in a folder without its sound, and waits until it says so. */
async function openAlone(change = (html) => html) {
  const elsewhere = mkdtempSync(`${tmpdir()}/duologue-page-`);
  writeFileSync(`${elsewhere}/index.html`, change(readFileSync(`${folder}/index.html`, "utf8")));
  await page.goto(pathToFileURL(`${elsewhere}/index.html`).href);
  await page.locator("#unplayable").waitFor();
  rmSync(elsewhere, { recursive: true });
}

test("a browser that cannot play the sound says so, and offers the file", async () => {
  await openAlone((html) => html.replaceAll("audio/ogg; codecs=opus", "audio/unheard-of"));
  assert.equal(await page.locator("#unplayable a").getAttribute("href"), "./bees.opus");
  await page.keyboard.press("k");
});

test("a page without its sound does not pretend to play", async () => {
  await openAlone();
  await page.locator("#play").click();
  await page.waitForFunction(() => audio.paused);
  assert.equal(await page.getByRole("button", { name: "播放", exact: true }).isVisible(), true);
  complaints = complaints.filter((complaint) => !complaint.includes("ERR_FILE_NOT_FOUND"));
});

test("without JavaScript the sound can be taken away", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(address);
  assert.equal(await plain.locator("noscript a").getAttribute("href"), "./bees.opus");
  await context.close();
});

test("the place and the choices are kept until the next visit", async () => {
  await page.keyboard.press("]");
  await page.keyboard.press("k");
  await page.waitForTimeout(300);
  await page.keyboard.press("k");
  await page.keyboard.press("p");
  const left = await time();
  await page.setViewportSize({ width: 390, height: 500 });
  await page.reload();
  await page.waitForFunction(() => audio.readyState >= 1);
  assert.ok(Math.abs((await time()) - left) < 0.5);
  await page.waitForFunction(() => document.querySelector(".sentence.spoken")?.getBoundingClientRect().top < innerHeight);
  assert.equal(await page.locator("#pinyin").isChecked(), true);
});

test("a link to a chapter leads to its sound, whatever place is kept", async () => {
  const starts = await page.evaluate(() => chapterStarts.map((start) => start / 1000));
  await page.keyboard.press("k");
  await untilHeard(0.3);
  await page.keyboard.press("k");
  await page.goto(`${address}?again#chapter-2`);
  await page.waitForFunction(() => audio.readyState >= 1);
  assert.equal(await time(), starts[1]);
  await page.evaluate(() => (location.hash = "chapter-3"));
  await page.waitForFunction((start) => audio.currentTime === start, starts[2]);
  for (let i = 0; i < 2; ++i) {
    await page.locator(".chapters a").nth(1).click();
    await page.waitForFunction((start) => audio.currentTime === start, starts[1]);
    await page.keyboard.press("ArrowRight");
  }
  await page.evaluate(() => (location.hash = "chapter-99"));
  await page.evaluate(() => (location.hash = "t=1.5"));
  await page.waitForFunction(() => audio.currentTime === 1.5);
});

test("pinyin stands over the characters that have it, and goes again", async () => {
  const text = () => page.locator("main").evaluate((main) => [...main.querySelectorAll(".word")].map((w) => w.dataset.text ?? w.textContent).join(""));
  const plain = await text();
  await page.keyboard.press("p");
  assert.equal(await page.locator("ruby", { hasText: "蜜" }).first().textContent(), "蜜mì");
  assert.equal(await text(), plain);
  await page.keyboard.press("p");
  assert.equal(await page.locator("ruby").count(), 0);
});

test("a blank between words is found, and not lit", async () => {
  await page.keyboard.press("/");
  await page.keyboard.type("of them are");
  await untilFound("of them are");
  assert.equal(await page.locator("#results mark").count(), 1);
  assert.equal(await page.locator(".word", { hasText: /\s$/ }).count(), 0);
});

test("a title with markup is text", async () => {
  assert.equal(await page.locator("h1").textContent(), "蜜蜂与监管 <b>&amp;</b>");
  assert.equal(await page.locator("h1 b").count(), 0);
});

test("a name written from right to left leaves the chapter where it is", async () => {
  for (const id of ["who", "where"])
    assert.equal(await page.locator(`#${id}`).evaluate((element) => getComputedStyle(element).unicodeBidi), "isolate");
});

test("brackets are keys also where they are typed with AltGr", async () => {
  const press = (modifiers) =>
    page.evaluate((held) => {
      const keys = { key: "]", ctrlKey: true, altKey: true, bubbles: true, ...held };
      document.body.dispatchEvent(new KeyboardEvent("keydown", keys));
    }, modifiers);
  await press({});
  assert.equal(await time(), 0);
  await press({ modifierAltGraph: true });
  await page.waitForFunction(() => player.time === chapterStarts[1]);
});

test("names and titles are tagged with their languages", async () => {
  const tagged = (place) => page.locator(place).evaluateAll((spans) => spans.map((span) => [span.lang, span.textContent]));
  assert.deepEqual(await tagged(".cast [lang]"), [["en", "Ada"]]);
  assert.deepEqual((await tagged("cite [lang]"))[0], ["en", "Ada"]);
  assert.equal((await tagged("h1 [lang]"))[0][0], "en");
  for (const place of ["h2", ".chapters a"]) assert.deepEqual(await tagged(`${place} [lang]`), [["en", "i"]]);
});

test("an address beside a Han character does not make that English", async () => {
  const word = page.locator(".word", { hasText: "https" });
  const markup = () => word.evaluate((element) => element.innerHTML);
  const plain = await markup();
  assert.equal(await word.getAttribute("lang"), null);
  assert.equal(plain, '看<span lang="en">https</span>://');
  await page.keyboard.press("p");
  assert.equal(await markup(), '<ruby>看<rt lang="zh-Latn-pinyin">kàn</rt></ruby><span lang="en">https</span>://');
  await page.keyboard.press("p");
  assert.equal(await markup(), plain);
});

test("single keys do nothing when they are switched off", async () => {
  await page.locator("#settings-button").click();
  await page.locator("#shortcuts").uncheck();
  await page.locator("h1").click();
  await page.keyboard.press("k");
  assert.equal(await playing(), false);
});

test("a change of chapter is announced, a change of word is not", async () => {
  await page.keyboard.press("]");
  await page.waitForFunction(() => find("announcement").textContent === "章节：监管");
  assert.equal(await page.locator("main [aria-live], main [role=status]").count(), 0);
});

test("a slider that has the focus is not said again and again while playing", async () => {
  await page.locator("#seek").focus();
  await page.keyboard.press("k");
  await untilHeard(0.5);
  const before = await page.locator("#seek").getAttribute("aria-valuetext");
  await page.waitForTimeout(1500);
  assert.equal(await page.locator("#seek").getAttribute("aria-valuetext"), before);
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction((old) => find("seek").getAttribute("aria-valuetext") !== old, before);
});

test("what has the focus is not hidden under the player", async () => {
  await page.setViewportSize({ width: 390, height: 600 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (let i = 0; i < 40; ++i) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      const element = document.activeElement;
      if (element.closest("body > :not(main, nav, header)") || element === document.body) return "";
      const { top, bottom } = element.getBoundingClientRect();
      return bottom <= find("player").getBoundingClientRect().top && top >= 0 ? "" : element.outerHTML;
    });
    assert.equal(hidden, "");
  }
});

test("who wants no motion is scrolled at once", async () => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "auto");
});

test("dark and contrasting themes are printed as dark on white", async () => {
  await page.emulateMedia({ media: "print" });
  for (const theme of ["dark", "contrast"]) {
    const colours = await page.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen;
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    }, theme);
    assert.deepEqual(colours, ["rgb(29, 27, 24)", "rgb(253, 252, 249)"], theme);
  }
});

/** Violations of axe-core's rules, those of target size with them. */
async function violations() {
  const found = await page.evaluate(`${axe}; axe.run({ rules: { "target-size": { enabled: true } } })`);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

const states = {
  playing: () => untilHeard(0.3),
  settings: () => page.keyboard.press("s"),
  pinyin: () => page.locator("#pinyin").check(),
  search: async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("蜂");
    await page.waitForFunction(() => !find("results").hidden);
  },
  chapters: async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("c");
  },
  help: async () => {
    await page.keyboard.press("?");
    await page.locator("#help").waitFor();
  },
};

/** Of the page as it is now: a word that is said no more while axe looks at it has two colours. */
async function violationsAtRest() {
  const wasPlaying = await page.evaluate(() => {
    const audio = document.querySelector("audio");
    const playing = !audio.paused;
    audio.pause();
    return playing;
  });
  const found = await violations();
  if (wasPlaying) await page.evaluate(() => document.querySelector("audio").play());
  return found;
}

const all = Object.keys(states);
for (const [name, options, judged] of [
  ["desktop", {}, all],
  ["phone", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }, all],
  ["contrast", { contrast: "more" }, ["pinyin", "search"]],
  ["enlarged", { viewport: { width: 320, height: 256 } }, ["playing", "help"]],
  ["forced", { forcedColors: "active" }, ["search"]],
]) {
  test(`no rule of accessibility is broken, and nothing is cut off: ${name}`, async () => {
    await page.context().close();
    await open(options);
    await page.keyboard.press("k");
    for (const [state, reach] of Object.entries(states)) {
      await reach();
      if (judged.includes(state)) assert.deepEqual(await violationsAtRest(), [], state);
      const overflow = await page.evaluate(() => {
        const rights = [...document.querySelectorAll("button, input, select")].map((element) => element.getBoundingClientRect().right);
        return Math.max(document.documentElement.scrollWidth, ...rights) - innerWidth;
      });
      assert.ok(overflow <= 0, `${overflow} px too wide: ${state}`);
      if (process.env.DUOLOGUE_PICTURES)
        await page.screenshot({ path: `${process.env.DUOLOGUE_PICTURES}/${name}-${state}.png` });
    }
  });
}
