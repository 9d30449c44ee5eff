#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how fast and how small a render is and prints the tables of docs/performance.md.

    bench/speed.py SCRIPT                 everything, about half an hour on two cores
    bench/speed.py SCRIPT baselines       only this; also presets, length, answers, cache, profile

Needs a release build with the target floor, and espeak-ng, opus-tools, ffmpeg and sox (Debian
packages); perf for the profile, matplotlib for the plot of length. What is compared runs in turns, so
that a machine that slows down slows down all alike; figures are medians. Run it on a quiet machine.
"""
import argparse
import ctypes
import json
import os
import pathlib
import re
import resource
import shutil
import statistics
import subprocess
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "build/release/duologue"
FLOOR = ROOT / "build/release/bench/floor"
CORES = os.cpu_count()
QUALITIES = ("best", "balanced", "fast")


def adopt_orphans():
    """Processes whose parents have ended become children of this one, and their time is counted."""
    set_child_subreaper = 36  # prctl(2)
    ctypes.CDLL(None).prctl(set_child_subreaper, 1, 0, 0, 0)


def see_off_orphans():
    try:
        while True:
            os.waitpid(-1, 0)
    except ChildProcessError:
        pass


def run(command, **options):
    """Wall and CPU seconds of a command and all its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    wall = time.perf_counter() - start
    see_off_orphans()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def interleaved(commands, rounds):
    """Medians of (wall, CPU) for each named command."""
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(command())
    return {name: tuple(map(statistics.median, zip(*values))) for name, values in runs.items()}


def render(script, out, *options, cache=None):
    keep = ["--cache", str(cache)] if cache else ["--no-cache"]
    return run([PROGRAM, "render", script, "--out", out, "--quiet", *keep, *options])


def crowd(script, work):
    """A render with one worker for each core, at once: what the machine gives to programs that share nothing."""
    return run(["bash", "-c", f"for i in $(seq {CORES}); do {PROGRAM} render {script} --out {work}/crowd-$i "
                              "--quiet --no-cache --jobs 1 & done; wait"])


def report_of(script, out):
    return json.loads((out / script.stem / "report.json").read_text())


def audio_seconds(path):
    return float(subprocess.check_output(
        ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", path]))


def table(heads, rows):
    print("| " + " | ".join(heads) + " |\n|" + "---|" * len(heads))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print()


def spoken_words(script, out):
    """The turns of a script, each on a line of its own."""
    render(script, out, "--quality", "fast")
    turns = [turn for chapter in report_of(script, out)["chapters"] for turn in chapter["turns"]]
    return [" ".join(turn["text"].split()) for turn in turns]


def baselines(script, work, rounds):
    """Whole episode, chapters, captions, page and book against what Debian's packages make."""
    lines = spoken_words(script, work / "words")
    (work / "text").write_text("\n".join(lines) + "\n")
    speaking = f"espeak-ng -v cmn -s 280 -f {work}/text --stdout"
    loop = work / "loop.sh"
    loop.write_text("set -e; i=0; while read -r line; do i=$((i+1))\n"
                    f"espeak-ng -v cmn -s 280 -w {work}/l.wav -- \"$line\"; sox {work}/l.wav {work}/m.wav norm -3\n"
                    f"opusenc --quiet --bitrate 32 {work}/m.wav {work}/l$i.opus; done < {work}/text\n")
    commands = {
        "espeak-ng | opusenc": lambda: run(["bash", "-c", f"{speaking} | opusenc --quiet --bitrate 32 - {work}/a.opus"]),
        "espeak-ng | ffmpeg": lambda: run(["bash", "-c", f"{speaking} | ffmpeg -y -i - -c:a libopus -b:a 32k {work}/b.opus"]),
        "shell loop: espeak-ng, sox, opusenc": lambda: run(["bash", str(loop)]),
        **{f"duologue {quality}": (lambda quality=quality: render(script, work / quality, "--quality", quality))
           for quality in QUALITIES},
        "duologue balanced, 1 worker": lambda: render(script, work / "one", "--jobs", "1"),
        f"{CORES} of these at once": lambda: crowd(script, work),
    }
    medians = interleaved(commands, rounds)
    audio = {"espeak-ng | opusenc": audio_seconds(work / "a.opus"), "espeak-ng | ffmpeg": audio_seconds(work / "b.opus"),
             "shell loop: espeak-ng, sox, opusenc": sum(audio_seconds(work / f"l{i + 1}.opus") for i in range(len(lines)))}
    ours = report_of(script, work / "one")["length"]
    per_hour = {name: wall * 3600 / audio.get(name, ours) for name, (wall, _) in medians.items()}
    first = per_hour["espeak-ng | opusenc"]
    table(["pipeline", "audio s", "wall s", "CPU s", "wall s per hour of audio", "times as fast"],
          [(name, f"{audio.get(name, ours):.0f}", f"{wall:.1f}", f"{cpu:.1f}", f"{per_hour[name]:.1f}",
            f"{first / per_hour[name]:.2f}") for name, (wall, cpu) in medians.items()])
    one = medians["duologue balanced, 1 worker"][0]
    print(f"Speed-up on {CORES} cores: {one / medians['duologue balanced'][0]:.2f}; "
          f"of programs that share nothing: {CORES * one / medians[f'{CORES} of these at once'][0]:.2f}\n")


def floor(script, quality):
    """CPU seconds of synthesis and of encoding, and the audio's; every core does it, as in a render."""
    processes = [subprocess.Popen([FLOOR, script, quality], stdout=subprocess.PIPE, text=True) for _ in range(CORES)]
    return tuple(map(statistics.mean, zip(*(map(float, each.communicate()[0].split()) for each in processes))))


def presets(script, work, rounds):
    """What each preset costs, against the engine and the encoder alone."""
    rows = []
    for quality in QUALITIES:
        parts = []
        medians = interleaved({
            "ours": lambda quality=quality: render(script, work / quality, "--quality", quality),
            "floor": lambda quality=quality: (parts.append(floor(script, quality)), (0, 0))[1]}, rounds)
        synthesis, encoding, _ = map(statistics.median, zip(*parts))
        length = report_of(script, work / quality)["length"]
        wall, cpu = medians["ours"]
        episode = work / quality / script.stem / f"{script.stem}.opus"
        rows.append((quality, f"{episode.stat().st_size * 8 / length / 1000:.1f}", f"{cpu * 3600 / length:.1f}",
                     f"{synthesis * 3600 / length:.1f}", f"{encoding * 3600 / length:.1f}",
                     f"{wall * CORES / (synthesis + encoding):.2f}"))
    table(["preset", "kb/s", "CPU s per hour", "synthesis alone", "encoding alone", "wall against the floor"], rows)


def tree_memory(process, peak):
    """Follows the proportional memory of a process and its children until it ends."""
    while process.poll() is None:
        total = 0
        for pid in [process.pid, *descendants(process.pid)]:
            try:
                total += int(re.search(r"^Pss: *(\d+)", pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)[1])
            except (OSError, TypeError):
                pass
        peak.append(total)
        time.sleep(0.05)


def descendants(pid):
    try:
        children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [int(child) for child in children] + [grand for child in children for grand in descendants(int(child))]


def excerpt(script, work, seconds, length):
    """A script whose sound is about `seconds` long: turns of `script`, as often as it takes."""
    report = report_of(script, work / "one")
    turns = [turn for chapter in report["chapters"] for turn in chapter["turns"]]
    lines, left = ["title: Length", f"language: {report['language']}", ""], seconds
    for round_ in range(1 + int(seconds / length)):
        lines += [f"# Part {round_ + 1}", ""]
        for turn in turns:
            if left <= 0:
                break
            lines += [f"{turn['speaker'] or 'Narrator'}: {' '.join(turn['text'].split())}", ""]
            left -= turn["length"] + 0.7
    path = work / f"length-{seconds}.txt"
    path.write_text("\n".join(lines))
    return path


def length(script, work, _):
    """Cost and memory from a minute to ten hours."""
    render(script, work / "one", "--quality", "fast")
    whole = report_of(script, work / "one")["length"]
    rows = []
    for seconds in (60, 300, 900, 2700, 9000, 36000):
        path = excerpt(script, work, seconds, whole)
        peak = []
        start = time.perf_counter()
        process = subprocess.Popen([PROGRAM, "render", path, "--out", work / "length", "--quiet", "--no-cache"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        watcher = threading.Thread(target=tree_memory, args=(process, peak))
        watcher.start()
        process.wait()
        wall = time.perf_counter() - start
        watcher.join()
        audio = report_of(path, work / "length")["length"]
        rows.append((audio, wall * 3600 / audio, max(peak) / 1024))
    table(["audio", "wall s per hour of audio", "peak memory MB (whole tree, Pss)"],
          [(f"{audio / 60:.1f} min", f"{cost:.1f}", f"{memory:.0f}") for audio, cost, memory in rows])
    plot(rows)


def plot(rows):
    try:
        import matplotlib
    except ImportError:
        print("(no matplotlib: no plot)\n")
        return
    matplotlib.use("svg")
    from matplotlib import pyplot
    figure, axes = pyplot.subplots(figsize=(6, 3))
    axes.semilogx([audio / 60 for audio, _, _ in rows], [cost for _, cost, _ in rows], "o-")
    axes.set(xlabel="minutes of audio", ylabel="seconds per hour of audio",
             ylim=(0, 1.3 * max(cost for _, cost, _ in rows)))
    figure.tight_layout()
    figure.savefig(ROOT / "docs/cost-per-hour.svg", metadata={"Creator": None, "Date": None})


def seconds_to_page(script):
    """Until the first page with sound has come through standard output."""
    start = time.perf_counter()
    process = subprocess.Popen([PROGRAM, "render", script, "-o", "-", "--no-cache", "--quiet"],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    received = b""
    while received.count(b"OggS") < 3:
        received += os.read(process.stdout.fileno(), 1 << 16)
    taken = time.perf_counter() - start
    process.kill()
    process.wait()
    return taken, 0


def answers(script, _, rounds):
    """What somebody waits for."""
    commands = {"first audio page on standard output": lambda: seconds_to_page(script),
                "duologue --version": lambda: run([PROGRAM, "--version"]),
                "duologue check": lambda: run([PROGRAM, "check", script])}
    medians = interleaved(commands, 5 * rounds)
    table(["", "ms"], [(name, f"{wall * 1000:.1f}") for name, (wall, _) in medians.items()])


def cache(script, work, rounds):
    """A first render, one with nothing new, and one with a turn changed."""
    kept, edited = work / "kept", work / script.name
    text = script.read_text()
    numbers = iter(range(1000))

    def cold():
        shutil.rmtree(kept, ignore_errors=True)
        return render(script, work / "out", cache=kept)

    def changed():
        at = text.rindex("\n", 0, len(text) // 2)
        edited.write_text(text[:at] + f" {next(numbers)}" + text[at:])
        return render(edited, work / "out", cache=kept)

    medians = interleaved({"cold": cold, "nothing changed": lambda: render(script, work / "out", cache=kept),
                           "a turn changed": changed}, rounds)
    table(["render", "wall s", "of a cold one"],
          [(name, f"{wall:.2f}", f"1/{medians['cold'][0] / wall:.0f}") for name, (wall, _) in medians.items()])


def profile(script, work, _):
    """Where the CPU time goes, by library (perf)."""
    for quality in QUALITIES:
        data = work / "perf.data"
        run(["perf", "record", "-q", "-F", "499", "-o", data, PROGRAM, "render", script, "--out", work / "out",
             "--no-cache", "--quiet", "--quality", quality])
        lines = subprocess.check_output(["perf", "report", "-i", data, "--sort", "dso", "--stdio"],
                                        text=True, stderr=subprocess.DEVNULL)
        table([f"{quality}: where", "%"],
              [(name, share) for share, name in re.findall(r"^ +(\d+\.\d+)% +(\S+)", lines, re.M) if float(share) >= 0.5])


PARTS = {"baselines": baselines, "presets": presets, "length": length, "answers": answers, "cache": cache,
         "profile": profile}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("script", type=pathlib.Path)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], default=[])
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    adopt_orphans()
    with tempfile.TemporaryDirectory() as folder:
        for name in arguments.parts or PARTS:
            print(f"## {name}\n")
            PARTS[name](arguments.script.resolve(), pathlib.Path(folder), arguments.rounds)


if __name__ == "__main__":
    main()
