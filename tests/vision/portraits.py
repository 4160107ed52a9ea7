"""Portraits as a counter's webcam sees them, composed from the public-domain pictures in tests/data/faces."""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from counter_desk.vision.face import FaceFinder, Landmarks
from counter_desk.vision.frames import Frame, Region, cut

FACES = Path(__file__).parents[1] / "data" / "faces"
SIZE = (1280, 720)
_SEGMENTED = 256


@dataclass(frozen=True)
class Portrait:
    """A frame of 1280 × 720 with one frontal person before a plain wall, and where the face is in it."""

    name: str
    frame: Frame
    landmarks: Landmarks

    @property
    def eyes_apart(self) -> float:
        """Pixels between the centres of the eyes."""
        right, left = self.landmarks.eyes
        return float(np.hypot(*(left - right)))


@dataclass(frozen=True)
class Wall:
    """What is behind the person: colour (BGR), how much darker the corners are, and the sensor's noise."""

    colour: tuple[int, int, int] = (208, 212, 214)
    fall_off: float = 0.08
    noise: float = 2.0


def people(finder: FaceFinder, eyes_apart: float = 92.0) -> list[Portrait]:
    """The three people of the pictures who look into the camera, each before walls of two colours.

    The third one was photographed turned by about 14 degrees, and is turned back.
    """
    made = [
        composed("obama", _read("obama.jpg"), finder, Wall(), eyes_apart),
        composed("obama mirrored", _mirrored("obama.jpg"), finder, Wall((225, 222, 215), 0.04), eyes_apart),
        composed("astronaut", _read("astronaut.png"), finder, Wall((196, 190, 178), 0.1), eyes_apart),
        composed("astronaut mirrored", _mirrored("astronaut.png"), finder, Wall((222, 228, 232)), eyes_apart),
        composed("biden", _brighter("biden.jpg"), finder, Wall((210, 214, 205), 0.05), eyes_apart),
    ]
    return [*made[:4], _seen_again(made[4], turned_back(made[4]), finder)]


def turned_back(portrait: Portrait) -> Frame:
    """The head turned to the front."""
    from tests.vision.paint import turned  # late: it needs Portrait

    return turned(portrait, 13.0)


def _seen_again(portrait: Portrait, frame: Frame, finder: FaceFinder) -> Portrait:
    return Portrait(portrait.name, frame, finder.landmarks(frame, finder.find(frame)[0]))


def _read(name: str) -> Frame:
    return np.asarray(cv2.imread(str(FACES / name)), np.uint8)


def _mirrored(name: str) -> Frame:
    return np.ascontiguousarray(_read(name)[:, ::-1])


def _brighter(name: str) -> Frame:
    """As a lamp at the counter would light it."""
    return np.asarray(np.clip(_read(name) * 1.45, 0, 255), np.uint8)


def composed(
    name: str, picture: Frame, finder: FaceFinder, wall: Wall, eyes_apart: float, seed: int = 1
) -> Portrait:
    """The person of a picture cut out, levelled, scaled to `eyes_apart` pixels and set before a wall."""
    face = finder.landmarks(picture, finder.find(picture)[0])
    right, left = face.eyes
    scale = eyes_apart / float(np.hypot(*(left - right)))
    middle = face.eyes.mean(axis=0)
    turn = float(np.rad2deg(np.arctan2(*(left - right)[::-1])))
    matrix = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), turn, scale)
    matrix[:, 2] += np.array([SIZE[0] / 2, SIZE[1] * 0.42]) - middle
    how = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    person = cv2.warpAffine(picture, matrix, SIZE, flags=how, borderMode=cv2.BORDER_REPLICATE)
    alpha = cv2.warpAffine(_outline(picture, face, finder), matrix, SIZE, flags=cv2.INTER_LINEAR)[..., None]
    frame = np.asarray(np.clip(person * alpha + wall_behind(wall, seed) * (1 - alpha), 0, 255), np.uint8)
    return Portrait(name, frame, finder.landmarks(frame, finder.find(frame)[0]))


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
