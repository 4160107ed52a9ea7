"""How a webcam sees a sheet, and what spoils its frame: the second half of `code_corpus.py`.

The order in which random numbers are drawn is part of what makes the same seed give the same frames.
"""

from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np

Rng = np.random.Generator
_PIXELS_PER_MM = 12
_VIEW_MM = 150.0
_NEVER = (0, 0, 0, 0)
_FINER = 2  # the frame is painted at twice its size


@dataclass(frozen=True)
class Photograph:
    """A sheet before the camera: how it is spoilt, and where it lies. Lists by level begin with level 0."""

    degradation: str
    level: int
    width: int
    height: int
    sheet: Any
    corners: Any
    angle_deg: float
    tilt: float
    azimuth: float
    offset_mm: Any

    @classmethod
    def of(
        cls, degradation: str, level: int, width: int, height: int, sheet: Any, corners: Any, rng: Rng
    ) -> "Photograph":
        """A sheet laid down at random, as far as the degradation wants it."""
        if degradation == "curved":
            sheet = _bent(sheet, (0, 3, 6, 10)[level] * _PIXELS_PER_MM, rng)
        angle = _angle(degradation, level, rng)
        tilts = {"perspective": (0, 20, 35, 50), "counter_mix": (0, 10, 18, 28)}.get(degradation, _NEVER)
        azimuth = rng.uniform(0, 2 * np.pi)
        blank = cls(degradation, level, width, height, sheet, corners, angle, 0, azimuth, np.zeros(2))
        offset = rng.uniform(-0.12, 0.12, 2) * [blank.view_mm, blank.view_mm * height / width]
        return replace(blank, tilt=np.radians(tilts[level]), offset_mm=offset)

    @property
    def view_mm(self) -> float:
        """How much of the desk the frame is wide."""
        farther = {"small": (1, 1.5, 2.0, 2.67), "counter_mix": (1, 1.15, 1.35, 1.6)}
        return _VIEW_MM * farther.get(self.degradation, (1,) * 4)[self.level]

    def shaken(self, rng: Rng) -> "Photograph":
        """The same a moment later, in a hand: moved by half a millimetre, turned by half a degree."""
        return replace(
            self,
            angle_deg=self.angle_deg + rng.normal(0, 0.3),
            tilt=self.tilt + np.radians(rng.normal(0, 0.5)),
            offset_mm=self.offset_mm + rng.normal(0, 0.4, 2),
        )

    def homography(self) -> Any:
        """From the sheet's pixels to the finer frame's."""
        rows, columns = self.sheet.shape
        ends = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
        flat = (ends - [columns / 2, rows / 2]) / _PIXELS_PER_MM
        turn, tilt = np.radians(self.angle_deg), self.tilt
        flat = flat @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        points = np.c_[flat, np.zeros(4)]
        axis = np.array([np.cos(self.azimuth), np.sin(self.azimuth), 0])
        along = np.outer(points @ axis, axis) * (1 - np.cos(tilt))
        points = points * np.cos(tilt) + np.cross(axis, points) * np.sin(tilt) + along
        distance = 1.2 * self.view_mm
        seen = (points[:, :2] + self.offset_mm) * (distance / (distance + points[:, 2:]))
        pixels = seen * (self.width / self.view_mm) + [self.width / 2, self.height / 2]
        return cv2.getPerspectiveTransform(ends, (pixels * _FINER).astype(np.float32))


@dataclass(frozen=True)
class _Place:
    """Where the code is in the frame: its corners, and the frame's coordinates."""

    corners: Any
    x: Any
    y: Any

    @property
    def across(self) -> Any:
        return self.corners[1] - self.corners[0]

    @property
    def down(self) -> Any:
        return self.corners[3] - self.corners[0]

    @property
    def sides(self) -> tuple[float, float]:
        return float(np.linalg.norm(self.across)), float(np.linalg.norm(self.down))

    @property
    def is_square(self) -> bool:
        return abs(self.sides[0] - self.sides[1]) < 0.3 * self.sides[0]


def photographed(photograph: Photograph, rng: Rng, fixed: Rng | None = None) -> Any:
    """The frame (BGR). `fixed` draws what stays as it is in a video: fingers, gloss and shadow."""
    picture, place = _seen(photograph, rng)
    degradation, level = photograph.degradation, photograph.level
    if degradation == "occlusion":
        _cover(picture, place, (0, 0.06, 0.12, 0.20)[level], fixed or rng)
    if degradation == "glare":
        picture += _gloss(place, (0, 0.14, 0.22, 0.32)[level], fixed or rng)
    if degradation == "shadow":
        picture *= _shade(place, (0, 0.5, 0.7, 0.85)[level], photograph.width, fixed or rng)
    return _sensed(_blurred(picture, photograph, rng), photograph, rng)


def _angle(degradation: str, level: int, rng: Rng) -> float:
    angle = rng.uniform(-4, 4)
    if degradation == "counter_mix":
        return float(rng.uniform(-15 * level, 15 * level))
    if degradation != "rotation":
        return float(angle)
    # All three levels are drawn, whichever is wanted: the stream of random numbers stays the same.
    slight = rng.choice([-1, 1]) * rng.uniform(10, 25)
    strong = rng.choice([-1, 1]) * rng.uniform(35, 55)
    turned = rng.choice([90, 180, 270]) + rng.uniform(-30, 30)
    return float((0, slight, strong, turned)[level])


def _bent(sheet: Any, amplitude: float, rng: Rng) -> Any:
    """Waves of 90 mm, and the stretch that comes with them."""
    wave, phase = 90 * _PIXELS_PER_MM, rng.uniform(0, 6.28)
    y, x = np.mgrid[0 : sheet.shape[0], 0 : sheet.shape[1]].astype(np.float32)
    lifted = amplitude * 0.5 * np.sin(2 * np.pi * x / wave + phase)
    stretched = amplitude * 0.35 * np.sin(4 * np.pi * x / wave + phase)
    return cv2.remap(sheet, x + stretched, y + lifted, cv2.INTER_LINEAR, borderValue=250)


def _seen(photograph: Photograph, rng: Rng) -> tuple[Any, _Place]:
    """The sheet on its desk, without noise; the lens darkens the corners."""
    width, height = photograph.width, photograph.height
    sheet, scale = photograph.sheet, width / photograph.view_mm / _PIXELS_PER_MM * _FINER
    if scale < 1:
        sheet = cv2.GaussianBlur(sheet, (0, 0), 0.45 / scale)
    homography, finer = photograph.homography(), (width * _FINER, height * _FINER)
    paper, covers = (
        cv2.resize(cv2.warpPerspective(one, homography, finer), (width, height), interpolation=cv2.INTER_AREA)
        for one in (sheet, np.full_like(sheet, 255))
    )
    share = covers.astype(np.float32) / 255
    picture = paper.astype(np.float32) * share * 0.80 + _desk(rng, width, height) * (1 - share) * 0.8
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    middle_x, middle_y = width / 2, height / 2
    picture *= 1 - 0.25 * ((x - middle_x) ** 2 + (y - middle_y) ** 2) / (middle_x**2 + middle_y**2)
    return picture, _Place(_corners(photograph, homography), x, y)


def _corners(photograph: Photograph, homography: Any) -> Any:
    if photograph.corners is not None:
        return cv2.perspectiveTransform(photograph.corners[None], homography)[0] / _FINER
    sides = np.array([photograph.width, photograph.height])
    return np.array([[0.4, 0.4], [0.6, 0.4], [0.6, 0.6], [0.4, 0.6]], np.float32) * sides


def _desk(rng: Rng, width: int, height: int) -> Any:
    grain: Any = rng.normal(0, 1, (height // 16 + 2, width // 16 + 2)).astype(np.float32)
    grain = cv2.resize(grain, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.clip(120 + 25 * grain + rng.normal(0, 6, (height, width)), 0, 255).astype(np.float32)


def _cover(picture: Any, place: _Place, share: float, rng: Rng) -> None:
    """A finger on a corner of a square; on bars a strip along them."""
    corner = place.corners[rng.integers(0, 4)]
    if place.is_square:
        radius = np.sqrt(share * place.sides[0] * place.sides[1] / (np.pi / 4))
        cv2.circle(picture, (int(corner[0]), int(corner[1])), int(radius), 95, -1)
        return
    first, second, across, depth = place.corners[0], place.corners[1], place.across, place.down * share * 2.5
    strip = [
        first - 0.1 * across,
        second + 0.1 * across,
        second + 0.1 * across + depth,
        first - 0.1 * across + depth * 0.6,
    ]
    cv2.fillPoly(picture, [np.array(strip, np.float32).astype(np.int32)], 95)


def _gloss(place: _Place, share: float, rng: Rng) -> Any:
    centre = place.corners.mean(0) + place.across * rng.uniform(-0.25, 0.25)
    centre = centre + place.down * rng.uniform(-0.25, 0.25)
    radius = share * (place.sides[0] if place.is_square else place.sides[1] * 1.2)
    away = ((place.x - centre[0]) / radius) ** 2 + ((place.y - centre[1]) / (radius * 0.7)) ** 2
    return 330 * np.exp(-(away**1.5))


def _shade(place: _Place, depth: float, width: int, rng: Rng) -> Any:
    direction = rng.normal(size=2)
    direction /= np.linalg.norm(direction)
    centre = place.corners.mean(0)
    away = ((place.x - centre[0]) * direction[0] + (place.y - centre[1]) * direction[1]) / width * 100
    return 1 - depth / (1 + np.exp(-away / 1.0))


def _blurred(picture: Any, photograph: Photograph, rng: Rng) -> Any:
    degradation, level, width = photograph.degradation, photograph.level, photograph.width
    blur = 0.5
    if degradation == "defocus":
        blur = (0, 0.0012, 0.0020, 0.0030)[level] * width
    if degradation == "counter_mix":
        blur = max(0.5, (0, 0.0005, 0.0008, 0.0011)[level] * width)
    picture = cv2.GaussianBlur(picture, (0, 0), blur)
    if degradation == "motion":
        return _moved(picture, max(2, (0, 0.003, 0.006, 0.010)[level] * width), rng)
    if degradation == "counter_mix" and level >= 2:
        return _moved(picture, max(2, 0.002 * width * (level - 1)), rng)
    return picture


def _moved(picture: Any, length: float, rng: Rng) -> Any:
    direction = rng.uniform(0, np.pi)
    half = np.array([np.cos(direction), np.sin(direction)]) * length / 2
    side = int(length) * 2 + 3
    kernel = np.zeros((side, side), np.float32)
    start, end = (tuple(int(side / 2 + way * one) for one in half) for way in (-1, 1))
    cv2.line(kernel, start, end, 1, 1)
    return cv2.filter2D(picture, -1, kernel / kernel.sum())


def _sensed(picture: Any, photograph: Photograph, rng: Rng) -> Any:
    """The sensor's noise, its colours and the camera's JPEG."""
    degradation, level = photograph.degradation, photograph.level
    noise, quality = 2.0, 85
    if degradation == "lowlight":
        gain = (0, 0.25, 0.12, 0.06)[level]
        light = rng.poisson(np.clip(picture * gain, 0, None) * 1.5) / 1.5
        picture = (light + rng.normal(0, 1.5, picture.shape)) * (0.6 / gain) ** 0.75
        noise = 0
    if degradation == "counter_mix":
        noise, quality = (0, 4, 7, 10)[level], (0, 80, 65, 50)[level]
        picture = picture * (0, 0.8, 0.6, 0.5)[level]
    if degradation == "jpeg":
        quality = (0, 30, 15, 8)[level]
    if noise:
        picture = picture + rng.normal(0, noise, picture.shape)
    grey = np.clip(picture, 0, 255).astype(np.uint8)
    colours = cv2.merge([cv2.convertScaleAbs(grey, alpha=0.94), grey, cv2.convertScaleAbs(grey, alpha=1.03)])
    coded = cv2.imencode(".jpg", colours, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return cv2.imdecode(coded, cv2.IMREAD_COLOR)
