"""Right: the open record, with what is missing or flagged in place."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.eras import in_era
from counter_desk.domain.record import Record
from counter_desk.domain.resident import age_on
from counter_desk.domain.visit import VisitEvent
from counter_desk.ui.messages import name_of, sentence, shown_date, shown_name
from counter_desk.ui.widgets.basics import button, label, set_look
from counter_desk.ui.widgets.name_label import NameLabel

FIELDS = ("number", "kana", "name", "birth_date", "sex", "address", "phone", "route", "form_issued_on")


class RecordPanel(QFrame):
    """The fields of the open record; faults stand under the field that has them."""

    correction_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._state: ReceptionState | None = None
        self._titles: dict[str, QLabel] = {}
        self._values: dict[str, QLabel | NameLabel] = {}
        self._faults: dict[str, QLabel] = {}
        self._title = label(size="title", wraps=False)
        self._empty = label(tone="muted")
        self._flags = label(tone="warn")
        self._correct = button()
        self._correct.clicked.connect(self.correction_wanted)
        self._fields = self._make_fields()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._empty)
        column.addWidget(self._flags)
        column.addWidget(self._fields, 100)
        column.addStretch(1)
        column.addWidget(self._correct)
        self._translate()

    def render_state(self, state: ReceptionState) -> None:
        """Show the record of `state`, or what will stand here."""
        self._state = state
        record = state.record
        self._empty.setVisible(record is None)
        self._fields.setVisible(record is not None)
        self._flags.setVisible(record is not None and bool(record.flags))
        self._correct.setVisible(VisitEvent.CORRECT in state.allowed)
        if record is None:
            return
        for name, text in self._texts(record, state).items():
            self._values[name].setText(text or "—")
        self._show_faults(state)
        marks = "\n".join(f"⚑ {name_of(flag.kind)}" for flag in record.flags)
        self._flags.setText(marks)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _make_fields(self) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("bare")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(0)
        for name in FIELDS:
            self._titles[name] = label(tone="muted", wraps=False)
            self._values[name] = NameLabel() if name == "name" else label()
            self._faults[name] = label(tone="stop")
            self._faults[name].hide()
            for widget in (self._titles[name], self._values[name], self._faults[name]):
                column.addWidget(widget)
            column.addSpacing(7)
        for name in ("name", "birth_date"):
            set_look(self._values[name], "textSize", "large" if name == "name" else "title")
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def _texts(self, record: Record, state: ReceptionState) -> dict[str, str]:
        resident, application = record.resident, record.application
        age = self.tr("{years} years").format(years=age_on(resident.birth_date, state.today))
        return {
            "number": str(application.number).replace("-", "-\u200b"),  # may break behind a hyphen
            "kana": resident.kana,
            "name": shown_name(resident),
            "birth_date": f"{in_era(resident.birth_date)}  {age}\n{resident.birth_date.isoformat()}",
            "sex": name_of(resident.sex),
            "address": " ".join(filter(None, (resident.postal_code, resident.address))),
            "phone": resident.phone,
            "route": name_of(application.route),
            "form_issued_on": shown_date(application.form_issued_on),
        }

    def _show_faults(self, state: ReceptionState) -> None:
        by_field = {
            str(one.values.get("field", "form_issued_on")): one for one in state.record_reasons.reasons
        }
        for name, fault in self._faults.items():
            reason = by_field.get(name)
            fault.setText(f"⚠ {sentence(reason)}" if reason else "")
            fault.setVisible(reason is not None)

    def _translate(self) -> None:
        self._title.setText(self.tr("Record"))
        self._empty.setText(self.tr("No record is open. It appears here when a form is scanned."))
        self._correct.setText(self.tr("Correct the record  (Shift+F2)"))
        words = {
            "number": self.tr("Application ID"),
            "kana": self.tr("Reading"),
            "name": self.tr("Name"),
            "birth_date": self.tr("Birth date"),
            "sex": self.tr("Sex"),
            "address": self.tr("Address"),
            "phone": self.tr("Phone"),
            "route": self.tr("Route"),
            "form_issued_on": self.tr("Form issued"),
        }
        for name, text in words.items():
            self._titles[name].setText(text)
        if self._state is not None:
            self.render_state(self._state)
