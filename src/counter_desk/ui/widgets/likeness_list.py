"""Earlier photos that the shot is unexpectedly like, or unlike: each picture with what to ask oneself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from counter_desk.desk.reception_state import ShownLikeness
from counter_desk.ui.messages import sentence
from counter_desk.ui.widgets.basics import label

PICTURE_PX = (84, 108)  # 35:45
MOST = 2  # one of the resident's own, one of another's


class LikenessList(QFrame):
    """Pictures on the left, words on the right; hidden where nothing is unexpected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._likenesses: tuple[ShownLikeness, ...] = ()
        self._pictures = [QLabel() for _ in range(MOST)]
        self._words = [label(tone="warn") for _ in range(MOST)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for row, (picture, words) in enumerate(zip(self._pictures, self._words, strict=True)):
            picture.setFixedSize(*PICTURE_PX)
            grid.addWidget(picture, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        self.hide()

    def show_likenesses(self, likenesses: tuple[ShownLikeness, ...]) -> None:
        """Show these; a picture that was discarded leaves its words."""
        self._likenesses = likenesses[:MOST]
        for row, (picture, words) in enumerate(zip(self._pictures, self._words, strict=True)):
            shown = self._likenesses[row] if row < len(self._likenesses) else None
            picture.setPixmap(self._fitted(shown.jpeg) if shown else QPixmap())
            picture.setVisible(bool(shown and shown.jpeg))
            words.setVisible(shown is not None)
        self.translate()
        self.setVisible(bool(self._likenesses))

    def translate(self) -> None:
        """Words in the language that is on."""
        for shown, words, picture in zip(self._likenesses, self._words, self._pictures, strict=False):
            words.setText(f"⚠ {sentence(shown.reason)}")
            picture.setAccessibleName(words.text())

    def _fitted(self, jpeg: bytes) -> QPixmap:
        found, ratio = QPixmap(), self.devicePixelRatioF()
        if not found.loadFromData(jpeg):
            return QPixmap()
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        fitted = found.scaled(round(PICTURE_PX[0] * ratio), round(PICTURE_PX[1] * ratio), keep, smooth)
        fitted.setDevicePixelRatio(ratio)
        return fitted
