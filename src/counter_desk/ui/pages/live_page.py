"""The live picture with a face guide and plain words of what to change."""

from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.photo import PhotoReport
from counter_desk.ui.messages import sentence
from counter_desk.ui.theme import DARK
from counter_desk.ui.widgets.basics import label, set_look
from counter_desk.ui.widgets.person_line import PersonLine

# The guide is where the face (chin to crown) should be: about the middle, half the height of the frame.
GUIDE_CENTRE = (0.5, 0.43)
GUIDE_HEIGHT = 0.52
GUIDE_ASPECT = 0.74  # width to height of a face


class LivePicture(QWidget):
    """Paints the newest frame and the guide, or words where there is no frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._pixels: Any = None  # keeps the memory that the QImage looks at
        self._report: PhotoReport | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 150)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def pixels(self) -> Any:
        """The frame on the screen (H×W×3 BGR), or None: the shutter takes what is seen."""
        return self._pixels

    def show_frame(self, pixels: Any) -> None:
        """Paint this frame (H×W×3 BGR, contiguous)."""
        height, width = pixels.shape[:2]
        self._pixels = pixels
        self._image = QImage(pixels.data, width, height, width * 3, QImage.Format.Format_BGR888)
        self.update()

    def show_report(self, report: PhotoReport | None) -> None:
        """Mark the face that was found in the frames."""
        self._report = report
        self.update()

    def show_words(self, words: str) -> None:
        """No picture: say why instead."""
        self._words = words
        self._image = self._pixels = self._report = None
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Picture, guide, face; always on a dark ground, so that the picture's own light can be judged."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK.window))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is None:
            painter.setPen(QColor(DARK.text))
            margins = self.rect().adjusted(24, 12, -24, -12)
            painter.drawText(margins, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
            return
        area = self._fitted(self._image.width() / self._image.height())
        painter.drawImage(area, self._image)
        self._paint_guide(painter, area)

    def _paint_guide(self, painter: QPainter, area: QRectF) -> None:
        is_well = self._report is not None and self._report.verdict.ok
        colour = QColor(DARK.ok if is_well else DARK.text)
        style = Qt.PenStyle.SolidLine if is_well else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour, 3, style))
        height = GUIDE_HEIGHT * area.height()
        width = height * GUIDE_ASPECT
        centre = QPointF(
            area.left() + GUIDE_CENTRE[0] * area.width(), area.top() + GUIDE_CENTRE[1] * area.height()
        )
        painter.drawEllipse(centre, width / 2, height / 2)
        if is_well:
            painter.setFont(QFont(painter.font().family(), 22, QFont.Weight.Bold))
            painter.drawText(QPointF(centre.x() + width / 2 + 12, centre.y()), "✓")

    def _fitted(self, aspect: float) -> QRectF:
        width = min(float(self.width()), self.height() * aspect)
        height = width / aspect
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)


class LivePage(QWidget):
    """The live picture; over it whose record is open, under it what to change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ReceptionState | None = None
        self._report: PhotoReport | None = None
        self._fault = ""
        self._has_frame = False
        self.person = PersonLine()
        self.picture = LivePicture()
        self._guidance = label(size="title")
        self._guidance.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._guidance.setMinimumHeight(44)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.person)
        column.addWidget(self.picture, 1)
        row = QHBoxLayout()
        row.addWidget(self._guidance, 1)
        column.addLayout(row)

    @property
    def is_well(self) -> bool:
        """Whether the last frame that was judged is fit for the card."""
        return self._report is not None and self._report.verdict.ok

    def render_state(self, state: ReceptionState) -> None:
        """Show whose picture this will be."""
        if self._state is None or self._state.visit != state.visit:
            self._report = None  # it was of whoever sat here before
            self.picture.show_report(None)
        self._state = state
        self.person.show_record(state.record)
        self._show_guidance()

    def show_frame(self, pixels: Any) -> None:
        """A new frame of the camera."""
        self._has_frame, self._fault = True, ""
        self.picture.show_frame(pixels)

    def show_report(self, report: PhotoReport) -> None:
        """What was measured of a frame just now."""
        self._report = report
        self.picture.show_report(report)
        self._show_guidance()

    def show_fault(self, words: str) -> None:
        """There is no picture, and why."""
        self._has_frame, self._fault, self._report = False, words, None
        self.picture.show_words(words)
        self._show_guidance()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_guidance()
        super().changeEvent(event)

    def _show_guidance(self) -> None:
        text, tone = self._words()
        self._guidance.setText(text)
        set_look(self._guidance, "tone", tone)
        if not self._has_frame and not self._fault:
            self.picture.show_words(self.tr("The camera is starting …"))

    def _words(self) -> tuple[str, str]:
        if not self._has_frame:
            return "", ""
        if self._state is None or self._state.record is None:
            return self.tr("Scan the application form to begin"), "muted"
        if self._report is None:
            return "", ""
        if self._report.verdict.ok:
            return "✓ " + self.tr("Good. Press Space or F5 to shoot"), "ok"
        return "⚠ " + sentence(self._report.verdict.reasons[0]), "warn"
