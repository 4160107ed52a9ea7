"""What the structure of a picture file says before anything is decoded: its size, and whether it is whole.

A header may lie: the decoder's own figures are looked at again in `decode.py`.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from counter_desk.vision.file_kind import SEQUENCE_BRANDS, FileKind

_SOF = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # ITU-T T.81, table B.1: start of frame
_SCAN = 0xDA
_MOST_SCANS = 100  # ours: encoders make ten; thousands in a small file would take hours
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length


@dataclass(frozen=True)
class Header:
    """What a picture's structure says: pixels as stored, whether all of it is there, and what is odd."""

    width: int = 0
    height: int = 0
    is_whole: bool = False
    is_animated: bool = False
    has_pages: bool = False
    is_raw: bool = False  # a camera's sensor data; its first picture is a thumbnail
    end: int = 0  # of a JPEG: where its end marker stands


def header_of(data: bytes, kind: FileKind) -> Header:
    """Size and soundness of a readable kind; a header too short to tell is not whole."""
    readers = {
        FileKind.JPEG: _jpeg,
        FileKind.PNG: _png,
        FileKind.BMP: _bmp,
        FileKind.WEBP: _webp,
        FileKind.GIF: _gif,
        FileKind.TIFF: _tiff,
        FileKind.HEIF: _heif,
    }
    try:
        return readers[kind](data)
    except (struct.error, IndexError):
        return Header()


def _jpeg(data: bytes) -> Header:
    """Walks the segments to the end marker; what follows that (some phones append a clip) does not matter."""
    width = height = scans = 0
    at = 2
    while 0 <= at < len(data) - 1:
        if data[at] != 0xFF:
            at = _next_marker(data, at)  # the coded data after a start of scan
            continue
        marker = data[at + 1]
        if marker == 0xD9:
            return Header(width, height, is_whole=width > 0 and scans <= _MOST_SCANS, end=at)
        if marker == 0xFF or marker in _BARE:
            at += 1 if marker == 0xFF else 2
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        if marker in _SOF:
            height, width = struct.unpack_from(">HH", data, at + 5)
        scans += marker == _SCAN
        at = _next_marker(data, at + 2 + length) if marker == _SCAN else at + 2 + length
    return Header(width, height)


def _next_marker(data: bytes, at: int) -> int:
    """The next 0xFF that is neither stuffed nor a restart marker; -1 when the data ends first."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7:
            return at
        at += 2
    return -1


def _png(data: bytes) -> Header:
    width, height = struct.unpack_from(">II", data, 16)
    is_animated, at = False, 8
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        body = data[at + 4 : at + 8 + length]
        end = at + 12 + length
        if end > len(data) or zlib.crc32(body) != struct.unpack_from(">I", data, at + 8 + length)[0]:
            return Header(width, height, is_animated=is_animated)
        is_animated |= body[:4] == b"acTL"
        if body[:4] == b"IEND":
            return Header(width, height, is_whole=True, is_animated=is_animated)
        at = end
    return Header(width, height, is_animated=is_animated)


def _bmp(data: bytes) -> Header:
    (size,) = struct.unpack_from("<I", data, 2)
    width, height = struct.unpack_from("<ii", data, 18)
    return Header(abs(width), abs(height), is_whole=len(data) >= size)


def _webp(data: bytes) -> Header:
    (size,) = struct.unpack_from("<I", data, 4)
    is_whole = len(data) >= size + 8
    chunk = data[12:16]
    if chunk == b"VP8X":
        width = 1 + int.from_bytes(data[24:27], "little")
        height = 1 + int.from_bytes(data[27:30], "little")
        return Header(width, height, is_whole, is_animated=bool(data[20] & 2))
    if chunk == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return Header(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF), is_whole)
    width, height = struct.unpack_from("<HH", data, 26)
    return Header(width & 0x3FFF, height & 0x3FFF, is_whole)


def _gif(data: bytes) -> Header:
    """Animated when it repeats itself or has more than one frame's control block."""
    width, height = struct.unpack_from("<HH", data, 6)
    is_animated = b"NETSCAPE2.0" in data or data.count(b"\x21\xf9\x04") > 1
    return Header(width, height, is_animated=is_animated)


# TIFF 6.0 and Adobe's DNG specification: the tags that are looked at.
_SUBFILE, _WIDTH, _LENGTH, _SUB_IFDS, _DNG = 254, 256, 257, 330, 50706
_TIFF_SHORT = 3


def _tiff(data: bytes) -> Header:
    """The first page, and whether there are others."""
    order = "<" if data[:2] == b"II" else ">"
    tags, following = _tiff_page(data, order, struct.unpack_from(order + "I", data, 4)[0])
    others, _ = _tiff_page(data, order, following) if following else ({_SUBFILE: 1}, 0)
    return Header(
        tags.get(_WIDTH, 0),
        tags.get(_LENGTH, 0),
        is_whole=True,
        has_pages=not others.get(_SUBFILE, 0) & 1,  # a reduced copy of the first is no page
        is_raw=_SUB_IFDS in tags or _DNG in tags,
    )


def _tiff_page(data: bytes, order: str, at: int) -> tuple[dict[int, int], int]:
    """The first value of each tag, and where the next page begins (0: nowhere)."""
    (count,) = struct.unpack_from(order + "H", data, at)
    tags: dict[int, int] = {}
    for entry in range(at + 2, at + 2 + 12 * count, 12):
        tag, kind = struct.unpack_from(order + "HH", data, entry)
        (tags[tag],) = struct.unpack_from(order + ("H" if kind == _TIFF_SHORT else "I"), data, entry + 8)
    return tags, struct.unpack_from(order + "I", data, at + 2 + 12 * count)[0]


def _heif(data: bytes) -> Header:
    """The largest picture that is named (tiles are smaller); whole when description and data are there."""
    described, found, at = b"", set[bytes](), 0
    while at + 8 <= len(data) and not {b"meta", b"mdat"} <= found:
        length, name = struct.unpack_from(">I4s", data, at)
        if length == 1:
            (length,) = struct.unpack_from(">Q", data, at + 8)
        end = at + length if length else len(data)
        if length in range(1, 8) or end > len(data):
            break
        found.add(name)
        described = data[at:end] if name == b"meta" else described
        at = end
    width, height = max(_extents(described), key=lambda size: size[0] * size[1], default=(0, 0))
    is_whole = b"meta" in found and (b"mdat" in found or b"idat" in described)
    return Header(width, height, is_whole, is_animated=data[8:12] in SEQUENCE_BRANDS)


def _extents(described: bytes) -> Iterator[tuple[int, int]]:
    """Every `ispe` property (ISO/IEC 23008-12): the size of one picture of the file."""
    at = -1
    while (at := described.find(b"ispe", at + 1)) >= 0:
        yield struct.unpack_from(">II", described, at + 8)
