"""The pictures of a burst in a row, small, with their keys: one press shows another one large."""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from counter_desk.desk.reception_state import BurstShot
from counter_desk.ui.widgets.basics import set_look

ICON = QSize(56, 72)


class BurstRow(QWidget):
    """A button for each picture: number, fit or not, and which one is chosen."""

    chosen = Signal(int)  # from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shots: tuple[BurstShot, ...] = ()
        self._buttons: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.hide()

    def show_burst(self, shots: tuple[BurstShot, ...]) -> None:
        """Show these; one alone is no choice."""
        if shots != self._shots:
            self._shots = shots
            self._rebuild()
        self.setVisible(len(shots) > 1)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _rebuild(self) -> None:
        for old in self._buttons:
            self._row.removeWidget(old)
            old.deleteLater()
        self._buttons = [self._make_button(at, shot) for at, shot in enumerate(self._shots)]
        for made in self._buttons:
            self._row.addWidget(made, 1)
        self._translate()

    def _make_button(self, at: int, shot: BurstShot) -> QToolButton:
        made = QToolButton()
        made.setObjectName("burst")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.setMinimumWidth(32)
        pixmap = QPixmap()
        pixmap.loadFromData(shot.thumbnail)
        made.setIcon(QIcon(pixmap))
        made.setIconSize(ICON)
        set_look(made, "lit", shot.is_chosen)
        made.clicked.connect(partial(self._on_clicked, at))
        return made

    def _on_clicked(self, at: int) -> None:
        self.chosen.emit(at)

    def _translate(self) -> None:
        for at, (made, shot) in enumerate(zip(self._buttons, self._shots, strict=True)):
            made.setText(f"{at + 1} {'✓' if shot.ok else '⚠'}")
            fit = self.tr("Picture {number}, fit") if shot.ok else self.tr("Picture {number}, not fit")
            made.setAccessibleName(fit.format(number=at + 1))
            made.setToolTip(made.accessibleName())
