"""The ways in without a scan: an ID typed twice, a search, and reading back before a record opens."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.eras import in_era
from counter_desk.domain.ids import APPLICATION_ID_DIGITS
from counter_desk.domain.record import Record
from counter_desk.ui.messages import name_of, sentences
from counter_desk.ui.widgets.basics import button, label, set_look
from counter_desk.ui.widgets.name_delegate import NameDelegate
from counter_desk.ui.widgets.name_label import NameLabel


class TypeIdPage(QWidget):
    """The 23 digits, twice: a mistyped ID has made a card with another's photo."""

    submitted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(size="large")
        self._hint = label()
        self._titles = (label(), label())
        self._edits = (QLineEdit(), QLineEdit())
        self._count = label(tone="muted")
        self._go = button(is_lit=True)
        grid = QGridLayout(self)
        grid.addWidget(self._title, 0, 0, 1, 2)
        grid.addWidget(self._hint, 1, 0, 1, 2)
        for row, (title, edit) in enumerate(zip(self._titles, self._edits, strict=True), 2):
            grid.addWidget(title, row, 0)
            grid.addWidget(edit, row, 1)
            edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            edit.textChanged.connect(self._show_count)
        grid.addWidget(self._count, 4, 1)
        grid.addWidget(self._go, 5, 1)
        grid.setRowStretch(6, 1)
        self._edits[0].returnPressed.connect(self._edits[1].setFocus)
        self._edits[1].returnPressed.connect(self._submit)
        self._go.clicked.connect(self._submit)
        self._translate()

    def begin(self) -> None:
        """Start empty, with the cursor in the first line."""
        for edit in self._edits:
            edit.clear()
        self._edits[0].setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _submit(self) -> None:
        self.submitted.emit(self._edits[0].text(), self._edits[1].text())

    def _show_count(self) -> None:
        counts = [sum(char.isdigit() for char in edit.text()) for edit in self._edits]
        wanted = APPLICATION_ID_DIGITS
        self._count.setText(
            self.tr("{first} of {wanted} digits; again {second} of {wanted}").format(
                first=counts[0], second=counts[1], wanted=wanted
            )
        )
        is_full = counts == [wanted, wanted]
        set_look(self._count, "tone", "ok" if is_full else "muted")

    def _translate(self) -> None:
        self._title.setText(self.tr("Type the application ID"))
        self._hint.setText(
            self.tr("23 digits at the upper right of the form. Spaces and hyphens do not matter.")
        )
        for title, edit, text in zip(
            self._titles, self._edits, (self.tr("Application ID"), self.tr("Once more")), strict=True
        ):
            title.setText(text)
            edit.setAccessibleName(text)
        self._go.setText(self.tr("Open  (Enter)"))
        self._show_count()


class SearchPage(QWidget):
    """By reading and birth date; what is chosen is read back before it opens."""

    searched = Signal(str, str)
    chosen = Signal(object)  # Record

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Record, ...] = ()
        self._has_searched = False
        self._title = label(size="large")
        self._kana, self._birth_date = QLineEdit(), QLineEdit()
        self._go = button(is_lit=True)
        self._empty = label(tone="muted")
        self._table = self._make_table()
        row = QHBoxLayout()
        for widget in (self._kana, self._birth_date, self._go):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addLayout(row)
        column.addWidget(self._empty)
        column.addWidget(self._table, 1)
        for edit in (self._kana, self._birth_date):
            edit.returnPressed.connect(self._search)
        self._go.clicked.connect(self._search)
        self._translate()

    @property
    def is_filled(self) -> bool:
        """Whether somebody was found."""
        return bool(self._found)

    def begin(self) -> None:
        """Start with the cursor in the reading; an earlier search is gone."""
        self._kana.clear()
        self._birth_date.clear()
        self._has_searched = False
        self.show_found(())
        self._kana.setFocus()

    def fill(self, kana: str) -> None:
        """Begin with a reading that was scanned; Enter searches for it."""
        self._kana.setText(kana)

    def show_found(self, found: tuple[Record, ...]) -> None:
        """List what was found."""
        self._found = found
        self._table.setRowCount(len(found))
        for row, record in enumerate(found):
            resident, application = record.resident, record.application
            texts = (
                resident.name or resident.latin_name,
                resident.kana,
                in_era(resident.birth_date),
                resident.address,
                name_of(application.state),
            )
            for column, text in enumerate(texts):
                self._table.setItem(row, column, QTableWidgetItem(text))
        self._table.setVisible(bool(found))
        self._translate()
        if found:
            self._table.selectRow(0)
            self._table.setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 5)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setItemDelegateForColumn(0, NameDelegate(table))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(44)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.activated.connect(lambda index: self.chosen.emit(self._found[index.row()]))
        return table

    def _search(self) -> None:
        self._has_searched = True
        self.searched.emit(self._kana.text(), self._birth_date.text())

    def _translate(self) -> None:
        self._title.setText(self.tr("Search"))
        for edit, text in (
            (self._kana, self.tr("Reading, or its beginning")),
            (self._birth_date, self.tr("Birth date")),
        ):
            edit.setPlaceholderText(text)
            edit.setAccessibleName(text)
        self._go.setText(self.tr("Search  (Enter)"))
        headings = (
            self.tr("Name"),
            self.tr("Reading"),
            self.tr("Birth date"),
            self.tr("Address"),
            self.tr("State"),
        )
        self._table.setHorizontalHeaderLabels(headings)
        nothing = self.tr("Nobody was found. Try only the beginning of the reading, or only the birth date.")
        begin = self.tr("Type the reading or the birth date. Enter opens the marked record.")
        self._empty.setText(nothing if self._has_searched and not self._found else begin)


class ReadBackPage(QWidget):
    """Name and birth date, to be read to the resident before a typed or searched record opens."""

    confirmed = Signal()
    put_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(size="large")
        self._kana = label(size="title")
        self._name = NameLabel()
        set_look(self._name, "textSize", "huge")
        self._birth_date = label(size="large")
        self._yes, self._no = button(is_lit=True), button()
        self._yes.clicked.connect(self.confirmed)
        self._no.clicked.connect(self.put_back)
        buttons = QHBoxLayout()
        buttons.addWidget(self._yes, 2)
        buttons.addWidget(self._no, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        for widget in (self._title, self._kana, self._name, self._birth_date):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addStretch(1)
        self._translate()

    def render_state(self, state: ReceptionState) -> None:
        """Show whom to ask about."""
        if state.read_back is not None:
            resident = state.read_back.record.resident
            self._kana.setText(resident.kana)
            self._name.setText(resident.name or resident.latin_name)
            self._birth_date.setText(f"{in_era(resident.birth_date)} ({resident.birth_date.isoformat()})")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self._title.setText(self.tr("Read this to the resident"))
        self._yes.setText(self.tr("Right: open the record  (F10)"))
        self._no.setText(self.tr("Someone else  (Esc)"))


class RefusedPage(QWidget):
    """A record that can't be opened, why, and the ways on: never a dead end."""

    acted = Signal()
    put_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ReceptionState | None = None
        self._title = label(size="large")
        self._name = NameLabel()
        set_look(self._name, "textSize", "large")
        self._why = label(size="title")
        self._act, self._back = button(is_lit=True), button()
        self._act.clicked.connect(self.acted)
        self._back.clicked.connect(self.put_back)
        buttons = QHBoxLayout()
        buttons.addWidget(self._act, 2)
        buttons.addWidget(self._back, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        for widget in (self._title, self._name, self._why):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addStretch(1)

    def render_state(self, state: ReceptionState) -> None:
        """Show the outdated or finished record and what can be done with it."""
        self._state = state
        self._translate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        if self._state is None:
            return
        record = self._state.outdated or self._state.finished
        self._name.setText(record.resident.name or record.resident.latin_name if record else "")
        is_outdated = self._state.outdated is not None
        self._title.setText(
            self.tr("✕ This form is out of date") if is_outdated else self.tr("✓ Already applied")
        )
        set_look(self._title, "tone", "stop" if is_outdated else "ok")
        self._why.setText(sentences(self._state.notice))
        act = self.tr("Print a new form and withdraw this one  (F11)")
        self._act.setText(act if is_outdated else self.tr("Print the receipt again  (F11)"))
        self._back.setText(self.tr("Back  (Esc)"))
