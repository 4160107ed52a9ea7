"""In the demonstration: forms to hold before the simulated scanner, and a cable to pull."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QVBoxLayout, QWidget

from counter_desk.ui.widgets.basics import button, label


class DemoPanel(QFrame):
    """Stands under the steps; only in the demonstration."""

    presented = Signal(str)
    camera_pulled = Signal(bool)

    def __init__(self, forms: tuple[tuple[str, str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._title = label(size="title")
        self._forms = QComboBox()
        for name, number, note in forms:
            self._forms.addItem(f"{name}  {note}".strip(), number)
        self._scan = button()
        self._cable = QCheckBox()
        self._scan.clicked.connect(lambda: self.presented.emit(self._forms.currentData()))
        self._cable.toggled.connect(self.camera_pulled)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        for widget in (self._title, self._forms, self._scan, self._cable):
            column.addWidget(widget)
        self.setFixedWidth(190)
        self._translate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self._title.setText(self.tr("Demonstration"))
        self._scan.setText(self.tr("Scan this form"))
        self._cable.setText(self.tr("Unplug camera"))
        self._forms.setAccessibleName(self.tr("Sample forms"))
