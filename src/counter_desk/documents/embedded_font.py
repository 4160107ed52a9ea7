"""A TrueType font that draws variation sequences: ReportLab alone draws a selector as a box.

Each sequence that is used gets a private code point in this font; the PDF's ToUnicode map gives the real
sequence back, so that text copied or searched is the name as the register has it.
"""

from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from counter_desk.documents.font_file import FontFile

_FIRST_STAND_IN = 0xF0000  # plane 15, private; no font here has anything there
_BLOCK = 100  # a bfchar block holds at most 100 entries (Adobe Technical Note 5014)


class EmbeddedFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A font of a `FontBook`. `fontName` is its name for ReportLab's canvas, unique in the process."""

    def __init__(self, file: FontFile) -> None:
        # shaping is off: it would drop the private code points
        super().__init__(file.path.stem, str(file.path), subfontIndex=file.face, shapable=False)
        self.fontName = f"{file.path.stem}@{id(self):x}"
        self._stand_ins: dict[str, str] = {}
        self._meanings: dict[int, str] = {}
        # ReportLab gives a second font with the same face name the first one's object; ours hold different
        # private code points, so the face's name is freed first (the older font stays under its own name).
        self.unregister()
        pdfmetrics.registerFont(self)

    def stand_in(self, meaning: str, glyph: int) -> str:
        """The private character that draws `glyph` and is copied out of the PDF as `meaning`."""
        if meaning not in self._stand_ins:
            code = _FIRST_STAND_IN + len(self._stand_ins)
            self._stand_ins[meaning] = chr(code)
            self._meanings[code] = meaning
            self.face.charToGlyph[code] = glyph
            self.face.charWidths[code] = self.face._pdfScale(self.face.hmetrics[glyph][0])  # noqa: SLF001 - no public way
        return self._stand_ins[meaning]

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name
        """Write the subsets with ToUnicode maps of our own: ReportLab's know no sequences and no plane 2."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for name, subset in zip(names, subsets, strict=True):
            doc.idToObject[fonts[name].ToUnicode.name].content = self._to_unicode(subset)

    def _to_unicode(self, subset: list[int]) -> str:
        pairs = [
            f"<{place:02X}> <{self._meaning(code).encode('utf-16-be').hex().upper()}>"
            for place, code in enumerate(subset)
            if code
        ]
        blocks = [pairs[at : at + _BLOCK] for at in range(0, len(pairs), _BLOCK)]
        return "\n".join(
            (
                "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
                "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
                "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def",
                "1 begincodespacerange\n<00> <FF>\nendcodespacerange",
                *(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks),
                "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
            )
        )

    def _meaning(self, code: int) -> str:
        return self._meanings.get(code) or chr(code)
