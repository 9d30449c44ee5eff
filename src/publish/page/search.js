// Search: sentences that hold what is sought, in a list that plays them.
// Simplified and Traditional characters are alike here.
const alike = new Map(Object.entries(episode.alike));
const fold = (text) =>
  [...text.normalize("NFKC").toLowerCase()].map((character) => alike.get(character) ?? character).join("");
const MOST_RESULTS = 50;
let sought = null;

function snippet(sentence, query) {
  const text = sentenceText(sentence);
  const at = fold(text).indexOf(query);
  const mark = document.createElement("mark");
  // Folding may change lengths; then the sentence is shown without a mark.
  const whole = fold(text).length === text.length;
  mark.textContent = whole ? text.slice(at, at + query.length) : "";
  const before = whole ? (at > 30 ? "…" : "") + text.slice(Math.max(0, at - 30), at) : text;
  const after = whole ? text.slice(at + query.length, at + query.length + 50) : "";
  return [before, mark, after];
}

/** The writer's characters, without the pinyin that may be shown above them. */
const sentenceText = (sentence) =>
  [...sentence.childNodes].map((part) => part.dataset?.text ?? part.textContent).join("");

function result(index, query) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  const where = document.createElement("small");
  const turn = turns[turnAt(sentenceStarts[index])];
  button.type = "button";
  where.textContent = `${clock(sentenceStarts[index])} ${episode.speakers[turn.speaker]}`;
  button.append(where, ...snippet(sentences[index], query));
  button.addEventListener("click", () => {
    panels.show("search", false);
    sentences[index].focus({ preventScroll: true });
    sentences[index].scrollIntoView({ block: "center" });
    hear(sentences[index]);
  });
  item.append(button);
  return item;
}

function search(text) {
  const query = fold(text.trim());
  const matches = [];
  sought ??= sentences.map((sentence) => fold(sentenceText(sentence)));
  sentences.forEach((sentence, index) => {
    const match = query !== "" && sought[index].includes(query);
    sentence.classList.toggle("found", match);
    if (match) matches.push(index);
  });
  find("results").replaceChildren(...matches.slice(0, MOST_RESULTS).map((index) => result(index, query)));
  find("results").hidden = matches.length === 0;
  const count = matches.length === 0 ? "foundNone" : matches.length === 1 ? "foundOne" : "foundMany";
  find("found").textContent = query === "" ? "" : label(count, { count: matches.length });
}

/** Goes up and down from the field through the results. */
function walkResults(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [find("search"), ...find("results").querySelectorAll("button")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  next?.focus();
  event.preventDefault();
  event.stopPropagation();
}

function startSearch() {
  const field = find("search");
  let waiting = 0;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => search(field.value), 150);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    clearTimeout(waiting);
    search(field.value);
    find("results").querySelector("button")?.focus();
  });
  find("search-panel").addEventListener("keydown", walkResults);
}
