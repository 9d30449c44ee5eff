# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be measured of a voice, from 16-bit samples of one channel at 22,050 Hz; needs ffmpeg."""
import array
import cmath
import math
import operator
import re
import statistics
import subprocess

PITCH_RATE_HZ = 4410
FORMANT_RATE_HZ = 11025
RATE_HZ = 22050


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


def tilt(pcm, rate_hz=FORMANT_RATE_HZ):
    low = high = 0.0
    for frame in voiced_frames(pcm, rate_hz):
        x = [s * math.sin(math.pi * i / 256) ** 2 for i, s in enumerate(frame[:256])]
        for k, power in enumerate(spectrum(x)):
            hz = k * rate_hz / 256
            low += power if 50 <= hz < 1000 else 0
            high += power if 1000 <= hz < 5000 else 0
    return 10 * math.log10(high / low)


def speech_seconds(pcm):
    """Length without the silences of 0.1 s and more."""
    blocks = frames(samples(pcm, RATE_HZ), RATE_HZ, 0.01, 0.01)
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


def voiced_frames(pcm, rate_hz=FORMANT_RATE_HZ):
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
    found = [formants_of(frame, FORMANT_RATE_HZ) for frame in voiced_frames(pcm)]
    return [statistics.median(f[i] for f in found if len(f) >= 3) for i in range(3)]


def pitches(pcm):
    """In Hz, ascending."""
    x = samples(pcm, PITCH_RATE_HZ)
    found = (pitch_of(frame, PITCH_RATE_HZ) for frame in frames(x, PITCH_RATE_HZ, 0.045, 0.015))
    return sorted(pitch for pitch in found if pitch)


def semitones(a, b):
    return 12 * math.log2(a / b)
