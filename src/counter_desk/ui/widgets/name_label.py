"""A label for names: draws every variant, never wraps, gets smaller before it elides, and has a tip then."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_desk.ui.widgets.name_painting import elided_name, name_width, paint_name

SIZES_PT = {"": 10.5, "title": 12.0, "large": 16.0, "huge": 28.0}


class NameLabel(QWidget):
    """Shows one name. The property `textSize` (title, large, huge) sets the type's size."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the name."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        font = self._fitting_font()
        paint_name(painter, QRectF(self.rect()), elided_name(self._text, font, self.width()), font)

    def _font(self) -> QFont:
        font = QFont(self.font())
        size = str(self.property("textSize") or "")
        font.setPointSizeF(SIZES_PT[size])
        font.setBold(bool(size))
        return font

    def _fitting_font(self) -> QFont:
        """The largest of the sizes up to its own in which the name fits, or the smallest bold one."""
        font = self._font()
        smaller = sorted((size for size in SIZES_PT.values() if size < font.pointSizeF()), reverse=True)
        for size in smaller:
            if not font.bold() or name_width(self._text, font) <= self.width():
                break
            font.setPointSizeF(size)
        return font
