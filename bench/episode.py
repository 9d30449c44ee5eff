# SPDX-License-Identifier: GPL-3.0-or-later
"""An episode as its listener gets it: rendered, decoded, and cut at the times that it is published with."""
import array
import dataclasses
import json
import pathlib
import shlex
import subprocess
import tempfile


@dataclasses.dataclass
class Episode:
    turns: list     # of report.json
    segments: list  # of transcript.json: the lines of the captions
    sound: array.array
    rate_hz: int

    def cut(self, start_s, end_s):
        return self.sound[max(0, int(start_s * self.rate_hz)):int(end_s * self.rate_hz)]


def decode(source, rate_hz, data=None):
    """16-bit samples of one channel, from a file or, where `source` is "pipe:", from `data`."""
    command = ["ffmpeg", "-v", "error", "-i", source, "-ac", "1", "-ar", str(rate_hz), "-f", "s16le", "-"]
    return array.array("h", subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True).stdout)


def render(command, script, rate_hz):
    """By a command line like `build/release/duologue render --room hall`."""
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([*shlex.split(command), script, "--out", out, "--quiet", "--no-cache"], check=True)
        (folder,) = pathlib.Path(out).iterdir()
        (sound,) = folder.glob("*.opus")
        read = lambda name: json.loads((folder / name).read_text(encoding="utf-8"))
        turns = [turn for chapter in read("report.json")["chapters"] for turn in chapter["turns"]]
        return Episode(turns, read("transcript.json")["segments"], decode(sound, rate_hz), rate_hz)
