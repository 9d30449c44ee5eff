// What a reader chooses, kept in the browser.
const settings = {
  theme(value) {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const contrast = matchMedia("(prefers-contrast: more)").matches;
    const system = contrast ? "contrast" : dark ? "dark" : "light";
    document.documentElement.dataset.theme = value === "system" ? system : value;
    paint();
  },
  size: (value) => document.documentElement.style.setProperty("--scale", value / 100),
  spacing: (value) => document.body.classList.toggle("spacing", value),
  follow: () => audio.paused || comeBack(),
  pinyin: showPinyin,
  shortcuts: () => {},
};

function startSettings() {
  for (const [name, apply] of Object.entries(settings)) {
    const control = find(name);
    if (!control) continue;
    const property = control.type === "checkbox" ? "checked" : "value";
    const kept = memory.read(name);
    if (kept !== null) control[property] = kept;
    apply(control[property]);
    control.addEventListener("input", () => {
      apply(control[property]);
      memory.write(name, control[property]);
      stay();
    });
  }
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"])
    matchMedia(query).addEventListener("change", () => settings.theme(find("theme").value));
}
