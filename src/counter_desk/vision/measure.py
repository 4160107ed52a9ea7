"""What a picture is like, in numbers; whether that is good enough is decided in `domain/photo_rules.py`."""

from dataclasses import dataclass, field
from types import MappingProxyType

import cv2
import numpy as np

from counter_desk.domain.photo import FaceBox, Measure, Measures
from counter_desk.domain.photo_rules import CropLayout
from counter_desk.vision.face import MASK_SIDE, Face, FaceFinder, Landmarks
from counter_desk.vision.frames import Bools, Floats, Frame, Patch, Region, cut, to_patch
from counter_desk.vision.head import CropPlan, Head, cut_surround, head_of, plan_crop, pose_of

_OVAL = (
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
    152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
)  # fmt: skip
_LIPS = (61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185)
_FACE_PATCH = (144, 192)  # columns and rows of the patch in which the face is looked at
_EYES_APART = 56  # pixels between the eyes in that patch: sharpness means the same at every resolution
_BLACK, _WHITE = 40, 247  # luma (0…255) below and above which skin has no detail left
_NEAR_LAB = (
    9.0  # a background pixel this near (CIE76) to a smooth plane belongs to it; 2.3 is just noticeable
)
_BACKGROUND_PIXELS = 400  # fewer than these of 256 × 256 say nothing


@dataclass(frozen=True)
class PhotoFacts:
    """All that one look at a picture gives. Without a face only its size and the count of faces are known."""

    measures: Measures = field(default_factory=lambda: MappingProxyType({}))
    face: FaceBox | None = None
    landmarks: Landmarks | None = None
    head: Head | None = None
    crop: CropPlan | None = None


def measure(frame: Frame, finder: FaceFinder, layout: CropLayout) -> PhotoFacts:
    """Measure the frame; of several faces the largest is measured."""
    rows, columns = frame.shape[:2]
    faces = finder.find(frame)
    landmarks = finder.landmarks(frame, faces[0]) if faces else None
    count = len(faces) if landmarks else 0
    base = {Measure.WIDTH: float(columns), Measure.HEIGHT: float(rows), Measure.FACE_COUNT: float(count)}
    if landmarks is None:
        return PhotoFacts(MappingProxyType(base))
    surround = cut_surround(frame, landmarks, layout)
    mask = finder.mask_of(surround)
    head = head_of(landmarks, mask, surround)
    crop = plan_crop(head, frame, layout)
    measures = (
        base
        | _place(head, crop, frame)
        | _pose(landmarks)
        | _light(frame, head, landmarks)
        | _background(surround, mask, head, crop)
    )
    return PhotoFacts(MappingProxyType(measures), _box(faces[0], frame), landmarks, head, crop)


def _box(face: Face, frame: Frame) -> FaceBox:
    rows, columns = frame.shape[:2]
    return FaceBox(face.left / columns, face.top / rows, face.width / columns, face.height / rows)


def _place(head: Head, crop: CropPlan, frame: Frame) -> dict[Measure, float]:
    rows, columns = frame.shape[:2]
    return {
        Measure.INTER_EYE_DISTANCE: head.inter_eye,
        Measure.FACE_HEIGHT: head.height / rows,
        Measure.CENTRE_OFFSET_X: float(head.centre[0]) / columns - 0.5,
        Measure.CENTRE_OFFSET_Y: float(head.centre[1]) / rows - 0.5,
        Measure.CROP_COVERAGE: crop.coverage,
    }


def _pose(landmarks: Landmarks) -> dict[Measure, float]:
    pose = pose_of(landmarks)
    return {Measure.YAW: pose.yaw, Measure.PITCH: pose.pitch, Measure.ROLL: pose.roll}


def _light(frame: Frame, head: Head, landmarks: Landmarks) -> dict[Measure, float]:
    """Sharpness of the face; light and colour of the skin below the eyes (hair hides the forehead)."""
    columns, rows = _FACE_PATCH
    scale = head.inter_eye / _EYES_APART
    middle = landmarks.points[list(_OVAL), :2].mean(axis=0)
    region = Region(float(middle[0]), float(middle[1]), columns * scale, rows * scale, head.roll_deg)
    patch = cut(frame, region, columns, rows)
    oval = _filled(patch, landmarks, _OVAL) & patch.inside
    skin = oval & ~_filled(patch, landmarks, _LIPS)
    skin[: int(to_patch(landmarks.eyes, patch)[:, 1].max() + 0.15 * _EYES_APART)] = False
    if not skin.any():
        return {}
    luma = np.asarray(cv2.cvtColor(patch.pixels, cv2.COLOR_BGR2GRAY), np.uint8)
    return _of_skin(luma, skin, patch, landmarks) | {
        Measure.SHARPNESS: _sharpness(luma, oval),
        Measure.COLOURFULNESS: _chroma(patch.pixels[skin]),
    }


def _of_skin(luma: Frame, skin: Bools, patch: Patch, landmarks: Landmarks) -> dict[Measure, float]:
    nose = to_patch(landmarks.points[[1], :2], patch)[0, 0]
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


def _sharpness(luma: Frame, oval: Bools) -> float:
    """Deviation of the Laplacian over the mean luma, in percent: independent of resolution and exposure.

    Smoothed a little first, so that sensor noise and the way of scaling count less than real edges.
    """
    laplacian = cv2.Laplacian(cv2.GaussianBlur(luma, (0, 0), 0.8), cv2.CV_32F)
    return 100 * float(laplacian[oval].std()) / max(float(luma[oval].mean()), 1.0)


def _chroma(pixels: Frame) -> float:
    """Mean distance from grey, CIE L*a*b*."""
    lab = cv2.cvtColor(pixels.reshape(1, -1, 3).astype(np.float32) / 255, cv2.COLOR_BGR2LAB)
    return float(np.hypot(lab[..., 1], lab[..., 2]).mean())


def _background(surround: Patch, mask: Floats, head: Head, crop: CropPlan) -> dict[Measure, float]:
    """The share of what will show behind the head that lies near one smooth plane of colour."""
    person = cv2.dilate((mask > 0.35).astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    wanted = np.zeros((MASK_SIDE, MASK_SIDE), np.uint8)
    corners = to_patch(crop.region.corners(), surround)
    cv2.fillConvexPoly(wanted, np.round(corners).astype(np.int32), 1)
    wanted[int(np.clip(to_patch(head.chin[None], surround)[0, 1], 0, MASK_SIDE)) :] = 0
    behind = (wanted > 0) & ~person & surround.inside
    if behind.sum() < _BACKGROUND_PIXELS:
        return {}
    lab = np.asarray(cv2.cvtColor(surround.pixels.astype(np.float32) / 255, cv2.COLOR_BGR2LAB), np.float32)
    return {Measure.BACKGROUND_UNIFORMITY: _share_near_plane(lab, behind)}


def _share_near_plane(lab: Floats, where: Bools) -> float:
    lab, where = lab[::2, ::2], where[::2, ::2]  # a quarter of the pixels tells as much
    rows, columns = np.nonzero(where)
    basis = np.stack([np.ones(rows.size), rows / MASK_SIDE, columns / MASK_SIDE], axis=1)
    colours = lab[where].astype(np.float64)
    near = np.ones(rows.size, bool)
    for _ in range(4):  # the plane of the majority: fit, leave out what is far, fit again
        plane, *_ = np.linalg.lstsq(basis[near], colours[near], rcond=None)
        distance = np.linalg.norm(colours - basis @ plane, axis=1)
        near = distance <= max(_NEAR_LAB, float(np.median(distance)))
    return float((distance <= _NEAR_LAB).mean())


def _filled(patch: Patch, landmarks: Landmarks, outline: tuple[int, ...]) -> Bools:
    canvas = np.zeros(patch.pixels.shape[:2], np.uint8)
    points = to_patch(landmarks.points[list(outline), :2], patch)
    cv2.fillPoly(canvas, [np.round(points).astype(np.int32)], 1)
    return np.asarray(canvas > 0, np.bool_)
