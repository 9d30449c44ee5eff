// The conversation as a picture: a lane for each speaker, chapters marked, and how loud it is.
const MOST_LANES = 5;

function paint() {
  const canvas = find("picture");
  const { width, height } = canvas.getBoundingClientRect();
  const scale = devicePixelRatio || 1;
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d");
  context.scale(scale, scale);
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name);
  const x = (time) => (time / episode.length) * width;
  const lanes = Math.min(MOST_LANES, episode.speakers.length);
  const lane = height / lanes;
  for (const turn of turns) {
    const middle = (Math.min(turn.speaker, lanes - 1) + 0.5) * lane;
    context.fillStyle = colour(`--speaker-${turn.speaker % 8}`);
    paintLoudness(context, turn, x, middle, lane * 0.45);
  }
  context.fillStyle = colour("--line");
  for (const chapter of chapters.slice(1)) context.fillRect(x(chapter.start), 0, 1, height);
  context.fillStyle = colour("--ink");
  context.fillRect(x(player.time) - 1, 0, 2, height);
}

function paintLoudness(context, turn, x, middle, reach) {
  const right = Math.max(x(turn.end), x(turn.start) + 1);
  for (let left = x(turn.start); left < right; left += 2) {
    const time = turn.start + ((left - x(turn.start)) / (right - x(turn.start))) * (turn.end - turn.start);
    const loudness = episode.loudness[Math.floor(time / episode.loudnessStep)] ?? 60;
    const half = Math.max(1, (loudness / 99) * reach);
    context.fillRect(left, middle - half, Math.min(1.5, right - left), 2 * half);
  }
}

function startPicture() {
  new ResizeObserver(paint).observe(find("picture"));
  audio.addEventListener("timeupdate", paint);
  audio.addEventListener("seeked", paint);
  find("seek").addEventListener("pointermove", (event) => {
    const { left, width } = event.target.getBoundingClientRect();
    const time = ((event.clientX - left) / width) * episode.length;
    event.target.title = `${clock(time)} ${episode.speakers[turns[turnAt(time)].speaker]}`;
  });
}
