"""How many codes are read, how surely and how fast: ours beside each engine alone, on the same frames.

`python benchmarks/codes.py [--quick] [--json] [--seed WORD]`; one thread; times are the thread's own work.
Every text but that of the frame's code is wrong. Exit code 1: a wish was missed.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import cv2
import numpy as np

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks import code_corpus as corpus  # noqa: E402 - the path is set just above
from benchmarks.table import Row, at_least, at_most, exit_code, show  # noqa: E402 - the same
from counter_desk.vision.codes import Code, CodeWatcher, read_codes  # noqa: E402 - the same
from counter_desk.vision.codes.engines import ask_zbar, ask_zxing  # noqa: E402 - the same

SEED = "counter"
OURS = "counter-desk"
TIMED_WIDTH = 1280
Reader = Callable[[Any], list[Code]]
READERS: dict[str, Reader] = {
    "zxing-cpp": lambda frame: ask_zxing(_grey(frame)),
    "pyzbar": lambda frame: ask_zbar(_grey(frame)),
    OURS: read_codes,
}


def _grey(frame: Any) -> Any:
    return cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)


@dataclass(frozen=True)
class Look:
    """What one reader made of one frame."""

    case: corpus.Case
    reader: str
    is_read: bool
    wrong: int
    milliseconds: float


def looks(chosen: Sequence[corpus.Group], seed: str) -> Iterator[Look]:
    """Every reader at every frame of these groups."""
    for group in chosen:
        for case, frame in corpus.frames(group, seed):
            for reader, read in READERS.items():
                start = time.thread_time()
                found = {(code.format, code.text) for code in read(frame)}
                spent = (time.thread_time() - start) * 1000
                wrong = len(found - {(case.format, case.text)})
                yield Look(case, reader, (case.format, case.text) in found, wrong, spent)


def rows_of(seen: Sequence[Look]) -> list[Row]:
    """All rows about single frames: each reader, each degradation, each kind of code."""
    rows: list[Row] = []
    for reader in READERS:
        mine = [look for look in seen if look.reader == reader]
        rows += _totals(reader, mine)
    for name in dict.fromkeys(look.case.name for look in seen if look.case.text):
        rows += _shares(name, [look for look in seen if look.case.name == name])
    for kind in dict.fromkeys(look.case.kind for look in seen if look.case.text):
        rows += _shares(kind, [look for look in seen if look.case.kind == kind])
    return rows


def _totals(reader: str, mine: Sequence[Look]) -> list[Row]:
    with_code = [look for look in mine if look.case.text]
    timed = [look.milliseconds for look in mine if look.case.width == TIMED_WIDTH]
    read = 100 * statistics.mean(look.is_read for look in with_code)
    wrong = sum(look.wrong for look in with_code)
    phantoms = sum(look.wrong for look in mine if not look.case.text)
    median, late = statistics.median(timed), float(np.percentile(timed, 95))
    labels = [
        f"{reader}: read of {len(with_code)} frames",
        f"{reader}: wrong texts",
        f"{reader}: texts in {len(mine) - len(with_code)} frames without a code",
        f"{reader}: median at {TIMED_WIDTH}×720",
        f"{reader}: p95 at {TIMED_WIDTH}×720",
    ]
    if reader != OURS:
        values = zip(labels, ("%", "", "", "ms", "ms"), (read, wrong, phantoms, median, late), strict=True)
        return [Row(label, unit, value) for label, unit, value in values]
    return [
        at_least(labels[0], "%", read, 78),
        at_most(labels[1], "", wrong, 0),
        at_most(labels[2], "", phantoms, 0),
        at_most(labels[3], "ms", median, 12),
        at_most(labels[4], "ms", late, 60),
    ]


def _shares(name: str, seen: Sequence[Look]) -> list[Row]:
    by_reader = {reader: [look.is_read for look in seen if look.reader == reader] for reader in READERS}
    count = len(by_reader[OURS])
    return [Row(f"{name}, of {count}: {reader}", "", sum(read)) for reader, read in by_reader.items()]


def video_rows(chosen: Sequence[corpus.Group], seed: str, each: int | None) -> list[Row]:
    """A second of video of each code, or of `each` of a group: whether the watcher has read it by then."""
    outcomes: list[bool] = []
    wrong, times = 0, []
    for number, group in enumerate(chosen):
        first = number % 6 if each else 0
        for case, video in islice(corpus.videos(group, seed), first, first + each if each else None):
            watcher, is_read = CodeWatcher(), False
            for frame in video:
                start = time.thread_time()
                found = {(code.format, code.text) for code in watcher.look(frame)}
                times.append((time.thread_time() - start) * 1000)
                wrong += len(found - {(case.format, case.text)})
                if is_read := (case.format, case.text) in found:
                    break
            outcomes.append(is_read)
    return [
        at_least(
            f"video: read of {len(outcomes)} codes in a second", "%", 100 * statistics.mean(outcomes), 97
        ),
        at_most("video: wrong texts", "", wrong, 0),
        Row("video: median of a frame", "ms", statistics.median(times)),
        Row("video: longest frame", "ms", max(times)),
    ]


def sample() -> list[corpus.Group]:
    """One group of each degradation, levels and sizes turn about."""
    every = corpus.groups()
    picked = []
    for number, degradation in enumerate(corpus.DEGRADATIONS):
        mine = [group for group in every if group[0] == degradation]
        picked.append(mine[(number * 4 + 1) % len(mine)])
    return picked


def easier() -> list[corpus.Group]:
    """What videos are made of: the two easier levels at 1280×720."""
    return [
        one
        for one in corpus.groups()
        if one[0] != corpus.NEGATIVE and one[1] < 3 and one[2][0] == TIMED_WIDTH
    ]


def main() -> int:
    """Measure and print."""
    cv2.setNumThreads(1)
    is_quick = "--quick" in sys.argv
    seed = sys.argv[sys.argv.index("--seed") + 1] if "--seed" in sys.argv else SEED
    rows = rows_of(list(looks(sample() if is_quick else corpus.groups(), seed)))
    rows += video_rows(easier()[:: 2 if is_quick else 1], seed, 1 if is_quick else None)
    show(rows, "--json" in sys.argv)
    return exit_code(rows)


if __name__ == "__main__":
    raise SystemExit(main())
