#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the personas of voices/ and prints the tables of docs/voices.md.

    bench/voices.py build/release/share/duologue                bare libespeak-ng, as each persona sets it
    bench/voices.py build/release/share/duologue --try m3,f2    bare variants, pitch and range 50
    bench/voices.py build/release/share/duologue --rendered "build/release/duologue render"
                                                                every persona, as it is published

Needs libespeak-ng and ffmpeg; the folder is the one that the build prepares (it holds
espeak-ng-data/ and voices/). Pitch is the median of an autocorrelation tracker, its spread that from
the 10th to the 90th percentile; formants are medians of linear prediction over open vowels (a); tilt
is the power between 1 and 5 kHz against that below 1 kHz; rate counts no silence of 0.1 s or more;
loudness is EBU R128 of one channel.
"""
import argparse
import array
import concurrent.futures
import ctypes
import dataclasses
import functools
import multiprocessing
import pathlib
import re
import statistics
import tempfile
import tomllib

import acoustics
import episode

MANDARIN = """
zao3shang5 hao3, huan1ying2 shou1ting1. wo3men5 jin1tian1 zai4 hu2bian1 de5 yi1 jian1 xiao3wu1
li3 jian4mian4, chuang1wai4 zheng4 xia4 zhe5 xue3. zhe4 wei4 ke4ren2 zao3nian2 yan2jiu1
wu4li3, hou4lai2 zhuan3 qu4 zuo4 sheng1wu4, zai4 hou4lai2 cai2 ban4 le5 zi4ji3 de5 gong1si1.
ta1 shuo1 hua4 bu2 kuai4, dan4shi4 mei3 ju4 dou1 xiang3 guo4. ni3 jue2de5 wei4lai2 wu3 nian2
hui4 you3 shen2me5 bian4hua4? wo3 xiang3 zui4 da4 de5 bian4hua4 shi4 yi1xue2: xu3duo1
lao3 wen4ti2 hui4 you3 xin1 de5 da2an4, ren2men5 hui4 huo2 de5 geng4 jiu3, ye3 geng4 jian4kang1.
dang1ran2, feng1xian3 ye3 hen3 zhen1shi2, suo3yi3 wo3men5 yao4 man4man5 zou3, yi1 bu4 yi1 bu4
kan4 qing1chu5. xie4xie5 ni3 de5 shi2jian1, wo3men5 ming2tian1 zai4 liao2.
"""

MANDARIN_WRITTEN = """
早上好，欢迎收听。我们今天在湖边的一间小屋里见面，窗外正下着雪。这位客人早年研究物理，后来转去做生物，再后来才办了自己的公司。
他说话不快，但是每句都想过。你觉得未来五年会有什么变化？我想最大的变化是医学：许多老问题会有新的答案，人们会活得更久，也更健康。
当然，风险也很真实，所以我们要慢慢走，一步一步看清楚。谢谢你的时间，我们明天再聊。
"""

# A dot parts the syllables of a word.
ENGLISH = """
Good mor·ning, and wel·come to the show. We meet to·day in a small house by the lake, and out·side
the win·dow it has star·ted to snow. Our guest be·gan with phy·sics, then turned to the stu·dy of
cells, and on·ly la·ter foun·ded a com·pa·ny of his own. He does not speak fast, but he has thought
a·bout ev·ry line be·fore he says it. What do you think will change in the next five years? I think
the big·gest change will come in me·di·cine: ma·ny old pro·blems will get a new an·swer, and peo·ple
will live lon·ger, and in bet·ter health. Of course, the risks are quite re·al too, so we should walk
slow·ly, and look where we put our feet, one step at a time. Thank you for your time, we will talk
a·gain to·mor·row.
"""


@dataclasses.dataclass
class Texts:
    speech: str
    open_vowels: str


@dataclasses.dataclass
class Language:
    code: str
    voice: str
    syllables: int    # of the speech
    bare: Texts       # for libespeak-ng
    written: Texts    # for a script


ENGLISH_TEXTS = Texts(ENGLISH.replace("·", ""), "spa, pa, bra, ma, la, ha, calm, palm, father, drama.")

LANGUAGES = {
    "mandarin": Language("zh", "cmn-latn-pinyin", len(re.findall(r"[1-5]", MANDARIN)),
                         Texts(MANDARIN, "ba1 da1 la1 ma1, na1 ga1 ha1 sa1, ka1 pa1 ta1 fa1."),
                         Texts("".join(MANDARIN_WRITTEN.split()), "八，搭，拉，妈，那，嘎，哈，撒，咖，趴，他，发。")),
    "english": Language("en", "en-us", len(ENGLISH.split()) + ENGLISH.count("·"),
                        ENGLISH_TEXTS, ENGLISH_TEXTS),
}


@dataclasses.dataclass
class Delivery:
    variant: str
    rate_wpm: int = 160
    pitch: int = 50
    range: int = 50


@dataclasses.dataclass
class Figures:
    pitch_hz: float
    low_hz: float
    high_hz: float
    formants_hz: list
    tilt_db: float
    loudness_lufs: float
    peak_dbfs: float
    syllables_per_second: float


def speak(share, voice, delivery, text):
    """16-bit samples at 22,050 Hz, from a process of their own: libespeak-ng keeps a history."""
    with multiprocessing.Pool(1) as pool:
        return pool.apply(speak_here, (share, voice, delivery, text))


def speak_here(share, voice, delivery, text):
    library = ctypes.CDLL("libespeak-ng.so.1")
    spoken = array.array("h")

    @ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)
    def keep(wav, count, _):
        if wav and count:
            spoken.frombytes(ctypes.string_at(wav, 2 * count))
        return 0

    synchronous, dont_exit, utf8 = 2, 0x8000, 1
    if library.espeak_Initialize(synchronous, 0, str(share).encode(), dont_exit) != acoustics.RATE_HZ:
        raise SystemExit(f"{share}: no espeak-ng data there; build the project first")
    library.espeak_SetSynthCallback(keep)
    library.espeak_SetVoiceByName(f"{voice}+{delivery.variant}".encode())
    library.espeak_GetCurrentVoice.restype = ctypes.POINTER(ctypes.c_char_p * 3)
    _name, _languages, identifier = library.espeak_GetCurrentVoice().contents
    if not identifier.decode().endswith(f"+{delivery.variant}"):
        raise SystemExit(f"{delivery.variant}: no such variant")
    for parameter, value in (1, delivery.rate_wpm), (3, delivery.pitch), (4, delivery.range):
        library.espeak_SetParameter(parameter, value, 0)
    data = text.encode() + b"\0"
    library.espeak_Synth(data, len(data), 0, 0, 0, utf8, None, None)
    return spoken


def publish(command, code, persona, text):
    """What a player hears of a script in which the persona says `text`."""
    with tempfile.TemporaryDirectory() as folder:
        script = pathlib.Path(folder) / "one.txt"
        script.write_text(f"title: One\nlanguage: {code}\ncast: Sam\n\nSam: {' '.join(text.split())}\n",
                          encoding="utf-8")
        return episode.render(f"{command} --cast Sam={persona}", script, acoustics.RATE_HZ).sound


def measure(say, texts, syllables):
    speech = say(texts.speech)
    track = acoustics.pitches(speech)
    lufs, peak = acoustics.loudness(speech)
    return Figures(
        pitch_hz=statistics.median(track),
        low_hz=track[len(track) // 10],
        high_hz=track[-1 - len(track) // 10],
        formants_hz=acoustics.open_vowel_formants(say(texts.open_vowels)),
        tilt_db=acoustics.tilt(speech),
        loudness_lufs=lufs,
        peak_dbfs=peak,
        syllables_per_second=syllables / acoustics.speech_seconds(speech))


COLUMNS = ["pitch (Hz)", "spread (st)", "F1 of a", "F2", "F3 (Hz)", "tilt (dB)", "syllables/s",
           "LUFS", "peak (dBFS)"]


def row(name, language, f):
    cells = [name, language, f"{f.pitch_hz:.1f}", f"{acoustics.semitones(f.high_hz, f.low_hz):.1f}",
             *(f"{hz:.0f}" for hz in f.formants_hz), f"{f.tilt_db:.1f}",
             f"{f.syllables_per_second:.2f}", f"{f.loudness_lufs:.1f}", f"{f.peak_dbfs:.1f}"]
    return f"| {' | '.join(cells)} |"


def bare(share, name, delivery):
    """The measurement of a delivery in a language, not yet made."""
    language = LANGUAGES[name]
    say = functools.partial(speak, share, language.voice, delivery)
    return functools.partial(measure, say, language.bare, language.syllables)


def published(command, name, persona):
    language = LANGUAGES[name]
    say = functools.partial(publish, command, language.code, persona)
    return functools.partial(measure, say, language.written, language.syllables)


def subjects(options, share):
    """Names, languages and measurements to make."""
    if options.variants:
        return [(variant, language, bare(share, language, Delivery(variant)))
                for variant in options.variants for language in LANGUAGES]
    paths = sorted((share / "voices").glob("*.toml"))
    if options.rendered:
        return [(path.stem, language, published(options.rendered, language, path.stem))
                for path in paths for language in LANGUAGES]
    return [(path.stem, language, bare(share, language, delivery(path, language)))
            for path in paths for language in LANGUAGES]


def delivery(path, language):
    persona = tomllib.loads(path.read_text())
    part = persona[language]
    return Delivery(persona["variant"], part["rate"], part["pitch"], part["range"])


def make(measurement):
    return measurement()


def print_steps(measured):
    """How far each persona is from itself in the other language."""
    print("\n| persona | pitch, Mandarin to English (st) | rate, Mandarin to English (%) |")
    print("|---|--:|--:|")
    for name in dict.fromkeys(n for n, _ in measured):
        zh, en = measured[name, "mandarin"], measured[name, "english"]
        rate = 100 * (en.syllables_per_second / zh.syllables_per_second - 1)
        print(f"| {name} | {acoustics.semitones(en.pitch_hz, zh.pitch_hz):+.2f} | {rate:+.1f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("share", type=pathlib.Path, help="the folder that the build prepares")
    parser.add_argument("--try", dest="variants", type=lambda s: s.split(","), metavar="A,B,…",
                        help="measure bare variants instead of personas")
    parser.add_argument("--rendered", metavar="COMMAND",
                        help="measure what this makes, such as 'build/release/duologue render'")
    options = parser.parse_args()
    names, languages, measurements = zip(*subjects(options, options.share.resolve()))
    with concurrent.futures.ProcessPoolExecutor() as pool:
        figures = list(pool.map(make, measurements))
    print(f"| {'variant' if options.variants else 'persona'} | language | {' | '.join(COLUMNS)} |")
    print("|---|---|" + "--:|" * len(COLUMNS))
    for name, language, f in zip(names, languages, figures):
        print(row(name, language, f))
    print_steps(dict(zip(zip(names, languages), figures)))


if __name__ == "__main__":
    main()
