"""The card photo: cut to the layout, level, and written as a JPEG inside the published limits."""

from dataclasses import dataclass

import cv2
import numpy as np

from counter_desk.domain.photo import Retouch
from counter_desk.domain.photo_rules import CropLayout
from counter_desk.vision.frames import Frame, cut
from counter_desk.vision.measure import PhotoFacts

# Published for card photos (domain rule 3): each side 480 … 6000 px, 20 KB … 7 MB, JPEG, RGB.
SHORTEST_SIDE, LONGEST_SIDE = 480, 6000
SMALLEST_BYTES, LARGEST_BYTES = 20 * 1024, 7 * 1000 * 1000
_USUAL_WIDTH, _LARGEST_WIDTH = 700, 2100  # 2100 x 2700 px is 1500 dpi of the printed photo: more is no use
_SMALLEST_HEAD = 60  # pixels; below this there is nothing to enlarge
_QUALITIES = (92, 88, 80, 70, 60)
_FULLER_QUALITIES = (95, 98, 100)


@dataclass(frozen=True)
class Crop:
    """The cut picture; `coverage` (0…1) is the share of it that the camera saw, the rest repeats the edge."""

    pixels: Frame
    coverage: float
    retouched: tuple[Retouch, ...] = ()


def crop_portrait(frame: Frame, facts: PhotoFacts, layout: CropLayout) -> Crop | None:
    """The card photo, level, its width at least 480 px; None without a face or with next to nothing of one.

    Whether the face has pixels enough is the verdict's (PICTURE_TOO_SMALL): an exception may need the crop.
    """
    if facts.crop is None or facts.head is None or facts.head.height < _SMALLEST_HEAD:
        return None
    width = round(np.clip(facts.crop.region.width, _USUAL_WIDTH, _LARGEST_WIDTH))
    height = round(width * layout.height_mm / layout.width_mm)
    return Crop(cut(frame, facts.crop.region, width, height).pixels, facts.crop.coverage)


def encode_jpeg(crop: Crop) -> bytes:
    """A baseline colour JPEG without EXIF, of 20 KB to 7 MB.

    A picture so plain that its best quality stays below 20 KB is enlarged until it does not.
    """
    for quality in _QUALITIES:
        content = _encoded(crop.pixels, quality)
        if len(content) <= LARGEST_BYTES:
            return content if len(content) >= SMALLEST_BYTES else _fuller(crop.pixels)
    return _encoded(_scaled(crop.pixels, 0.5), _QUALITIES[0])


def _fuller(pixels: Frame) -> bytes:
    content = b""
    for quality in _FULLER_QUALITIES:
        content = _encoded(pixels, quality)
        if len(content) >= SMALLEST_BYTES:
            return content
    if 2 * max(pixels.shape[:2]) > LONGEST_SIDE:
        return content
    return _fuller(_scaled(pixels, 2.0))


def _encoded(pixels: Frame, quality: int) -> bytes:
    settings = [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_OPTIMIZE, 1]
    _, content = cv2.imencode(".jpg", pixels, settings)
    return content.tobytes()


def _scaled(pixels: Frame, factor: float) -> Frame:
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=how), np.uint8)


def centre_crop(frame: Frame, layout: CropLayout | None = None) -> Crop:
    """The middle of a picture without a face, in the layout's proportions: an exception may need it."""
    layout = layout or CropLayout()
    height, width = frame.shape[:2]
    aspect = layout.width_mm / layout.height_mm
    cut_width, cut_height = (
        (round(height * aspect), height) if width > height * aspect else (width, round(width / aspect))
    )
    left, top = (width - cut_width) // 2, (height - cut_height) // 2
    pixels = np.ascontiguousarray(frame[top : top + cut_height, left : left + cut_width])
    return Crop(_scaled(pixels, max(1.0, _USUAL_WIDTH / cut_width)), 1.0)


def encode_original(frame: Frame) -> bytes:
    """The whole picture as a JPEG without EXIF, to be kept until it is purged."""
    return _encoded(frame, _QUALITIES[0])
