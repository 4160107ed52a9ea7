"""The summary that the resident reads and says yes to; and the page of the papers."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.visit import VisitState
from counter_desk.ui.messages import name_of, shown_date, shown_name
from counter_desk.ui.pages.shot_page import PhotoLabel
from counter_desk.ui.widgets.basics import label, set_look
from counter_desk.ui.widgets.name_label import NameLabel

_ROWS = ("kana", "name", "birth_date", "sex", "address", "route", "number")


class SummaryPage(QWidget):
    """Photo, name, birth date and address together, large: the check that finds a mix-up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ReceptionState | None = None
        self._title = label(size="huge")
        self._photo = PhotoLabel()
        self._titles: dict[str, QLabel] = {}
        self._values: dict[str, QLabel | NameLabel] = {}
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(_ROWS):
            self._titles[name] = label(tone="muted", wraps=False)
            self._values[name] = NameLabel(lines=3) if name == "name" else label(size="title")
            grid.addWidget(self._titles[name], row, 0)
            grid.addWidget(self._values[name], row, 1)
        set_look(self._values["name"], "textSize", "huge")
        for name in ("kana", "birth_date", "address"):
            set_look(self._values[name], "textSize", "large")
        grid.setRowStretch(len(_ROWS), 1)
        row_box = QHBoxLayout()
        row_box.addWidget(self._photo, 3)
        row_box.addLayout(grid, 5)
        self._hint = label(size="title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addLayout(row_box, 1)
        column.addWidget(self._hint)
        self._translate()

    def render_state(self, state: ReceptionState) -> None:
        """Show the record and its photo as they are now."""
        self._state = state
        if state.record is not None:
            resident, application = state.record.resident, state.record.application
            texts = {
                "kana": resident.kana,
                "name": shown_name(resident),
                "birth_date": shown_date(resident.birth_date),
                "sex": name_of(resident.sex),
                "address": " ".join(filter(None, (resident.postal_code, resident.address))),
                "route": name_of(application.route),
                "number": str(application.number),
            }
            for name, text in texts.items():
                self._values[name].setText(text)
        self._photo.show_jpeg(state.photo.jpeg if state.photo else b"")
        self._photo.setVisible(state.photo is not None)
        self._translate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        has_photo = self._state is None or self._state.photo is not None
        asked = self.tr("Are name, face and address yours?")
        self._title.setText(asked if has_photo else self.tr("Are name and address right?"))
        words = {
            "kana": self.tr("Reading"),
            "name": self.tr("Name"),
            "birth_date": self.tr("Birth date"),
            "sex": self.tr("Sex"),
            "address": self.tr("Address"),
            "route": self.tr("Route"),
            "number": self.tr("Application ID"),
        }
        for name, text in words.items():
            self._titles[name].setText(text)
        self._hint.setText(
            self.tr(
                "Turn the screen to the resident. Yes: F10. "
                "An error: Shift+F2 corrects it, F6 takes a new photo."
            )
        )


class PrintPage(QWidget):
    """What is printed, what was, and what to do when no paper came out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ReceptionState | None = None
        self._title = label(size="large")
        self._papers = label(size="title")
        self._hint = label()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        for widget in (self._title, self._papers, self._hint):
            column.addWidget(widget)
        column.addStretch(1)
        self._translate()

    def render_state(self, state: ReceptionState) -> None:
        """Show whether the papers were printed."""
        self._state = state
        self._translate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        printed = self._state is not None and self._state.state is VisitState.PRINTED
        self._title.setText(self.tr("✓ Sent to the printer") if printed else self.tr("Ready to print"))
        sign = "✓" if printed else "○"
        papers = (self.tr("Application form with photo (A4)"), self.tr("Receipt"))
        self._papers.setText("\n".join(f"{sign}  {paper}" for paper in papers))
        hint = self.tr("F11 prints both. Saved already: nothing is lost if the printer stops.")
        if printed:
            hint = self.tr(
                "Give the papers to the resident, then F12. Did nothing come out? F11 prints again."
            )
        self._hint.setText(hint)
