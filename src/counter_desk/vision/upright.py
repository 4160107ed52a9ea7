"""A picture that lies on its side or upside down, without a note that says so: turned until a face stands."""

import cv2
import numpy as np

from counter_desk.vision.frames import Frame
from counter_desk.vision.judge import PhotoJudge

# The detector's scores of the benchmark's faces: 0.85 to 0.96 where they stand, with a mask too, and
# below 0.81 on their heads. The mesh's presence does not tell them apart: it may be sure of both.
_SURE, _LEAST, _BY_FAR = 0.85, 0.8, 0.05

_WAYS = (cv2.ROTATE_90_COUNTERCLOCKWISE, cv2.ROTATE_180, cv2.ROTATE_90_CLOCKWISE)
_SIDE = 1280  # pixels


def upright_turn(frame: Frame, judge: PhotoJudge) -> int:
    """By how many quarters, counter-clockwise, the picture has to be turned; 0 also when it can't be told.

    It is turned only when it shows no sure face that stands, and another way shows a single one that does.
    """
    small = _small(frame)
    here = judge.standing(small)
    if here >= _SURE:
        return 0
    others = [judge.standing(turned(small, quarters)) for quarters in (1, 2, 3)]
    best = max(others)
    return 1 + others.index(best) if best >= max(_LEAST, here + _BY_FAR) else 0


def turned(frame: Frame, quarters: int) -> Frame:
    """The frame, turned counter-clockwise."""
    return frame if quarters % 4 == 0 else np.asarray(cv2.rotate(frame, _WAYS[quarters % 4 - 1]), np.uint8)


def _small(frame: Frame) -> Frame:
    """No larger than is needed to find a face."""
    scale = _SIDE / max(frame.shape[:2])
    if scale >= 1:
        return frame
    return np.asarray(cv2.resize(frame, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
