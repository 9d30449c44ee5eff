// Search: sentences that hold what is sought, in a list that plays them.
const fold = (text) => text.normalize("NFKC").toLowerCase();
const MOST_RESULTS = 50;
let sought = null;

function snippet(sentence, query) {
  const text = sentenceText(sentence);
  const at = fold(text).indexOf(query);
  const mark = document.createElement("mark");
  // Folding may change lengths; then the sentence is shown without a mark.
  const whole = fold(text).length === text.length;
  mark.textContent = whole ? text.slice(at, at + query.length) : "";
  const before = whole ? text.slice(Math.max(0, at - 30), at) : text;
  const after = whole ? text.slice(at + query.length, at + query.length + 50) : "";
  return [before, mark, after];
}

/** The writer's characters, without the pinyin that may be shown above them. */
const sentenceText = (sentence) =>
  [...sentence.children].map((word) => word.dataset.text ?? word.textContent).join("");

function result(index, query) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  const turn = turns[turnAt(sentenceStarts[index])];
  button.type = "button";
  button.append(`${clock(sentenceStarts[index])} ${episode.speakers[turn.speaker]}: `);
  button.append(...snippet(sentences[index], query));
  button.addEventListener("click", () => {
    hear(sentences[index]);
    sentences[index].scrollIntoView({ block: "center" });
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

function startSearch() {
  const field = find("search");
  let waiting = 0;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => search(field.value), 150);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      search(field.value);
      find("results").querySelector("button")?.focus();
    } else if (event.key === "Escape" && field.value !== "") {
      field.value = "";
      search("");
    }
  });
}
