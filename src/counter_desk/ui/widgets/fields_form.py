"""The fields of a resident, to be typed or corrected."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from counter_desk.domain.resident import Resident, Sex
from counter_desk.domain.verdict import Verdict
from counter_desk.ui.messages import name_of, sentence
from counter_desk.ui.widgets.basics import label, set_look

TEXT_FIELDS = ("name", "kana", "birth_date", "postal_code", "address", "phone", "latin_name", "alias")


class FieldsForm(QWidget):
    """A line for each field; what is wrong with one stands under it."""

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: dict[str, QLabel] = {name: label(wraps=False) for name in (*TEXT_FIELDS, "sex")}
        self._faults: dict[str, QLabel] = {name: label(tone="stop") for name in TEXT_FIELDS}
        self._edits: dict[str, QLineEdit] = {name: QLineEdit() for name in TEXT_FIELDS}
        self._sex = QComboBox()
        self._before: dict[str, str] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for at, name in enumerate((*TEXT_FIELDS, "sex")):
            row, column = at // 2 * 2, at % 2 * 2
            grid.addWidget(self._titles[name], row, column)
            grid.addWidget(self._sex if name == "sex" else self._edits[name], row, column + 1)
            if name in self._faults:
                self._faults[name].hide()
                grid.addWidget(self._faults[name], row + 1, column, 1, 2)
        for edit in self._edits.values():
            edit.returnPressed.connect(self.submitted)
        self._translate()

    @property
    def texts(self) -> dict[str, str]:
        """All fields as they stand."""
        return {name: edit.text() for name, edit in self._edits.items()} | {
            "sex": str(self._sex.currentData())
        }

    @property
    def changes(self) -> dict[str, str]:
        """Only what differs from what was shown at first."""
        return {name: text for name, text in self.texts.items() if text.strip() != self._before.get(name, "")}

    def put(self, resident: Resident | None) -> None:
        """Begin with a resident's fields, or with empty ones."""
        texts = {name: str(getattr(resident, name)) if resident else "" for name in TEXT_FIELDS}
        for name, text in texts.items():
            self._edits[name].setText(text)
        self._sex.setCurrentIndex(self._sex.findData((resident.sex if resident else Sex.UNKNOWN).value))
        self._before = self.texts
        self.show_faults(Verdict(True))

    def put_texts(self, texts: Mapping[str, str]) -> None:
        """Take over what was typed elsewhere."""
        for name, text in texts.items():
            self._edits[name].setText(text)

    def begin(self) -> None:
        """Put the cursor where typing begins."""
        self._edits["name"].setFocus()

    def show_faults(self, verdict: Verdict) -> None:
        """Show each reason under its field."""
        by_field = {str(reason.values.get("field", "")): reason for reason in verdict.reasons}
        for name, fault in self._faults.items():
            reason = None if verdict.ok else by_field.get(name)
            fault.setText(sentence(reason) if reason else "")
            fault.setVisible(reason is not None)
            set_look(self._edits[name], "wrong", reason is not None)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        words = {
            "name": self.tr("Name"),
            "kana": self.tr("Reading"),
            "birth_date": self.tr("Birth date"),
            "postal_code": self.tr("Postal code"),
            "address": self.tr("Address"),
            "phone": self.tr("Phone"),
            "latin_name": self.tr("Latin name"),
            "alias": self.tr("Alias"),
            "sex": self.tr("Sex"),
        }
        for name, text in words.items():
            self._titles[name].setText(text)
            (self._sex if name == "sex" else self._edits[name]).setAccessibleName(text)
        self._edits["birth_date"].setPlaceholderText(self.tr("1970-03-02 or S45.3.2"))
        self._edits["kana"].setPlaceholderText(self.tr("Katakana or hiragana"))
        at = max(self._sex.currentIndex(), 0)
        self._sex.clear()
        for sex in Sex:
            self._sex.addItem(name_of(sex), sex.value)
        self._sex.setCurrentIndex(at)
