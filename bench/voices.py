#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the personas of voices/ and prints the tables of docs/voices.md.

    bench/voices.py build/release/share/duologue               every persona as it is
    bench/voices.py build/release/share/duologue --try m3,f2   bare variants, pitch and range 50

Needs libespeak-ng and ffmpeg; the folder is the one that the build prepares (it holds
espeak-ng-data/ and voices/). Pitch is the median of an autocorrelation tracker, its spread that from
the 10th to the 90th percentile; formants are medians of linear prediction over open vowels (a); tilt
is the power between 1 and 5 kHz against that below 1 kHz; rate counts no silence of 0.1 s or more;
loudness is EBU R128 of one channel.
"""
import argparse
import array
import cmath
import concurrent.futures
import ctypes
import dataclasses
import math
import multiprocessing
import operator
import pathlib
import re
import statistics
import subprocess
import tomllib

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
class Language:
    voice: str
    text: str
    syllables: int
    open_vowels: str


LANGUAGES = {
    "mandarin": Language("cmn-latn-pinyin", MANDARIN, len(re.findall(r"[1-5]", MANDARIN)),
                         "ba1 da1 la1 ma1, na1 ga1 ha1 sa1, ka1 pa1 ta1 fa1."),
    "english": Language("en-us", ENGLISH.replace("·", ""),
                        len(ENGLISH.split()) + ENGLISH.count("·"),
                        "spa, pa, bra, ma, la, ha, calm, palm, father, drama."),
}

PITCH_RATE_HZ = 4410
FORMANT_RATE_HZ = 11025
RATE_HZ = 22050


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


def speak(share, language, text, delivery):
    """16-bit samples at 22,050 Hz, from a process of their own: libespeak-ng keeps a history."""
    with multiprocessing.Pool(1) as pool:
        return pool.apply(speak_here, (share, language, text, delivery))


def speak_here(share, language, text, delivery):
    library = ctypes.CDLL("libespeak-ng.so.1")
    spoken = array.array("h")

    @ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)
    def keep(wav, count, _):
        if wav and count:
            spoken.frombytes(ctypes.string_at(wav, 2 * count))
        return 0

    synchronous, dont_exit, utf8 = 2, 0x8000, 1
    if library.espeak_Initialize(synchronous, 0, str(share).encode(), dont_exit) != RATE_HZ:
        raise SystemExit(f"{share}: no espeak-ng data there; build the project first")
    library.espeak_SetSynthCallback(keep)
    library.espeak_SetVoiceByName(f"{language}+{delivery.variant}".encode())
    library.espeak_GetCurrentVoice.restype = ctypes.POINTER(ctypes.c_char_p * 3)
    _name, _languages, identifier = library.espeak_GetCurrentVoice().contents
    if not identifier.decode().endswith(f"+{delivery.variant}"):
        raise SystemExit(f"{delivery.variant}: no such variant")
    for parameter, value in (1, delivery.rate_wpm), (3, delivery.pitch), (4, delivery.range):
        library.espeak_SetParameter(parameter, value, 0)
    data = text.encode() + b"\0"
    library.espeak_Synth(data, len(data), 0, 0, 0, utf8, None, None)
    return spoken


def ffmpeg(pcm, *options):
    command = ["ffmpeg", "-hide_banner", "-f", "s16le", "-ar", str(RATE_HZ), "-ac", "1",
               "-i", "pipe:", *options]
    return subprocess.run(command, input=pcm.tobytes(), capture_output=True, check=True)


def samples(pcm, rate_hz):
    raw = ffmpeg(pcm, "-ar", str(rate_hz), "-ac", "1", "-f", "s16le", "pipe:").stdout
    return [s / 32768 for s in array.array("h", raw)]


def correlation(x, lag):
    return sum(map(operator.mul, x, x[lag:]))


def pitch_of(frame, rate_hz):
    """Hz, or nothing where the frame is not clearly voiced."""
    shortest, longest = rate_hz // 420, rate_hz // 60
    half = len(frame) - longest - 1
    start = frame[:half]
    energy = correlation(start, 0)
    if energy < half * 1e-4:
        return None
    scores = []
    for lag in range(shortest - 1, longest + 2):
        shifted = frame[lag:lag + half]
        norm = math.sqrt(energy * correlation(shifted, 0)) or 1
        scores.append(sum(map(operator.mul, start, shifted)) / norm)
    best = max(scores)
    if best < 0.75:
        return None
    for i in range(1, len(scores) - 1):
        left, here, right = scores[i - 1:i + 2]
        if here > 0.93 * best and here >= left and here > right:
            bend = left - 2 * here + right
            lag = shortest - 1 + i + (0.5 * (left - right) / bend if bend else 0)
            return rate_hz / lag
    return None


def frames(x, rate_hz, length_s, hop_s):
    length, hop = int(rate_hz * length_s), rate_hz * hop_s
    count = max(0, int((len(x) - length) / hop))
    return [x[int(i * hop):int(i * hop) + length] for i in range(count)]


def predictor(r, order):
    """Linear prediction coefficients from an autocorrelation (Levinson and Durbin)."""
    a, error = [1.0], r[0]
    for i in range(1, order + 1):
        k = -sum(a[j] * r[i - j] for j in range(i)) / error
        a = [1.0] + [a[j] + k * a[i - j] for j in range(1, i)] + [k]
        error *= 1 - k * k
    return a


def roots(a):
    """Zeros of a polynomial with leading coefficient 1 (Durand and Kerner)."""
    zeros = [0.9 * cmath.exp(2j * math.pi * (k + 0.25) / (len(a) - 1)) for k in range(len(a) - 1)]
    for _ in range(60):
        moved = 0.0
        for i, z in enumerate(zeros):
            value, slope = 0, 1
            for c in a:
                value = value * z + c
            for j, other in enumerate(zeros):
                if j != i:
                    slope *= z - other
            step = value / slope if slope else 0
            zeros[i] = z - step
            moved = max(moved, abs(step))
        if moved < 1e-7:
            break
    return zeros


def formants_of(frame, rate_hz):
    """Frequencies of the resonances below 5 kHz that are narrower than 600 Hz."""
    emphasised = [b - 0.95 * a for a, b in zip(frame, frame[1:])]
    n = len(emphasised)
    x = [s * (0.54 - 0.46 * math.cos(2 * math.pi * i / (n - 1))) for i, s in enumerate(emphasised)]
    r = [correlation(x, lag) for lag in range(13)]
    if r[0] <= 0:
        return []
    r[0] *= 1.00001
    found = []
    for z in roots(predictor(r, 12)):
        hz = cmath.phase(z) * rate_hz / (2 * math.pi)
        width = -math.log(abs(z) or 1e-9) * rate_hz / math.pi
        if 150 < hz < 5000 and width < 600:
            found.append(hz)
    return sorted(found)


def spectrum(x):
    """Powers of the discrete Fourier transform; len(x) is a power of two."""
    def transform(v):
        if len(v) == 1:
            return v
        even, odd = transform(v[0::2]), transform(v[1::2])
        half = [cmath.exp(-2j * math.pi * k / len(v)) * o for k, o in enumerate(odd)]
        return list(map(operator.add, even, half)) + list(map(operator.sub, even, half))
    return [abs(c) ** 2 for c in transform([complex(s) for s in x])[:len(x) // 2]]


def tilt(voiced, rate_hz):
    low = high = 0.0
    for frame in voiced:
        x = [s * math.sin(math.pi * i / 256) ** 2 for i, s in enumerate(frame[:256])]
        for k, power in enumerate(spectrum(x)):
            hz = k * rate_hz / 256
            low += power if 50 <= hz < 1000 else 0
            high += power if 1000 <= hz < 5000 else 0
    return 10 * math.log10(high / low)


def speech_seconds(x, rate_hz):
    """Length without the silences of 0.1 s and more."""
    blocks = frames(x, rate_hz, 0.01, 0.01)
    silent, run = 0, 0
    for block in blocks + [[1.0]]:
        if max(map(abs, block)) < 0.004:
            run += 1
            continue
        silent += run if run >= 10 else 0
        run = 0
    return (len(blocks) - silent) * 0.01


def loudness(pcm):
    log = ffmpeg(pcm, "-af", "ebur128=peak=sample", "-f", "null", "-").stderr.decode()
    summary = log[log.rindex("Summary:"):]
    return (float(re.search(r"I:\s+(\S+) LUFS", summary)[1]),
            float(re.search(r"Peak:\s+(\S+) dBFS", summary)[1]))


def voiced_frames(pcm, rate_hz):
    """Frames of 30 ms that lie within voiced speech, 50 ms apart."""
    x = samples(pcm, rate_hz)
    loud = math.sqrt(statistics.fmean(s * s for s in x))
    result = []
    for frame in frames(x, rate_hz, 0.03, 0.05):
        crossings = sum(1 for a, b in zip(frame, frame[1:]) if a * b < 0)
        power = math.sqrt(statistics.fmean(s * s for s in frame))
        if power > loud and crossings < 0.25 * len(frame):
            result.append(frame)
    return result


def open_vowel_formants(pcm):
    found = [formants_of(frame, FORMANT_RATE_HZ) for frame in voiced_frames(pcm, FORMANT_RATE_HZ)]
    return [statistics.median(f[i] for f in found if len(f) >= 3) for i in range(3)]


def pitches(pcm):
    x = samples(pcm, PITCH_RATE_HZ)
    found = (pitch_of(frame, PITCH_RATE_HZ) for frame in frames(x, PITCH_RATE_HZ, 0.045, 0.015))
    return sorted(pitch for pitch in found if pitch)


def measure(share, name, delivery):
    language = LANGUAGES[name]
    pcm = speak(share, language.voice, language.text, delivery)
    vowels = speak(share, language.voice, language.open_vowels, delivery)
    track = pitches(pcm)
    lufs, peak = loudness(pcm)
    seconds = speech_seconds(samples(pcm, RATE_HZ), RATE_HZ)
    return Figures(
        pitch_hz=statistics.median(track),
        low_hz=track[len(track) // 10],
        high_hz=track[-1 - len(track) // 10],
        formants_hz=open_vowel_formants(vowels),
        tilt_db=tilt(voiced_frames(pcm, FORMANT_RATE_HZ), FORMANT_RATE_HZ),
        loudness_lufs=lufs,
        peak_dbfs=peak,
        syllables_per_second=language.syllables / seconds)


def semitones(a, b):
    return 12 * math.log2(a / b)


COLUMNS = ["pitch (Hz)", "spread (st)", "F1 of a", "F2", "F3 (Hz)", "tilt (dB)", "syllables/s",
           "LUFS", "peak (dBFS)"]


def row(name, language, f):
    cells = [name, language, f"{f.pitch_hz:.1f}", f"{semitones(f.high_hz, f.low_hz):.1f}",
             *(f"{hz:.0f}" for hz in f.formants_hz), f"{f.tilt_db:.1f}",
             f"{f.syllables_per_second:.2f}", f"{f.loudness_lufs:.1f}", f"{f.peak_dbfs:.1f}"]
    return f"| {' | '.join(cells)} |"


def personas(folder):
    for path in sorted(folder.glob("*.toml")):
        persona = tomllib.loads(path.read_text())
        for language in LANGUAGES:
            part = persona[language]
            yield path.stem, language, Delivery(persona["variant"], part["rate"], part["pitch"],
                                                part["range"])


def bare(variants):
    for variant in variants:
        for language in LANGUAGES:
            yield variant, language, Delivery(variant)


def print_steps(measured):
    """How far each persona is from itself in the other language."""
    print("\n| persona | pitch, Mandarin to English (st) | rate, Mandarin to English (%) |")
    print("|---|--:|--:|")
    for name in dict.fromkeys(n for n, _ in measured):
        zh, en = measured[name, "mandarin"], measured[name, "english"]
        rate = 100 * (en.syllables_per_second / zh.syllables_per_second - 1)
        print(f"| {name} | {semitones(en.pitch_hz, zh.pitch_hz):+.2f} | {rate:+.1f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("share", type=pathlib.Path, help="the folder that the build prepares")
    parser.add_argument("--try", dest="variants", type=lambda s: s.split(","), metavar="A,B,…",
                        help="measure bare variants instead of personas")
    options = parser.parse_args()
    share = options.share.resolve()
    subjects = list(bare(options.variants) if options.variants else personas(share / "voices"))
    with concurrent.futures.ProcessPoolExecutor() as pool:
        figures = list(pool.map(measure, *zip(*((share, *subject[1:]) for subject in subjects))))
    print(f"| {'variant' if options.variants else 'persona'} | language | {' | '.join(COLUMNS)} |")
    print("|---|---|" + "--:|" * len(COLUMNS))
    for (name, language, _), f in zip(subjects, figures):
        print(row(name, language, f))
    print_steps({(n, l): f for (n, l, _), f in zip(subjects, figures)})


if __name__ == "__main__":
    main()
