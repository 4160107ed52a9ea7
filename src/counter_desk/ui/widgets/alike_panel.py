"""Who came today and can be taken for the resident of the open record: side by side, with what differs."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.clock import JAPAN
from counter_desk.domain.eras import in_era
from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.look_alike import Differing, LookAlike
from counter_desk.domain.resident import Resident
from counter_desk.ui.messages import end_of, name_of, shown_name
from counter_desk.ui.widgets.basics import label
from counter_desk.ui.widgets.name_label import NameLabel
from counter_desk.ui.widgets.name_painting import has_variants

SHOWN = 4  # of a home where thirty people live, the nearest
SAME = "〃"
_STRETCH = {Differing.ADDRESS: 3, Differing.NAME: 2, Differing.READING: 2}


class AlikePanel(QFrame):
    """A warning with a small table: first the open record, then a line for each who is alike."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("tone", "warn")
        self._state: ReceptionState | None = None
        self._lines: list[tuple[str, ...]] = []
        self._title = label(tone="warn", size="title")
        self._more = label(tone="muted")
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 6)
        column.setSpacing(2)
        for widget in (self._title, self._table, self._more):
            column.addWidget(widget)
        self.hide()

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """What stands in the table, line by line, the open record first."""
        return tuple(self._lines)

    def render_state(self, state: ReceptionState) -> None:
        """Show those of `state`, or nothing."""
        before, self._state = self._state, state
        if before is None or (before.alike, before.record) != (state.alike, state.record):
            self._fill()
        self.setVisible(bool(state.alike))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._lines.clear()
        state = self._state
        if state is None or state.record is None or not state.alike:
            return
        self._title.setText("⚠ " + self.tr("Easily mistaken: somebody alike came today"))
        self._headings()
        record = state.record
        self._line(1, self.tr("This record"), _cells(record.resident, record.application.number))
        for row, alike in enumerate(state.alike[:SHOWN], 2):
            served = alike.served
            cells = _cells(served.resident, served.number)
            shown = {what: text if what in alike.differs else SAME for what, text in cells.items()}
            self._line(row, self._when(alike), shown)
        others = len(state.alike) - SHOWN
        self._more.setText(self.tr("and {count} more").format(count=others))
        self._more.setVisible(others > 0)

    def _headings(self) -> None:
        words = {
            Differing.NAME: self.tr("Name"),
            Differing.READING: self.tr("Reading"),
            Differing.BIRTH_DATE: self.tr("Birth date"),
            Differing.SEX: self.tr("Sex"),
            Differing.ADDRESS: self.tr("Address"),
            Differing.NUMBER: self.tr("ID ends in"),
        }
        for column, (what, word) in enumerate(words.items(), 1):
            self._grid.addWidget(label(word, tone="muted", wraps=False), 0, column)
            self._grid.setColumnStretch(column, _STRETCH.get(what, 0))

    def _line(self, row: int, head: str, cells: dict[Differing, str]) -> None:
        self._lines.append((head, *cells.values()))
        for column, text in enumerate(self._lines[-1]):
            # nothing is cut: what differs may stand at the end
            cell = NameLabel(text) if has_variants(text) else label(text, wraps=column > 0)
            self._grid.addWidget(cell, row, column)

    def _when(self, alike: LookAlike) -> str:
        served = alike.served
        time = served.at.astimezone(JAPAN).strftime("%H:%M")
        words = (
            self.tr("{time} counter {counter}, now")
            if served.is_open
            else self.tr("{time} counter {counter}")
        )
        return words.format(time=time, counter=served.counter)


def _cells(resident: Resident, number: ApplicationId) -> dict[Differing, str]:
    return {
        Differing.NAME: shown_name(resident),
        Differing.READING: resident.kana,
        Differing.BIRTH_DATE: in_era(resident.birth_date),
        Differing.SEX: name_of(resident.sex),
        Differing.ADDRESS: resident.address,
        Differing.NUMBER: end_of(number),
    }
