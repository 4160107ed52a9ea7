"""What a file is by its first bytes, and how large its picture claims to be, before anything is decoded."""

import struct
import zlib
from dataclasses import dataclass
from enum import StrEnum


class FileKind(StrEnum):
    """What the first bytes say. Only the first four are read as pictures."""

    JPEG = "jpeg"
    PNG = "png"
    BMP = "bmp"
    WEBP = "webp"
    GIF = "gif"
    TIFF = "tiff"
    HEIF = "heif"
    PDF = "pdf"
    VIDEO = "video"
    UNKNOWN = "unknown"


READABLE = frozenset({FileKind.JPEG, FileKind.PNG, FileKind.BMP, FileKind.WEBP})
_STARTS = (
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"BM", FileKind.BMP),
    (b"GIF87a", FileKind.GIF),
    (b"GIF89a", FileKind.GIF),
    (b"II*\0", FileKind.TIFF),
    (b"MM\0*", FileKind.TIFF),
    (b"%PDF-", FileKind.PDF),
    (b"\x1aE\xdf\xa3", FileKind.VIDEO),  # Matroska, WebM
    (b"\0\0\x01\xba", FileKind.VIDEO),  # MPEG program stream
    (b"\0\0\x01\xb3", FileKind.VIDEO),  # MPEG video
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", FileKind.VIDEO),  # Windows Media
    (b"FLV\x01", FileKind.VIDEO),
)
_STILL_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"avif")  # ISO/IEC 23008-12
_SOF = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # ITU-T T.81, table B.1: start of frame
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length


@dataclass(frozen=True)
class Header:
    """What a picture's structure says: pixels as stored, whether all of it is there, and whether it moves."""

    width: int = 0
    height: int = 0
    is_whole: bool = False
    is_animated: bool = False


def kind_of(data: bytes) -> FileKind:
    """The kind of file by its content; its name does not count."""
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF":
        return {b"WEBP": FileKind.WEBP, b"AVI ": FileKind.VIDEO}.get(data[8:12], FileKind.UNKNOWN)
    if data[4:8] == b"ftyp":
        return FileKind.HEIF if data[8:12] in _STILL_BRANDS else FileKind.VIDEO
    if data[4:8] in (b"moov", b"mdat", b"wide"):  # QuickTime from before `ftyp`
        return FileKind.VIDEO
    is_transport_stream = len(data) > 376 and data[0] == data[188] == data[376] == 0x47
    return FileKind.VIDEO if is_transport_stream else FileKind.UNKNOWN


def header_of(data: bytes, kind: FileKind) -> Header:
    """Size and soundness of a readable kind; a header too short to tell is not whole."""
    readers = {
        FileKind.JPEG: _jpeg,
        FileKind.PNG: _png,
        FileKind.BMP: _bmp,
        FileKind.WEBP: _webp,
        FileKind.GIF: _gif,
    }
    try:
        return readers[kind](data)
    except (struct.error, IndexError):
        return Header()


def _jpeg(data: bytes) -> Header:
    """Walks the segments to the end marker; what follows that (some phones append a clip) does not matter."""
    width = height = 0
    at = 2
    while 0 <= at < len(data) - 1:
        if data[at] != 0xFF:
            at = _next_marker(data, at)  # the coded data after a start of scan
            continue
        marker = data[at + 1]
        if marker == 0xD9:
            return Header(width, height, is_whole=width > 0)
        if marker == 0xFF or marker in _BARE:
            at += 1 if marker == 0xFF else 2
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        if marker in _SOF:
            height, width = struct.unpack_from(">HH", data, at + 5)
        at = _next_marker(data, at + 2 + length) if marker == 0xDA else at + 2 + length
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
