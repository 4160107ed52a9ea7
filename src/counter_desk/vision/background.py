"""What is behind the head: one plain surface, a shadow on it, or a picture in the picture."""

import cv2
import numpy as np

from counter_desk.domain.photo import Measure
from counter_desk.vision.face import MASK_SIDE
from counter_desk.vision.frames import Bools, Floats, Frame, Patch, to_patch
from counter_desk.vision.head import CropPlan, Head

# A background pixel this near (CIE76) to a smooth plane of colour belongs to it; 2.3 is just noticeable.
_NEAR_LAB = 9.0
_SHADOW_L, _SHADOW_AB = 4.5, 7.0  # a shadow is darker by so much, of nearly the same colour
_BACKGROUND_PIXELS = 400  # fewer than these of 256 × 256 say nothing
_DARKEST_SHADOW_L = 30.0
_PLAIN = 0.85  # share of the background from which on it is a wall
_SMALL = 320  # columns of the frame in which straight borders are looked for


def background_measures(surround: Patch, mask: Floats, head: Head, crop: CropPlan) -> dict[Measure, float]:
    """The share of what will show behind the head that lies near one plane of colour, and in a shadow."""
    person = cv2.dilate((mask > 0.35).astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    wanted = np.zeros((MASK_SIDE, MASK_SIDE), np.uint8)
    corners = to_patch(crop.region.corners(), surround)
    cv2.fillConvexPoly(wanted, np.round(corners).astype(np.int32), 1)
    wanted[int(np.clip(to_patch(head.chin[None], surround)[0, 1], 0, MASK_SIDE)) :] = 0
    behind = (wanted > 0) & ~person & surround.inside
    if behind.sum() < _BACKGROUND_PIXELS:
        return {}
    half = cv2.resize(surround.pixels, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    lab = np.asarray(cv2.cvtColor(half.astype(np.float32) / 255, cv2.COLOR_BGR2LAB), np.float32)
    return _off_plane(lab, np.asarray(behind[::2, ::2], np.bool_))


def _off_plane(lab: Floats, where: Bools) -> dict[Measure, float]:
    rows, columns = np.nonzero(where)
    basis = np.stack([np.ones(rows.size), rows / MASK_SIDE, columns / MASK_SIDE], axis=1)
    colours = lab[where].astype(np.float64)
    near = np.ones(rows.size, bool)
    for _ in range(4):  # the plane of the majority: fit, leave out what is far, fit again
        plane, *_ = np.linalg.lstsq(basis[near], colours[near], rcond=None)
        distance = np.linalg.norm(colours - basis @ plane, axis=1)
        near = distance <= min(max(_NEAR_LAB / 2, float(np.median(distance))), _NEAR_LAB)
    off = colours - basis @ plane
    is_shadow = (
        (off[:, 0] < -_SHADOW_L)
        & (off[:, 0] > -_DARKEST_SHADOW_L)
        & (np.hypot(off[:, 1], off[:, 2]) < _SHADOW_AB)
    )
    uniform = float(((distance <= _NEAR_LAB) | is_shadow).mean())
    measures = {Measure.BACKGROUND_UNIFORMITY: uniform}
    if uniform >= _PLAIN:  # on anything else dark places are no shadows
        measures[Measure.BACKGROUND_SHADOW] = float(is_shadow.mean())
    return measures


def recapture(frame: Frame, head: Head) -> float:
    """The share of the frame inside a straight four-sided border around the head; 0: there is none.

    A print or a screen held before the camera has one.
    """
    scale = _SMALL / frame.shape[1]
    small = cv2.resize(frame, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    edges = cv2.Canny(cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), (0, 0), 1.0), 30, 80)
    closed = cv2.dilate(edges, np.ones((3, 3), np.uint8))
    outlines, _ = cv2.findContours(closed, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    centre = (float(head.centre[0]) * scale, float(head.centre[1]) * scale)
    least = (1.1 * head.height * scale) ** 2 * 0.7
    found = 0.0
    for outline in outlines:
        area = cv2.contourArea(outline)
        if area < least or cv2.pointPolygonTest(outline, centre, False) <= 0:
            continue
        sides = cv2.approxPolyDP(outline, 0.03 * cv2.arcLength(outline, True), True)
        if len(sides) == 4 and cv2.isContourConvex(sides):
            found = max(found, area / (small.shape[0] * small.shape[1]))
    return found
