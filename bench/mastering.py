#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What mastering makes of whole episodes, measured from outside with ffmpeg (apt-get install ffmpeg).

    bench/mastering.py FILE.opus ...

prints a row of docs/mastering.md for each file: loudness and its range (EBU R128, Tech 3342), true
peak, and how much stronger 1 to 3 kHz is than 3 to 6 kHz. A folder's report.json gives the loudness
of the speakers.
"""
import json
import pathlib
import re
import subprocess
import sys


def ffmpeg(path, filters):
    command = ["ffmpeg", "-nostats", "-i", str(path), "-af", filters, "-f", "null", "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stderr


def last(pattern, text):
    return float(re.findall(pattern, text)[-1])


def band_level(path, low_hz, high_hz):
    edges = [f"highpass=f={low_hz}"] * 4 + [f"lowpass=f={high_hz}"] * 4
    text = ffmpeg(path, ",".join(["pan=mono|c0=c0", *edges, "astats=measure_perchannel=none"]))
    return last(r"RMS level dB: (\S+)", text)


def row(path):
    r128 = ffmpeg(path, "ebur128=peak=true")
    report = json.loads((path.parent / "report.json").read_text(encoding="utf-8"))
    speakers = report["loudness"]["speakers"].values()
    return [path.stem,
            f"{last(r'I: +(-?[0-9.]+) LUFS', r128):.1f}",
            f"{last(r'LRA: +([0-9.]+) LU', r128):.1f}",
            f"{last(r'Peak: +(-?[0-9.]+) dBFS', r128):.1f}",
            f"{max(speakers) - min(speakers):.2f}",
            f"{band_level(path, 1000, 3000) - band_level(path, 3000, 6000):.1f}"]


def main():
    print("| episode | LUFS | range (LU) | true peak (dBTP) | speakers apart (LU) | 1-3 over 3-6 kHz (dB) |")
    print("|---|--:|--:|--:|--:|--:|")
    for name in sys.argv[1:]:
        print("| " + " | ".join(row(pathlib.Path(name))) + " |")


main()
