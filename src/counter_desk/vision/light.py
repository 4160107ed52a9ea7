"""Light, colour, sharpness and the traces of compression: what camera and lamp did to the face."""

import cv2
import numpy as np

from counter_desk.domain.photo import Measure
from counter_desk.vision.face import Landmarks
from counter_desk.vision.face_patch import EYES_APART, LIPS, OVAL, FacePatch
from counter_desk.vision.frames import Bools, Floats, Frame

_BLACK, _WHITE = 40, 247  # luma (0…255) below and above which skin has no detail left
_BLOCK = 8  # pixels of a JPEG block
_ENLARGED = ((1, 1), (3, 4), (2, 3), (1, 2), (2, 5))  # what undoes the usual enlargements
_LARGEST_STEP = 3  # pixels of the picture for one of the smallest
_ALONG = (
    np.array([[1, -2, 1]], np.float32),
    np.array([[1], [-2], [1]], np.float32),
    np.array([[1, 0, 0], [0, -2, 0], [0, 0, 1]], np.float32) / 2,
    np.array([[0, 0, 1], [0, -2, 0], [1, 0, 0]], np.float32) / 2,
)  # second differences across, down and along both diagonals (whose step is longer)


def light_measures(face: FacePatch) -> dict[Measure, float]:
    """Sharpness of the face; light and colour of the skin below the eyes (hair hides the forehead)."""
    oval = face.area(OVAL) & face.patch.inside
    skin = oval & ~face.area(LIPS)
    skin[: int(face.points[[145, 374], 1].max() + 0.15 * EYES_APART)] = False
    if not skin.any():
        return {}
    luma = face.luma
    across, least = _sharpness(luma, oval)
    return _of_skin(luma, skin, float(face.points[1, 0])) | {
        Measure.SHARPNESS: across,
        Measure.MOTION_BLUR: least,
        Measure.DYNAMIC_RANGE: _entropy(luma[oval]),
        Measure.COLOURFULNESS: float(np.hypot(face.lab[skin][:, 1], face.lab[skin][:, 2]).mean()),
        Measure.NATURAL_COLOUR: _hue_deg(face.lab[skin]),
    }


def compression(frame: Frame, landmarks: Landmarks) -> float:
    """How much steeper the steps at the borders of 8 × 8 blocks are than all others; 1: no blocks.

    The grid may begin anywhere, because pictures are cut; and it is looked for in the picture made smaller
    too, because pictures that were sent around are often enlarged again.
    """
    points = landmarks.points[list(OVAL), :2]
    rows, columns = frame.shape[:2]
    left, top = np.clip(np.floor(points.min(axis=0)).astype(int), 0, [columns - 1, rows - 1])
    right, bottom = np.ceil(points.max(axis=0)).astype(int)
    face = np.ascontiguousarray(frame[top:bottom, left:right])
    luma = np.asarray(cv2.cvtColor(face, cv2.COLOR_BGR2GRAY), np.uint8)
    if min(luma.shape) < 4 * _BLOCK * _LARGEST_STEP:
        return 1.0
    down = np.ascontiguousarray(luma.T)
    return max(float(np.sqrt(_steps(luma, *scale) * _steps(down, *scale))) for scale in _ENLARGED)


def flatness(face: FacePatch) -> float:
    """The share of the face whose neighbours differ by 2 of 255 at the most; burnt-out spots don't count."""
    pixels, cell = face.patch.pixels, np.ones((3, 3), np.uint8)
    spread = cv2.subtract(cv2.dilate(pixels, cell), cv2.erode(pixels, cell)).max(axis=2)
    has_detail = (face.luma >= _BLACK) & (face.luma <= _WHITE)
    oval = face.area(OVAL) & face.patch.inside
    return float(((spread <= 2) & has_detail)[oval].mean()) if oval.any() else 0.0


def _steps(luma: Frame, above: int, below: int) -> float:
    """The largest `_step` of the picture made narrower to `above` / `below`, from whichever pixel on."""
    return max(_step(_narrower(luma[:, start:], above, below)) for start in range(below))


def _narrower(luma: Frame, above: int, below: int) -> Floats:
    count = luma.shape[1] // below
    size = (count * above, luma.shape[0])
    narrow = cv2.resize(luma[:, : count * below], size, interpolation=cv2.INTER_AREA)
    return np.asarray(narrow, np.float32)


def _step(values: Floats) -> float:
    """The mean step at the strongest of eight column phases by the mean of the others."""
    across = np.abs(values[:, 1:-2] - values[:, 2:-1])
    beside = (np.abs(values[:, :-3] - values[:, 1:-2]) + np.abs(values[:, 2:-1] - values[:, 3:])) / 2
    surplus = np.clip(across - beside, 0, 12).mean(axis=0)
    count = surplus.size // _BLOCK * _BLOCK
    phases = surplus[:count].reshape(-1, _BLOCK).mean(axis=0)
    others = np.sort(phases)[:-1].mean()
    return float(phases.max() / max(float(others), 0.02))


def _of_skin(luma: Frame, skin: Bools, nose: float) -> dict[Measure, float]:
    at_left = np.arange(luma.shape[1]) < nose
    halves = [luma[skin & side] for side in (at_left, ~at_left)]
    means = [float(half.mean()) if half.size else 0.0 for half in halves]
    values = luma[skin]
    return {
        Measure.LUMINANCE: float(values.mean()) / 255,
        Measure.UNDER_EXPOSURE: float((values < _BLACK).mean()),
        Measure.OVER_EXPOSURE: float((values > _WHITE).mean()),
        Measure.ILLUMINATION_UNIFORMITY: min(means) / max(*means, 1.0),
    }


def _sharpness(luma: Frame, oval: Bools) -> tuple[float, float]:
    """Second differences by the mean luma, in percent: of all directions together, and of the weakest.

    Smoothed a little first, so that sensor noise and the way of scaling count less than real edges.
    """
    smooth = cv2.GaussianBlur(luma, (0, 0), 0.9).astype(np.float32)
    mean = max(float(luma[oval].mean()), 1.0)
    each = [100 * float(cv2.filter2D(smooth, -1, kernel)[oval].std()) / mean for kernel in _ALONG]
    return float(np.hypot(each[0], each[1])), min(each)


def _entropy(values: Frame) -> float:
    """Shannon entropy of the brightness, in bits."""
    shares = np.bincount(values, minlength=256) / max(values.size, 1)
    shares = shares[shares > 0]
    return float(-(shares * np.log2(shares)).sum())


def _hue_deg(lab: Floats) -> float:
    """The hue angle of the mean colour (CIE L*a*b*), -180 … 180."""
    _, red, yellow = lab.mean(axis=0)
    return float(np.rad2deg(np.arctan2(yellow, red)))
