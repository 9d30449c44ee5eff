// The keyboard. What a control does with a key by itself stays its own.
const flip = (id) => () => find(id)?.click();
const keys = {
  " ": player.toggle,
  k: player.toggle,
  ArrowLeft: () => player.skip(-10),
  ArrowRight: () => player.skip(10),
  "Shift ArrowLeft": () => player.step(turnStarts, -1),
  "Shift ArrowRight": () => player.step(turnStarts, 1),
  ArrowUp: () => player.step(sentenceStarts, -1),
  ArrowDown: () => player.step(sentenceStarts, 1),
  "[": () => player.step(chapterStarts, -1),
  "]": () => player.step(chapterStarts, 1),
  ",": () => focusSentence(-1),
  ".": () => focusSentence(1),
  Home: () => player.seek(0),
  "+": faster,
  "=": faster,
  "-": slower,
  0: () => player.setSpeed(1),
  "/": () => panels.open("search"),
  s: () => panels.toggle("settings"),
  c: () => panels.open("chapters"),
  f: () => (isAway ? comeBack() : find("follow").click()),
  p: flip("pinyin"),
  "?": () => find("help").showModal(),
};

/** Whether `target` wants `key` for itself. */
function isTaken(target, key) {
  if (target.closest("dialog, select, input[type=search]")) return true;
  if (target.matches("input[type=range]") && target.id !== "seek") return /^Arrow|Home/.test(key);
  return key === " " && target.closest("button, summary, input, a") !== null;
}

function startKeys() {
  addEventListener("keydown", (event) => {
    const types = event.getModifierState("AltGraph");
    if (event.metaKey || (!types && (event.ctrlKey || event.altKey))) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const action = keys[event.shiftKey && key.startsWith("Arrow") ? `Shift ${key}` : key];
    const single = key.length === 1 && key !== " ";
    if (!action || isTaken(event.target, key) || (single && !find("shortcuts").checked)) return;
    event.preventDefault();
    action();
  });
  find("help-button").addEventListener("click", () => find("help").showModal());
}
