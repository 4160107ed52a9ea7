"""Whose record is open: name and birth date, large, beside every picture that will be bound to it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counter_desk.domain.eras import in_era
from counter_desk.domain.record import Record
from counter_desk.ui.widgets.basics import label, set_look
from counter_desk.ui.widgets.name_label import NameLabel


class PersonLine(QFrame):
    """One line of fixed height, the name first of all; empty while no record is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = NameLabel()
        set_look(self._name, "textSize", "large")
        self._birth_date = label(size="title", wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(12)
        row.addWidget(self._name, 1)
        row.addWidget(self._birth_date)
        self.setFixedHeight(40)

    def show_record(self, record: Record | None) -> None:
        """Name whose record it is, or nobody."""
        resident = record.resident if record else None
        self._name.setText(resident.name or resident.latin_name if resident else "")
        born = f"{in_era(resident.birth_date)} ({resident.birth_date.isoformat()})" if resident else ""
        self._birth_date.setText(born)
