"""A chosen file as a frame, or the reason why not; nothing is decoded that its header gives away as bad."""

from dataclasses import dataclass

import cv2
import numpy as np

from counter_desk.domain.verdict import ReasonCode, Verdict, refused
from counter_desk.vision.file_kind import READABLE, FileKind, Header, header_of, kind_of
from counter_desk.vision.frames import Frame

# Ours: above what phones and scanners make (108 MP aside), below what fills a counter PC's memory.
LARGEST_BYTES = 64 * 1024 * 1024
LARGEST_MEGAPIXELS = 100
SMALLEST_SIDE = 64  # pixels; below this nothing can be measured, let alone printed
_GREY = 128  # what libjpeg leaves where coefficients are missing
_EDGE = 8  # rows of a JPEG block


@dataclass(frozen=True)
class Picture:
    """A decoded file, upright (EXIF orientation is applied), 8 bits a channel."""

    frame: Frame
    kind: FileKind


def load_picture(data: bytes) -> Picture | Verdict:
    """Decode a JPEG, PNG, BMP or WebP; refused are other files, videos, damaged, huge and tiny pictures."""
    kind = kind_of(data)
    if kind is FileKind.VIDEO:
        return refused(ReasonCode.PICTURE_IS_VIDEO, format=kind.value)
    if kind is FileKind.GIF and header_of(data, kind).is_animated:
        return refused(ReasonCode.PICTURE_IS_VIDEO, format=kind.value)
    if kind not in READABLE:
        return refused(ReasonCode.NOT_A_PICTURE, format=kind.value)
    return _refusal(data, header_of(data, kind), kind) or _decoded(data, kind)


def _refusal(data: bytes, header: Header, kind: FileKind) -> Verdict | None:
    megapixels = round(header.width * header.height / 1e6, 1)
    megabytes = round(len(data) / 2**20, 1)
    sizes = {"width": header.width, "height": header.height}
    if megapixels > LARGEST_MEGAPIXELS or len(data) > LARGEST_BYTES:
        return refused(ReasonCode.PICTURE_HUGE, megapixels=megapixels, megabytes=megabytes, **sizes)
    if header.is_animated:
        return refused(ReasonCode.PICTURE_IS_VIDEO, format=kind.value)
    if not header.is_whole:
        return refused(ReasonCode.PICTURE_DAMAGED, format=kind.value, megabytes=megabytes)
    if min(header.width, header.height) < SMALLEST_SIDE:
        return refused(ReasonCode.PICTURE_TOO_SMALL, minimum=SMALLEST_SIDE, **sizes)
    return None


def _decoded(data: bytes, kind: FileKind) -> Picture | Verdict:
    try:
        frame = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    except cv2.error:
        frame = None
    if frame is None or (kind is FileKind.JPEG and _ends_in_grey(np.asarray(frame, np.uint8))):
        return refused(ReasonCode.PICTURE_DAMAGED, format=kind.value)
    return Picture(np.asarray(frame, np.uint8), kind)


def _ends_in_grey(frame: Frame) -> bool:
    """Whether an edge is nothing but the grey that the decoder fills in silently for lost data.

    Any edge: the end of the data may have been turned by the EXIF orientation.
    """
    edges = (frame[-_EDGE:], frame[:_EDGE], frame[:, -_EDGE:], frame[:, :_EDGE])
    return any(bool((edge == _GREY).all()) for edge in edges)
