"""A sheet of paper measured in millimetres from its upper left corner, and what is drawn on it."""

import io
from dataclasses import dataclass, field

import segno
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from counter_desk.documents.fonts import FontBook

PRODUCER = "counter-desk"
MM_PER_POINT = 1 / mm
SMALLEST_SHARE = 0.62  # text shrinks to this before it is set in two lines
QR_QUIET_MODULES = 4  # ISO/IEC 18004, 9.1
BASELINE = 0.82  # of the size: where the baseline of BIZ UDGothic lies below the top of the line


@dataclass(frozen=True)
class Document:
    """A finished PDF, and the characters in it that no font here could draw."""

    pdf: bytes = field(repr=False)
    undrawable: tuple[str, ...] = ()


class Sheet:
    """One page. Every text that is drawn is remembered, so that what could not be drawn can be told."""

    def __init__(self, fonts: FontBook, width_mm: float, height_mm: float, title: str) -> None:
        self._fonts = fonts
        self._width_mm = width_mm
        self._height_mm = height_mm
        self._bytes = io.BytesIO()
        self._canvas = Canvas(self._bytes, pagesize=(width_mm * mm, height_mm * mm), pageCompression=1)
        self._canvas.setTitle(title)
        self._canvas.setAuthor(PRODUCER)
        self._canvas.setCreator(PRODUCER)
        self._canvas.setProducer(PRODUCER)
        self._drawn: list[str] = []

    @property
    def undrawable(self) -> tuple[str, ...]:
        """What no font had, of all that was drawn so far."""
        return self._fonts.undrawable("".join(self._drawn))

    def finish(self) -> Document:
        """Close the page and give the document."""
        undrawable = self.undrawable
        self._canvas.showPage()
        self._canvas.save()
        return Document(self._bytes.getvalue(), undrawable)

    def text(
        self,
        left: float,
        top: float,
        text: str,
        size_pt: float = 10,
        *,
        is_bold: bool = False,
        grey: float = 0.0,
        align: str = "left",
    ) -> None:
        """One line; `left` is its left edge, middle or right edge by `align`; `grey` 0 is black."""
        self._drawn.append(text)
        runs = self._fonts.runs(text, is_bold=is_bold)
        width = sum(run.width(size_pt) for run in runs) * MM_PER_POINT
        x = left - {"left": 0.0, "middle": width / 2, "right": width}[align]
        y = self._height_mm - top - size_pt * BASELINE * MM_PER_POINT
        self._canvas.setFillGray(grey)
        for run in runs:
            self._canvas.setFont(run.font, size_pt)
            self._canvas.drawString(x * mm, y * mm, run.text)
            x += run.width(size_pt) * MM_PER_POINT

    def fitted(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        text: str,
        size_pt: float = 11,
        *,
        is_bold: bool = False,
    ) -> None:
        """Text in the middle of a box's height: shrunk if it must be, then set in lines, never cut."""
        size = size_pt
        while size > size_pt * SMALLEST_SHARE and self._measured(text, size, is_bold) > width:
            size -= 0.25
        lines = self.lines(text, width, size, is_bold=is_bold)
        step = size * 1.3 * MM_PER_POINT
        while len(lines) * step > height and size > 4:
            size -= 0.25
            lines, step = self.lines(text, width, size, is_bold=is_bold), size * 1.3 * MM_PER_POINT
        first = top + (height - len(lines) * step) / 2 + (step - size * MM_PER_POINT) / 2
        for at, line in enumerate(lines):
            self.text(left, first + at * step, line, size, is_bold=is_bold)

    def lines(self, text: str, width: float, size_pt: float, *, is_bold: bool = False) -> list[str]:
        """`text` broken into lines of at most `width` mm; Japanese breaks anywhere."""
        from counter_desk.domain.names import clusters

        lines = [""]
        for cluster in clusters(text):
            if cluster == "\n" or (
                lines[-1] and self._measured(lines[-1] + cluster, size_pt, is_bold) > width
            ):
                lines.append("")
            if cluster != "\n" and not (cluster.isspace() and not lines[-1]):
                lines[-1] += cluster
        return lines

    def paragraph(
        self, left: float, top: float, width: float, text: str, size_pt: float = 9, *, grey: float = 0.0
    ) -> float:
        """Lines from `top` down; returns where the next thing may begin."""
        step = size_pt * 1.45 * MM_PER_POINT
        for line in self.lines(text, width, size_pt):
            self.text(left, top, line, size_pt, grey=grey)
            top += step
        return top

    def box(
        self, left: float, top: float, width: float, height: float, *, line_pt: float = 0.5, fill: float = 1.0
    ) -> None:
        """A frame; `fill` is the grey of its ground, 1 for none."""
        self._canvas.setLineWidth(line_pt)
        self._canvas.setStrokeGray(0.25)
        self._canvas.setFillGray(fill)
        y = self._height_mm - top - height
        self._canvas.rect(left * mm, y * mm, width * mm, height * mm, stroke=1, fill=int(fill < 1))

    def line(
        self, left: float, top: float, width: float, *, line_pt: float = 0.5, is_dashed: bool = False
    ) -> None:
        """A level line."""
        self._canvas.saveState()
        self._canvas.setLineWidth(line_pt)
        self._canvas.setStrokeGray(0.25)
        if is_dashed:
            self._canvas.setDash(2, 2)
        y = (self._height_mm - top) * mm
        self._canvas.line(left * mm, y, (left + width) * mm, y)
        self._canvas.restoreState()

    def field(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        name: str,
        value: str,
        *,
        size_pt: float = 11,
        name_width: float = 26,
    ) -> None:
        """A row of a form: its name on a grey ground, its value beside it."""
        self.box(left, top, name_width, height, fill=0.93)
        self.box(left + name_width, top, width - name_width, height)
        self.fitted(left + 2, top, name_width - 3, height, name, 8.5)
        self.fitted(left + name_width + 2.5, top, width - name_width - 4, height, value, size_pt)

    def picture(self, left: float, top: float, width: float, height: float, jpeg: bytes) -> None:
        """A JPEG, filling its box."""
        y = self._height_mm - top - height
        self._canvas.drawImage(ImageReader(io.BytesIO(jpeg)), left * mm, y * mm, width * mm, height * mm)

    def qr(self, left: float, top: float, size: float, text: str) -> None:
        """A QR code as vectors, its quiet zone inside `size`; error correction M."""
        rows = qr_rows(text)
        module = size / (len(rows) + 2 * QR_QUIET_MODULES)
        self._canvas.setFillGray(0)
        path = self._canvas.beginPath()
        for row, bits in enumerate(rows):
            y = self._height_mm - top - (row + 1 + QR_QUIET_MODULES) * module
            for start, end in _dark_spans(bits):
                x = left + (start + QR_QUIET_MODULES) * module
                path.rect(x * mm, y * mm, (end - start) * module * mm, module * mm)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _measured(self, text: str, size_pt: float, is_bold: bool) -> float:
        return float(self._fonts.width(text, size_pt, is_bold=is_bold) * MM_PER_POINT)


def qr_rows(text: str) -> list[tuple[int, ...]]:
    """The modules of a QR code, 1 for a dark one, without the quiet zone."""
    return [tuple(row) for row in segno.make_qr(text, error="m", boost_error=False).matrix]


def _dark_spans(bits: tuple[int, ...]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for at, bit in enumerate(bits):
        if not bit:
            continue
        if spans and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return spans
