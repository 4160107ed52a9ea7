"""What a file is by its first bytes; its name does not count."""

from enum import StrEnum


class FileKind(StrEnum):
    """What the first bytes say; `READABLE` are read as pictures."""

    JPEG = "jpeg"
    PNG = "png"
    BMP = "bmp"
    WEBP = "webp"
    GIF = "gif"
    TIFF = "tiff"
    HEIF = "heif"
    AVIF = "avif"
    RAW = "raw"
    PDF = "pdf"
    VIDEO = "video"
    UNKNOWN = "unknown"


READABLE = frozenset({FileKind.JPEG, FileKind.PNG, FileKind.BMP, FileKind.WEBP, FileKind.TIFF, FileKind.HEIF})
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
_STILL_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"mif1")  # ISO/IEC 23008-12
SEQUENCE_BRANDS = (b"msf1", b"hevc", b"hevx")  # the same: pictures that follow one another
_BRANDS = (
    dict.fromkeys(_STILL_BRANDS + SEQUENCE_BRANDS, FileKind.HEIF)
    | dict.fromkeys((b"avif", b"avis"), FileKind.AVIF)
    | {b"crx ": FileKind.RAW}
)
_CANON_RAW = b"CR\x02"  # follows the start of a TIFF file


def kind_of(data: bytes) -> FileKind:
    """The kind of file by its content; its name does not count."""
    if data[:4] == b"II*\0" and data[8:11] == _CANON_RAW:
        return FileKind.RAW
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF":
        return {b"WEBP": FileKind.WEBP, b"AVI ": FileKind.VIDEO}.get(data[8:12], FileKind.UNKNOWN)
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], FileKind.VIDEO)
    if data[4:8] in (b"moov", b"mdat", b"wide"):  # QuickTime from before `ftyp`
        return FileKind.VIDEO
    is_transport_stream = len(data) > 376 and data[0] == data[188] == data[376] == 0x47
    return FileKind.VIDEO if is_transport_stream else FileKind.UNKNOWN
