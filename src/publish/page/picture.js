// The conversation as a picture: a lane for each speaker, chapters marked, and how loud it is.
const MOST_LANES = 5;
const BAR = 3;
const GAP = 1;
const heights = [...episode.loudness].sort((one, other) => one - other);
const quiet = heights[Math.floor(heights.length * 0.05)] ?? 0;
const loud = heights[Math.floor(heights.length * 0.98)] ?? 99;

/** How loud it is at `time`: 0 to 1, over the range that the episode has. */
function loudnessAt(time) {
  const height = episode.loudness[Math.floor(time / episode.loudnessStep)] ?? quiet;
  return Math.min(1, Math.max(0, (height - quiet) / Math.max(1, loud - quiet)));
}

/** A drawing surface of the size in which the canvas is shown. */
function clearCanvas() {
  const canvas = find("picture");
  const { width, height } = canvas.getBoundingClientRect();
  const scale = devicePixelRatio || 1;
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d");
  context.scale(scale, scale);
  return { context, width, height };
}

function paint() {
  const { context, width, height } = clearCanvas();
  const style = getComputedStyle(document.documentElement);
  const x = (time) => (time / episode.length) * width;
  const lanes = Math.min(MOST_LANES, episode.speakers.length);
  const lane = height / lanes;
  const here = x(player.time);
  for (const turn of turns) {
    const middle = (Math.min(turn.speaker, lanes - 1) + 0.5) * lane;
    context.fillStyle = style.getPropertyValue(`--speaker-${turn.speaker % 8}`);
    const end = Math.max(x(turn.end), x(turn.start) + 1);
    for (let left = x(turn.start); left < end; left += BAR + GAP) {
      const half = lane * (0.14 + 0.32 * loudnessAt((left / width) * episode.length));
      context.globalAlpha = left < here ? 1 : 0.5;
      context.fillRect(left, middle - half, Math.min(BAR, end - left), 2 * half);
    }
  }
  context.globalAlpha = 1;
  context.fillStyle = style.getPropertyValue("--edge");
  for (const chapter of chapters.slice(1)) context.fillRect(x(chapter.start) - 1, 0, 1, height);
  context.fillStyle = style.getPropertyValue("--accent");
  context.fillRect(Math.min(width - 2, Math.max(0, here - 1)), 0, 2.5, height);
}

function startPicture() {
  new ResizeObserver(paint).observe(find("picture"));
  audio.addEventListener("timeupdate", paint);
  audio.addEventListener("seeked", paint);
  find("seek").addEventListener("pointermove", (event) => {
    const { left, width } = event.target.getBoundingClientRect();
    const time = ((event.clientX - left) / width) * episode.length;
    const speaker = episode.speakers[turns[turnAt(time)].speaker];
    event.target.title = `${clock(time)} ${speaker} · ${chapters[chapterAt(time)].title}`;
  });
}
