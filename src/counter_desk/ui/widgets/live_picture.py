"""The newest frame of the camera, as in a mirror if wanted, with the guide over it."""

from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_desk.ui.theme import DARK
from counter_desk.ui.widgets.guide_painting import GuideLook, paint_guide


class LivePicture(QWidget):
    """Paints the newest frame and the guide, or words where there is no frame."""

    def __init__(
        self, parent: QWidget | None = None, *, is_mirrored: bool = True, has_guide: bool = True
    ) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._pixels: Any = None
        self._look = GuideLook()
        self._words = ""
        self._is_mirrored, self._has_guide = is_mirrored, has_guide
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 150)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def pixels(self) -> Any:
        """The frame on the screen as the camera gave it (H×W×3 BGR), never mirrored; or None."""
        return self._pixels

    @property
    def look(self) -> GuideLook:
        """What is painted over the frame."""
        return self._look

    def show_frame(self, pixels: Any) -> None:
        """Paint this frame (H×W×3 BGR, 8 bits); what is none is left out: its memory would be read beyond."""
        if pixels.ndim != 3 or pixels.shape[2] != 3 or pixels.itemsize != 1 or not pixels.size:
            return
        pixels = pixels if pixels.flags["C_CONTIGUOUS"] else pixels.copy()
        height, width = pixels.shape[:2]
        self._pixels = pixels
        seen = QImage(pixels.data, width, height, width * 3, QImage.Format.Format_BGR888)
        self._image = seen.convertToFormat(QImage.Format.Format_RGB32)  # scaled smoothly in half the time
        self.update()

    def show_look(self, look: GuideLook) -> None:
        """Paint this guide."""
        if look != self._look:
            self._look = look
            self.update()

    def show_words(self, words: str) -> None:
        """No picture: say why instead."""
        self._words = words
        self._image = self._pixels = None
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Picture and guide; always on a dark ground, so that the picture's own light can be judged."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK.window))
        if self._image is None:
            painter.setPen(QColor(DARK.text))
            margins = self.rect().adjusted(24, 12, -24, -12)
            painter.drawText(margins, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
            return
        area = self._fitted(self._image.width() / self._image.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._is_mirrored:
            painter.save()
            painter.translate(2 * area.center().x(), 0)
            painter.scale(-1, 1)
            painter.drawImage(area, self._image)
            painter.restore()
        else:
            painter.drawImage(area, self._image)
        if self._has_guide:
            paint_guide(painter, area, self._look, is_mirrored=self._is_mirrored)

    def _fitted(self, aspect: float) -> QRectF:
        width = min(float(self.width()), self.height() * aspect)
        height = width / aspect
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
