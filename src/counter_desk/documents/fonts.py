"""The fonts of all papers: for each character the first font that has it, its variant included, or a mark."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reportlab.pdfbase import pdfmetrics

from counter_desk.documents.embedded_font import EmbeddedFont
from counter_desk.documents.font_file import FontFile, UnusableFontError, installed_fallbacks, read_font_file
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.names import clusters

__all__ = ["FontBook", "Run", "installed_fallbacks"]
REGULAR, BOLD = "BIZUDGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"
GETA = "〓"  # what printers set for a sort that they lack
VARIANT_MARK = "※"  # behind a base character whose variant no font has


@dataclass(frozen=True)
class Run:
    """A piece of text in one font, ready for `canvas.setFont` and `drawString`."""

    font: str
    text: str

    def width(self, size_pt: float) -> float:
        """Its width in points."""
        return float(pdfmetrics.stringWidth(self.text, self.font, size_pt))


class FontBook:
    """The bundled fonts, then `fallbacks` in their order. A font is embedded only where it is needed.

    For one thread at a time. Raises OperationalError(FONT_MISSING) when a bundled font is not there.
    """

    def __init__(self, bundled: Path, fallbacks: tuple[Path, ...] = ()) -> None:
        self._regular = [_Lazy(_bundled(bundled / REGULAR))]
        self._bold = [_Lazy(_bundled(bundled / BOLD))]
        self._fallbacks = [_Lazy(file) for path in fallbacks if (file := _fallback(path)) is not None]

    def runs(self, text: str, *, is_bold: bool = False) -> tuple[Run, ...]:
        """`text` cut into runs; what no font has is a 〓, a variant that none has is its base with a ※."""
        found: list[Run] = []
        for cluster in clusters(text):
            for font, drawn in self._drawn(cluster, is_bold):
                if found and found[-1].font == font:
                    found[-1] = Run(font, found[-1].text + drawn)
                else:
                    found.append(Run(font, drawn))
        return tuple(found)

    def width(self, text: str, size_pt: float, *, is_bold: bool = False) -> float:
        """The width of `text` in points."""
        return sum(run.width(size_pt) for run in self.runs(text, is_bold=is_bold))

    def undrawable(self, text: str) -> tuple[str, ...]:
        """The characters and variants in `text` that no font here has, each once."""
        fonts = self._regular + self._fallbacks
        return tuple(
            dict.fromkeys(
                one
                for one in clusters(text)
                if not one.isspace() and all(font.file.characters.glyph_of(one) is None for font in fonts)
            )
        )

    def _drawn(self, cluster: str, is_bold: bool) -> list[tuple[str, str]]:
        fonts = (self._bold if is_bold else []) + self._regular + self._fallbacks
        if cluster.isspace():
            cluster = " " if cluster != "\u3000" else cluster
        for font in fonts:
            glyph = font.file.characters.glyph_of(cluster)
            if glyph is not None:
                return [(font.name, font.embedded.stand_in(cluster, glyph) if len(cluster) > 1 else cluster)]
        for font in fonts:
            glyph = font.file.characters.glyph(cluster[0])
            if glyph is not None:
                marked = font.embedded.stand_in(cluster, glyph)
                return [(font.name, marked), (self._regular[0].name, VARIANT_MARK)]
        return [(self._regular[0].name, GETA)]


class _Lazy:
    """A font that is loaded at its first use: the fallbacks are large and rarely needed."""

    def __init__(self, file: FontFile) -> None:
        self.file = file

    @cached_property
    def embedded(self) -> EmbeddedFont:
        return EmbeddedFont(self.file)

    @property
    def name(self) -> str:
        return str(self.embedded.fontName)


def _bundled(path: Path) -> FontFile:
    try:
        return read_font_file(path)
    except (OSError, UnusableFontError) as error:
        raise OperationalError(Fault.FONT_MISSING, path.name, is_passing=False) from error


def _fallback(path: Path) -> FontFile | None:
    try:
        return read_font_file(path)
    except (OSError, UnusableFontError):
        return None
