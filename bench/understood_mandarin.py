#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of rendered Mandarin a recogniser that knows only English sounds gets wrong.

    bench/understood_mandarin.py scripts/davos-2025.zh.txt "build/release/duologue render" \\
        "build/release/duologue render --room hall"

The ways, the noise and the table are those of bench/understood.py; the first way must be a render. What is
recognised is every caption line that has Han characters only, as syllables without tones. Each
syllable is spelled in the sounds of English that are nearest, and a bigram model of the lines
themselves tells the recogniser which ones may follow each other, since without it nearly all is wrong.
So the shares mean nothing by themselves, and tones are not heard: it is for finding out whether a
change of a voice's sound harms Mandarin.

Needs ffmpeg and the Debian packages pocketsphinx and pocketsphinx-en-us.
"""
import collections
import math
import pathlib
import re
import shlex
import subprocess
import tempfile

import episode
import understood

MARGIN_S = 0.05
DISCOUNT = 0.7
INITIALS = {
    "b": "B", "p": "P", "m": "M", "f": "F", "d": "D", "t": "T", "n": "N", "l": "L", "g": "G", "k": "K",
    "h": "HH", "j": "JH", "q": "CH", "x": "SH", "zh": "JH", "ch": "CH", "sh": "SH", "r": "R",
    "z": "D Z", "c": "T S", "s": "S", "": "",
}
FINALS = {
    "a": "AA", "o": "AO", "e": "AH", "ai": "AY", "ei": "EY", "ao": "AW", "ou": "OW", "an": "AE N",
    "en": "AH N", "ang": "AA NG", "eng": "AH NG", "ong": "UH NG", "er": "ER", "i": "IY", "ia": "Y AA",
    "ie": "Y EH", "iao": "Y AW", "iu": "Y OW", "ian": "Y EH N", "in": "IY N", "iang": "Y AA NG",
    "ing": "IH NG", "iong": "Y UH NG", "u": "UW", "ua": "W AA", "uo": "W AO", "uai": "W AY",
    "ui": "W EY", "uan": "W AA N", "un": "W AH N", "uang": "W AA NG", "v": "Y UW", "ve": "Y W EH",
    "van": "Y W EH N", "vn": "Y UW N",
}
WITHOUT_INITIAL = {
    "yi": "i", "yin": "in", "ying": "ing", "yu": "v", "yue": "ve", "yuan": "van", "yun": "vn",
    "you": "iu", "yong": "iong", "wu": "u", "wei": "ui", "wen": "un",
}


def phones(syllable):
    """In the recogniser's notation."""
    initial, final = re.fullmatch(r"([zcs]h|[bpmfdtnlgkhjqxrzcs]?)(.+)", syllable).groups()
    final = WITHOUT_INITIAL.get(final, final.replace("y", "i").replace("w", "u"))
    if initial in ("j", "q", "x"):
        final = final.replace("u", "v") if final.startswith("u") else final
    if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
        return f"{INITIALS[initial]} {'IH' if initial in ('z', 'c', 's') else 'ER'}"
    return f"{INITIALS[initial]} {FINALS[final]}".strip()


def lines_of(command, script):
    """The Han lines of the captions, by their text."""
    made = episode.render(command, script, understood.RATE_HZ)
    han = [line for line in made.segments if re.fullmatch(r"[\u4e00-\u9fff，。？！、；：“”《》 ]+", line["body"])]
    return {line["body"]: understood.Turn(line["speaker"], line["body"], made.cut(
        line["startTime"] - MARGIN_S, line["endTime"] + MARGIN_S)) for line in han}


def readings(program, lines):
    """The syllables of each line without tones, an 儿 at the end of one left out."""
    with tempfile.TemporaryDirectory() as folder:
        script = pathlib.Path(folder) / "lines.txt"
        script.write_text("language: zh\n\n" + "".join(f"{line}\n\n" for line in lines), encoding="utf-8")
        spoken = subprocess.run([program, "pinyin", "--spoken", script], stdout=subprocess.PIPE, text=True,
                                check=True).stdout.splitlines()[2::2]
    syllables = [re.findall(r"[a-z]+(?=[1-5])", line) for line in spoken]
    return [[re.sub(r"(?<=.)(?<!^e)r$", "", one) for one in row] for row in syllables]


def bigrams(rows):
    """A back-off model in ARPA's format, by absolute discounting."""
    pairs = collections.Counter(pair for row in rows for pair in zip(["<s>", *row], [*row, "</s>"]))
    follow, counts, kinds = collections.Counter(), collections.Counter(), collections.Counter()
    for (before, after), count in pairs.items():
        counts[before] += count
        follow[after] += count
        kinds[before] += 1
    alone = {word: (count + 1) / (follow.total() + len(follow)) for word, count in follow.items()}
    unseen = {word: 1 - sum(alone[after] for before, after in pairs if before == word) for word in counts}
    share = {word: DISCOUNT * kinds[word] / counts[word] for word in counts}
    log = math.log10
    ones = [f"{log(alone[word]) if word in alone else -99:.4f} {word} "
            f"{log(share[word] / unseen[word]) if word in counts else 0:.4f}" for word in ["<s>", *alone]]
    twos = [f"{log((count - DISCOUNT) / counts[before] + share[before] * alone[after]):.4f} {before} {after}"
            for (before, after), count in pairs.items()]
    return "\n".join(["\\data\\", f"ngram 1={len(ones)}", f"ngram 2={len(twos)}", "", "\\1-grams:", *ones, "",
                      "\\2-grams:", *twos, "", "\\end\\", ""])


def scores(lines, syllables, noise_db):
    lines = [understood.in_noise(line, noise_db, number) for number, line in enumerate(lines)]
    with tempfile.TemporaryDirectory() as folder:
        words, model = pathlib.Path(folder) / "words", pathlib.Path(folder) / "model"
        known = sorted({syllable for row in syllables for syllable in row})
        words.write_text("".join(f"{syllable} {phones(syllable)}\n" for syllable in known), encoding="utf-8")
        model.write_text(bigrams(syllables), encoding="utf-8")
        heard = understood.recognise(lines, ["-dict", words, "-lm", model])
    return [understood.Score(line.speaker, len(row), understood.edits(row, said.split()))
            for line, row, said in zip(lines, syllables, heard, strict=True)]


def main():
    options = understood.parse_options(__doc__, "Mandarin", "a command line with render")
    spoken = [lines_of(way, options.script) for way in options.ways]
    common = [text for text in spoken[0] if all(text in lines for lines in spoken)]
    syllables = readings(shlex.split(options.ways[0])[0], common)
    results = understood.compare(spoken, lambda lines: scores([lines[text] for text in common], syllables, options.noise))
    understood.print_table(options.ways, results, "syllables")


if __name__ == "__main__":
    main()
