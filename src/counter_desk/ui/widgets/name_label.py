"""A label for names: draws every variant; gets smaller, then wraps if it may, before it elides with a tip."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_desk.ui.widgets.name_painting import name_lines, name_width, paint_name

SIZES_PT = {"": 10.5, "title": 12.0, "large": 16.0, "huge": 28.0}


class NameLabel(QWidget):
    """Shows one name. The property `textSize` (title, large, huge) sets the type's size."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, lines: int = 1) -> None:
        super().__init__(parent)
        self._text = ""
        self._lines = lines  # so many at the most, before the name elides
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)
        self.setText(text)

    def text(self) -> str:
        """The name as it was given."""
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802 - like QLabel's
        """Show this name."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the name, as high as a line."""
        font = self._font()
        return QSize(int(name_width(self._text, font)) + 2, QFontMetrics(font).height() + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Any width: it elides."""
        return QSize(40, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As many lines as the name needs, up to the most."""
        font = self._fitting_font(width)
        count = len(name_lines(self._text, font, width, self._lines))
        return QFontMetrics(font).height() * max(count, 1) + 4

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the name."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        font = self._fitting_font(self.width())
        lines = name_lines(self._text, font, self.width(), self._lines)
        height = self.height() / max(len(lines), 1)
        for at, line in enumerate(lines):
            paint_name(painter, QRectF(0, at * height, self.width(), height), line, font)

    def _font(self) -> QFont:
        font = QFont(self.font())
        size = str(self.property("textSize") or "")
        font.setPointSizeF(SIZES_PT[size])
        font.setBold(bool(size))
        return font

    def _fitting_font(self, width: int) -> QFont:
        """The largest of the sizes up to its own in which the name fits, or the smallest bold one."""
        font = self._font()
        smaller = sorted((size for size in SIZES_PT.values() if size < font.pointSizeF()), reverse=True)
        for size in smaller:
            if not font.bold() or name_width(self._text, font) <= width:
                break
            font.setPointSizeF(size)
        return font
