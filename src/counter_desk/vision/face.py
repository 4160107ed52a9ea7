"""Faces, their 468 landmarks and the person's outline, with the bundled networks."""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from counter_desk.vision.detector import Detection, Detector
from counter_desk.vision.frames import Floats, Frame, Patch, Region, cut, full_region, to_frame
from counter_desk.vision.models import Model, ModelName

DETECTION_SCORE = 0.5  # MediaPipe's default
# MediaPipe's default is 0.5, but drawn faces reach 0.99 there. Photographed ones stayed above 0.9998: dim,
# noisy, blurred, tilted by 20 degrees, behind a mask or sunglasses; only burnt-out ones fell, below 0.1.
PRESENCE_SCORE = 0.995
UNSURE_SCORE = 0.7  # a detection that the landmark model doubts is still worth a word from here on
MASK_SIDE = 256
_LANDMARK_SIDE = 192
_STILL = 0.08  # of the distance of the eyes: a face that moved less is looked at once
_ROOM = 1.5  # the landmark model wants the face in the middle two thirds
_RIGHT_EYE, _LEFT_EYE = (33, 133), (362, 263)  # corners, of the person's own right and left eye


@dataclass(frozen=True)
class Landmarks:
    """MediaPipe's face mesh: 468 × 3, x and y in frame pixels, z in the same unit and smaller when nearer."""

    points: Floats
    presence: float

    @property
    def eyes(self) -> Floats:
        """The centres of the person's right (left in the frame) and left eye, 2 × 2."""
        right, left = (self.points[list(pair), :2].mean(axis=0) for pair in (_RIGHT_EYE, _LEFT_EYE))
        return np.array([right, left], np.float32)


@dataclass(frozen=True)
class Face:
    """A face that both networks believe in: its box in frame pixels and their scores (0…1)."""

    left: float
    top: float
    width: float
    height: float
    score: float
    first_look: Landmarks

    @property
    def presence(self) -> float:
        """How sure the landmark model is that this is a face."""
        return self.first_look.presence


class FaceFinder:
    """The networks, loaded once. Not thread-safe: call it from one thread at a time."""

    def __init__(self, model_dir: Path) -> None:
        """Raises OperationalError(MODEL_DAMAGED) when a model is missing or not the one that we ship."""
        self._detector = Detector(model_dir)
        self._landmarks = Model(model_dir, ModelName.LANDMARKS)
        self._segmentation = Model(model_dir, ModelName.SEGMENTATION)

    def find(self, frame: Frame, *, with_small: bool = False) -> tuple[Face, ...]:
        """The faces, the largest first; small ones are looked for in tiles when wanted, or none is found.

        Where there is no sure face, the likeliest one comes alone, with a `presence` below PRESENCE_SCORE:
        a covered face, or a drawn one.
        """
        found = self._detector.find(frame, DETECTION_SCORE)
        faces = self._sure(frame, found)
        if faces and not with_small:
            return faces
        small = self._detector.find_small(frame, DETECTION_SCORE)
        return self._sure(frame, small) or faces or self._likeliest(frame, found or small)

    def landmarks(self, frame: Frame, face: Face) -> Landmarks:
        """The mesh of the face, in a second look that is centred and levelled by the first.

        So the mesh depends less on where the detector put its box. Its `presence` may be low.
        """
        return self._mesh(frame, _region_of_mesh(face.first_look))

    def follow(self, frame: Frame, before: Landmarks) -> Landmarks | None:
        """The mesh of a face that was there a moment ago, without a detection; None when it is gone.

        A face that moved is looked at twice, as after a detection.
        """
        mesh = self._mesh(frame, _region_of_mesh(before))
        moved = float(np.abs(mesh.eyes - before.eyes).max())
        if moved > _STILL * float(np.hypot(*(before.eyes[1] - before.eyes[0]))):
            mesh = self._mesh(frame, _region_of_mesh(mesh))
        return mesh if mesh.presence >= PRESENCE_SCORE else None

    def person_mask(self, frame: Frame) -> Floats:
        """How much each pixel of the frame belongs to a person (0…1)."""
        rows, columns = frame.shape[:2]
        mask = self.mask_of(cut(frame, full_region(frame), MASK_SIDE, MASK_SIDE))
        return cv2.resize(mask, (columns, rows), interpolation=cv2.INTER_LINEAR).astype(
            np.float32, copy=False
        )

    def mask_of(self, patch: Patch) -> Floats:
        """The same for a patch of 256 × 256: finer, where only a part of the frame is wanted."""
        (mask,) = self._segmentation.run(patch.pixels).values()
        return np.asarray(np.clip(mask.reshape(MASK_SIDE, MASK_SIDE), 0, 1), np.float32)

    def _sure(self, frame: Frame, found: list[Detection]) -> tuple[Face, ...]:
        faces = (self._face(frame, one) for one in found)
        sure = [face for face in faces if face.presence >= PRESENCE_SCORE]
        return tuple(sorted(sure, key=lambda face: face.width * face.height, reverse=True))

    def _likeliest(self, frame: Frame, found: list[Detection]) -> tuple[Face, ...]:
        return (self._face(frame, found[0]),) if found and found[0].score >= UNSURE_SCORE else ()

    def _face(self, frame: Frame, one: Detection) -> Face:
        region = _region_of_detection(one)
        return Face(one.left, one.top, one.width, one.height, one.score, self._mesh(frame, region))

    def _mesh(self, frame: Frame, region: Region) -> Landmarks:
        patch = cut(frame, region, _LANDMARK_SIDE, _LANDMARK_SIDE)
        outputs = self._landmarks.run(patch.pixels)
        (logit,) = (one.reshape(-1)[0] for one in outputs.values() if one.size == 1)
        (mesh,) = (one.reshape(-1, 3) for one in outputs.values() if one.size > 1)
        points = np.empty_like(mesh)
        points[:, :2] = to_frame(mesh[:, :2], patch.to_frame)
        points[:, 2] = mesh[:, 2] * (region.width / _LANDMARK_SIDE)
        return Landmarks(points, float(1 / (1 + np.exp(-np.clip(logit, -80, 80)))))


def _region_of_detection(one: Detection) -> Region:
    side = max(one.width, one.height) * _ROOM
    centre = (one.left + one.width / 2, one.top + one.height / 2)
    return Region(*centre, side, side, _level_deg(one.points[0], one.points[1]))


def _region_of_mesh(mesh: Landmarks) -> Region:
    angle = _level_deg(*mesh.eyes)
    turn = np.deg2rad(angle)
    axes = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]], np.float32)
    level = mesh.points[:, :2] @ axes  # along and across the line of the eyes
    low, high = level.min(axis=0), level.max(axis=0)
    side = float((high - low).max()) * _ROOM
    centre = axes @ ((low + high) / 2)
    return Region(float(centre[0]), float(centre[1]), side, side, angle)


def _level_deg(right_eye: Floats, left_eye: Floats) -> float:
    """How far the line of the eyes is from level, clockwise on the screen."""
    across, down = left_eye - right_eye
    return float(np.rad2deg(np.arctan2(down, across)))
