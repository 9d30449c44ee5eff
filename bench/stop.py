#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how fast a render stops that is asked to, and whether anything goes on behind it.

    bench/stop.py SCRIPT [STOPS]     STOPS of each signal (50), at random instants

SCRIPT must take longer than two seconds to render. Prints the median and the longest time from the signal
to the end of the program and of all that it started, in ms, and how often something was left of it after
that: a process, or a temporary file. Needs a release build; nothing is taken from the cache.
"""
import ctypes
import os
import pathlib
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time

PROGRAM = pathlib.Path(__file__).resolve().parent.parent / "build/release/duologue"
LONGEST_S = 10


def adopt_orphans():
    """Processes whose parents have ended become children of this one, which sees them off."""
    set_child_subreaper = 36  # prctl(2)
    ctypes.CDLL(None).prctl(set_child_subreaper, 1, 0, 0, 0)


def is_running(group):
    try:
        while os.waitpid(-group, os.WNOHANG) != (0, 0):
            pass
        return True
    except ChildProcessError:
        return False


def stop(script, asked):
    """Exit code, ms to the end of the program, ms to that of the last of its processes (or None), files left."""
    with tempfile.TemporaryDirectory() as out:
        render = subprocess.Popen([PROGRAM, "render", script, "--out", out, "--no-cache", "--quiet"],
                                  start_new_session=True)
        time.sleep(random.uniform(0.05, 2))
        began = time.perf_counter()
        render.send_signal(asked)
        code = render.wait()
        ended = time.perf_counter()
        while is_running(render.pid) and time.perf_counter() - ended < LONGEST_S:
            time.sleep(0.001)
        last = time.perf_counter()
        files = [file for file in pathlib.Path(out).rglob("*") if file.is_file()]
        orphaned = is_running(render.pid)
        return code, (ended - began) * 1000, None if orphaned else (last - began) * 1000, len(files)


def main():
    script, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 50
    random.seed(7)
    adopt_orphans()
    print("| signal | exit codes | median ms | longest ms | longest of all its processes | orphans | files left |\n"
          "|---|---|--:|--:|--:|--:|--:|")
    for asked in (signal.SIGINT, signal.SIGTERM):
        codes, ends, lasts, files = zip(*(stop(script, asked) for _ in range(count)))
        gone = [last for last in lasts if last is not None]
        print(f"| {asked.name} | {', '.join(map(str, sorted(set(codes))))} | {statistics.median(ends):.0f} | "
              f"{max(ends):.0f} | {max(gone, default=0):.0f} | {lasts.count(None)} | {sum(files)} |")


if __name__ == "__main__":
    main()
