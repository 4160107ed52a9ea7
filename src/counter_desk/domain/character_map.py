"""Which glyph a font has for a character and for a variation sequence: a reader of the `cmap` table.

Both the papers and the screen need it, and neither ReportLab nor Qt reads format 14.
Source: OpenType specification, "cmap - Character to Glyph Index Mapping Table".
"""

import struct
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from counter_desk.domain.names import is_variation_selector

# (platform, encoding) of the Unicode subtables, the fullest first
_UNICODE_TABLES = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
_SEQUENCES_TABLE = (0, 5)


@dataclass(frozen=True)
class _Segment:
    first: int
    last: int
    delta: int  # glyph = code + delta, or, where `glyphs` is set, the entry of that array
    glyphs: tuple[int, ...] = ()

    def glyph(self, code: int) -> int:
        if not self.glyphs:
            return (code + self.delta) & 0xFFFF
        found = self.glyphs[code - self.first]
        return (found + self.delta) & 0xFFFF if found else 0


class CharacterMap:
    """The `cmap` table of one font. Raises ValueError for a damaged table or one without Unicode."""

    def __init__(self, table: bytes) -> None:
        self._table = table
        try:
            self._segments = self._read_segments()
        except (struct.error, IndexError) as error:
            raise ValueError("damaged cmap table") from error
        self._ends = [segment.last for segment in self._segments]

    def glyph(self, character: str) -> int | None:
        """The glyph of a single character; None where the font has none."""
        code = ord(character)
        at = bisect_left(self._ends, code)
        if at == len(self._ends) or code < self._segments[at].first:
            return None
        return self._segments[at].glyph(code) or None

    def glyph_of(self, cluster: str) -> int | None:
        """The glyph of one of `names.clusters`, its variation included; None where the font lacks either."""
        base, selectors = cluster[0], cluster[1:]
        if not selectors:
            return self.glyph(base)
        if len(selectors) > 1 or not is_variation_selector(selectors):
            return None
        found = self.sequences.get((ord(base), ord(selectors)))
        return self.glyph(base) if found == 0 else found

    @cached_property
    def sequences(self) -> Mapping[tuple[int, int], int]:
        """(character, selector) → glyph; 0 where the base character's own glyph is the one meant."""
        offset = self._offsets.get(_SEQUENCES_TABLE)
        if offset is None:
            return {}
        try:
            return dict(_sequences(self._table, offset))
        except struct.error:
            return {}  # the rest of the font is good: sequences are then marked as missing

    @cached_property
    def _offsets(self) -> dict[tuple[int, int], int]:
        (count,) = struct.unpack_from(">H", self._table, 2)
        records = (struct.unpack_from(">HHL", self._table, 4 + 8 * at) for at in range(count))
        return {(platform, encoding): offset for platform, encoding, offset in records}

    def _read_segments(self) -> list[_Segment]:
        for key in _UNICODE_TABLES:
            if key not in self._offsets:
                continue
            offset = self._offsets[key]
            (form,) = struct.unpack_from(">H", self._table, offset)
            if form == 12:
                return _segments_12(self._table, offset)
            if form == 4:
                return _segments_4(self._table, offset)
        raise ValueError("no Unicode cmap of format 4 or 12")


def _segments_12(table: bytes, offset: int) -> list[_Segment]:
    (count,) = struct.unpack_from(">L", table, offset + 12)
    groups = struct.iter_unpack(">LLL", table[offset + 16 : offset + 16 + 12 * count])
    return [_Segment(first, last, glyph - first) for first, last, glyph in groups]


def _segments_4(table: bytes, offset: int) -> list[_Segment]:
    (doubled,) = struct.unpack_from(">H", table, offset + 6)
    count, at = doubled // 2, offset + 14
    lasts = struct.unpack_from(f">{count}H", table, at)
    firsts = struct.unpack_from(f">{count}H", table, at + doubled + 2)
    deltas = struct.unpack_from(f">{count}h", table, at + 2 * doubled + 2)
    ranges_at = at + 3 * doubled + 2
    segments = []
    for number, (first, last, delta) in enumerate(zip(firsts, lasts, deltas, strict=True)):
        place = ranges_at + 2 * number
        (distance,) = struct.unpack_from(">H", table, place)
        # 0xFFFF closes the table; some fonts give it a distance that points nowhere
        if distance and first != 0xFFFF:
            glyphs = struct.unpack_from(f">{last - first + 1}H", table, place + distance)
            segments.append(_Segment(first, last, delta, glyphs))
        elif first != 0xFFFF:
            segments.append(_Segment(first, last, delta))
    return segments


def _sequences(table: bytes, offset: int) -> list[tuple[tuple[int, int], int]]:
    (count,) = struct.unpack_from(">L", table, offset + 6)
    found: list[tuple[tuple[int, int], int]] = []
    for record in range(offset + 10, offset + 10 + 11 * count, 11):
        selector = _uint24(table, record)
        default, special = struct.unpack_from(">LL", table, record + 3)
        if default:
            found += [((code, selector), 0) for code in _default_codes(table, offset + default)]
        if special:
            (mappings,) = struct.unpack_from(">L", table, offset + special)
            for at in range(offset + special + 4, offset + special + 4 + 5 * mappings, 5):
                (glyph,) = struct.unpack_from(">H", table, at + 3)
                found.append(((_uint24(table, at), selector), glyph))
    return found


def _default_codes(table: bytes, at: int) -> list[int]:
    (ranges,) = struct.unpack_from(">L", table, at)
    starts = range(at + 4, at + 4 + 4 * ranges, 4)
    return [_uint24(table, start) + more for start in starts for more in range(table[start + 3] + 1)]


def _uint24(table: bytes, at: int) -> int:
    high, low = struct.unpack_from(">BH", table, at)
    return int(high << 16 | low)
