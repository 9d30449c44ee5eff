#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what encoder settings cost and what they leave of the sound, for docs/performance.md.

    bench/quality.py SCRIPT

Renders the script without loss and at each setting, and prints CPU seconds per hour of audio, real kb/s,
the mel-cepstral distortion (Kubichek 1993: 10 √2 / ln 10 times the distance of the cepstra, c0 left out,
mean over the frames that sound, in dB) and the highest true peak after decoding. Needs a release build,
numpy and ffmpeg (Debian packages). Distortion and bits are the same every time; for the time it takes a
quiet machine.
"""
import argparse
import json
import pathlib
import re
import resource
import subprocess
import tempfile

import numpy

from speed import adopt_orphans, see_off_orphans

PROGRAM = pathlib.Path(__file__).resolve().parent.parent / "build/release/duologue"
RATE = 24000
SETTINGS = {
    "best": [],
    "balanced": [],
    "fast": [],
    "best, 24k": ["--quality", "best", "--bitrate", "24"],
    **{f"speech codec, complexity {complexity}, {kilobits}k":
           ["--quality", "best", "--complexity", str(complexity), "--bitrate", str(kilobits)]
       for complexity, kilobits in ((6, 32), (6, 36), (5, 36), (5, 48), (3, 48))},
    **{f"transform, complexity {complexity}, {kilobits}k":
           ["--complexity", str(complexity), "--bitrate", str(kilobits)]
       for complexity, kilobits in ((5, 48), (5, 56), (0, 64), (0, 96))},
}


def render(script, out, *options):
    """CPU seconds of a render, and the sound's file."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([PROGRAM, "render", script, "--out", out, "--quiet", "--no-cache", *options], check=True,
                   stderr=subprocess.DEVNULL)
    see_off_orphans()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    folder = out / script.stem
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, next(path for path in folder.glob(f"{script.stem}.*") if path.suffix in (".opus", ".flac"))


def decode(path):
    raw = subprocess.check_output(["ffmpeg", "-v", "error", "-i", path, "-f", "f32le", "-ac", "1", "-ar", str(RATE), "-"])
    return numpy.frombuffer(raw, numpy.float32)


def mel_filters(size, count):
    """Triangles on the mel scale (HTK's formula) from 0 to half the rate."""
    mel = lambda hz: 2595 * numpy.log10(1 + hz / 700)
    edges = 700 * (10 ** (numpy.linspace(0, mel(RATE / 2), count + 2) / 2595) - 1)
    bins = numpy.fft.rfftfreq(size, 1 / RATE)
    up = (bins - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    down = (edges[2:, None] - bins) / (edges[2:] - edges[1:-1])[:, None]
    return numpy.maximum(0, numpy.minimum(up, down))


def cepstra(samples, size=1024, hop=240, bands=40, count=25):
    """Mel cepstra of frames, and the frames' levels in dB."""
    frames = numpy.lib.stride_tricks.sliding_window_view(samples, size)[::hop]
    power = numpy.abs(numpy.fft.rfft(frames * numpy.hanning(size))) ** 2
    bands_db = numpy.log(power @ mel_filters(size, bands).T + 1e-7)
    angles = numpy.outer(numpy.arange(count), numpy.arange(bands) + 0.5) * numpy.pi / bands
    return bands_db @ numpy.cos(angles).T / bands * 2, 10 * numpy.log10(power.mean(axis=1) + 1e-12)


def distortion(reference, decoded):
    length = min(len(reference), len(decoded))
    expected, level = cepstra(reference[:length])
    found, _ = cepstra(decoded[:length])
    sounding = level > level.max() - 50
    distance = numpy.sqrt(2 * ((expected - found)[sounding, 1:] ** 2).sum(axis=1))
    return 10 / numpy.log(10) * distance.mean()


def true_peak(path):
    said = subprocess.run(["ffmpeg", "-nostats", "-i", path, "-filter:a", "ebur128=peak=true", "-f", "null", "-"],
                          capture_output=True, text=True, check=True).stderr
    return float(re.findall(r"Peak: +(-?[\d.]+) dBFS", said)[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("script", type=pathlib.Path)
    script = parser.parse_args().script.resolve()
    adopt_orphans()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        _, lossless = render(script, work / "lossless", "--format", "flac")
        reference = decode(lossless)
        print("| setting | CPU s per hour | kb/s | MCD dB | true peak dBTP |\n|---|---|---|---|---|")
        for number, (name, options) in enumerate(SETTINGS.items()):
            out = work / str(number)
            options = options or ["--quality", name]
            seconds, path = render(script, out, *options)
            length = json.loads((out / script.stem / "report.json").read_text())["length"]
            print(f"| {name} | {seconds * 3600 / length:.1f} | {path.stat().st_size * 8 / length / 1000:.1f} | "
                  f"{distortion(reference, decode(path)):.2f} | {true_peak(path):.1f} |", flush=True)


if __name__ == "__main__":
    main()
