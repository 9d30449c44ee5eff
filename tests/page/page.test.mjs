// SPDX-License-Identifier: GPL-3.0-or-later
// The page in a real browser, from a file, as a listener uses it.
//   node --test tests/page     DUOLOGUE_EPISODE names the folder of the rendered bees.txt
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
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
const untilHeard = (seconds) => page.waitForFunction((least) => audio.currentTime >= least, seconds);

test("playing begins with the button and with a key, and stops again", async () => {
  await page.getByRole("button", { name: "播放", exact: true }).click();
  await untilHeard(0.3);
  await page.getByRole("button", { name: "暂停" }).click();
  assert.equal(await playing(), false);
  await page.keyboard.press("k");
  assert.equal(await playing(), true);
});

test("the word that is lit is the word that is heard", async () => {
  await page.keyboard.press("k");
  const apart = await page.evaluate(async () => {
    let worst = 0;
    const began = performance.now();
    while (performance.now() - began < 6000) {
      await new Promise(requestAnimationFrame);
      const now = audio.currentTime * 1000;
      const lit = words.findIndex((word) => word.classList.contains("spoken"));
      const start = lit < 0 ? 0 : wordStarts[lit];
      const next = wordStarts.find((other) => other > start) ?? Infinity;
      worst = Math.max(worst, start - now, now - next);
    }
    return worst;
  });
  assert.ok(apart <= 120, `${apart} ms apart`);
  assert.ok((await page.locator(".word.spoken").count()) === 1);
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

test("what is sought is found, heard, and heard again slower", async () => {
  await page.keyboard.press("/");
  await page.keyboard.type("合理");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#found").textContent(), "找到 1 句");
  await page.keyboard.press("Enter");
  assert.equal(await playing(), true);
  assert.match(await page.locator(".sentence.spoken").textContent(), /合理/);
  await page.keyboard.press("ArrowUp");
  for (let i = 0; i < 3; ++i) await page.keyboard.press("-");
  assert.equal(await page.evaluate(() => audio.playbackRate), 0.7);
  assert.equal(await page.evaluate(() => audio.preservesPitch), true);
  assert.equal(await page.locator("#speed-shown").textContent(), "0.7×");
});

test("the place and the choices are kept until the next visit", async () => {
  await page.keyboard.press("]");
  await page.keyboard.press("k");
  await page.waitForTimeout(300);
  await page.keyboard.press("k");
  await page.keyboard.press("p");
  const left = await time();
  await page.reload();
  await page.waitForFunction(() => audio.readyState >= 1);
  assert.ok(Math.abs((await time()) - left) < 0.5);
  assert.equal(await page.locator("#pinyin").isChecked(), true);
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

test("a title with markup is text", async () => {
  assert.equal(await page.locator("h1").textContent(), "蜜蜂与监管 <b>&amp;</b>");
  assert.equal(await page.locator("h1 b").count(), 0);
});

test("single keys do nothing when they are switched off", async () => {
  await page.locator(".settings summary").click();
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

for (const [name, options] of Object.entries({
  desktop: {},
  phone: { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  contrast: { contrast: "more" },
})) {
  test(`no rule of accessibility is broken: ${name}`, async () => {
    await page.context().close();
    await open(options);
    await page.keyboard.press("k");
    await untilHeard(0.3);
    await page.locator(".settings summary").click();
    const result = await page.evaluate(`${axe}; axe.run()`);
    assert.deepEqual(result.violations.map((violation) => violation.id), []);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${overflow} px too wide`);
    if (process.env.DUOLOGUE_PICTURES)
      await page.screenshot({ path: `${process.env.DUOLOGUE_PICTURES}/${name}.png` });
  });
}
