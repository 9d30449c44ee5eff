// Search: sentences that hold what is sought, in a list that plays them.
// Simplified and Traditional characters are alike here, as are straight and curly quotation marks,
// letters with and without accents, one blank and several.
const alike = new Map([...Object.entries(episode.alike), ["‘", "'"], ["’", "'"], ["“", '"'], ["”", '"']]);
const foldCharacter = (character) =>
  [...character.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/\s/gu, " ")]
    .map((part) => alike.get(part) ?? part)
    .join("");

/** `text` as it is sought, and where in `text` each of its characters was; at last, where it ends. */
function fold(text) {
  const folded = { text: "", places: [] };
  let place = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    if (plain !== " " || !folded.text.endsWith(" ")) {
      folded.text += plain;
      for (let i = 0; i < plain.length; ++i) folded.places.push(place);
    }
    place += character.length;
  }
  folded.places.push(place);
  return folded;
}
const MOST_RESULTS = 50;
let sought = null;

function snippet(sentence, query) {
  const text = sentenceText(sentence);
  const folded = fold(text);
  const found = folded.text.indexOf(query);
  const begin = folded.places[found];
  const end = folded.places[found + query.length];
  const mark = document.createElement("mark");
  mark.textContent = text.slice(begin, end);
  const before = (begin > 30 ? "…" : "") + text.slice(Math.max(0, begin - 30), begin);
  return [before, mark, text.slice(end, end + 50)];
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
  const query = fold(text.trim()).text;
  const matches = [];
  sought ??= sentences.map((sentence) => fold(sentenceText(sentence)).text);
  sentences.forEach((sentence, index) => {
    const match = query !== "" && sought[index].includes(query);
    sentence.classList.toggle("found", match);
    if (match) matches.push(index);
  });
  find("results").replaceChildren(...matches.slice(0, MOST_RESULTS).map((index) => result(index, query)));
  find("results").hidden = matches.length === 0;
  find("found").textContent = query === "" ? "" : countLabel(matches.length);
}

function countLabel(count) {
  if (count > MOST_RESULTS) return label("foundMore", { count, listed: MOST_RESULTS });
  return label(["foundNone", "foundOne"][count] ?? "foundMany", { count });
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
