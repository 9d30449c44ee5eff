#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What mastering makes of whole episodes, measured from outside with ffmpeg (apt-get install ffmpeg).

    bench/mastering.py FILE.opus ...

prints a row of docs/mastering.md for each file: loudness and its range (EBU R128, Tech 3342), true
peak, how far apart the speakers are, by the loudness that report.json gives and by the median of the
short-term loudness (3 s) within their turns; what folding a stereo file to mono takes; and how much
stronger 1 to 3 kHz is than 3 to 6 kHz.
"""
import json
import math
import pathlib
import re
import statistics
import subprocess
import sys

WINDOW_S = 3


def run(path, filters):
    command = ["ffmpeg", "-nostats", "-i", str(path), "-af", filters, "-f", "null", "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True)


def last(pattern, text):
    return float(re.findall(pattern, text)[-1])


def loudness(path, before=""):
    return last(r"I: +(-?[0-9.]+) LUFS", run(path, before + "ebur128").stderr)


def short_term(path):
    """Pairs of the end of a window and its loudness, ten a second."""
    text = run(path, "ebur128=metadata=1,ametadata=print:key=lavfi.r128.S:file=-").stdout
    return [(float(time) + 0.1, float(value))
            for time, value in re.findall(r"pts_time:([0-9.]+)\nlavfi\.r128\.S=(\S+)", text)]


def short_term_apart(path, report):
    windows = short_term(path)
    medians = []
    for speaker in report["loudness"]["speakers"]:
        turns = [(turn["start"], turn["start"] + turn["length"])
                 for chapter in report["chapters"] for turn in chapter["turns"]
                 if turn["speaker"] == speaker]
        heard = [value for end, value in windows
                 if any(begin <= end - WINDOW_S and end <= stop for begin, stop in turns)]
        if heard:
            medians.append(statistics.median(heard))
    return max(medians) - min(medians)


def lost_in_mono(path):
    """The mean of both channels, as two loudspeakers play it, against the stereo file."""
    if "stereo" not in run(path, "anull").stderr:
        return "-"
    folded = loudness(path, "pan=mono|c0=0.5*c0+0.5*c1,") + 10 * math.log10(2)
    return f"{loudness(path) - folded:.1f}"


def band_level(path, low_hz, high_hz):
    edges = [f"highpass=f={low_hz}"] * 4 + [f"lowpass=f={high_hz}"] * 4
    text = run(path, ",".join(["pan=mono|c0=c0", *edges, "astats=measure_perchannel=none"])).stderr
    return last(r"RMS level dB: (\S+)", text)


def row(path):
    r128 = run(path, "ebur128=peak=true").stderr
    report = json.loads((path.parent / "report.json").read_text(encoding="utf-8"))
    speakers = report["loudness"]["speakers"].values()
    return [path.stem,
            f"{last(r'I: +(-?[0-9.]+) LUFS', r128):.1f}",
            f"{last(r'LRA: +([0-9.]+) LU', r128):.1f}",
            f"{last(r'Peak: +(-?[0-9.]+) dBFS', r128):.1f}",
            f"{max(speakers) - min(speakers):.2f}",
            f"{short_term_apart(path, report):.2f}",
            lost_in_mono(path),
            f"{band_level(path, 1000, 3000) - band_level(path, 3000, 6000):.1f}"]


def main():
    print("| episode | LUFS | range (LU) | true peak (dBTP) | speakers apart (LU) | short-term (LU) "
          "| lost in mono (LU) | 1-3 over 3-6 kHz (dB) |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for name in sys.argv[1:]:
        print("| " + " | ".join(row(pathlib.Path(name))) + " |")


main()
