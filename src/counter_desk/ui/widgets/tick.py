"""A tick whose words take as many lines as they need; Qt's own has one line and widens its page."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from counter_desk.ui.theme import TARGET_PX
from counter_desk.ui.widgets.basics import label

_INDICATOR_PX = 28
_NARROW_PX = 160


class Tick(QCheckBox):
    """A check box; Space, or a click anywhere on it, ticks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label()
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDICATOR_PX, 0, 0, 0)
        column.addWidget(self._words)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """What is ticked."""
        return self._words.text()

    def say(self, words: str) -> None:
        """What is ticked."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """High enough for the words."""
        return max(TARGET_PX, self._words.heightForWidth(width - _INDICATOR_PX))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for one line."""
        width = self._words.sizeHint().width() + _INDICATOR_PX
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow: the words wrap."""
        return QSize(_NARROW_PX, TARGET_PX)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Anywhere on it."""
        return self.rect().contains(pos)
