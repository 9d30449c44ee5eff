#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of English a speech recogniser gets wrong: rendered, as a listener hears it, or bare.

    bench/understood.py bench/everyday.en.txt "espeak-ng -v en-us -s 160" \\
        "build/release/duologue render" "build/release/duologue render --room hall"

    bench/understood.py --noise 15 bench/everyday.en.txt "build/release/duologue render" ...

Each way to speak the script is a command line. One with `render` in it makes the whole episode, which
is decoded from its Opus file and cut into turns; another gets the words of each turn on its standard
input, with --stdout, and writes a WAV file. Every turn is recognised by itself, with noise that is as low
as traffic --noise decibels below the turn: digital silence, which no microphone gives, misleads the
recogniser more than any voice. The table has the share of words that are inserted, missing or replaced, and how much more that is than by the first
way, with the 95 % interval of a bootstrap over pairs of turns.

Needs ffmpeg, espeak-ng and the Debian packages pocketsphinx and pocketsphinx-en-us. The recogniser is
old and knows natural voices only: compare ways to speak one text with each other, nothing else.
"""
import argparse
import array
import concurrent.futures
import dataclasses
import math
import pathlib
import random
import re
import shlex
import subprocess
import tempfile

import episode

RATE_HZ = 16000
MARGIN_S = 0.1
RESAMPLES = 10000
NOISE_CORNER_HZ = 500
RECOGNISER = ["-ds", "2", "-maxhmmpf", "3000", "-maxwpf", "10"]


@dataclasses.dataclass
class Turn:
    """Or any other part that is recognised by itself."""
    speaker: str
    text: str
    sound: array.array


@dataclasses.dataclass
class Score:
    speaker: str
    words: int
    wrong: int


def words(text):
    return re.findall(r"[a-z']+", text.lower())


def edits(reference, heard):
    """Words to insert, delete or replace to get from one to the other."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(reference, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (word != other))
    return row[-1]


def rendered(command, script):
    made = episode.render(command, script, RATE_HZ)
    return [Turn(turn["speaker"], turn["text"],
                 made.cut(turn["start"] - MARGIN_S, turn["start"] + turn["length"] + MARGIN_S))
            for turn in made.turns]


def read_aloud(command, script):
    """Turns of a script in the plain form, each a line, by a program that knows nothing of the others."""
    lines = re.findall(r"^(\w+): (.+)$", script.read_text(encoding="utf-8").partition("\n\n")[2], re.M)
    run = lambda text: subprocess.run([*shlex.split(command), "--stdout"], input=text.encode(),
                                      stdout=subprocess.PIPE, check=True).stdout
    return [Turn(speaker, text, episode.decode("pipe:", RATE_HZ, run(text))) for speaker, text in lines]


def power(samples):
    return sum(sample * sample for sample in samples) / len(samples)


def low_noise(length, dice):
    """White noise behind a low-pass of the first order."""
    keep = math.exp(-2 * math.pi * NOISE_CORNER_HZ / RATE_HZ)
    noise, last = [], 0.0
    for _ in range(length):
        last = keep * last + dice.gauss(0, 1)
        noise.append(last)
    return noise


def in_noise(turn, below_db, seed):
    noise = low_noise(len(turn.sound), random.Random(seed))
    gain = math.sqrt(power(turn.sound) / power(noise)) * 10 ** (-below_db / 20)
    mixed = (round(sample + gain * other) for sample, other in zip(turn.sound, noise))
    return dataclasses.replace(turn, sound=array.array("h", (max(-32768, min(32767, one)) for one in mixed)))


def recognise(turns, options):
    """What pocketsphinx hears in each."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for number, turn in enumerate(turns):
            (folder / f"{number}.raw").write_bytes(turn.sound.tobytes())
        (folder / "turns").write_text("".join(f"{number}\n" for number in range(len(turns))))
        subprocess.run(["pocketsphinx_batch", "-logfn", "/dev/null", "-adcin", "yes",
                        "-cepdir", folder, "-cepext", ".raw", "-ctl", folder / "turns",
                        "-hyp", folder / "heard", *options], check=True, capture_output=True)
        return [line.rpartition(" (")[0] for line in (folder / "heard").read_text().splitlines()]


def scores(command, script, noise_db):
    spoken = (rendered if "render" in shlex.split(command) else read_aloud)(command, script)
    turns = [in_noise(turn, noise_db, number) for number, turn in enumerate(spoken)]
    return [Score(turn.speaker, len(words(turn.text)), edits(words(turn.text), words(heard)))
            for turn, heard in zip(turns, recognise(turns, RECOGNISER), strict=True)]


def error_rate(turns):
    return sum(turn.wrong for turn in turns) / sum(turn.words for turn in turns)


def interval(first, other):
    """Of how much more is wrong in `other`, where both have the same turns."""
    dice = random.Random(1)
    pairs = list(zip(first, other, strict=True))
    found = []
    for _ in range(RESAMPLES):
        a, b = zip(*dice.choices(pairs, k=len(pairs)))
        found.append(error_rate(b) - error_rate(a))
    found.sort()
    return found[RESAMPLES // 40], found[-1 - RESAMPLES // 40]


def row(command, speaker, first, other):
    keep = lambda turns: [turn for turn in turns if speaker in ("all", turn.speaker)]
    first, other = keep(first), keep(other)
    cells = [command, speaker, f"{sum(turn.words for turn in other)}", f"{error_rate(other):.3f}"]
    if other != first:
        low, high = interval(first, other)
        cells += [f"{error_rate(other) - error_rate(first):+.3f}", f"{low:+.3f} to {high:+.3f}"]
    return f"| {' | '.join(cells + ['', ''][:6 - len(cells)])} |"


def print_table(ways, results, unit):
    print(f"| way | speaker | {unit} | wrong | more than the first | 95 % |\n|---|---|--:|--:|--:|---|")
    for speaker in ["all", *dict.fromkeys(turn.speaker for turn in results[0])]:
        for way, result in zip(ways, results):
            print(row(way, speaker, results[0], result))


def compare(ways, score):
    """The scores of each; the recogniser takes most of the time, and one core."""
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(score, ways))


def parse_options(description, script, way):
    """With what help says of the script and of a way to speak it."""
    parser = argparse.ArgumentParser(description=description.split("\n")[0])
    parser.add_argument("script", type=pathlib.Path, help=script)
    parser.add_argument("ways", nargs="+", metavar="WAY", help=way)
    parser.add_argument("--noise", type=float, default=40, metavar="DB",
                        help="below what is recognised (default: 40)")
    return parser.parse_args()


def main():
    options = parse_options(__doc__, "English, a line for a turn", "a command line")
    results = compare(options.ways, lambda way: scores(way, options.script, options.noise))
    print_table(options.ways, results, "words")


if __name__ == "__main__":
    main()
