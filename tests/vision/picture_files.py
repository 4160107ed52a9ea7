"""Picture files as phones, scanners, studios and strangers make them."""

import struct
import zlib
from collections.abc import Sequence
from io import BytesIO

import numpy as np
import pillow_heif
from PIL import Image

from counter_desk.vision.frames import Frame

ORIENTATION = 0x0112
SAND = (200, 190, 170)
_T = Image.Transpose
# What turns an upright picture into what a camera held so has stored; EXIF 2.32, tag 274.
_STORED = {
    2: _T.FLIP_LEFT_RIGHT,
    3: _T.ROTATE_180,
    4: _T.FLIP_TOP_BOTTOM,
    5: _T.TRANSPOSE,
    6: _T.ROTATE_90,
    7: _T.TRANSVERSE,
    8: _T.ROTATE_270,
}
DISPLAY_P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
ADOBE_RGB = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))


def image_of(frame: Frame) -> Image.Image:
    return Image.fromarray(np.ascontiguousarray(frame[..., ::-1]))


def saved(image: Image.Image, kind: str, **settings: object) -> bytes:
    """A file of this kind; `heif` is a phone's HEIC."""
    file = BytesIO()
    if kind == "heif":
        pillow_heif.from_pillow(image).save(file, enc_params={"preset": "ultrafast"}, **settings)
    else:
        image.save(file, kind, **settings)
    return file.getvalue()


def held(image: Image.Image, orientation: int, kind: str, **settings: object) -> bytes:
    """The picture as a camera writes it that was held so: its pixels turned, and a note about it."""
    stored = image.transpose(_STORED[orientation]) if orientation > 1 else image
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    if kind == "heif":
        return _held_heif(stored, exif, **settings)
    return saved(stored, kind, exif=exif, **settings)


def _held_heif(stored: Image.Image, exif: Image.Exif, **settings: object) -> bytes:
    pillow_heif.register_heif_opener()
    file = BytesIO()
    stored.save(file, "HEIF", exif=exif.tobytes(), enc_params={"preset": "ultrafast"}, **settings)
    return file.getvalue()


def profile(primaries: Sequence[Sequence[float]], gamma: float = 2.2) -> bytes:
    """An ICC profile of an RGB space by its primaries (columns of XYZ at D50) and one gamma."""
    fixed = lambda value: struct.pack(">i", round(value * 65536))  # noqa: E731
    xyz = [b"XYZ \0\0\0\0" + b"".join(map(fixed, one)) for one in primaries]
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    white = b"XYZ \0\0\0\0" + b"".join(map(fixed, (0.96420, 1.0, 0.82491)))
    words = b"desc\0\0\0\0" + struct.pack(">I", 5) + b"test\0" + bytes(78) + b"\0"
    bodies = {b"desc": words, b"wtpt": white, b"rXYZ": xyz[0], b"gXYZ": xyz[1], b"bXYZ": xyz[2]}
    bodies |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    table, content = b"", b""
    start = 128 + 4 + 12 * len(bodies)
    for name, body in bodies.items():
        table += name + struct.pack(">II", start + len(content), len(body))
        content += body + bytes(-len(body) % 4)
    head = bytes(8) + b"\x02\x40\0\0" + b"mntrRGB XYZ " + bytes(12) + b"acsp" + bytes(28)
    head += b"".join(map(fixed, (0.96420, 1.0, 0.82491)))
    head = head.ljust(128, b"\0")
    all_of_it = head + struct.pack(">I", len(bodies)) + table + content
    return struct.pack(">I", len(all_of_it)) + all_of_it[4:]


def deep_png(frame: Frame) -> bytes:
    """16 bits a channel, as scanners write it."""
    deep = frame[..., ::-1].astype(">u2") * 257
    rows = b"".join(b"\0" + row.tobytes() for row in deep)
    header = struct.pack(">IIBBBBB", frame.shape[1], frame.shape[0], 16, 2, 0, 0, 0)
    return png((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


def tiff(tags: dict[int, tuple[int, int]], data: bytes = b"", following: int = 0) -> bytes:
    """One page; `tags`: number → (type, value); strips begin at the end of the page."""
    entries = b"".join(
        struct.pack("<HHI", tag, kind, 1) + struct.pack("<I", value)
        for tag, (kind, value) in sorted(tags.items())
    )
    page = struct.pack("<H", len(tags)) + entries + struct.pack("<I", following)
    return b"II*\0" + struct.pack("<I", 8) + page + data


def deep_tiff(frame: Frame) -> bytes:
    """16 bits a channel, without compression."""
    rows, columns = frame.shape[:2]
    start = 8 + 2 + 12 * 9 + 4
    data = struct.pack("<HHH", 16, 16, 16) + (frame[..., ::-1].astype("<u2") * 257).tobytes()
    tags = {256: (4, columns), 257: (4, rows), 259: (3, 1), 262: (3, 2), 273: (4, start + 6), 277: (3, 3)}
    tags |= {278: (4, rows), 279: (4, len(data) - 6)}
    made = tiff(tags | {258: (3, start)}, data)
    return made.replace(struct.pack("<HHII", 258, 3, 1, start), struct.pack("<HHII", 258, 3, 3, start))


def bombs() -> dict[str, bytes]:
    """Small files that would become gigabytes."""
    zeros = zlib.compress(bytes(200 * 2**20), 9)
    ihdr = struct.pack(">IIBBBBB", 200, 200, 8, 2, 0, 0, 0)
    body = (b"IDAT", zlib.compress(bytes(601 * 200)))
    end = (b"IEND", b"")
    small = saved(Image.new("RGB", (200, 200), SAND), "jpeg")
    frame = small.index(b"\xff\xc0") + 5
    heic = saved(Image.new("RGB", (4096, 4096), SAND), "heif")
    shown = heic.index(b"ispe") + 8
    webp = saved(Image.new("RGBA", (200, 200), (*SAND, 9)), "webp", exif=b"Exif\0\0")
    canvas = webp.index(b"VP8X") + 12
    plain = {256: (4, 200), 257: (4, 200), 258: (3, 8), 259: (3, 8), 262: (3, 1), 277: (3, 1)}
    return {
        "png of 2500 megapixels": png(
            (b"IHDR", struct.pack(">II", 50_000, 50_000) + ihdr[8:]), (b"IDAT", zeros), end
        ),
        "png with a bomb for a comment": png((b"IHDR", ihdr), (b"zTXt", b"a\0\0" + zeros), body, end),
        "png with a bomb for a profile": png((b"IHDR", ihdr), (b"iCCP", b"a\0\0" + zeros), body, end),
        "png with more rows than it says": png((b"IHDR", ihdr), (b"IDAT", zeros), end),
        "jpeg of 4000 megapixels": small[:frame] + b"\xff\xdc\xff\xdc" + small[frame + 4 :],
        "jpeg with a second, larger size": small[: frame - 5]
        + small[frame - 5 : frame]
        + b"\xff\xdc\xff\xdc"
        + small[frame + 4 : frame + 14]
        + small[frame - 5 :],
        "heic that says it is huge": heic[:shown] + struct.pack(">II", 60_000, 60_000) + heic[shown + 8 :],
        "heic that says it is small": heic[:shown] + struct.pack(">II", 64, 64) + heic[shown + 8 :],
        "webp of 250 megapixels": webp[:canvas] + b"\xff\x3f\0\xff\x3f\0" + webp[canvas + 6 :],
        "tiff with one huge tile": tiff(
            plain | {322: (4, 60_000), 323: (4, 60_000), 324: (4, 154), 325: (4, len(zeros))}, zeros
        ),
        "tiff with a bomb for a strip": tiff(
            plain | {273: (4, 122), 278: (4, 200), 279: (4, len(zeros))}, zeros
        ),
        "tiff of 4000 megapixels": tiff(plain | {256: (4, 65_000), 257: (4, 65_000)}, zeros),
        "bmp of 3600 megapixels": b"BM"
        + struct.pack("<IIIIiiHHIIIIII", 60, 0, 54, 40, 60_000, 60_000, 1, 24, 0, 0, 0, 0, 0, 0),
        "bmp of repeated pixels": b"BM"
        + struct.pack("<IIIIiiHHIIIIII", 1100, 0, 1078, 40, 9000, 9000, 1, 8, 1, 22, 0, 0, 0, 0)
        + bytes(1024)
        + b"\xff\0" * 11,
    }
