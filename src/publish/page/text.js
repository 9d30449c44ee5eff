// The text: what is being said is lit, and what is chosen is said.
const shown = { word: -1, sentence: -1, chapter: -1 };

/** Whether the reader has gone away from what is heard. */
let isAway = false;
/** A timer that runs while the page scrolls by itself. */
let ownScroll = 0;

function light(elements, kind, index) {
  if (shown[kind] === index) return false;
  elements[shown[kind]]?.classList.remove("spoken");
  elements[index]?.classList.add("spoken");
  shown[kind] = index;
  return true;
}

function keepInView(element) {
  if (!find("follow").checked || !element) return;
  expectScroll();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const { top } = element.getBoundingClientRect();
  const far = Math.abs(top - innerHeight / 2) > 1.5 * innerHeight;
  element.scrollIntoView({ block: "center", behavior: calm || far ? "instant" : "smooth" });
}

/** What scrolls until nothing has for a while is the page itself. */
function expectScroll() {
  clearTimeout(ownScroll);
  ownScroll = setTimeout(() => (ownScroll = 0), 300);
}

function goAway() {
  isAway = !audio.paused && find("follow").checked;
  find("return").hidden = !isAway;
}

function comeBack() {
  isAway = false;
  find("return").hidden = true;
  keepInView(sentences[shown.sentence]);
}

/** Where the page was laid out anew. */
function stay() {
  if (!audio.paused && !isAway) comeBack();
}

function startFollowing() {
  const leaves = ({ target }) => target.closest?.(".panel, .chapters, dialog") || goAway();
  for (const gesture of ["wheel", "touchmove"]) addEventListener(gesture, leaves, { passive: true });
  addEventListener("scroll", () => (ownScroll ? expectScroll() : goAway()), { passive: true });
  addEventListener("keydown", (event) => /^(Page|End$)/.test(event.key) && leaves(event));
  addEventListener("resize", stay);
  find("transcript").addEventListener("focusin", goAway);
  find("return").addEventListener("click", comeBack);
  audio.addEventListener("pause", goAway);
}

function showChapter(index) {
  if (shown.chapter === index) return;
  const links = document.querySelectorAll(".chapters a");
  links[shown.chapter]?.removeAttribute("aria-current");
  links[index].setAttribute("aria-current", "true");
  tellSystem(chapters[index].title);
  if (shown.chapter >= 0)
    find("announcement").textContent = label("chapterNow", { title: chapters[index].title });
  shown.chapter = index;
}

/** Lights what is heard at the player's time. */
function showPlace() {
  const time = player.time;
  light(words, "word", indexAt(wordStarts, time));
  const moved = light(sentences, "sentence", indexAt(sentenceStarts, time));
  if (moved && !audio.paused && !isAway) keepInView(sentences[shown.sentence]);
  showChapter(chapterAt(time));
}

function followSound() {
  showPlace();
  if (!audio.paused) requestAnimationFrame(followSound);
}

/** Moves the focus to the sentence `step` away from the one that has it, or is heard. */
function focusSentence(step) {
  const focused = sentences.indexOf(document.activeElement);
  const from = focused >= 0 ? focused : Math.max(0, shown.sentence);
  const target = sentences[Math.min(sentences.length - 1, Math.max(0, from + step))];
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
}

const hear = (sentence) => player.playFrom(sentenceStarts[sentences.indexOf(sentence)]);

function showPinyin(wanted) {
  document.body.classList.toggle("pinyin", wanted);
  for (const word of document.querySelectorAll(".word[data-p]")) {
    word.dataset.text ??= word.textContent;
    hidePinyin(word);
    if (wanted) addPinyin(word);
  }
}

function addPinyin(word) {
  const texts = document.createTreeWalker(word, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const found = texts.currentNode.data.match(/\p{Script=Han}/u);
    if (!found) continue;
    const rest = texts.currentNode.splitText(found.index);
    const ruby = document.createElement("ruby");
    const reading = document.createElement("rt");
    reading.lang = "zh-Latn-pinyin";
    reading.textContent = word.dataset.p;
    rest.replaceData(0, found[0].length, "");
    ruby.append(found[0], reading);
    rest.before(ruby);
    return;
  }
}

function hidePinyin(word) {
  word.querySelector("rt")?.remove();
  const ruby = word.querySelector("ruby");
  ruby?.replaceWith(ruby.textContent);
  word.normalize();
}

function startText() {
  audio.addEventListener("play", followSound);
  // Where the page is not seen, no frame is asked for.
  audio.addEventListener("timeupdate", showPlace);
  audio.addEventListener("seeked", () => (showPlace(), comeBack()));
  find("transcript").addEventListener("click", (event) => {
    const sentence = event.target.closest(".sentence");
    const begin = event.target.closest(".from");
    if (begin) player.playFrom(Number(begin.dataset.at));
    else if (sentence && getSelection().isCollapsed) hear(sentence);
  });
  find("transcript").addEventListener("keydown", (event) => {
    const sentence = event.target.closest(".sentence");
    if (event.key === "Enter" && sentence) hear(sentence);
  });
  for (const link of document.querySelectorAll(".chapters a"))
    link.addEventListener("click", () => {
      if (location.hash === link.hash) seekAddress();
      panels.close("chapters");
    });
  startFollowing();
  showPlace();
}
