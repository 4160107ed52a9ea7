"""What covers the face: a mask, a hand, a hat; and what the mouth does."""

from typing import NamedTuple

import cv2
import numpy as np

from counter_desk.domain.photo import Measure
from counter_desk.vision.eyes import LEFT_EYE, RIGHT_EYE
from counter_desk.vision.face_patch import EYES_APART, LIPS, OVAL, FacePatch
from counter_desk.vision.frames import Bools, Floats

_UPPER_LIP, _LOWER_LIP = 13, 14
_CORNERS = (61, 291)
# Skin around each half of the mouth, clear of the lips: the person's right, then left.
_AROUND_MOUTH = ((57, 212, 210, 43, 165, 202), (287, 432, 430, 273, 391, 422))
_LOWER_FACE = (212, 432, 210, 430, 205, 425, 186, 410, 200, 18, 164)
_DARK_MOUTH = 0.45  # of the skin's lightness
_NOSE_TIP = 4
_EDGE = 0.04  # of the face's brightness, a pixel
_BLOWN_L = 88.0  # L* of skin above which its colour is lost in the light
_SURE_LIPS = 10.0  # with lips as clear as this, what is strange about the lower face is a beard
_BROWS = (105, 334)
_BROW_ROWS = ((70, 63, 105, 66, 107), (336, 296, 334, 293, 300))
_NO_SKIN = 16.0  # L*a*b* distance (lightness counts 0.6) above which a row of the forehead is no skin
_GAP_ROWS = 3
_BARE = 0.75  # a forehead this high (distances of the eyes) ends in hair, or in no hair at all
_LOOKED_AT = 32  # rows above the forehead: more may be hair that shows above a hat
_DARK_L = 32.0  # L* below which cameras show hair as smooth as cloth
_DARK_STRANGENESS = 0.6
_SMOOTH = 0.55  # strangeness of a surface that a cut edge makes cloth
_CUT_EDGE = 1.12  # pixels
_BROW_ENDS = (70, 300)
_ABOVE_BROWS = 6  # rows


def covering_measures(face: FacePatch, crown_row: float) -> dict[Measure, float]:
    """Mouth, covered face and head covering; `crown_row`: where the head ends in the patch."""
    forehead = _forehead(face, crown_row)
    return _mouth(face) | {
        Measure.FACE_OCCLUSION: _occlusion(face),
        Measure.LOWER_FACE_EDGES: _lower_face_edges(face),
        Measure.FOREHEAD_VISIBLE: forehead.visible,
        Measure.HEAD_COVERING: forehead.strangeness,
    }


def _mouth(face: FacePatch) -> dict[Measure, float]:
    lips = _lip_contrast(face)
    beardless = float(np.clip((_SURE_LIPS - lips) / 4, 0, 1))
    gap = float(np.hypot(*(face.points[_UPPER_LIP] - face.points[_LOWER_LIP])))
    width = float(np.hypot(*(face.points[_CORNERS[0]] - face.points[_CORNERS[1]])))
    return {
        Measure.MOUTH_CLOSED: max(gap, _dark_gap(face)) / EYES_APART,
        Measure.EXPRESSION_NEUTRALITY: width / EYES_APART,
        Measure.LIPS_VISIBLE: lips,
        Measure.MOUTH_OCCLUSION: _lower_face_strangeness(face) * beardless,
    }


def _dark_gap(face: FacePatch) -> float:
    """How many rows of the mouth's middle are as dark as an open mouth: the mesh keeps lips together."""
    (x, top), (_, bottom) = face.points[0], face.points[17]
    reach = EYES_APART // 12
    rows = face.lab[max(round(float(top)), 0) : round(float(bottom) + 0.15 * EYES_APART) + 1, :, 0]
    columns = rows[:, max(round(float(x)) - reach, 0) : round(float(x)) + reach + 1]
    if not columns.size:
        return 0.0
    return float(np.median((columns < _DARK_MOUTH * face.skin[0]).sum(axis=0)))


def _lower_face_edges(face: FacePatch) -> float:
    """The share of cheeks and chin where brightness changes as it does at the border of a hand or a scarf."""
    smooth = cv2.GaussianBlur(face.luma, (0, 0), 1.5).astype(np.float32)
    across, down = (cv2.Sobel(smooth, cv2.CV_32F, *way) / 8 for way in ((1, 0), (0, 1)))
    oval = face.area(OVAL)
    cheeks = cv2.erode(oval.astype(np.uint8), np.ones((15, 15), np.uint8)) > 0
    cheeks &= ~(cv2.dilate(face.area(LIPS).astype(np.uint8), np.ones((13, 13), np.uint8)) > 0)
    cheeks[: max(round(float(face.points[_NOSE_TIP, 1])) + 8, 0)] = False
    if not cheeks.any():
        return 0.0
    level = max(float(np.median(smooth[oval])), 20.0)
    return float((np.hypot(across, down)[cheeks] > _EDGE * level).mean())


def _lip_contrast(face: FacePatch) -> float:
    """How far the lips' colour is from the skin beside them, for the half of the mouth that shows less."""
    lips = face.area(LIPS)
    middle = float(face.points[[0, 17], 0].mean())
    column = np.arange(face.lab.shape[1])[None]
    halves: list[float] = []
    for is_half, points in zip((column < middle, column >= middle), _AROUND_MOUTH, strict=True):
        pixels = face.lab[lips & is_half]
        if not pixels.size:
            continue
        beside = np.median(face.colours(points), axis=0)
        lightness = max(float(face.skin[0]), 20.0) / 70  # a dark picture has smaller distances
        halves.append(float(np.median(np.linalg.norm(pixels - beside, axis=1))) / lightness)
    return min(halves, default=0.0)


def _lower_face_strangeness(face: FacePatch) -> float:
    """How far the colour (a*b*) of the lower face is from the skin's, as a share of the skin's own chroma."""
    lower, skin = face.colours(_LOWER_FACE), face.skin
    chroma = max(float(np.hypot(*skin[1:])), 8.0)
    return float(np.median(np.hypot(*(lower[:, 1:] - skin[1:]).T))) / chroma


def _occlusion(face: FacePatch) -> float:
    """The share of the face's oval, without eyes, brows and mouth, whose colour is not the skin's."""
    oval = face.area(OVAL) & face.patch.inside
    for part in (LIPS, RIGHT_EYE, LEFT_EYE, *_BROW_ROWS):
        oval &= ~(cv2.dilate(face.area(part).astype(np.uint8), np.ones((9, 9), np.uint8)) > 0)
    if not oval.any():
        return 0.0
    skin, pixels = face.skin, face.lab[oval]
    chroma = max(float(np.hypot(*skin[1:])), 8.0)
    is_off_hue = (np.hypot(*(pixels[:, 1:] - skin[1:]).T) > 0.75 * chroma) & (skin[0] < _BLOWN_L)
    is_off_light = (pixels[:, 0] < 0.4 * skin[0]) | (pixels[:, 0] > max(1.5 * skin[0], 99.0))
    return float((is_off_hue | is_off_light).mean())


class _Forehead(NamedTuple):
    visible: float  # from the brows up to where the skin ends, in distances of the eyes
    strangeness: float  # how unlike hair what is above it looks: 0 hair … 1 cloth


def _forehead(face: FacePatch, crown_row: float) -> _Forehead:
    brow = face.points[list(_BROWS)].mean(axis=0)
    left, right = round(float(brow[0]) - 22), round(float(brow[0]) + 22)
    top, bottom = max(0, round(crown_row)), max(1, round(float(brow[1])))
    rows = face.lab[top:bottom, max(left, 0) : right]
    if rows.shape[0] < 6 or rows.shape[1] < 6:
        return _Forehead(0.0, 0.0)
    weights = np.array([0.6, 1, 1], np.float32)
    far = np.linalg.norm((np.median(rows, axis=1) - face.skin) * weights, axis=1) > _NO_SKIN
    skin_rows = _first_run(far[::-1])
    visible = skin_rows / EYES_APART
    end = max(rows.shape[0] - skin_rows - _GAP_ROWS, 0)
    begin = max(end - _LOOKED_AT, 0)
    if end - begin < 6 or visible > _BARE:
        return _Forehead(visible, 0.0)
    luma = face.luma[top + begin : top + end, max(left, 0) : right]
    strangeness = _unlike_hair(rows[begin:end], luma)
    if strangeness >= _SMOOTH and _edge_roughness(face, top) < _CUT_EDGE:
        strangeness = 1.0
    return _Forehead(visible, strangeness)


def _edge_roughness(face: FacePatch, top: int) -> float:
    """How far the line where the forehead ends is from a smooth curve, in pixels: a fringe is not cut."""
    left, right = (face.points[index, 0] for index in _BROW_ENDS)
    start = round(float(face.points[list(_BROWS), 1].mean())) - _ABOVE_BROWS
    if right - left < 24 or start - top < 12:
        return np.inf
    columns = np.arange(round(float(left)), round(float(right)), 2)
    columns = columns[(columns >= 0) & (columns < face.lab.shape[1])]
    strip = face.lab[top:start][:, columns] - face.skin
    far = np.linalg.norm(strip * np.array([0.6, 1, 1], np.float32), axis=2)[::-1] > _NO_SKIN
    ends = np.where(far.any(axis=0), far.argmax(axis=0), len(far)).astype(float)
    at = columns.astype(float)
    off = np.abs(ends - np.polynomial.Polynomial.fit(at, ends, 2)(at))
    near = off <= np.percentile(off, 75)  # a strand or a wrinkle spoils some columns of a cap's edge too
    curve = np.polynomial.Polynomial.fit(at[near], ends[near], 2)
    return float(np.percentile(np.abs(ends - curve(at)), 65))


def _first_run(far: Bools) -> int:
    """Rows until three in a row are no skin (one alone is a wrinkle or a strand)."""
    for row in range(len(far) - 2):
        if far[row : row + 3].all():
            return row
    return len(far)


def _unlike_hair(covered: Floats, luma: np.ndarray) -> float:
    """1 for colours that hair does not have, or a smooth bright surface; less for smooth dark ones."""
    lightness, red, yellow = (float(one) for one in np.median(covered.reshape(-1, 3), axis=0))
    chroma, hue = float(np.hypot(red, yellow)), float(np.rad2deg(np.arctan2(yellow, red)))
    if chroma > 38 or (chroma > 14 and not 20 <= hue <= 100):
        return 1.0
    smoothness = float(np.clip(3.0 - texture_of(luma), 0, 1))
    return smoothness * (_DARK_STRANGENESS if lightness < _DARK_L else 1.0)


def texture_of(luma: np.ndarray) -> float:
    """How much strands and curls vary in brightness along a row, in percent of its mean.

    Finer grain, slow shading and whatever runs from side to side (a band, a brim) are left out.
    """
    rows = luma.astype(np.float32)
    rows -= np.median(rows, axis=1, keepdims=True)
    smooth = cv2.blur(rows, (1, 5))
    band = cv2.GaussianBlur(smooth, (0, 0), 1.2) - cv2.GaussianBlur(smooth, (0, 0), 5.0)
    return 100 * float(np.median(band[2:-2].std(axis=1))) / max(float(luma.mean()), 12.0)
