// What opens over the text: search, settings, and on small screens the chapters.
const panels = {
  isOpen: (name) => find(`${name}-button`).getAttribute("aria-expanded") === "true",
  show(name, isOpen) {
    find(`${name}-button`).setAttribute("aria-expanded", String(isOpen));
    if (name === "chapters") find(name).classList.toggle("open", isOpen);
    else find(`${name}-panel`).hidden = !isOpen;
  },
  open(name) {
    for (const other of ["search", "settings", "chapters"]) panels.show(other, other === name);
    const panel = find(name === "chapters" ? name : `${name}-panel`);
    panel.querySelector("[aria-current], input, a").focus();
    if (name === "search") find("search").select();
  },
  /** The focus that was in it goes back to where it was opened. */
  close(name) {
    if (!panels.isOpen(name)) return;
    panels.show(name, false);
    if (document.activeElement === document.body || document.activeElement.closest(".panel, .chapters"))
      find(`${name}-button`).focus();
  },
  toggle(name) {
    if (panels.isOpen(name)) panels.close(name);
    else panels.open(name);
  },
};

function startPanels() {
  for (const name of ["search", "settings", "chapters"])
    find(`${name}-button`).addEventListener("click", () => panels.toggle(name));
  for (const button of document.querySelectorAll("[data-closes]"))
    button.addEventListener("click", () => panels.close(button.dataset.closes));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented)
      for (const name of ["search", "settings", "chapters"]) panels.close(name);
  });
  new ResizeObserver(() => {
    const isFixed = getComputedStyle(find("player")).position === "fixed";
    const height = isFixed ? find("player").offsetHeight : 0;
    document.documentElement.style.setProperty("--dock", `${height}px`);
  }).observe(find("player"));
}
