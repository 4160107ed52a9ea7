"""A keyboard scanner on real X screens: bursts of random codes, and people who type, told from each other.

`python benchmarks/wedge.py [--quick] [--json]`. Needs Xvfb, setxkbmap and libXtst. Keys are injected by the X
server (XTEST) at 2 to 20 ms a key; keyboard layouts, Caps Lock, input method, focus and moments in which the
screen is busy come at random. The input method is played (benchmarks/wedge_window.py), as Mozc does it.
"""

import argparse
import json
import os
import random
import string
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.key_injector import (  # noqa: E402 - the path is set just above
    CAPS_LOCK,
    ENTER,
    JIS_KEYS,
    TAB,
    US_KEYS,
    Injector,
    Stroke,
    strokes,
)
from benchmarks.startup import a_screen  # noqa: E402
from benchmarks.table import Row, at_most, exit_code, show  # noqa: E402

BURSTS, QUICK_BURSTS = 1000, 80
LINES, QUICK_LINES = 1000, 32
TRIES = 5
PARTS = 10  # screens at a time: most of the time is waiting
GAP_MS = 35
STALL_MS = 70
PATIENCE_S = 2.0
SETTLE_S = 0.1
BURSTS_A_LAYOUT = 20
WORDS = string.ascii_lowercase + string.digits


@dataclass(frozen=True)
class Trial:
    """One or two codes and how they are typed."""

    codes: tuple[str, ...]
    ends: tuple[tuple[int, ...], ...]
    keys: dict[str, tuple[int, int]] = field(repr=False)
    mode: str
    eats_releases: bool
    has_caps_lock: bool
    focus: str
    busy_s: float
    gap_ms: tuple[float, float]
    prefix: str


def main() -> int:
    """Measure and print; 1 when a key was lost, changed or leaked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_BURSTS} bursts and {QUICK_LINES} lines")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--part", nargs=3, type=int, metavar=("SEED", "BURSTS", "LINES"), help="used inside")
    options = parser.parse_args()
    if options.part:
        sys.stdout.write(json.dumps(run_part(*options.part)))
        return 0
    bursts, lines = (QUICK_BURSTS, QUICK_LINES) if options.quick else (BURSTS, LINES)
    rows = rows_of(measure(bursts, lines, options.seed))
    show(rows, options.json)
    return exit_code(rows)


def rows_of(counted: Counter[str]) -> list[Row]:
    """The counts; all but the first of each kind are wanted to be none."""
    wanted_none = ("codes lost", "codes changed", "codes too many", "keys leaked", "buttons pressed")
    return [
        Row("codes scanned", "codes", counted["codes"]),
        *(at_most(name, "", counted[name], 0) for name in wanted_none),
        Row("codes typed again, for this machine had stalled amidst them", "codes", counted["stalls"]),
        Row("lines typed by a person", "lines", counted["lines"]),
        at_most("taken for a scan", "lines", counted["taken"], 0),
        at_most("lines changed", "lines", counted["lines changed"], 0),
    ]


def measure(bursts: int, lines: int, seed: int) -> Counter[str]:
    """All parts, each on a screen of its own."""
    share = [-(-count // PARTS) for count in (bursts, lines)]
    running = [start_part(seed * 1000 + part, *share) for part in range(PARTS)]
    counted: Counter[str] = Counter()
    for part in running:
        told, _ = part.communicate()
        if part.returncode:
            raise SystemExit("a part of the benchmark broke off")
        counted.update(json.loads(told))
    return counted


def start_part(seed: int, bursts: int, lines: int) -> subprocess.Popen[str]:
    """A process for one part; it writes its counts as JSON."""
    numbers = map(str, (seed, bursts, lines))
    return subprocess.Popen([sys.executable, __file__, "--part", *numbers], stdout=subprocess.PIPE, text=True)


def run_part_alone(seed: int, bursts: int, lines: int) -> Counter[str]:
    """One part, for a test."""
    told, _ = start_part(seed, bursts, lines).communicate()
    return Counter(json.loads(told))


def run_part(seed: int, bursts: int, lines: int) -> dict[str, int]:
    """So many bursts and lines on a new screen."""
    with a_screen() as screen:
        os.environ |= screen
        with Injector(screen["DISPLAY"]) as injector:
            bench = Bench(injector, random.Random(seed))
            for at in range(bursts):
                if at % BURSTS_A_LAYOUT == 0:
                    bench.change_layout()
                bench.scan(bench.a_trial())
            for _ in range(lines):
                bench.type_line()
            return dict(bench.counted)


class Bench:
    """A window on the screen, somebody at its keyboard, and what came of it."""

    def __init__(self, injector: Injector, chance: random.Random) -> None:
        from PySide6.QtWidgets import QApplication

        from benchmarks.wedge_window import TrialWindow

        self._app = QApplication.instance() or QApplication([])
        self._injector, self._chance = injector, chance
        self._layout = US_KEYS
        self.counted: Counter[str] = Counter()
        self.window = TrialWindow(GAP_MS)
        self.window.show()
        self.window.activateWindow()
        self.until(lambda: self.window.isActiveWindow())

    def until(self, is_so: Callable[[], bool], patience_s: float = PATIENCE_S) -> bool:
        """Let the window live until it is so."""
        from PySide6.QtCore import QEventLoop, QTimer

        deadline = time.monotonic() + patience_s
        while not is_so():
            if time.monotonic() > deadline:
                return False
            loop = QEventLoop()
            QTimer.singleShot(5, loop.quit)
            loop.exec()
        return True

    def change_layout(self) -> None:
        """The PC's keyboard becomes a Japanese or a US one."""
        name, self._layout = self._chance.choice((("us", US_KEYS), ("jp", JIS_KEYS)))
        subprocess.run(["setxkbmap", name], check=True, env=os.environ)
        self.until(lambda: False, 0.3)

    def a_trial(self) -> Trial:
        """What a clerk, a PC and a scanner may come up with."""
        chance = self._chance
        keys = chance.choice((US_KEYS, JIS_KEYS))
        has_caps_lock = chance.random() < 0.1
        mode = chance.choice(("off", "off", "wide", "romaji", "kana"))
        eats_releases = chance.random() < 0.3
        is_repairable = keys is not self._layout or has_caps_lock or (eats_releases and mode != "off")
        kinds = [an_id, an_own_code, *([] if is_repairable else [a_receipt, a_link, any_code])]
        if is_repairable and not (eats_releases and mode != "off"):
            kinds += [a_receipt, a_link]
        codes = tuple(chance.choice(kinds)(chance) for _ in range(chance.choice((1, 1, 1, 2))))
        ends: list[tuple[int, ...]] = [(ENTER,), (ENTER,), (TAB,), (ENTER, ENTER)]
        return Trial(
            codes,
            tuple(chance.choice(ends if at + 1 < len(codes) else [*ends, ()]) for at in range(len(codes))),
            keys,
            mode,
            eats_releases,
            has_caps_lock,
            chance.choice(self.window.KINDS),
            chance.uniform(0.05, 0.3) if chance.random() < 0.15 else 0.0,
            chance.choice(((2.0, 4.0), (5.0, 12.0), (2.0, 20.0))),
            chance.choice(("", "", "", "]Q3", "]C0")) if mode != "romaji" or not eats_releases else "",
        )

    def scan(self, trial: Trial) -> None:
        """Type it, and count what came of it; again, where this machine stalled amidst it."""
        for _ in range(TRIES):
            self._play(trial)
            if not self._has_stalled():
                break
            self.counted["stalls"] += 1
            self.until(lambda: False, 5 * SETTLE_S)
        self._count(trial)

    def _play(self, trial: Trial) -> None:
        from PySide6.QtCore import QTimer

        window = self.window
        window.tidy()
        window.focus(trial.focus)
        window.input_method.mode = trial.mode
        window.input_method.eats_releases = trial.eats_releases
        self.until(lambda: False, 0.03)
        if trial.has_caps_lock:
            self._injector.play([(CAPS_LOCK, 0, 0.0)])
        if trial.busy_s:
            QTimer.singleShot(self._chance.randrange(120), lambda: time.sleep(trial.busy_s))
        self._injector.begin(self._strokes(trial))
        self.until(lambda: len(window.witness.scans) >= len(trial.codes), PATIENCE_S)
        self._injector.wait()
        if trial.has_caps_lock:
            self._injector.play([(CAPS_LOCK, 0, 0.0)])
        self.until(lambda: False, SETTLE_S)

    def _has_stalled(self) -> bool:
        """Whether this machine itself made a pause between two keys that no scanner makes."""
        times = self.window.input_method.times_ms
        return any(later - earlier > STALL_MS for earlier, later in pairwise(times))

    def type_line(self) -> None:
        """A person types a line into the field, some of it by rolling over the keys."""
        from benchmarks.wedge_window import composed

        window, chance = self.window, self._chance
        window.tidy()
        window.focus("line")
        window.input_method.eats_releases = chance.random() < 0.3
        mode = window.input_method.mode = chance.choice(("off", "off", "wide", "romaji", "kana"))
        self.until(lambda: False, 0.03)
        line = "".join(
            chance.choices(WORDS + ("  " if mode == "off" else ""), k=chance.randint(4, 12))
        ).strip()
        gaps = human_gaps(chance, len(line) + 1)
        self._injector.begin([*strokes(line, self._layout, gaps), (ENTER, 0, gaps[-1])])
        wanted = line if mode == "off" else composed(line, mode)
        self.until(lambda: False, sum(gaps) / 1000)
        self._injector.wait()
        self.until(lambda: window.line.text() == wanted, 0.5)
        self.until(lambda: False, SETTLE_S)
        self.counted["lines"] += 1
        self.counted["taken"] += bool(window.witness.scans)
        is_right = window.line.text() == wanted and window.witness.returned == (mode == "off")
        self._tell(not is_right, "lines changed", (mode, line, wanted, window.line.text()))

    def _strokes(self, trial: Trial) -> list[Stroke]:
        typed: list[Stroke] = []
        for code, end in zip(trial.codes, trial.ends, strict=True):
            gaps = [self._chance.uniform(*trial.gap_ms) for _ in range(len(code) + len(trial.prefix) + 2)]
            one = strokes(trial.prefix + code, trial.keys, gaps) + [(key, 0, gaps[-1]) for key in end]
            if typed:
                one[0] = (*one[0][:2], 40.0)
            typed += one
        return typed

    def _count(self, trial: Trial) -> None:
        witness, sent = self.window.witness, Counter(trial.codes)
        came = Counter(witness.texts)
        self.counted["codes"] += len(trial.codes)
        missing, strange = (sent - came).total(), (came - sent).total()
        self.counted["codes changed"] += min(missing, strange)
        self.counted["codes lost"] += max(0, missing - strange)
        self.counted["codes too many"] += max(0, strange - missing)
        self.counted["keys leaked"] += len(witness.leaked) + (not self.window.is_untouched)
        self.counted["buttons pressed"] += witness.pressed + witness.returned
        is_wrong = missing or strange or witness.leaked or not self.window.is_untouched or witness.pressed
        self._tell(bool(is_wrong), "", (trial, witness, witness.texts))

    def _tell(self, is_wrong: bool, name: str, what: object) -> None:
        if is_wrong:
            self.counted[name] += bool(name)
            is_jis = "JIS" if self._layout is JIS_KEYS else "US"
            sys.stderr.write(f"{is_jis} PC: {what}\n")


def human_gaps(chance: random.Random, count: int) -> list[float]:
    """Milliseconds between a person's keys: 4 to 12 a second, now and then two or three rolled over."""
    pace = 1000 / chance.uniform(4, 12)
    gaps = [max(45.0, chance.gauss(pace, pace / 5)) for _ in range(count)]
    for at in range(1, count - 2, 4):
        if chance.random() < 0.2:
            gaps[at : at + 2] = [chance.uniform(3, 20) for _ in gaps[at : at + 2]]
    return gaps


def an_id(chance: random.Random) -> str:
    """An application ID."""
    return "".join(chance.choices(string.digits, k=23))


def an_own_code(chance: random.Random) -> str:
    """A code of this desk."""
    return "CD1" + "".join(chance.choices(string.ascii_uppercase + string.digits, k=chance.randint(4, 30)))


def a_receipt(chance: random.Random) -> str:
    """The code of a receipt."""
    return f"CDR1:{chance.getrandbits(128):032x}"


def a_link(chance: random.Random) -> str:
    """A link with an application ID."""
    return f"https://example.jp/apply?id={an_id(chance)}&kind={chance.randint(1, 9)}"


def any_code(chance: random.Random) -> str:
    """A code that nobody here knows; its space is a shortcut of the window."""
    letters = string.ascii_letters + string.digits
    first, *rest = chance.choice(letters), *chance.choices(letters + "-./+*#$% ", k=16)
    return f"{first}{''.join(rest[:8])} {''.join(rest[8:])}9"


if __name__ == "__main__":
    sys.exit(main())
