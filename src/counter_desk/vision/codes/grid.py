"""A QR code's modules read one by one from a straight picture; its hidden fixed parts are painted in.

The lines between modules are found even where the paper's bend makes some modules twice as wide as others.
"""

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np

from counter_desk.vision.codes.engines import Grey
from counter_desk.vision.codes.unbent import SIDE
from counter_desk.vision.frames import Floats

_SIZES = np.arange(21, 58, 4)  # modules of a side, version 1 to 10
_SIZES_TRIED = 2
_STRETCH = 0.5  # how much wider or narrower than the mean a module may be
_STEADY = 5.0  # what a change of width costs
_RING = np.pad(np.ones((3, 3), np.uint8), 1)
_FINDER = np.pad(np.pad(_RING, 1, constant_values=1), (0, 1))  # seven modules and the light line beside them
_IS_FINDER = 0.85  # of its modules are right; two such corners make a QR code
_MODULE = 4  # pixels of a painted one
Modules = Grey
"""1 is dark."""


def grids(straight: Grey) -> Iterator[Modules]:
    """The likeliest readings of the modules, with the fixed pattern painted in; none without two finders."""
    across, down = _edges(straight)
    inner = slice(SIDE // 4, -SIDE // 4)
    left, right = _extent((across + down)[inner].mean(axis=0))
    top, bottom = _extent((across + down)[:, inner].mean(axis=1))
    columns, rows = across[top:bottom].mean(axis=0), down[:, left:right].mean(axis=1)
    likeliest = np.argsort(-_regularity(columns, left, right) - _regularity(rows, top, bottom))
    for size in _SIZES[likeliest[:_SIZES_TRIED]]:
        lines_x = _lines(columns, int(size), left, right)
        lines_y = _lines(rows, int(size), top, bottom)
        if lines_x is None or lines_y is None:
            continue
        if painted := _painted(_modules(straight, lines_x, lines_y)):
            yield from painted
            break  # another size would have no finders


def picture_of(modules: Modules) -> Grey:
    """The modules as a clean picture with its quiet zone."""
    light = np.where(modules, 0, 255).astype(np.uint8)
    framed = np.pad(light, 4, constant_values=255)
    return np.asarray(framed.repeat(_MODULE, axis=0).repeat(_MODULE, axis=1), np.uint8)


def _edges(straight: Grey) -> tuple[Floats, Floats]:
    soft = cv2.GaussianBlur(straight, (0, 0), 1)
    across = np.abs(cv2.Sobel(soft, cv2.CV_32F, 1, 0, ksize=1))
    down = np.abs(cv2.Sobel(soft, cv2.CV_32F, 0, 1, ksize=1))
    return np.asarray(across, np.float32), np.asarray(down, np.float32)


def _extent(profile: Floats) -> tuple[int, int]:
    """The first and the last pixel of the busy stretch around the middle."""
    smooth = cv2.blur(profile[None], (11, 1))[0]
    busy = (smooth > 0.3 * np.percentile(smooth[SIDE // 4 : -SIDE // 4], 75)).astype(np.uint8)
    busy = cv2.morphologyEx(busy[None], cv2.MORPH_CLOSE, np.ones((1, 7), np.uint8))[0]
    before, after = np.flatnonzero(busy[: SIDE // 2] == 0), np.flatnonzero(busy[SIDE // 2 :] == 0)
    first = int(before[-1]) + 1 if before.size else 0
    last = int(after[0]) + SIDE // 2 - 1 if after.size else SIDE - 1
    return (first + 4, last - 4) if last - first > SIDE // 8 else (SIDE // 8, SIDE * 7 // 8)


def _regularity(profile: Floats, first: int, last: int) -> Floats:
    """How well edges repeat at each size's pitch."""
    part = profile[first : last + 1] - profile[first : last + 1].mean()
    turns = np.arange(len(part)) / (last - first) * _SIZES[:, None]
    return np.asarray(np.abs(np.exp(-2j * np.pi * turns) @ part), np.float32)


def _lines(profile: Floats, size: int, first: int, last: int) -> Floats | None:
    """The lines between modules: `size` steps over the strongest edges, each about as wide as the last."""
    mean = (last - first) / size
    widths = np.arange(max(2, int(mean * (1 - _STRETCH))), int(np.ceil(mean * (1 + _STRETCH))) + 1)
    edge = np.log1p(profile / (profile.mean() + 1e-6)).astype(np.float32)
    reach = int(1.5 * mean) + 1
    score = np.full((len(widths), SIDE), -1e9, np.float32)
    score[:, max(0, first - reach) : first + reach] = edge[max(0, first - reach) : first + reach]
    steps = []
    for _ in range(size):
        score, step = _stepped(score, widths, edge, _STEADY / mean**2)
        steps.append(step)
    ends = score[:, last - reach : last + reach]
    width, end = np.unravel_index(ends.argmax(), ends.shape)
    if ends[width, end] < 0:
        return None
    return _traced(steps, widths, int(width), int(end) + last - reach)


def _stepped(score: Floats, widths: Any, edge: Floats, cost: float) -> tuple[Floats, Any]:
    """The best scores after one more module, per width and place, and the change of width that led there."""
    around = np.pad(score, ((1, 1), (0, 0)), constant_values=-1e9)
    choices = np.stack([around[:-2] - cost, score, around[2:] - cost])
    whence = choices.argmax(axis=0).astype(np.int8) - 1
    best = choices.max(axis=0)
    after = np.full_like(score, -1e9)
    moved = np.zeros_like(whence)
    for row, width in enumerate(widths):
        after[row, width:] = best[row, :-width] + edge[width:]
        moved[row, width:] = whence[row, :-width]
    return after, moved


def _traced(steps: list[Any], widths: Any, width: int, end: int) -> Floats:
    lines = [end]
    for step in reversed(steps):
        before = int(step[width, end])
        end -= int(widths[width])
        width += before
        lines.append(end)
    return np.array(lines[::-1], np.float32)


def _modules(straight: Grey, lines_x: Floats, lines_y: Floats) -> Modules:
    """Dark or light, against the middle of the darkest and lightest of the modules nearby."""
    reach = 3 if np.diff(lines_x).mean() < 9 else 5
    x, y = ((lines[:-1] + lines[1:]) / 2 for lines in (lines_x, lines_y))
    light = cv2.remap(cv2.blur(straight, (reach, reach)), *np.meshgrid(x, y), cv2.INTER_LINEAR).astype(
        np.float32
    )
    nearby = np.ones((7, 7), np.uint8)
    lightest = cv2.blur(cv2.dilate(light, nearby), (7, 7))
    darkest = cv2.blur(cv2.erode(light, nearby), (7, 7))
    return (light < (lightest + darkest) / 2).astype(np.uint8)


def _painted(modules: Modules) -> list[Modules]:
    """The two likeliest ways up, with finders and timing lines; none unless two finders are there."""
    ways = [np.rot90(modules, turn) for turn in range(4)]
    scores = [sorted((corner == _FINDER).mean() for corner in _finders(way))[1] for way in ways]
    order = sorted(range(4), key=lambda turn: -scores[turn])[:2]
    painted = []
    for turn in order:
        if scores[turn] >= _IS_FINDER:
            way = ways[turn].copy()
            for corner in _finders(way):
                corner[:] = _FINDER
            way[6, 8:-8] = way[8:-8, 6] = (np.arange(8, len(way) - 8) + 1) % 2
            painted.append(way)
    return painted


def _finders(modules: Modules) -> tuple[Modules, Modules, Modules]:
    """Views of the three corners, each turned so that its finder lies at its upper left."""
    return modules[:8, :8], modules[:8, :-9:-1], modules[:-9:-1, :8]
