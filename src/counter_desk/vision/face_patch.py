"""The face cut out level and at one size, with its landmarks and its skin's colour: what measures read."""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from counter_desk.vision.face import Landmarks
from counter_desk.vision.frames import Bools, Floats, Frame, Patch, Region, cut, to_patch

EYES_APART = 64
"""Pixels between the eyes in the patch: every measure means the same at every resolution."""
_SIZE = (256, 320)  # columns and rows: from above the hair to below the chin
_EYES_ROW = 0.44  # where the eyes stand, of the height

OVAL = (
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
    152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
)  # fmt: skip
LIPS = (61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185)
# Where skin shows unless something covers it: forehead, bridge of the nose, below the eyes, cheeks. No mask,
# hat or pair of glasses reaches all of them.
_SKIN_POINTS = (151, 108, 337, 6, 197, 195, 101, 330, 50, 280, 117, 346)
_LEAST_SKIN_POINTS = 4
_SPOT = 3  # pixels around a point whose median is its colour


@dataclass(frozen=True)
class FacePatch:
    """A level patch with the eyes 64 px apart: pixels (BGR), colours (CIE L*a*b*) and landmarks (468 × 2)."""

    patch: Patch
    lab: Floats
    points: Floats

    @cached_property
    def luma(self) -> Frame:
        """Brightness, 0 … 255."""
        return np.asarray(cv2.cvtColor(self.patch.pixels, cv2.COLOR_BGR2GRAY), np.uint8)

    @cached_property
    def skin(self) -> Floats:
        """The colour of the skin, L*a*b*: the middle of the points that look like skin, or of all."""
        colours = self.colours(_SKIN_POINTS)
        hue = np.rad2deg(np.arctan2(colours[:, 2], colours[:, 1]))
        chroma = np.hypot(colours[:, 1], colours[:, 2])
        is_skin = (chroma > 6) & (hue > 10) & (hue < 90) & (colours[:, 0] < 97)
        chosen = colours[is_skin] if is_skin.sum() >= _LEAST_SKIN_POINTS else colours
        return np.asarray(np.median(chosen, axis=0), np.float32)

    def colours(self, indices: tuple[int, ...]) -> Floats:
        """The L*a*b* colour around each of these landmarks (n × 3)."""
        rows, columns = self.lab.shape[:2]
        found: list[Floats] = []
        for x, y in np.round(self.points[list(indices)]).astype(int):
            x, y = int(np.clip(x, 0, columns - 1)), int(np.clip(y, 0, rows - 1))
            spot = self.lab[max(y - _SPOT, 0) : y + _SPOT + 1, max(x - _SPOT, 0) : x + _SPOT + 1]
            found.append(np.median(spot.reshape(-1, 3), axis=0))
        return np.array(found, np.float32)

    def area(self, outline: tuple[int, ...]) -> Bools:
        """The pixels inside these landmarks."""
        canvas = np.zeros(self.lab.shape[:2], np.uint8)
        cv2.fillPoly(canvas, [np.round(self.points[list(outline)]).astype(np.int32)], 1)
        return np.asarray(canvas > 0, np.bool_)


def cut_face(frame: Frame, landmarks: Landmarks) -> FacePatch:
    """The patch of a face."""
    eyes = landmarks.eyes
    across = eyes[1] - eyes[0]
    scale = float(np.hypot(*across)) / EYES_APART
    angle = np.arctan2(across[1], across[0])
    columns, rows = _SIZE
    down = (0.5 - _EYES_ROW) * rows * scale
    centre = eyes.mean(axis=0) + down * np.array([-np.sin(angle), np.cos(angle)])
    region = Region(
        float(centre[0]), float(centre[1]), columns * scale, rows * scale, float(np.rad2deg(angle))
    )
    patch = cut(frame, region, columns, rows)
    smooth = cv2.GaussianBlur(patch.pixels, (0, 0), 1.0).astype(np.float32) / 255
    lab = np.asarray(cv2.cvtColor(smooth, cv2.COLOR_BGR2LAB), np.float32)
    return FacePatch(patch, lab, to_patch(landmarks.points[:, :2], patch))
