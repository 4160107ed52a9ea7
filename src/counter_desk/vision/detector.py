"""Where faces are: MediaPipe's short-range detector (BlazeFace, arXiv:1907.05047) with its anchors."""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from counter_desk.vision.frames import Floats, Frame
from counter_desk.vision.models import Model, ModelName

SIDE = 128
# Two anchors in each of 16 × 16 cells, six in each of 8 × 8: the graph's strides 8, 16, 16, 16.
_GRIDS = ((16, 2), (8, 6))


@dataclass(frozen=True)
class Detection:
    """A face as the detector sees it, in frame pixels; `points`: the right and left eye first (6 × 2)."""

    score: float
    left: float
    top: float
    width: float
    height: float
    points: Floats


class Detector:
    """Finds faces; misses those below about a twelfth of the longer side (see `find_small`)."""

    def __init__(self, model_dir: Path) -> None:
        self._model = Model(model_dir, ModelName.DETECTOR)
        self._anchors = _anchors()

    def find(self, frame: Frame, minimum_score: float) -> list[Detection]:
        """Faces in the whole frame, the surest first."""
        return _without_doubles(self._raw(frame, minimum_score))

    def find_small(self, frame: Frame, minimum_score: float) -> list[Detection]:
        """Faces in overlapping tiles of 0.6 of the shorter side, and in the whole frame."""
        found = self._raw(frame, minimum_score)
        rows, columns = frame.shape[:2]
        side = max(round(0.6 * min(rows, columns)), SIDE)
        for top in _starts(rows, side):
            for left in _starts(columns, side):
                tile = frame[top : top + side, left : left + side]
                found += [_moved(one, left, top) for one in self._raw(tile, minimum_score)]
        return _without_doubles(found)

    def _raw(self, frame: Frame, minimum_score: float) -> list[Detection]:
        square, scale, pad_x, pad_y = _letterbox(frame)
        outputs = self._model.run(square, low=-1.0)
        logits = outputs["classificators"].reshape(-1)
        scores = 1 / (1 + np.exp(-np.clip(logits, -80, 80)))
        numbers = outputs["regressors"].reshape(-1, 16)
        return [
            _detection(float(scores[i]), numbers[i], self._anchors[i], scale, pad_x, pad_y)
            for i in np.flatnonzero(scores >= minimum_score)
        ]


def _anchors() -> Floats:
    """The centres (896 × 2) in pixels of the input."""
    centres: list[tuple[float, float]] = []
    for cells, repeats in _GRIDS:
        for row in range(cells):
            for column in range(cells):
                centres += [((column + 0.5) * SIDE / cells, (row + 0.5) * SIDE / cells)] * repeats
    return np.array(centres, np.float32)


def _letterbox(frame: Frame) -> tuple[Frame, float, int, int]:
    rows, columns = frame.shape[:2]
    scale = SIDE / max(rows, columns)
    size = (max(1, round(columns * scale)), max(1, round(rows * scale)))
    small = cv2.resize(frame, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    pad_x, pad_y = (SIDE - size[0]) // 2, (SIDE - size[1]) // 2
    square = np.zeros((SIDE, SIDE, 3), np.uint8)
    square[pad_y : pad_y + size[1], pad_x : pad_x + size[0]] = small
    return square, scale, pad_x, pad_y


def _detection(
    score: float, numbers: Floats, anchor: Floats, scale: float, pad_x: int, pad_y: int
) -> Detection:
    shift = anchor - np.array([pad_x, pad_y], np.float32)
    centre = (numbers[:2] + shift) / scale
    width, height = numbers[2] / scale, numbers[3] / scale
    points = ((numbers[4:].reshape(6, 2) + shift) / scale).astype(np.float32)
    return Detection(
        score,
        float(centre[0] - width / 2),
        float(centre[1] - height / 2),
        float(width),
        float(height),
        points,
    )


def _moved(one: Detection, left: int, top: int) -> Detection:
    points = one.points + np.array([left, top], np.float32)
    return Detection(one.score, one.left + left, one.top + top, one.width, one.height, points)


def _starts(length: int, side: int) -> list[int]:
    """Where tiles begin so that they cover `length` and overlap by a third.

    A face larger than the overlap is found in the whole frame.
    """
    if length <= side:
        return [0]
    count = int(np.ceil((length - side) / (side * 2 / 3))) + 1
    return [round(i * (length - side) / (count - 1)) for i in range(count)]


def _without_doubles(found: list[Detection]) -> list[Detection]:
    """Non-maximum suppression: boxes that share 0.3 of their union, or sit inside of one another, are one."""
    kept: list[Detection] = []
    for one in sorted(found, key=lambda each: each.score, reverse=True):
        if all(_overlap(one, other) < 0.3 for other in kept):
            kept.append(one)
    return kept


def _overlap(one: Detection, other: Detection) -> float:
    """Shared area by the union, or by the smaller box halved: a part of a face is no second face."""
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    if across <= 0 or down <= 0:
        return 0.0
    shared, areas = across * down, (one.width * one.height, other.width * other.height)
    return max(shared / (sum(areas) - shared), 0.5 * shared / min(areas))
