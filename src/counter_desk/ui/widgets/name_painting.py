"""Painting names with their variants: Qt draws only the base character of a variation sequence.

A name without sequences goes through Qt's own layout. In one with sequences each is drawn by its glyph of the
font's cmap format 14 through QGlyphRun; one that no font has is drawn as its base with a ※ behind it.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGlyphRun, QPainter, QRawFont

from counter_desk.domain.character_map import CharacterMap
from counter_desk.domain.names import clusters, is_variation_selector

VARIANT_MARK = "※"
_FAMILIES = ("BIZ UDPGothic", "IPAmjMincho", "IPAmj明朝")


def has_variants(text: str) -> bool:
    """Whether `text` holds a variation sequence."""
    return any(is_variation_selector(char) for char in text)


def name_width(text: str, font: QFont) -> float:
    """How wide `paint_name` paints, in pixels."""
    metrics = QFontMetricsF(font)
    return sum(_advance(piece, font, metrics) for piece in _pieces(text))


def paint_name(painter: QPainter, area: QRectF, text: str, font: QFont) -> None:
    """Paint `text` at the left of `area`, in the middle of its height, in the painter's pen."""
    metrics = QFontMetricsF(font)
    x = area.left()
    baseline = area.top() + (area.height() + metrics.ascent() - metrics.descent()) / 2
    painter.setFont(font)
    for piece in _pieces(text):
        found = _glyph_of(piece, font) if has_variants(piece) else None
        if found is not None:
            run = QGlyphRun()
            run.setRawFont(found[0])
            run.setGlyphIndexes([found[1]])
            run.setPositions([QPointF(0, 0)])
            painter.drawGlyphRun(QPointF(x, baseline), run)
        else:
            painter.drawText(QPointF(x, baseline), _plain(piece))
        x += _advance(piece, font, metrics)


def elided_name(text: str, font: QFont, width: float) -> str:
    """`text`, or its beginning with an ellipsis, so that it fits in `width` pixels."""
    if name_width(text, font) <= width:
        return text
    kept = list(clusters(text))
    while kept and name_width("".join(kept) + "…", font) > width:
        kept.pop()
    return "".join(kept) + "…"


def name_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """`text` in up to `most` lines of `width` pixels, parted at spaces if there are any; the last elides."""
    lines: list[str] = []
    rest = text.strip()
    while rest and len(lines) < most - 1 and name_width(rest, font) > width:
        kept = list(clusters(rest))
        while len(kept) > 1 and name_width("".join(kept), font) > width:
            kept.pop()
        fits = "".join(kept)
        space = max(fits.rfind(" "), fits.rfind("\u3000"))
        line = fits if space <= 0 or rest[len(fits) :][:1].isspace() else fits[:space]
        lines.append(line.strip())
        rest = rest[len(line) :].strip()
    return [*lines, elided_name(rest, font, width)] if rest else lines


def _pieces(text: str) -> list[str]:
    """Variation sequences alone, what is between them together."""
    pieces: list[str] = []
    for cluster in clusters(text):
        if pieces and not has_variants(cluster) and not has_variants(pieces[-1]):
            pieces[-1] += cluster
        else:
            pieces.append(cluster)
    return pieces


def _plain(piece: str) -> str:
    return piece[0] + VARIANT_MARK if has_variants(piece) else piece


def _advance(piece: str, font: QFont, metrics: QFontMetricsF) -> float:
    found = _glyph_of(piece, font) if has_variants(piece) else None
    if found is None:
        return metrics.horizontalAdvance(_plain(piece))
    return float(found[0].advancesForGlyphIndexes([found[1]])[0].x())


def _glyph_of(cluster: str, font: QFont) -> tuple[QRawFont, int] | None:
    for family in dict.fromkeys((font.family(), *_FAMILIES)):
        if family not in QFontDatabase.families():
            continue
        sized = QFont(font)
        sized.setFamilies([family])
        raw = QRawFont.fromFont(sized)
        characters = _character_map(raw.familyName(), raw.styleName(), bytes(raw.fontTable("cmap").data()))
        glyph = characters.glyph_of(cluster) if characters else None
        if glyph is not None:
            return raw, glyph
    return None


@lru_cache(maxsize=8)
def _character_map(family: str, style: str, table: bytes) -> CharacterMap | None:
    try:
        return CharacterMap(table)
    except ValueError:
        return None
