"""A square turned level, and the bend and slant of its paper taken out: its rows of modules become straight.

Where rows are straight their edges fall together, so the projection of the edges is sharpest; the bend is the
curve, of third degree, that makes it so. Then the same for the columns, which may only be slanted.
"""

from typing import Any

import cv2
import numpy as np

from counter_desk.vision.codes.engines import Grey
from counter_desk.vision.frames import Region

SIDE = 416  # pixels of the picture; the square fills three quarters of it
_HALF = SIDE // 2  # edges are judged at half the size
_COLUMNS = 18  # and in so many strips
_ROUND = 0.66  # of the region, from its centre: the square when it is turned, and some margin
_FINER = (4.0, 2.0, 1.0, 0.5)  # half pixels
Bend = tuple[float, float, float]
"""How far a row is shifted, in half pixels: the factors of x, x² and x³, x from -1 to 1."""

_BENDS: list[Bend] = [(a, b, 0.0) for a in np.arange(-20, 21, 5.0) for b in np.arange(-20, 21, 5.0)]
_SLANTS: list[Bend] = [(a, 0.0, 0.0) for a in np.arange(-24, 25, 3.0)]


def unbent(grey: Grey, region: Region) -> Grey:
    """The square of the region, SIDE × SIDE, with straight rows and columns."""
    rows = _straightened(_level(grey, region), _BENDS, (0, 1, 2))
    columns = _straightened(np.ascontiguousarray(rows.T), _SLANTS, (0, 1))
    return np.ascontiguousarray(columns.T)


def _level(grey: Grey, region: Region) -> Grey:
    """Turned by what the edges are off from level; fourfold, all four edges have one angle."""
    first = _turned(grey, region, 0.0)
    middle = cv2.resize(first, (_HALF, _HALF), interpolation=cv2.INTER_AREA)
    across, down = cv2.spatialGradient(middle)
    inner = slice(_HALF // 6, -_HALF // 6)
    gradients = (across + 1j * down.astype(np.float32))[inner, inner]
    squares = gradients * gradients
    angle = float(np.angle((squares * squares / (np.abs(squares) + 1)).sum())) / 4
    return _turned(grey, region, angle) if abs(angle) > 0.02 else first


def _turned(grey: Grey, region: Region, angle: float) -> Grey:
    side = 2 * (max(region.width, region.height) * _ROUND + 6)
    corners = Region(region.centre_x, region.centre_y, side, side, float(np.degrees(angle))).corners()
    back = cv2.getAffineTransform(np.array([[0, 0], [SIDE, 0], [SIDE, SIDE]], np.float32), corners[:3])
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    turned = cv2.warpAffine(grey, back, (SIDE, SIDE), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(turned, np.uint8)


def _straightened(picture: Grey, coarse: list[Bend], free: tuple[int, ...]) -> Grey:
    """Rows made straight by the best of the coarse bends, made finer in its free factors."""
    edges = np.abs(cv2.Sobel(cv2.GaussianBlur(picture, (0, 0), 1.2), cv2.CV_32F, 0, 1))
    strips = cv2.resize(edges, (_COLUMNS, _HALF), interpolation=cv2.INTER_AREA)
    rows, columns = np.arange(_HALF, dtype=np.float32)[:, None], np.arange(_COLUMNS)
    places = (columns + 0.5) / _COLUMNS * 2 - 1

    def sharpness(bend: Bend) -> float:
        moved = np.clip(np.rint(rows + _shift(places, bend)), 0, _HALF - 1).astype(np.int32)
        profile = strips[moved, columns].sum(axis=1)
        return float(profile @ profile)

    best = max(coarse, key=sharpness)
    for step in _FINER:
        for factor in free:
            best = max((_moved(best, factor, by * step) for by in (0, -1, 1)), key=sharpness)
    along = np.arange(SIDE, dtype=np.float32)
    shift = 2 * _shift((along + 0.5) / SIDE * 2 - 1, best)
    source_x = np.broadcast_to(along, (SIDE, SIDE)).copy()
    source_y = along[:, None] + shift.astype(np.float32)
    straight = cv2.remap(picture, source_x, source_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(straight, np.uint8)


def _shift(places: Any, bend: Bend) -> Any:
    return bend[0] * places + bend[1] * (places * places - 0.3) + bend[2] * places**3


def _moved(bend: Bend, factor: int, by: float) -> Bend:
    """One factor changed; more of x³ takes as much of x back, so that the ends stay where they are."""
    moved = list(bend)
    moved[factor] += by
    if factor == 2:
        moved[0] -= 0.6 * by
    return (moved[0], moved[1], moved[2])
