"""Codes on forms before a webcam, made up: one code on a sheet, seen well or badly; same seed, same frames.

The model: a sheet of 12 pixels/mm is seen by a webcam whose view is 150 mm wide, at twice its resolution;
then come shading, the lens's blur, what spoils the frame, the sensor's noise and MJPEG. Even a clean frame
has some of each.
"""

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import segno
from PIL import Image, ImageDraw, ImageFont
from reportlab.graphics.barcode.code128 import Code128

from benchmarks.code_spoiling import Photograph, photographed

FONT = Path(__file__).parents[1] / "resources" / "fonts" / "BIZUDGothic-Regular.ttf"
PIXELS_PER_MM = 12
SIZES = ((640, 480), (1280, 720), (1920, 1080))
NEGATIVE = "negative"
DEGRADATIONS = (
    *("clean", "rotation", "perspective", "defocus", "motion", "lowlight", "glare", "occlusion", "jpeg"),
    *("curved", "small", "shadow", "counter_mix", NEGATIVE),
)
_WORDS = [
    *("申請書", "受付番号", "氏名", "住所", "生年月日", "電話番号"),
    *("世帯主", "区分", "令和8年", "備考", "給付金", "窓口"),
]
_NW7_SIGNS = "0123456789-$:/.+ABCD"
_NW7_WIDE = (  # of four bars and the three gaps between them: 1 is wide
    "0000011 0000110 0001001 1100000 0010010 1000010 0100001 0100100 0110000 1001000 "
    "0001100 0011000 1000101 1010001 1010100 0010101 0011010 0101001 0001011 0001110"
)
_NW7 = dict(zip(_NW7_SIGNS, _NW7_WIDE.split(), strict=True))


@dataclass(frozen=True)
class Case:
    """One frame's code (kind: qr_v2_id …; format and text are empty without one), and how it is spoilt."""

    degradation: str
    level: int
    width: int
    height: int
    kind: str = "none"
    format: str = ""
    text: str = ""

    @property
    def name(self) -> str:
        """`glare 2`."""
        return f"{self.degradation} {self.level}"


Group = tuple[str, int, tuple[int, int]]
"""Degradation, level and size: the cases of a group share a random stream."""


def groups() -> list[Group]:
    """All groups: 13 degradations in up to three levels and three sizes, and frames without a code."""
    return [
        (degradation, level, size)
        for degradation in DEGRADATIONS
        for level in ((1, 2) if degradation == "clean" else (1, 2, 3))
        for size in SIZES
    ]


def frames(group: Group, seed: str = "", font: Path = FONT) -> Iterator[tuple[Case, Any]]:
    """The group's cases and their frames (BGR)."""
    for case, code, rng in _drawn(group, seed):
        yield case, photographed(laid_down(case, code, rng, font), rng)


def videos(group: Group, seed: str = "", count: int = 15) -> Iterator[tuple[Case, Iterator[Any]]]:
    """The group's cases, each as a second of video: one sheet, one light, a hand that shakes a little."""
    for case, code, rng in _drawn(group, seed):
        yield case, _shaken(laid_down(case, code, rng), rng, count)


def _shaken(first: Photograph, rng: np.random.Generator, count: int) -> Iterator[Any]:
    fixed = int(rng.integers(2**32))
    for _ in range(count):
        yield photographed(first.shaken(rng), rng, np.random.default_rng(fixed))


def _drawn(group: Group, seed: str) -> Iterator[tuple[Case, Any, np.random.Generator]]:
    degradation, level, size = group
    rng = np.random.default_rng(zlib.crc32(f"{seed}{degradation}{level}{size}".encode()))
    codes = _codes(rng)
    if degradation == NEGATIVE:
        codes = [("none", "", "", lambda: None)] * 4
    for kind, format_name, text, draw in codes:
        yield Case(degradation, level, *size, kind, format_name, text), draw(), rng


def _codes(rng: np.random.Generator) -> list[tuple[str, str, str, Callable[[], Any]]]:
    """One code of each kind: name, format, text, and its picture when it is wanted."""

    def digits(count: int) -> str:
        return "".join(rng.choice(list("0123456789"), count))

    application = digits(23)
    day = f"2026{rng.integers(1, 13):02d}{rng.integers(1, 29):02d}"
    short = f"https://apply.city.example.lg.jp/r?id={application}&t={rng.integers(10, 99)}"
    long = f"https://apply.city.example.lg.jp/form/receipt?id={application}&sig={digits(24)}&k=a_b+c"
    receipt, number, box = f"R{day}-{digits(4)}", digits(12), f"A{digits(10)}B"
    return [
        ("qr_v2_id", "QRCode", application, lambda: qr_code(application, 2)),
        ("qr_v4_url", "QRCode", short, lambda: qr_code(short, 5 if len(short) > 62 else 4)),
        ("qr_v7_url", "QRCode", long, lambda: qr_code(long, 7)),
        ("code128", "Code128", receipt, lambda: code_128(receipt)),
        ("code128n", "Code128", number, lambda: code_128(number)),
        ("nw7", "Codabar", box, lambda: nw_7(box)),
    ]


def qr_code(text: str | bytes, version: int | None = None, **how: Any) -> Any:
    """A QR code about 22 mm wide, 0 and 255; `how` goes to segno."""
    code = segno.make(text, version=version, error="m", micro=False, boost_error=False, **how)
    modules = np.array([[0 if dark else 255 for dark in row] for row in code.matrix_iter(border=0)], np.uint8)
    scale = max(1, round(22 * PIXELS_PER_MM / len(modules)))
    return np.kron(modules, np.ones((scale, scale), np.uint8))


def code_128(text: str, module: int = 4) -> Any:
    """A Code 128 of 12 mm height."""
    code = Code128(text, quiet=0)
    code.validate()
    code.encode()
    code.decompose()  # a letter a bar (capital) or a gap, A to D for its width
    return _bars([(ord(one.upper()) - 64, one.isupper()) for one in code.decomposed], module)


def nw_7(text: str, module: int = 4) -> Any:
    """A NW-7 of 12 mm height; wide is two and a half times narrow, as on library cards."""
    widths = [
        (2.5 if wide == "1" else 1, place % 2 == 0)
        for sign in text
        for place, wide in enumerate(_NW7[sign] + "0")
    ]
    return _bars([*widths[:-1], (1, False)], module)


def _bars(widths: list[tuple[float, bool]], module: int) -> Any:
    row = [0 if is_bar else 255 for width, is_bar in widths for _ in range(round(width * module))]
    return np.tile(np.array(row, np.uint8), (12 * PIXELS_PER_MM, 1))


def laid_down(case: Case, code: Any, rng: np.random.Generator, font: Path = FONT) -> Photograph:
    """A form with this code (None: without) before the camera, as the case wants it."""
    sheet, corners = _sheet(rng, code, font)
    return Photograph.of(case.degradation, case.level, case.width, case.height, sheet, corners, rng)


def _sheet(rng: np.random.Generator, code: Any, font: Path) -> tuple[Any, Any]:
    """A form of A5 with its lines and words, the code in its middle; the code's corners, or None."""
    width, height = 210 * PIXELS_PER_MM, 148 * PIXELS_PER_MM
    page = Image.new("L", (width, height), 250)
    draw, large, small = ImageDraw.Draw(page), ImageFont.truetype(font, 42), ImageFont.truetype(font, 26)
    for row in range(11):
        top = 60 + row * 150
        draw.rectangle([80, top, width - 80, top + 150], outline=40, width=4)
        for column in range(4):
            left = 80 + column * (width - 160) // 4
            draw.line([left, top, left, top + 150], fill=40, width=3)
            draw.text((left + 20, top + 20), str(rng.choice(_WORDS)), fill=30, font=large)
            words = " ".join(str(rng.choice(_WORDS)) for _ in range(3))
            draw.text((left + 20, top + 85), words, fill=60, font=small)
    sheet = np.array(page)
    return sheet, None if code is None else _placed(sheet, code)


def _placed(sheet: Any, code: Any) -> Any:
    """Print the code, dark grey on its quiet zone, into the middle of the sheet."""
    rows, columns = code.shape
    module = 4 if rows != columns else _module(code)
    quiet = (10 if rows != columns else 4) * module
    top, left = sheet.shape[0] // 2 - rows // 2, sheet.shape[1] // 2 - columns // 2
    sheet[max(0, top - quiet) : top + rows + quiet, max(0, left - quiet) : left + columns + quiet] = 250
    sheet[top : top + rows, left : left + columns] = np.where(code == 0, 25, 250)
    right, bottom = left + columns, top + rows
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)


def _module(code: Any) -> int:
    """A QR code's upper left is a finder's line, seven modules long."""
    return int(np.argmax(code[0] == 255)) // 7
