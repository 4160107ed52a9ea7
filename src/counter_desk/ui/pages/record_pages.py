"""Making a record from an ID that is new, correcting one, and putting a visit aside with its reason."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.application import Route
from counter_desk.domain.resident import Resident
from counter_desk.domain.verdict import Verdict
from counter_desk.ui.messages import name_of
from counter_desk.ui.widgets.basics import button, label
from counter_desk.ui.widgets.fields_form import FieldsForm


class NewRecordPage(QWidget):
    """The fields of a form whose ID no record has yet; a known resident can be looked up."""

    submitted = Signal(dict, object, str, object)  # fields, Route, form issued on, Resident or None
    resident_wanted = Signal(str, str)  # reading, birth date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ReceptionState | None = None
        self._resident: Resident | None = None
        self._known: tuple[Resident, ...] = ()
        self._title, self._number = label(size="large"), label(size="title")
        self._fields = FieldsForm()
        self._route, self._issued = QComboBox(), QLineEdit()
        self._people = QComboBox()
        self._find, self._go = button(), button(is_lit=True)
        lower = QHBoxLayout()
        lower.addWidget(self._route, 1)
        lower.addWidget(self._issued, 1)
        known = QHBoxLayout()
        known.addWidget(self._find)
        known.addWidget(self._people, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.addWidget(self._title)
        column.addWidget(self._number)
        column.addWidget(self._fields)
        column.addLayout(lower)
        column.addLayout(known)
        column.addWidget(self._go)
        column.addStretch(1)
        self._go.clicked.connect(self._submit)
        self._fields.submitted.connect(self._submit)
        self._find.clicked.connect(self._look_up)
        self._people.activated.connect(self._on_chosen)
        self._translate()

    def render_state(self, state: ReceptionState) -> None:
        """Ask for the record of this ID; what was typed stays when something in it was refused."""
        is_same = self._state is not None and self._state.new_record == state.new_record
        self._state = state
        if not is_same:
            self._fields.put(None)
            self._issued.clear()
            self._route.setCurrentIndex(0)
            self.show_residents(())
            self._fields.begin()
        if state.new_record is not None:
            self._number.setText(str(state.new_record.number))
        self._fields.show_faults(state.notice if is_same else Verdict(True))

    def show_residents(self, found: tuple[Resident, ...]) -> None:
        """Offer residents who are known already; the first line is a new person."""
        if self._resident is not None:
            self._fields.put(None)  # they were the chosen person's, not typed
        self._fields.setEnabled(True)
        self._known, self._resident = found, None
        self._people.clear()
        self._people.addItem(self.tr("{count} known residents found: choose one").format(count=len(found)))
        for resident in found:
            self._people.addItem(f"{resident.name}  {resident.birth_date.isoformat()}  {resident.address}")
        self._people.setVisible(bool(found))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _submit(self) -> None:
        route = Route(self._route.currentData())
        self.submitted.emit(self._fields.texts, route, self._issued.text(), self._resident)

    def _look_up(self) -> None:
        texts = self._fields.texts
        if not (texts["kana"].strip() or texts["birth_date"].strip()):
            self._fields.begin()
            return
        self.resident_wanted.emit(texts["kana"], texts["birth_date"])

    def _on_chosen(self, at: int) -> None:
        self._resident = self._known[at - 1] if at > 0 else None
        self._fields.put(self._resident)
        self._fields.setEnabled(self._resident is None)

    def _translate(self) -> None:
        self._title.setText(self.tr("A new application: copy the form"))
        self._issued.setPlaceholderText(self.tr("Form issued on, for instance R8.4.1"))
        self._issued.setAccessibleName(self._issued.placeholderText())
        self._find.setText(self.tr("Look up in the register"))
        self._go.setText(self.tr("Make the record and open it  (Enter)"))
        at = max(self._route.currentIndex(), 0)
        self._route.clear()
        for route in Route:
            self._route.addItem(name_of(route), route.value)
        self._route.setCurrentIndex(at)
        self._route.setAccessibleName(self.tr("Route"))


class CorrectPage(QWidget):
    """The fields of the open record, and the reason of the change."""

    submitted = Signal(dict, str)
    put_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(size="large")
        self._fields = FieldsForm()
        self._reason = QLineEdit()
        self._go, self._back = button(is_lit=True), button()
        buttons = QHBoxLayout()
        buttons.addWidget(self._go, 2)
        buttons.addWidget(self._back, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        for widget in (self._title, self._fields, self._reason):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addStretch(1)
        self._go.clicked.connect(self._submit)
        self._reason.returnPressed.connect(self._submit)
        self._back.clicked.connect(self.put_back)
        self._translate()

    def begin(self, resident: Resident) -> None:
        """Start from the record as it is."""
        self._fields.put(resident)
        self._reason.clear()
        self._fields.begin()

    def show_faults(self, verdict: Verdict) -> None:
        """Show what was refused, under its field."""
        self._fields.show_faults(verdict)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _submit(self) -> None:
        self.submitted.emit(self._fields.changes, self._reason.text())

    def _translate(self) -> None:
        self._title.setText(self.tr("Correct the record"))
        self._reason.setPlaceholderText(self.tr("Reason of the change; it is kept with it"))
        self._reason.setAccessibleName(self._reason.placeholderText())
        self._go.setText(self.tr("Save the correction  (Enter)"))
        self._back.setText(self.tr("Back  (Esc)"))


class PutAsidePage(QWidget):
    """Ends a visit before its end: what was done stays, the reason goes to the back office."""

    submitted = Signal(str)
    put_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._hint = label(size="large"), label()
        self._reason = QLineEdit()
        self._go, self._back = button(is_lit=True), button()
        buttons = QHBoxLayout()
        buttons.addWidget(self._go, 2)
        buttons.addWidget(self._back, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        for widget in (self._title, self._hint, self._reason):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addStretch(1)
        self._go.clicked.connect(lambda: self.submitted.emit(self._reason.text()))
        self._reason.returnPressed.connect(lambda: self.submitted.emit(self._reason.text()))
        self._back.clicked.connect(self.put_back)
        self._translate()

    def begin(self) -> None:
        """Start with an empty reason."""
        self._reason.clear()
        self._reason.setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self._title.setText(self.tr("Put this visit aside"))
        self._hint.setText(
            self.tr("The record and an accepted photo stay. Scan the form again at any counter to go on.")
        )
        self._reason.setPlaceholderText(self.tr("Reason, for instance: forgot the identity document"))
        self._reason.setAccessibleName(self._reason.placeholderText())
        self._go.setText(self.tr("Put aside  (Enter)"))
        self._back.setText(self.tr("Back  (Esc)"))
