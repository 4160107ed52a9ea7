"""Types on an X screen as a keyboard scanner or a person does, key by key in time (XTEST extension).

A process of its own, so that the screen's threads can't slow it: each line on its standard input is
`keycode shift(0|1) milliseconds-before`, and a line `end` is answered by `done`.
"""

import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

SHIFT, ENTER, TAB, CAPS_LOCK = 50, 36, 23, 66
CONTROL = 37
_ROWS = ((10, "1234567890"), (24, "qwertyuiop"), (38, "asdfghjkl"), (52, "zxcvbnm,./"))


def _keys(plain: dict[str, int], shifted: dict[str, int]) -> dict[str, tuple[int, int]]:
    keys = {char: (first + at, 0) for first, row in _ROWS for at, char in enumerate(row)}
    letters = {char.upper(): (code, 1) for char, (code, _) in keys.items() if char.isalpha()}
    return keys | letters | {c: (k, 0) for c, k in plain.items()} | {c: (k, 1) for c, k in shifted.items()}


def _row(first: int, chars: str) -> dict[str, int]:
    return {char: first + at for at, char in enumerate(chars)}


# Which key (evdev keycode) and whether Shift a scanner presses for a character.
US_KEYS = _keys(
    {" ": 65, "-": 20, "=": 21, "[": 34, "]": 35, ";": 47, "'": 48, "\\": 51},
    _row(10, "!@#$%^&*()_+") | {"{": 34, "}": 35, ":": 47, '"': 48, "|": 51, "<": 59, ">": 60, "?": 61},
)
JIS_KEYS = _keys(
    {" ": 65, "-": 20, "^": 21, "@": 34, "[": 35, ";": 47, ":": 48, "]": 51, "\\": 132},
    _row(10, "!\"#$%&'()")
    | {"=": 20, "~": 21, "`": 34, "{": 35, "+": 47, "*": 48, "}": 51, "_": 97, "<": 59, ">": 60, "?": 61},
)
Stroke = tuple[int, int, float]  # keycode, with Shift, milliseconds before it


def strokes(text: str, keys: dict[str, tuple[int, int]], gaps_ms: Iterable[float]) -> list[Stroke]:
    """The keys of a text."""
    return [(*keys[char], gap) for char, gap in zip(text, gaps_ms, strict=False)]


class Injector:
    """The other end of the process; a context manager."""

    def __init__(self, display: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__, display], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def begin(self, keys: Sequence[Stroke]) -> None:
        """Start typing; `is_done` tells when all was typed."""
        assert self._process.stdin is not None
        self._process.stdin.write("".join(f"{code} {shift} {gap}\n" for code, shift, gap in keys) + "end\n")
        self._process.stdin.flush()

    def wait(self) -> None:
        """Return when all was typed."""
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "done\n"

    def play(self, keys: Sequence[Stroke]) -> None:
        """Type, and wait for it."""
        self.begin(keys)
        self.wait()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._process.communicate(timeout=10)


def main(display_name: str) -> None:
    """Type what comes in."""
    x11, xtest = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(display_name.encode()))

    def fake(code: int, is_press: int) -> None:
        xtest.XTestFakeKeyEvent(display, code, is_press, 0)

    with suppress(PermissionError):
        os.nice(-15)  # a scanner is not slowed by what else runs on the PC
    due = time.monotonic()
    for line in sys.stdin:
        if line == "end\n":
            x11.XSync(display, 0)
            sys.stdout.write("done\n")
            sys.stdout.flush()
            due = time.monotonic()
            continue
        code, shift, gap_ms = line.split()
        due = max(due + float(gap_ms) / 1000, time.monotonic())
        time.sleep(max(0.0, due - time.monotonic()))
        held = {"1": SHIFT, "2": CONTROL}.get(shift)
        for key, is_press in ((held, 1), (int(code), 1), (int(code), 0), (held, 0)):
            if key is not None:
                fake(key, is_press)
        x11.XFlush(display)


if __name__ == "__main__":
    main(sys.argv[1])
