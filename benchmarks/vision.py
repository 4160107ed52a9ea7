"""How long vision takes at the counter: a preview frame, a still, an empty chair, a code.

`python benchmarks/vision.py [--quick] [--json]`; one thread, as beside a busy screen. Exit code 1: a wish was
missed.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.table import Row, at_most, exit_code, show  # noqa: E402 - the path is set just above
from counter_desk.vision.codes import read_codes  # noqa: E402 - the same
from counter_desk.vision.crop import encode_jpeg  # noqa: E402 - the same
from counter_desk.vision.frames import Frame  # noqa: E402 - the same
from counter_desk.vision.judge import PhotoJudge  # noqa: E402 - the same


def median_ms(act: Callable[[], object], rounds: int) -> float:
    """The median time of `act`, after one round that does not count."""
    act()
    times: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def measured(rounds: int) -> list[Row]:
    """All rows."""
    judge = PhotoJudge(ROOT / "resources" / "models")
    frame = np.asarray(cv2.imread(str(ROOT / "resources" / "demo" / "portrait.jpg")), np.uint8)
    empty = np.full_like(frame, 190)
    size = f"{frame.shape[1]}×{frame.shape[0]}"
    return [
        at_most(f"glance at {size}", "ms", median_ms(lambda: judge.glance(frame), rounds), 40),
        at_most(f"glance at {size}, nobody there", "ms", median_ms(lambda: judge.glance(empty), rounds), 80),
        at_most(f"judge and crop {size}", "ms", median_ms(lambda: judge.judge(frame), rounds), 150),
        at_most("encode the card photo", "ms", median_ms(lambda: _photo(judge, frame), rounds), 250),
        Row(f"look for codes at {size}", "ms", median_ms(lambda: read_codes(frame), rounds)),
    ]


def _photo(judge: PhotoJudge, frame: Frame) -> bytes:
    _, crop = judge.judge(frame)
    return encode_jpeg(crop) if crop else b""


def main() -> int:
    """Measure and print."""
    cv2.setNumThreads(1)
    rows = measured(5 if "--quick" in sys.argv else 40)
    show(rows, "--json" in sys.argv)
    return exit_code(rows)


if __name__ == "__main__":
    raise SystemExit(main())
