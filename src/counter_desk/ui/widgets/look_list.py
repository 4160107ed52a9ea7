"""What the clerk has to look at in a picture, each line with a tick: Space ticks, and goes on to the next."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counter_desk.domain.photo import Look
from counter_desk.ui.messages import name_of
from counter_desk.ui.widgets.basics import label
from counter_desk.ui.widgets.tick import Tick


class LookList(QFrame):
    """A tick for each look; hidden where there is nothing to look at."""

    done = Signal()  # nothing is left to be ticked
    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks: tuple[Look, ...] = ()
        self._boxes: list[Tick] = []
        self._title = label(size="title")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self.hide()

    @property
    def looked_at(self) -> tuple[Look, ...]:
        """What is ticked."""
        return tuple(look for look, box in zip(self._looks, self._boxes, strict=True) if box.isChecked())

    @property
    def is_done(self) -> bool:
        """Whether all of it is ticked."""
        return all(box.isChecked() for box in self._boxes)

    def show_looks(self, looks: tuple[Look, ...]) -> None:
        """Show these; what was ticked of them stays ticked until there are others."""
        if looks == self._looks:
            return
        for box in self._boxes:
            self._column.removeWidget(box)
            box.deleteLater()
        self._looks = looks
        self._boxes = [Tick() for _ in looks]
        for box in self._boxes:
            box.toggled.connect(self.begin)
            box.toggled.connect(self.ticked)
            self._column.addWidget(box)
        self._translate()
        self.setVisible(bool(looks))

    def begin(self) -> None:
        """Take the keys to the first line that is not ticked."""
        for box in self._boxes:
            if not box.isChecked():
                box.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.done.emit()

    def tick_all(self) -> None:
        """Tick every line."""
        for box in self._boxes:
            box.setChecked(True)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self._title.setText(self.tr("Look yourself, and tick (Space)"))
        for look, box in zip(self._looks, self._boxes, strict=True):
            box.say(name_of(look))
