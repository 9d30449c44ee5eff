#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of a voice's English a speech recogniser gets wrong.

    bench/understood.py build/release/share/duologue m3 f2 host

speaks a text with each variant at 160 words a minute and prints the share of wrong words. Needs
libespeak-ng, ffmpeg and the Debian packages pocketsphinx and pocketsphinx-en-us. The recogniser is
old and knows natural voices only: compare variants with each other, nothing else. One text has about
300 words, so differences under 0.08 mean nothing.
"""
import argparse
import concurrent.futures
import pathlib
import re
import subprocess
import tempfile

import voices

TEXT = voices.LANGUAGES["english"].text + """
How did you come to this work? When I was a child my mother worked in a hospital, and I saw how long
it took for a good idea to reach the people who needed it. Later I read about a disease that killed
nearly everyone who had it, and a few years after that there was a drug. I asked myself why it could
not have come sooner. That question has never left me. Some of my friends say that machines will take
our jobs. I believe that they will change most of them, and that we have to talk about it openly, with
workers and with governments. If we wait until it happens, it will be too late. How much money do you
need for the next step? More than we have today, but less than people think. The price of a computer
falls every year, and our engineers find better ways to use what we have.
"""


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


def recognise(pcm):
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        voices.ffmpeg(pcm, "-y", "-ar", "16000", file.name)
        command = ["pocketsphinx_continuous", "-infile", file.name, "-logfn", "/dev/null",
                   "-ds", "2", "-maxhmmpf", "6000"]
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def error_rate(share, variant):
    pcm = voices.speak(share, "en-us", TEXT, voices.Delivery(variant))
    return edits(words(TEXT), words(recognise(pcm))) / len(words(TEXT))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("share", type=pathlib.Path, help="the folder that the build prepares")
    parser.add_argument("variants", nargs="+", metavar="VARIANT")
    options = parser.parse_args()
    shares = [options.share.resolve()] * len(options.variants)
    with concurrent.futures.ProcessPoolExecutor() as pool:
        for variant, rate in zip(options.variants, pool.map(error_rate, shares, options.variants)):
            print(f"{variant}\t{rate:.2f}", flush=True)


if __name__ == "__main__":
    main()
