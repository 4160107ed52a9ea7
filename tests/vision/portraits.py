"""Portraits as a counter's webcam sees them, composed from the public-domain pictures in tests/data/faces."""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from counter_desk.vision.face import FaceFinder, Landmarks
from counter_desk.vision.frames import Frame, Region, cut, to_patch

FACES = Path(__file__).parents[1] / "data" / "faces"
SIZE = (1280, 720)
_SEGMENTED = 256


@dataclass(frozen=True)
class Portrait:
    """A frame of 1280 × 720 with one frontal person before a plain wall, and where the face is in it."""

    name: str
    frame: Frame
    landmarks: Landmarks


@dataclass(frozen=True)
class Wall:
    """What is behind the person: colour (BGR), how much darker the corners are, and the sensor's noise."""

    colour: tuple[int, int, int] = (208, 212, 214)
    fall_off: float = 0.08
    noise: float = 2.0


def portraits(finder: FaceFinder, eyes_apart: float = 92.0) -> list[Portrait]:
    """The two frontal people of the pictures, each also mirrored, before walls of different colours."""
    walls = [Wall(), Wall((225, 222, 215), 0.04), Wall((196, 190, 178), 0.1), Wall((222, 228, 232), 0.06)]
    made: list[Portrait] = []
    for name in ("obama.jpg", "astronaut.png"):
        picture = np.asarray(cv2.imread(str(FACES / name)), np.uint8)
        for is_mirrored in (False, True):
            source = np.ascontiguousarray(picture[:, ::-1]) if is_mirrored else picture
            wall = walls[len(made) % len(walls)]
            title = Path(name).stem + (" mirrored" if is_mirrored else "")
            made.append(composed(title, source, finder, wall, eyes_apart))
    return made


def composed(
    name: str, picture: Frame, finder: FaceFinder, wall: Wall, eyes_apart: float, seed: int = 1
) -> Portrait:
    """The person of a picture cut out, levelled, scaled to `eyes_apart` pixels and set before a wall."""
    face = finder.landmarks(picture, finder.find(picture)[0])
    assert face is not None
    right, left = face.eyes
    scale = eyes_apart / float(np.hypot(*(left - right)))
    middle = face.eyes.mean(axis=0)
    turn = float(np.rad2deg(np.arctan2(*(left - right)[::-1])))
    matrix = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), turn, scale)
    matrix[:, 2] += np.array([SIZE[0] / 2, SIZE[1] * 0.42]) - middle
    how = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    person = cv2.warpAffine(picture, matrix, SIZE, flags=how, borderMode=cv2.BORDER_REPLICATE)
    alpha = cv2.warpAffine(_outline(picture, face, finder), matrix, SIZE, flags=cv2.INTER_LINEAR)[..., None]
    frame = person * alpha + wall_behind(wall, seed) * (1 - alpha)
    frame = np.clip(frame, 0, 255).astype(np.uint8)
    found = finder.landmarks(frame, finder.find(frame)[0])
    assert found is not None
    return Portrait(name, frame, found)


def wall_behind(wall: Wall, seed: int = 1) -> np.ndarray:
    """A lit wall, rows × columns × 3, as floats."""
    columns, rows = SIZE
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    away = np.hypot((x - 0.45 * columns) / columns, (y - 0.4 * rows) / rows)
    grain = np.random.default_rng(seed).normal(0, wall.noise, (rows, columns, 3))
    return np.asarray(np.array(wall.colour) * (1 - wall.fall_off * away)[..., None] + grain, np.float32)


def _outline(picture: Frame, face: Landmarks, finder: FaceFinder) -> np.ndarray:
    """How much of each pixel is the person: the network's mask at two sizes, sharpened along real edges."""
    rows, columns = picture.shape[:2]
    eyes = face.eyes
    apart = float(np.hypot(*(eyes[1] - eyes[0])))
    centre = eyes.mean(axis=0)
    near = Region(float(centre[0]), float(centre[1]) + 0.3 * apart, 5.2 * apart, 5.2 * apart)
    patch = cut(picture, near, _SEGMENTED, _SEGMENTED)
    mask = cv2.warpAffine(finder.mask_of(patch), patch.to_frame, (columns, rows), flags=cv2.INTER_CUBIC)
    wide = finder.person_mask(picture)
    y = np.mgrid[0:rows, 0:columns][0]
    blend = np.clip((y - (centre[1] + 1.7 * apart)) / (0.4 * apart), 0, 1)
    mask = mask * (1 - blend) + wide * blend
    mask = np.clip((mask - 0.35) / 0.4, 0, 1).astype(np.float32)
    return np.asarray(cv2.GaussianBlur(mask, (0, 0), apart / 60), np.float32)


__all__ = ["Portrait", "Wall", "composed", "portraits", "to_patch", "wall_behind"]
