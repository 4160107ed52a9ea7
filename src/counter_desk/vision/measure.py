"""What a picture is like, in numbers; whether that is good enough is decided in `domain/photo_rules.py`."""

from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from counter_desk.domain.photo import FaceBox, Measure, Measures
from counter_desk.domain.photo_rules import CropLayout
from counter_desk.vision.background import background_measures, recapture
from counter_desk.vision.covering import covering_measures
from counter_desk.vision.eyes import eye_measures
from counter_desk.vision.face import FaceFinder, Landmarks
from counter_desk.vision.face_patch import OVAL, cut_face
from counter_desk.vision.frames import Frame, to_patch
from counter_desk.vision.head import CropPlan, Head, cut_surround, head_again, head_of, plan_crop, pose_of
from counter_desk.vision.light import compression, flatness, light_measures


@dataclass(frozen=True)
class PhotoFacts:
    """All that one look at a picture gives. Without a face only its size and the count of faces are known."""

    measures: Measures = field(default_factory=lambda: MappingProxyType({}))
    face: FaceBox | None = None
    landmarks: Landmarks | None = None
    head: Head | None = None
    crop: CropPlan | None = None


def measure(frame: Frame, finder: FaceFinder, layout: CropLayout, *, is_still: bool = True) -> PhotoFacts:
    """Measure the frame; of several faces the largest is measured.

    A still is looked at longer than a frame of the preview: for small faces behind, and for borders of a
    picture in the picture.
    """
    faces = finder.find(frame, with_small=is_still)
    if not faces:
        light = {Measure.FACE_COUNT: 0.0, Measure.LUMINANCE: float(frame[::8, ::8].mean()) / 255}
        return PhotoFacts(MappingProxyType(_size(frame) | light))
    landmarks = finder.landmarks(frame, faces[0])
    facts = measure_face(frame, finder, layout, landmarks, len(faces), faces[0].presence)
    if not is_still or facts.head is None:
        return facts
    more = {
        Measure.COMPRESSION: compression(frame, landmarks),
        Measure.RECAPTURE: recapture(frame, facts.head),
        Measure.FLATNESS: flatness(cut_face(frame, landmarks)),
    }
    return PhotoFacts(
        MappingProxyType(dict(facts.measures) | more), facts.face, landmarks, facts.head, facts.crop
    )


def measure_face(
    frame: Frame, finder: FaceFinder, layout: CropLayout, landmarks: Landmarks, count: int, presence: float
) -> PhotoFacts:
    """Measure a face whose mesh is known; `count` faces are in the frame."""
    surround = cut_surround(frame, landmarks, layout)
    mask = finder.mask_of(surround)
    head = head_of(landmarks, mask, surround)
    crop = plan_crop(head, frame, layout)
    behind = background_measures(surround, mask, head, crop)
    found = {
        Measure.FACE_COUNT: float(count),
        Measure.FACE_PRESENCE: min(presence, landmarks.presence),
    }
    return _facts(frame, landmarks, head, crop, found | behind)


def measure_again(frame: Frame, layout: CropLayout, landmarks: Landmarks, before: PhotoFacts) -> PhotoFacts:
    """Measure the one face of the frame before, a moment later.

    Its outline and what is behind it are taken over: they change slowly, and cost more than all else.
    """
    if before.head is None:
        return before
    head = head_again(landmarks, before.head)
    kept = {one: before.measures[one] for one in _KEPT if one in before.measures}
    return _facts(frame, landmarks, head, plan_crop(head, frame, layout), kept)


_KEPT = (
    Measure.FACE_COUNT,
    Measure.FACE_PRESENCE,
    Measure.BACKGROUND_UNIFORMITY,
    Measure.BACKGROUND_SHADOW,
)


def _facts(
    frame: Frame, landmarks: Landmarks, head: Head, crop: CropPlan, known: dict[Measure, float]
) -> PhotoFacts:
    face = cut_face(frame, landmarks)
    crown_row = float(to_patch(head.crown[None], face.patch)[0, 1])
    measures = (
        _size(frame)
        | known
        | {Measure.WHITE_LEVEL: float(np.percentile(frame[::8, ::8, 1], 98)) / 255}
        | _place(head, crop, frame)
        | _pose(landmarks)
        | light_measures(face)
        | eye_measures(face)
        | covering_measures(face, crown_row)
    )
    return PhotoFacts(MappingProxyType(measures), _box(landmarks, frame), landmarks, head, crop)


def _size(frame: Frame) -> dict[Measure, float]:
    rows, columns = frame.shape[:2]
    return {Measure.WIDTH: float(columns), Measure.HEIGHT: float(rows)}


def _box(landmarks: Landmarks, frame: Frame) -> FaceBox:
    rows, columns = frame.shape[:2]
    outline = landmarks.points[list(OVAL), :2]
    left, top = (float(one) for one in outline.min(axis=0))
    right, bottom = (float(one) for one in outline.max(axis=0))
    return FaceBox(left / columns, top / rows, (right - left) / columns, (bottom - top) / rows)


def _place(head: Head, crop: CropPlan, frame: Frame) -> dict[Measure, float]:
    rows, columns = frame.shape[:2]
    x, y = (float(one) for one in head.centre)
    return {
        Measure.INTER_EYE_DISTANCE: head.inter_eye,
        Measure.FACE_HEIGHT: head.height / rows,
        Measure.CENTRE_OFFSET_X: x / columns - 0.5,
        Measure.CENTRE_OFFSET_Y: y / rows - 0.5,
        Measure.MARGIN_LEFT: x / head.height,
        Measure.MARGIN_RIGHT: (columns - x) / head.height,
        Measure.MARGIN_ABOVE: float(head.crown[1]) / head.height,
        Measure.MARGIN_BELOW: (rows - float(head.chin[1])) / head.height,
        Measure.CROP_COVERAGE: crop.coverage,
    }


def _pose(landmarks: Landmarks) -> dict[Measure, float]:
    pose = pose_of(landmarks)
    return {Measure.YAW: pose.yaw, Measure.PITCH: pose.pitch, Measure.ROLL: pose.roll}
