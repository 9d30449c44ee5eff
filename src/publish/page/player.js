// The sound: where it is, how fast, and how to get elsewhere.
const audio = find("audio");
const hasNoSource = () => audio.networkState === HTMLMediaElement.NETWORK_NO_SOURCE;
const player = {
  /** In milliseconds. */
  get time() {
    return audio.currentTime * 1000;
  },
  seek(time) {
    audio.currentTime = Math.min(Math.max(0, time), episode.length) / 1000;
    showTime();
  },
  play() {
    // Without a source it would wait for one for ever, and is refused where a pause follows at once.
    if (!hasNoSource()) audio.play().catch(() => {});
  },
  playFrom(time) {
    player.seek(time);
    player.play();
  },
  toggle() {
    if (audio.paused) player.play();
    else audio.pause();
  },
  /** To the next (1) or the previous (-1) of `starts`; back means the beginning of this one first. */
  step(starts, direction) {
    const here = indexAt(starts, player.time + 30);
    const justBegun = player.time - (starts[here] ?? 0) < 1500;
    const target = direction > 0 ? here + 1 : here - (justBegun ? 1 : 0);
    if (target < starts.length) player.seek(starts[Math.max(0, target)]);
  },
  skip(seconds) {
    player.seek(player.time + seconds * 1000);
  },
  setSpeed(speed) {
    const bounded = Math.min(3, Math.max(0.5, Math.round(speed * 20) / 20));
    audio.preservesPitch = true;
    audio.defaultPlaybackRate = bounded;
    audio.playbackRate = bounded;
    find("speed").value = bounded;
    find("speed-shown").textContent = `${bounded}×`;
    memory.write("speed", bounded);
  },
};
const slower = () => player.setSpeed(audio.playbackRate - 0.1);
const faster = () => player.setSpeed(audio.playbackRate + 0.1);

function showTime() {
  const time = player.time;
  const { speaker } = turns[turnAt(time)];
  find("elapsed").textContent = clock(time);
  find("remaining").textContent = `−${clock(Math.max(0, episode.length - time))}`;
  find("who").textContent = episode.speakers[speaker];
  find("where").textContent = chapters[chapterAt(time)].title;
  find("now").className = `speaker-${speaker % 8}`;
  // A screen reader says every change of a slider that has the focus.
  if (document.activeElement !== find("seek") || audio.paused) showPosition();
}

function showPosition() {
  const time = player.time;
  const names = [episode.speakers[turns[turnAt(time)].speaker], chapters[chapterAt(time)].title];
  find("seek").value = audio.currentTime;
  find("seek").setAttribute("aria-valuetext", [clock(time), ...names].join(", "));
}

function showPlaying() {
  const button = find("play");
  const name = label(audio.paused ? "play" : "pause");
  button.setAttribute("aria-label", name);
  button.title = `${name} (K)`;
  find("play-icon").setAttribute("href", audio.paused ? "#icon-play" : "#icon-pause");
}

function refuse() {
  find("unplayable").hidden = false;
  audio.pause();
}

function remember() {
  const over = audio.ended || player.time > episode.length - 3000;
  memory.write(`place ${episode.id}`, over ? 0 : player.time);
}

/** The time that the address names, as `#t=SECONDS` or `#chapter-NUMBER`; undefined without one. */
function addressedTime() {
  const [, chapter] = location.hash.match(/^#chapter-(\d+)$/) ?? [];
  if (chapter) return chapters[chapter - 1]?.start;
  const seconds = new URLSearchParams(location.hash.slice(1)).get("t");
  return seconds !== null && Number(seconds) >= 0 ? Number(seconds) * 1000 : undefined;
}

function seekAddress() {
  const time = addressedTime();
  if (time !== undefined) player.seek(time);
}

function resume() {
  const time = addressedTime() ?? memory.read(`place ${episode.id}`);
  if (time > 0) player.seek(time);
  player.setSpeed(memory.read("speed") ?? 1);
}

/** For lock screens and headset keys; `chapter` is a title. */
function tellSystem(chapter) {
  if (!("mediaSession" in navigator)) return;
  const artist = episode.speakers.join(", ");
  navigator.mediaSession.metadata = new MediaMetadata({ title: chapter, artist, album: episode.title });
}

function obeySystem() {
  if (!("mediaSession" in navigator)) return;
  const actions = {
    play: player.play,
    pause: () => audio.pause(),
    seekbackward: (details) => player.skip(-(details.seekOffset ?? 10)),
    seekforward: (details) => player.skip(details.seekOffset ?? 10),
    seekto: (details) => player.seek(details.seekTime * 1000),
    previoustrack: () => player.step(turnStarts, -1),
    nexttrack: () => player.step(turnStarts, 1),
  };
  for (const [action, handler] of Object.entries(actions))
    navigator.mediaSession.setActionHandler(action, handler);
}

function startPlayer() {
  audio.removeAttribute("controls");
  audio.addEventListener("play", showPlaying);
  audio.addEventListener("pause", () => (showPlaying(), remember()));
  audio.addEventListener("ended", remember);
  audio.addEventListener("timeupdate", showTime);
  audio.addEventListener("seeked", showPosition);
  audio.addEventListener("error", refuse);
  audio.querySelector("source:last-of-type").addEventListener("error", refuse);
  // What has failed before this script ran.
  addEventListener("load", () => hasNoSource() && refuse());
  addEventListener("pagehide", remember);
  addEventListener("hashchange", seekAddress);
  setInterval(() => audio.paused || remember(), 5000);
  const press = (id, action) => find(id).addEventListener("click", action);
  press("play", player.toggle);
  press("back", () => player.skip(-10));
  press("forward", () => player.skip(10));
  press("slower", slower);
  press("faster", faster);
  const starts = { chapter: chapterStarts, turn: turnStarts, sentence: sentenceStarts };
  for (const [name, list] of Object.entries(starts)) {
    press(`previous-${name}`, () => player.step(list, -1));
    press(`next-${name}`, () => player.step(list, 1));
  }
  find("seek").addEventListener("input", (event) => player.seek(event.target.value * 1000));
  find("speed").addEventListener("input", (event) => player.setSpeed(Number(event.target.value)));
  resume();
  obeySystem();
  showTime();
}
