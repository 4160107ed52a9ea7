"""The name board: under a copy of each card photo stands whose it is, so that a mix-up shows at a glance."""

import io
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PIL import Image, ImageDraw

from counter_desk.documents.drawn_text import TextFonts
from counter_desk.documents.words import both
from counter_desk.domain.clock import JAPAN
from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.resident import Resident

WIDTH_PX = 700
_MARGIN_PX = 20
_NAME_PX, _TEXT_PX, _SMALL_PX = 52, 30, 22
_SMALLEST_NAME_PX = 34  # a longer name is set in lines
_LAST_DIGITS = 6
_HASH_DIGITS = 16
_QUALITY = 85


@dataclass(frozen=True, kw_only=True)
class NameBoardContent:
    """Whose photo it is, by the record of that moment. `sha256` is of the clean JPEG."""

    resident: Resident
    number: ApplicationId
    taken_at: datetime
    counter: str
    sha256: str


@dataclass(frozen=True)
class _Line:
    text: str
    size_px: int
    is_bold: bool = False


class NameBoard:
    """Draws audit copies. For one thread at a time; fonts are read at the first one."""

    def __init__(self, font_dir: Path) -> None:
        self._fonts = TextFonts(font_dir)

    def under(self, photo: bytes, content: NameBoardContent) -> bytes:
        """A JPEG of the card photo, at most 700 px wide, with the board under it."""
        picture = _decoded(photo)
        lines = self._lines(content)
        height = sum(_step(line) for line in lines) + 2 * _MARGIN_PX
        sheet = Image.new("RGB", (WIDTH_PX, picture.height + height), "white")
        sheet.paste(picture, ((WIDTH_PX - picture.width) // 2, 0))
        sheet.paste(self._drawn(lines, height), (0, picture.height))
        made = io.BytesIO()
        sheet.save(made, "JPEG", quality=_QUALITY)
        return made.getvalue()

    def _lines(self, content: NameBoardContent) -> list[_Line]:
        resident = content.resident
        born = f"生年月日 {both(resident.birth_date)}"
        taken = content.taken_at.astimezone(JAPAN).strftime("%Y-%m-%d %H:%M:%S")
        ends = f"申請書ID …{content.number.digits[-_LAST_DIGITS:]}"
        names = [resident.name, resident.latin_name]
        if resident.alias:
            names.append(f"(通称) {resident.alias}")
        lines = self._broken(resident.kana, _TEXT_PX, is_bold=False)
        for name in filter(None, names):
            lines += self._broken(name, self._name_size(name), is_bold=True)
        lines += [_Line(born, _TEXT_PX), _Line(ends, _TEXT_PX)]
        lines += self._broken(f"撮影 {taken}  窓口 {content.counter}", _SMALL_PX, is_bold=False)
        return [*lines, _Line(f"写真 SHA-256 {content.sha256[:_HASH_DIGITS]}…", _SMALL_PX)]

    def _name_size(self, name: str) -> int:
        wide = self._fonts.width(name, _NAME_PX, is_bold=True)
        return max(_SMALLEST_NAME_PX, min(_NAME_PX, int(_NAME_PX * _ROOM_PX / max(1.0, wide))))

    def _broken(self, text: str, size_px: int, *, is_bold: bool) -> list[_Line]:
        lines = self._fonts.lines(text, _ROOM_PX, size_px, is_bold=is_bold)
        return [_Line(line, size_px, is_bold) for line in lines]

    def _drawn(self, lines: list[_Line], height: int) -> Image.Image:
        board = Image.new("L", (WIDTH_PX, height), 255)
        pen, top = ImageDraw.Draw(board), float(_MARGIN_PX)
        for line in lines:
            self._fonts.draw(pen, _MARGIN_PX, top + line.size_px, line.text, line.size_px, line.is_bold)
            top += _step(line)
        return board


_ROOM_PX = WIDTH_PX - 2 * _MARGIN_PX


def _step(line: _Line) -> int:
    return round(line.size_px * 1.35)


def _decoded(photo: bytes) -> Image.Image:
    """The photo, as wide as the board at most; a larger one is decoded small, which is quick."""
    picture = Image.open(io.BytesIO(photo))
    height = round(picture.height * WIDTH_PX / picture.width)
    if picture.width <= WIDTH_PX:
        return picture.convert("RGB")
    picture.draft("RGB", (WIDTH_PX, height))
    return picture.convert("RGB").resize((WIDTH_PX, height), Image.Resampling.BILINEAR)
