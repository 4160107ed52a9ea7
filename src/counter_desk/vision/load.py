"""A chosen file as a frame, or the reason why not; nothing is decoded that its header gives away as bad."""

from dataclasses import dataclass

import numpy as np

from counter_desk.domain.verdict import ReasonCode, Verdict, refused
from counter_desk.vision.decode import LARGEST_MEGAPIXELS, decode
from counter_desk.vision.file_header import Header, header_of
from counter_desk.vision.file_kind import READABLE, FileKind, kind_of
from counter_desk.vision.frames import Frame

LARGEST_BYTES = 64 * 1024 * 1024  # ours: below what fills a counter PC's memory
SMALLEST_SIDE = 64  # pixels; below this nothing can be measured, let alone printed
_GREY = 128  # what libjpeg leaves where coefficients are missing
_EDGE = 8  # rows of a JPEG block
# Coded data that a JPEG has no use for when it is whole, and that changes its pixels when data is missing.
_MORE = b"".join(bytes(range(17, 200, 7)) + bytes((0xFF, marker)) for marker in range(0xD0, 0xD8))
_NO_PICTURES = frozenset({FileKind.UNKNOWN, FileKind.PDF})


@dataclass(frozen=True)
class Picture:
    """A decoded file, upright as it says of itself, sRGB, 8 bits a channel, at most 6000 px a side."""

    frame: Frame
    kind: FileKind


def load_picture(data: bytes) -> Picture | Verdict:
    """Decode a JPEG, PNG, BMP, WebP, TIFF or HEIC; each other file is refused by what it is."""
    if not data:
        return refused(ReasonCode.PICTURE_EMPTY)
    kind = kind_of(data)
    if kind is FileKind.VIDEO:
        return refused(ReasonCode.PICTURE_IS_VIDEO, format=kind.value)
    if kind in _NO_PICTURES:
        return refused(ReasonCode.NOT_A_PICTURE, format=kind.value)
    if kind is FileKind.RAW or kind is FileKind.AVIF:
        return refused(ReasonCode.PICTURE_FORMAT, format=kind.value.upper())
    header = header_of(data, kind)
    return _refusal(data, header, kind) or _decoded(data, header, kind)


def _refusal(data: bytes, header: Header, kind: FileKind) -> Verdict | None:
    megapixels = round(header.width * header.height / 1e6, 1)
    megabytes = round(len(data) / 2**20, 1)
    sizes = {"width": header.width, "height": header.height}
    if megapixels > LARGEST_MEGAPIXELS or len(data) > LARGEST_BYTES:
        return refused(ReasonCode.PICTURE_HUGE, megapixels=megapixels, megabytes=megabytes, **sizes)
    if header.is_animated:
        return refused(ReasonCode.PICTURE_ANIMATED, format=kind.value)
    if header.has_pages:
        return refused(ReasonCode.PICTURE_PAGES, format=kind.value)
    if header.is_raw or kind not in READABLE:
        return refused(ReasonCode.PICTURE_FORMAT, format=kind.value.upper())
    if not header.is_whole:
        return refused(ReasonCode.PICTURE_DAMAGED, format=kind.value, megabytes=megabytes)
    if min(header.width, header.height) < SMALLEST_SIDE:
        return refused(ReasonCode.PICTURE_TOO_SMALL, minimum=SMALLEST_SIDE, **sizes)
    return None


def _decoded(data: bytes, header: Header, kind: FileKind) -> Picture | Verdict:
    frame = decode(data, kind)
    if isinstance(frame, Verdict):
        return frame
    height, width = frame.shape[:2]
    if min(width, height) < SMALLEST_SIDE:  # a strip that was shrunk, or the header lied
        return refused(ReasonCode.PICTURE_TOO_SMALL, minimum=SMALLEST_SIDE, width=width, height=height)
    if kind is FileKind.JPEG and _ends_in_grey(frame) and _lacks_data(data, header, frame):
        return refused(ReasonCode.PICTURE_DAMAGED, format=kind.value)
    return Picture(frame, kind)


def _ends_in_grey(frame: Frame) -> bool:
    """Whether an edge is nothing but the grey that the decoder fills in silently for lost data.

    Any edge: the end of the data may have been turned by the EXIF orientation. A wall may be so grey, too.
    """
    edges = (frame[-_EDGE:], frame[:_EDGE], frame[:, -_EDGE:], frame[:, :_EDGE])
    return any(bool((edge == _GREY).all()) for edge in edges)


def _lacks_data(data: bytes, header: Header, frame: Frame) -> bool:
    """Whether the decoder takes more data before the end marker: then some was missing there."""
    longer = decode(data[: header.end] + _MORE + data[header.end :], FileKind.JPEG)
    return isinstance(longer, Verdict) or not np.array_equal(longer, frame)
