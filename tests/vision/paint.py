"""Defects that are painted onto a portrait by its landmarks: lids, glasses, masks, hats, hands."""

from collections.abc import Sequence

import cv2
import numpy as np

from counter_desk.vision.frames import Floats, Frame
from tests.vision.portraits import Portrait

Colour = tuple[int, int, int]

RIGHT_EYE = (33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246)
LEFT_EYE = (263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466)
_LOWER_LIDS = ((33, 7, 163, 144, 145, 153, 154, 155, 133), (263, 249, 390, 373, 374, 380, 381, 382, 362))
_JAW = (93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323)
_MASK_TOP = (346, 347, 195, 118, 117)
_INNER_LIPS = (78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191)


def with_lids_closed(portrait: Portrait, openness: float = 0.0) -> Frame:
    """Both upper lids drawn down by warping the lids' own skin; `openness` is what stays (0…1)."""
    points = portrait.landmarks.points[:, :2]
    moved = points.copy()
    for upper, lower in (
        ((246, 161, 160, 159, 158, 157, 173), (7, 163, 144, 145, 153, 154, 155)),
        ((466, 388, 387, 386, 385, 384, 398), (249, 390, 373, 374, 380, 381, 382)),
    ):
        for up, down in zip(upper, lower, strict=True):
            moved[up] = points[down] + openness * (points[up] - points[down])
    return _lid_painted(portrait, 1 - openness) if openness < 0.2 else warped(portrait, moved)


def _lid_painted(portrait: Portrait, cover: float) -> Frame:
    frame = portrait.frame.copy()
    points = portrait.landmarks.points[:, :2]
    apart = portrait.eyes_apart
    mask = np.zeros(frame.shape[:2], np.uint8)
    for eye in (RIGHT_EYE, LEFT_EYE):
        cv2.fillPoly(mask, [_rounded(_grown(points[list(eye)], 1.18, 1.5))], 255)
    frame = np.asarray(cv2.inpaint(frame, mask, apart / 14, cv2.INPAINT_TELEA), np.uint8)
    skin = np.random.default_rng(3).normal(0, 2, frame.shape)
    frame = np.where(mask[..., None] > 0, np.clip(frame + skin, 0, 255), frame).astype(np.uint8)
    for lid in _LOWER_LIDS:
        line = _rounded(points[list(lid)])
        dark = tuple(int(0.35 * one) for one in frame[line[4][1], line[4][0]])
        cv2.polylines(frame, [line], False, dark, max(1, round(apart / 45)), cv2.LINE_AA)
    return frame


def with_lids_filled(portrait: Portrait) -> Frame:
    """Both eyes filled with the colour of the cheek, and a line where the lids meet."""
    frame = portrait.frame.copy()
    points = portrait.landmarks.points[:, :2]
    cheek = _colour_at(frame, points[50], portrait.eyes_apart / 8)
    for eye, lid in zip((RIGHT_EYE, LEFT_EYE), _LOWER_LIDS, strict=True):
        cv2.fillPoly(frame, [_rounded(_grown(points[list(eye)], 1.15, 1.3))], cheek, cv2.LINE_AA)
        line = np.array([points[lid[0]], points[lid[4]], points[lid[-1]]])
        cv2.polylines(frame, [_rounded(line)], False, (40, 45, 60), 2, cv2.LINE_AA)
    return frame


def with_sunglasses(
    portrait: Portrait, colour: Colour = (25, 22, 22), cover: float = 1.0, *, are_round: bool = False
) -> Frame:
    """Dark lenses, bridge and temples."""
    points, apart = portrait.landmarks.points[:, :2], portrait.eyes_apart
    layer = portrait.frame.copy()
    for eye, edge in ((RIGHT_EYE, 234), (LEFT_EYE, 454)):
        middle = points[list(eye)].mean(axis=0) + np.array((0, 0.06 * apart))
        size = (0.4 * apart, (0.4 if are_round else 0.28) * apart)
        _ellipse(layer, middle, size, colour)
        cv2.line(layer, _point(middle), _point(points[edge]), colour, max(2, round(apart / 25)))
    cv2.line(layer, _point(points[33]), _point(points[263]), colour, max(2, round(apart / 20)))
    return _blended(portrait.frame, layer, cover)


def with_glasses(portrait: Portrait, glare: float = 0.0, tint: float = 0.0) -> Frame:
    """Clear glasses with thin rims; `glare`: how opaque a reflection lies on each lens (0…1)."""
    points, apart = portrait.landmarks.points[:, :2], portrait.eyes_apart
    frame = portrait.frame.copy()
    for eye in (RIGHT_EYE, LEFT_EYE):
        middle = points[list(eye)].mean(axis=0) + np.array((0, 0.05 * apart))
        lens = (0.4 * apart, 0.3 * apart)
        if tint:
            layer = frame.copy()
            _ellipse(layer, middle, lens, (60, 50, 40))
            frame = _blended(frame, layer, tint)
        if glare:
            layer = frame.copy()
            _ellipse(
                layer,
                middle + np.array((0.03 * apart, -0.02 * apart)),
                (0.27 * apart, 0.17 * apart),
                (252, 252, 252),
            )
            frame = _blended(frame, layer, glare)
        cv2.ellipse(frame, _point(middle), _size(lens), 0, 0, 360, (30, 28, 28), max(2, round(apart / 40)))
    cv2.line(frame, _point(points[133]), _point(points[362]), (30, 28, 28), max(2, round(apart / 40)))
    return frame


def with_mask(portrait: Portrait, colour: Colour = (235, 238, 238), *, is_low: bool = False) -> Frame:
    """A face mask over mouth and nose, or `is_low`: over the mouth only."""
    points, apart = portrait.landmarks.points[:, :2], portrait.eyes_apart
    top = (425, 164, 205) if is_low else _MASK_TOP
    outline = _rounded(points[[*_JAW, *top]])
    layer = portrait.frame.copy()
    cv2.fillPoly(layer, [outline], colour, cv2.LINE_AA)
    darker = tuple(int(0.86 * one) for one in colour)
    for row in (0.35, 0.55, 0.75):
        left = points[132] * (1 - row) + points[150] * row
        right = points[361] * (1 - row) + points[379] * row
        cv2.line(layer, _point(left), _point(right), darker, max(1, round(apart / 50)), cv2.LINE_AA)
    shade = cv2.GaussianBlur(cv2.cvtColor(portrait.frame, cv2.COLOR_BGR2GRAY), (0, 0), apart / 5)
    inside = np.zeros(shade.shape, np.uint8)
    cv2.fillPoly(inside, [outline], 255)
    shade = shade.astype(np.float32) / max(float(shade[inside > 0].mean()), 1.0)
    lit = np.clip(layer * np.clip(shade, 0.8, 1.1)[..., None], 0, 255).astype(np.uint8)
    return np.where(inside[..., None] > 0, lit, portrait.frame).astype(np.uint8)


def with_hat(
    portrait: Portrait, colour: Colour = (70, 40, 30), *, has_brim: bool = True, depth: float = 0.35
) -> Frame:
    """A cap or (no brim) a woollen hat, down to `depth` of the forehead (0: hairline, 1: brows)."""
    points, apart = portrait.landmarks.points[:, :2], portrait.eyes_apart
    brows = (points[105] + points[334]) / 2
    line = points[10] * (1 - depth) + brows * depth
    left, right = points[127], points[356]
    width = 0.62 * float(np.hypot(*(right - left)))
    centre = np.array([(left[0] + right[0]) / 2, line[1]])
    frame = portrait.frame.copy()
    crown = np.asarray(cv2.ellipse2Poly(_point(centre), _size((width, 1.05 * apart)), 0, 180, 360, 5))
    cv2.fillPoly(frame, [crown], colour, cv2.LINE_AA)
    if has_brim:
        darker = (int(0.7 * colour[0]), int(0.7 * colour[1]), int(0.7 * colour[2]))
        _ellipse(frame, centre, (1.15 * width, 0.16 * apart), darker)
    else:
        lighter = tuple(min(255, int(1.2 * one) + 10) for one in colour)
        band = [centre + np.array((-width, -0.28 * apart)), centre + np.array((width, -0.28 * apart))]
        band += [centre + np.array((width, 0)), centre + np.array((-width, 0))]
        cv2.fillPoly(frame, [_rounded(np.array(band))], lighter, cv2.LINE_AA)
    grain = np.random.default_rng(2).normal(0, 4, frame.shape[:2])[..., None]
    painted = np.any(frame != portrait.frame, axis=2, keepdims=True)
    return np.clip(np.where(painted, frame + grain, frame), 0, 255).astype(np.uint8)


def with_hand(portrait: Portrait, side: int = 1) -> Frame:
    """A hand before one half of the mouth and a cheek."""
    points, apart = portrait.landmarks.points[:, :2], portrait.eyes_apart
    frame = portrait.frame.copy()
    skin = _colour_at(frame, points[50], apart / 8)
    colour = tuple(int(0.8 * one) for one in skin)
    middle = points[14] + np.array([side * 0.3 * apart, 0.05 * apart])
    for finger in range(4):
        at = middle + np.array([0, (finger - 1.5) * 0.24 * apart])
        cv2.ellipse(frame, _point(at), _size((0.62 * apart, 0.13 * apart)), side * -12, 0, 360, colour, -1)
        cv2.ellipse(
            frame, _point(at), _size((0.62 * apart, 0.13 * apart)), side * -12, 0, 360, (50, 60, 90), 2
        )
    return frame


def with_hair_over_eye(portrait: Portrait, side: int = 0) -> Frame:
    """A lock of dark hair from the crown over one eye (0: the person's right)."""
    points, apart = portrait.landmarks.points[:, :2], portrait.eyes_apart
    frame = portrait.frame.copy()
    eye = points[list((RIGHT_EYE, LEFT_EYE)[side])].mean(axis=0)
    grain = np.random.default_rng(5)
    for strand in range(160):
        x = (strand / 160 - 0.5) * 0.9 * apart
        start = points[10] + np.array([x * 0.6, -0.4 * apart])
        end = eye + np.array([x, 0.35 * apart + grain.normal(0, 0.05) * apart])
        shade = int(np.clip(35 + grain.normal(0, 12), 5, 80))
        cv2.line(frame, _point(start), _point(end), (shade, shade, shade + 6), 2, cv2.LINE_AA)
    return frame


def with_red_eyes(portrait: Portrait) -> Frame:
    """The flash's red in both pupils."""
    frame, points = portrait.frame.copy(), portrait.landmarks.points[:, :2]
    for eye in (RIGHT_EYE, LEFT_EYE):
        layer = frame.copy()
        _ellipse(layer, points[list(eye)].mean(axis=0), (0.06 * portrait.eyes_apart,) * 2, (40, 30, 210))
        frame = _blended(frame, layer, 0.85)
    return frame


def with_mouth_open(portrait: Portrait, gap: float = 0.45) -> Frame:
    """The jaw dropped: the inner lips `gap` of the eyes' distance apart, the inside dark."""
    points, apart = portrait.landmarks.points[:, :2], portrait.eyes_apart
    frame = portrait.frame.copy()
    middle = points[list(_INNER_LIPS)].mean(axis=0)
    _ellipse(frame, middle + np.array((0, 0.1 * apart)), (0.3 * apart, gap / 2 * apart), (90, 90, 170))
    _ellipse(frame, middle + np.array((0, 0.1 * apart)), (0.25 * apart, gap * 0.4 * apart), (25, 20, 45))
    return frame


def turned(portrait: Portrait, yaw_deg: float = 0.0, pitch_deg: float = 0.0) -> Frame:
    """The head turned in space by its landmarks, the picture warped with them."""
    points = portrait.landmarks.points.astype(np.float64)
    centre = points[[234, 454, 10, 152]].mean(axis=0)
    centre[2] = points[[234, 454], 2].mean()
    yaw, pitch = np.deg2rad([yaw_deg, pitch_deg])
    about_y = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    about_x = np.array([[1, 0, 0], [0, np.cos(pitch), -np.sin(pitch)], [0, np.sin(pitch), np.cos(pitch)]])
    moved = (points - centre) @ (about_x @ about_y).T + centre
    return warped(portrait, moved[:, :2])


def with_second_face(portrait: Portrait, scale: float = 0.6, at: tuple[int, int] = (1060, 330)) -> Frame:
    """The same head again, smaller, beside the first."""
    points, apart = portrait.landmarks.points[:, :2], portrait.eyes_apart
    middle = points[list(RIGHT_EYE + LEFT_EYE)].mean(axis=0)
    left, top = (middle - np.array([1.0, 1.35]) * apart).astype(int)
    right, bottom = (middle + np.array([1.0, 1.5]) * apart).astype(int)
    head = portrait.frame[max(top, 0) : bottom, left:right]
    head = np.asarray(cv2.resize(head, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    frame = portrait.frame.copy()
    rows, columns = head.shape[:2]
    y, x = np.mgrid[-1 : 1 : rows * 1j, -1 : 1 : columns * 1j]
    alpha = np.clip((1 - x**2 - y**2) * 4, 0, 1)[..., None]
    place = frame[at[1] - rows // 2 :, at[0] - columns // 2 :][:rows, :columns]
    place[:] = (head * alpha + place * (1 - alpha)).astype(np.uint8)
    return frame


def with_shadow(portrait: Portrait, depth: float = 0.75, dx: float = 0.5) -> Frame:
    """The head's soft shadow on the wall, `dx` head widths to the side."""
    points, apart = portrait.landmarks.points[:, :2], portrait.eyes_apart
    head = np.zeros(portrait.frame.shape[:2], np.float32)
    middle = points[list(RIGHT_EYE + LEFT_EYE)].mean(axis=0) + np.array((dx * 2.0 * apart, 0.1 * apart))
    cv2.ellipse(head, _point(middle), _size((1.15 * apart, 1.6 * apart)), 0, 0, 360, 1.0, -1)
    soft = cv2.GaussianBlur(head, (0, 0), apart / 10)
    gain = 1 - (1 - depth) * soft * (1 - person_of(portrait))
    return np.asarray(portrait.frame * gain[..., None], np.uint8)


def person_of(portrait: Portrait) -> Floats:
    """Where the person is, by the difference from the wall around (these walls are plain)."""
    frame = cv2.GaussianBlur(portrait.frame, (0, 0), 1.5).astype(np.float32)
    wall = np.median(frame[:120, :200].reshape(-1, 3), axis=0)
    far = (np.abs(frame - wall).max(axis=2) > 26).astype(np.uint8)
    closed = cv2.morphologyEx(far, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    outlines, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    person = np.zeros(far.shape, np.uint8)
    cv2.drawContours(person, [max(outlines, key=cv2.contourArea)], -1, 1, -1)
    return np.asarray(cv2.GaussianBlur(person.astype(np.float32), (0, 0), 1.0), np.float32)


def before(portrait: Portrait, background: np.ndarray) -> Frame:
    """The same person before something else."""
    alpha = person_of(portrait)[..., None]
    return np.asarray(portrait.frame * alpha + background * (1 - alpha), np.uint8)


def warped(portrait: Portrait, moved: np.ndarray) -> Frame:
    """The frame with each landmark at its new place, all between them moved smoothly, far away nothing."""
    frame = portrait.frame
    rows, columns = frame.shape[:2]
    points = portrait.landmarks.points[:, :2].astype(np.float32)
    shift = points - moved.astype(np.float32)
    step = 6
    y, x = np.mgrid[0:rows:step, 0:columns:step].astype(np.float32)
    grid = np.stack([x.ravel(), y.ravel()], axis=1)
    apart = portrait.eyes_apart
    nearest = np.full(len(grid), np.inf, np.float32)
    total = np.zeros((len(grid), 2), np.float32)
    weights = np.zeros(len(grid), np.float32)
    for at, by in zip(moved.astype(np.float32), shift, strict=True):
        distance = ((grid - at) ** 2).sum(axis=1)
        weight = 1 / (distance + (0.04 * apart) ** 2) ** 1.5
        total += weight[:, None] * by
        weights += weight
        nearest = np.minimum(nearest, distance)
    fade = np.exp(-np.maximum(np.sqrt(nearest) - 0.25 * apart, 0) / (0.7 * apart))[:, None]
    field = (total / weights[:, None] * fade).reshape(*x.shape, 2)
    whole = cv2.resize(field, (columns, rows), interpolation=cv2.INTER_CUBIC)
    full_y, full_x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    warped = cv2.remap(
        frame, full_x + whole[..., 0], full_y + whole[..., 1], cv2.INTER_CUBIC, None, cv2.BORDER_REPLICATE
    )
    return np.asarray(warped, np.uint8)


def _grown(outline: np.ndarray, across: float, down: float) -> np.ndarray:
    middle = outline.mean(axis=0)
    return np.asarray((outline - middle) * (across, down) + middle)


def _rounded(points: Sequence[object] | np.ndarray) -> np.ndarray:
    return np.round(np.asarray(points)).astype(np.int32)


def _point(at: np.ndarray) -> tuple[int, int]:
    return round(float(at[0])), round(float(at[1]))


def _size(size: tuple[float, float]) -> tuple[int, int]:
    return max(1, round(size[0])), max(1, round(size[1]))


def _ellipse(frame: Frame, middle: np.ndarray, size: tuple[float, float], colour: Colour) -> None:
    cv2.ellipse(frame, _point(middle), _size(size), 0, 0, 360, colour, -1, cv2.LINE_AA)


def _blended(frame: Frame, layer: Frame, share: float) -> Frame:
    return np.asarray(cv2.addWeighted(layer, share, frame, 1 - share, 0), np.uint8)


def _colour_at(frame: Frame, at: np.ndarray, radius: float) -> Colour:
    x, y, r = round(float(at[0])), round(float(at[1])), max(1, round(radius))
    blue, green, red = np.median(frame[y - r : y + r, x - r : x + r].reshape(-1, 3), axis=0)
    return int(blue), int(green), int(red)
