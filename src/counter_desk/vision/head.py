"""The head's geometry: from the mesh and the outline to crown, chin, pose and the place of the crop."""

from dataclasses import dataclass

import cv2
import numpy as np

from counter_desk.domain.photo_rules import CropLayout
from counter_desk.vision.face import MASK_SIDE, Landmarks
from counter_desk.vision.frames import Floats, Frame, Patch, Region, cut, to_patch

_CHIN, _FOREHEAD = 152, 10
_FACE_EDGES = (234, 454)
_NOSE = 1
_NOSE_DEPTH = 0.9  # how far the nose stands out, in halves of the face's width
_DEPTH_GAIN = 2.0  # the mesh reads turns at about half their size
_HEAD_BY_CHIN = 2.0  # the eyes stand at half the height of a head
_CROWN_RANGE = (1.7, 2.45)  # shaven or wide-open mouth … high hair; in distances from eyes to chin
_SURROUND = 1.25  # the outline is wanted for the crop and a little around it


@dataclass(frozen=True)
class Pose:
    """Degrees. `yaw`: to the frame's left positive; `pitch`: lowered positive; `roll`: clockwise positive."""

    yaw: float
    pitch: float
    roll: float


@dataclass(frozen=True)
class Head:
    """Chin, crown (hair included) and middle of the face in frame pixels, along the head's own axis.

    `by_chin`: its height in distances from the eyes to the chin.
    """

    crown: Floats
    chin: Floats
    height: float
    roll_deg: float
    inter_eye: float
    by_chin: float

    @property
    def centre(self) -> Floats:
        """Halfway between crown and chin."""
        return np.asarray((self.crown + self.chin) / 2, np.float32)


@dataclass(frozen=True)
class CropPlan:
    """The wanted rectangle of the card photo and the share of it (0…1) that the frame holds."""

    region: Region
    coverage: float


def pose_of(landmarks: Landmarks) -> Pose:
    """The head's turn, from the mesh.

    Its depth reads turns at about half their size, and where the nose stands between the edges of the face
    (whose depth is about nine tenths of half its width) reads them a little unsteadily: yaw is the mean of
    both. Pitch is the depth's alone, as small as that reads it.
    """
    points = landmarks.points
    right, left = points[list(_FACE_EDGES)]
    across, down = left - right, points[_CHIN] - points[_FOREHEAD]
    width = float(np.hypot(across[0], across[1]))
    place = float((points[_NOSE, :2] - right[:2]) @ across[:2]) / max(width, 1.0) ** 2
    by_nose = float(np.rad2deg(np.arcsin(np.clip((2 * place - 1) / _NOSE_DEPTH, -1, 1))))
    return Pose(
        yaw=_DEPTH_GAIN / 2 * _deg(across[2], width) + by_nose / 2,
        pitch=_deg(down[2], float(np.hypot(down[0], down[1]))),
        roll=_roll_deg(landmarks),
    )


def surround(landmarks: Landmarks, layout: CropLayout) -> Region:
    """The level square around the likely crop in which the person's outline is looked for."""
    middle, chin_distance, _, down = _axes(landmarks)
    height = _HEAD_BY_CHIN * chin_distance
    scale = height / layout.face_height_mm
    top = chin_distance - height - layout.top_margin_mm * scale
    centre = middle + down * (top + layout.height_mm * scale / 2)
    side = layout.height_mm * scale * _SURROUND
    return Region(float(centre[0]), float(centre[1]), side, side, _roll_deg(landmarks))


def head_of(landmarks: Landmarks, mask: Floats, patch: Patch) -> Head:
    """Crown from the outline (`mask` of `patch`), held within what heads can be; the rest from the mesh."""
    middle, chin_distance, _, _ = _axes(landmarks)
    row = _crown_row(to_patch(middle[None], patch)[0], mask, patch)
    pixel = float(np.hypot(*patch.to_frame[:, 1]))
    eyes_row = float(to_patch(middle[None], patch)[0, 1])
    return _head(landmarks, float(np.clip(1 + (eyes_row - row) * pixel / chin_distance, *_CROWN_RANGE)))


def head_again(landmarks: Landmarks, before: Head) -> Head:
    """The same person's head a moment later: as high above the eyes as it was."""
    return _head(landmarks, before.by_chin)


def _head(landmarks: Landmarks, by_chin: float) -> Head:
    middle, chin_distance, _, down = _axes(landmarks)
    height = by_chin * chin_distance
    chin = middle + down * chin_distance
    inter_eye = float(np.hypot(*(landmarks.eyes[1] - landmarks.eyes[0])))
    return Head(
        (chin - down * height).astype(np.float32),
        chin.astype(np.float32),
        height,
        _roll_deg(landmarks),
        inter_eye,
        by_chin,
    )


def plan_crop(head: Head, frame: Frame, layout: CropLayout) -> CropPlan:
    """The crop as the layout wants it; where the frame is too small, the best one within its tolerances."""
    plans = (_plan(head, frame, layout, *choice) for choice in _choices(head, layout))
    best = next(plans)
    for plan in plans:
        if best.coverage > 0.9995:
            break
        best = plan if plan.coverage > best.coverage + 1e-4 else best
    return best


def _choices(head: Head, layout: CropLayout) -> list[tuple[float, float, float]]:
    """Face height, top margin (mm) and angle, the wanted ones first, then by distance from them."""
    steps = [layout.tolerance_mm * share for share in (-1, -0.5, 0, 0.5, 1)]
    pairs = sorted(((face, top) for face in steps for top in steps), key=lambda pair: sum(map(abs, pair)))
    angles = [head.roll_deg, 0.0] if abs(head.roll_deg) <= layout.level_within_deg else [head.roll_deg]
    return [
        (layout.face_height_mm + face, layout.top_margin_mm + top, angle)
        for face, top in pairs
        for angle in angles
    ]


def _plan(
    head: Head, frame: Frame, layout: CropLayout, face_mm: float, top_mm: float, angle: float
) -> CropPlan:
    pixels_per_mm = head.height / face_mm
    turn = np.deg2rad(angle)
    down = np.array([-np.sin(turn), np.cos(turn)])
    centre = head.crown + down * (layout.height_mm / 2 - top_mm) * pixels_per_mm
    width, height = layout.width_mm * pixels_per_mm, layout.height_mm * pixels_per_mm
    region = Region(float(centre[0]), float(centre[1]), width, height, angle)
    rows, columns = frame.shape[:2]
    whole = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
    area, _ = cv2.intersectConvexConvex(region.corners(), whole)
    return CropPlan(region, min(1.0, float(area) / (width * height)))


def _axes(landmarks: Landmarks) -> tuple[Floats, float, Floats, Floats]:
    """The middle of the face at the eyes, the distance to the chin, the axes across and down."""
    angle = np.deg2rad(_roll_deg(landmarks))
    across = np.array([np.cos(angle), np.sin(angle)], np.float32)
    down = np.array([-across[1], across[0]], np.float32)
    eyes = landmarks.eyes.mean(axis=0)
    edges = landmarks.points[list(_FACE_EDGES), :2].mean(axis=0)
    middle = eyes + across * (float((edges - eyes) @ across) / 2)
    chin_distance = float((landmarks.points[_CHIN, :2] - middle) @ down)
    return middle.astype(np.float32), max(chin_distance, 1.0), across, down


def _crown_row(eyes: Floats, mask: Floats, patch: Patch) -> float:
    """The row of the patch where the person ends above the eyes."""
    column, row = int(np.clip(eyes[0], 8, MASK_SIDE - 9)), int(np.clip(eyes[1], 1, MASK_SIDE - 1))
    strip = (mask * patch.inside)[:row, column - 6 : column + 7].mean(axis=1)
    empty = np.flatnonzero(strip < 0.5)
    return float(empty[-1] + 1) if empty.size else 0.0


def _roll_deg(landmarks: Landmarks) -> float:
    across, down = landmarks.eyes[1] - landmarks.eyes[0]
    return _deg(down, across)


def _deg(opposite: float, adjacent: float) -> float:
    return float(np.rad2deg(np.arctan2(opposite, adjacent)))


def cut_surround(frame: Frame, landmarks: Landmarks, layout: CropLayout) -> Patch:
    """The surround as the segmentation wants it."""
    return cut(frame, surround(landmarks, layout), MASK_SIDE, MASK_SIDE)
