"""The window's edge lights up for a moment at a scan, with a sign and a word: colour alone says nothing."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from counter_desk.domain.scan_routes import Feedback
from counter_desk.ui.scan_words import FEEDBACK_NAMES, FEEDBACK_SIGNS, FEEDBACK_TONES, word
from counter_desk.ui.theme import colours_now

SHOWN_MS = 900  # scans that follow each other keep it lit: it never flickers
_EDGE_PX = 7
_CHIP_PX = (190, 44)


class ScanFlash(QWidget):
    """Lies over `parent`, lets every press through, and takes no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.feedback: Feedback | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(self.put_out)
        parent.installEventFilter(self)
        self.hide()

    def light(self, feedback: Feedback) -> None:
        """Light up now."""
        self.feedback = feedback
        self.setGeometry(self._over())
        self.show()
        self.raise_()
        self.update()
        self._end.start(SHOWN_MS)

    def put_out(self) -> None:
        """Be dark again."""
        self.feedback = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay as large as the window."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._over())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The edge, and a chip with the sign in the middle of the upper one."""
        if self.feedback is None:
            return
        colours = colours_now()
        colour = QColor(getattr(colours, FEEDBACK_TONES[self.feedback]))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, _EDGE_PX))
        half = _EDGE_PX // 2
        painter.drawRect(self.rect().adjusted(half, half, -half - 1, -half - 1))
        width, height = _CHIP_PX
        chip = QRect((self.width() - width) // 2, 0, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(chip, 8, 8)
        painter.setPen(QColor(colours.surface))
        font = QFont(self.font())
        font.setPointSizeF(15)
        font.setBold(True)
        painter.setFont(font)
        said = f"{FEEDBACK_SIGNS[self.feedback]} {word(FEEDBACK_NAMES[self.feedback])}"
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, said)

    def _over(self) -> QRect:
        parent = self.parentWidget()
        return parent.rect() if parent is not None else QRect()
