"""Text in pixels with the fonts of the papers: the same characters, the same variants, the same marks.

Pillow asks a font for characters, not for glyphs, and draws a variation selector as a box. Each variant that
is drawn gets a private code point in a copy of the font's `cmap` table, in memory.
"""

import io
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from PIL import ImageDraw, ImageFont

from counter_desk.documents.font_file import FontFile, installed_fallbacks, read_font_file
from counter_desk.documents.fonts import BOLD, GETA, REGULAR, VARIANT_MARK
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.names import clusters

_STAND_IN = 0xF0000  # plane 15, private
_LAYOUT = ImageFont.Layout.BASIC  # in every build of Pillow; the other needs a library that some systems lack


@dataclass(frozen=True)
class _Piece:
    """What one font draws: characters, or the single glyph of a variant."""

    font: FontFile
    text: str
    glyph: int | None = None


class TextFonts:
    """The bundled fonts, then those of this PC, which are looked for when the first character needs them.

    For one thread at a time. Raises OperationalError(FONT_MISSING) when a bundled font is not there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._plain = lru_cache(maxsize=32)(_plain_font)
        self._variant = lru_cache(maxsize=2)(_variant_font)  # each holds a whole file in memory

    def width(self, text: str, size_px: int, *, is_bold: bool = False) -> float:
        """How wide `draw` draws."""
        return sum(self._font(piece, size_px).getlength(_drawn(piece)) for piece in self._cut(text, is_bold))

    def draw(
        self, on: ImageDraw.ImageDraw, left: float, baseline: float, text: str, size_px: int, is_bold: bool
    ) -> None:
        """One line in black; what no font has is a 〓, a variant that none has is its base with a ※."""
        for piece in self._cut(text, is_bold):
            font = self._font(piece, size_px)
            on.text((left, baseline), _drawn(piece), fill=0, font=font, anchor="ls")
            left += font.getlength(_drawn(piece))

    def lines(self, text: str, width: float, size_px: int, *, is_bold: bool = False) -> list[str]:
        """`text` broken into lines of at most `width`, at a space where there is one."""
        found = [""]
        for cluster in clusters(text):
            if found[-1] and self.width(found[-1] + cluster, size_px, is_bold=is_bold) > width:
                head, space, tail = found[-1].rpartition(" ")
                found[-1:] = [head, tail] if space else [found[-1], ""]
            found[-1] += cluster
        return found

    @cached_property
    def _regular(self) -> FontFile:
        return self._bundled(REGULAR)

    @cached_property
    def _bold(self) -> FontFile:
        return self._bundled(BOLD)

    @cached_property
    def _fallbacks(self) -> tuple[FontFile, ...]:
        return tuple(read_font_file(path) for path in installed_fallbacks())

    def _bundled(self, name: str) -> FontFile:
        try:
            return read_font_file(self._folder / name)
        except OSError as error:
            raise OperationalError(Fault.FONT_MISSING, name, is_passing=False) from error

    def _cut(self, text: str, is_bold: bool) -> list[_Piece]:
        found: list[_Piece] = []
        for cluster in clusters(text):
            for piece in self._pieces(" " if cluster.isspace() else cluster, is_bold):
                if found and found[-1].font is piece.font and found[-1].glyph is piece.glyph is None:
                    found[-1] = _Piece(piece.font, found[-1].text + piece.text)
                else:
                    found.append(piece)
        return found

    def _pieces(self, cluster: str, is_bold: bool) -> list[_Piece]:
        for font in self._fonts(is_bold):
            glyph = font.characters.glyph_of(cluster)
            if glyph is not None:
                return [_Piece(font, cluster, glyph if len(cluster) > 1 else None)]
        mark = _Piece(self._regular, VARIANT_MARK)
        for font in self._fonts(is_bold):
            if font.characters.glyph(cluster[0]) is not None:
                return [_Piece(font, cluster[0]), mark]
        return [_Piece(self._regular, GETA)]

    def _fonts(self, is_bold: bool) -> Iterable[FontFile]:
        if is_bold:
            yield self._bold
        yield self._regular
        yield from self._fallbacks

    def _font(self, piece: _Piece, size_px: int) -> ImageFont.FreeTypeFont:
        if piece.glyph is None:
            return self._plain(piece.font.path, piece.font.face, size_px)
        return self._variant(piece.font.path, piece.font.face, size_px, piece.glyph)


def _drawn(piece: _Piece) -> str:
    return piece.text if piece.glyph is None else chr(_STAND_IN)


def _plain_font(path: Path, face: int, size_px: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(path), size_px, index=face, layout_engine=_LAYOUT)


def _variant_font(path: Path, face: int, size_px: int, glyph: int) -> ImageFont.FreeTypeFont:
    changed = io.BytesIO(_with_stand_in(path.read_bytes(), face, glyph))
    return ImageFont.truetype(changed, size_px, index=face, layout_engine=_LAYOUT)


def _with_stand_in(font: bytes, face: int, glyph: int) -> bytes:
    """The font with a `cmap` (OpenType, format 12) that knows one character, the stand-in for `glyph`."""
    start = struct.unpack_from(">L", font, 12 + 4 * face)[0] if font.startswith(b"ttcf") else 0
    (count,) = struct.unpack_from(">H", font, start + 4)
    records = range(start + 12, start + 12 + 16 * count, 16)
    record = next(at for at in records if font[at : at + 4] == b"cmap")
    table = struct.pack(">HHHHL", 0, 1, 3, 10, 12)
    table += struct.pack(">HHLLLLLL", 12, 0, 28, 0, 1, _STAND_IN, _STAND_IN, glyph)
    changed = bytearray(font)
    changed += b"\0" * (-len(changed) % 4)
    struct.pack_into(">LL", changed, record + 8, len(changed), len(table))
    return bytes(changed + table)
