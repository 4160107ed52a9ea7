"""Who sits here, of those who can be mistaken for each other: the clerk looks and chooses.

No line is marked or chosen beforehand, and the open record has no place of its own: no habit chooses it.
"""

from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.eras import in_era
from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.names import kana_key
from counter_desk.domain.resident import Resident
from counter_desk.domain.visit import VisitState
from counter_desk.ui.messages import end_of, shown_name
from counter_desk.ui.theme import TARGET_PX
from counter_desk.ui.widgets.alike_panel import SHOWN
from counter_desk.ui.widgets.basics import label, set_look
from counter_desk.ui.widgets.name_label import NameLabel

_INDICATOR_PX = 36


class PersonButton(QRadioButton):
    """One person: name with its variants, birth date, reading, end of the application ID."""

    def __init__(self, resident: Resident, number: ApplicationId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person")
        self.resident_id = resident.id
        name = NameLabel(shown_name(resident))
        set_look(name, "textSize", "title")
        texts = (in_era(resident.birth_date), resident.kana, end_of(number))
        more = label("  ".join(texts), tone="muted", wraps=False)
        more.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDICATOR_PX, 0, 4, 0)
        column.setSpacing(0)
        shown: tuple[QWidget, ...] = (name, more)
        for widget in shown:
            column.addWidget(widget)
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(f"{name.text()} {more.text()}")

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room, two lines high."""
        return QSize(240, TARGET_PX + 2)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Anywhere in the line."""
        return self.rect().contains(pos)


class PersonChoice(QFrame):
    """A line for each; hidden where nobody is alike."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[object, ...] = ()
        self._buttons: list[PersonButton] = []
        self._title = label(tone="warn", size="title")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._title)
        self._translate()
        self.hide()

    @property
    def person(self) -> UUID | None:
        """The resident who was chosen."""
        return next((one.resident_id for one in self._buttons if one.isChecked()), None)

    def render_state(self, state: ReceptionState) -> None:
        """Ask of the shot of `state`; begin anew with another visit, after a retake, or with other people."""
        people = _people(state)
        asked = (state.visit.id if state.visit else None, *(resident.id for resident, _ in people))
        if asked == self._asked:
            return
        self._asked = asked
        for one in self._buttons:
            self._column.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._buttons = [PersonButton(resident, number) for resident, number in people]
        for one in self._buttons:
            self._column.addWidget(one)
        self.setVisible(bool(people))

    def begin(self) -> None:
        """Take the keys to the line that is chosen, or to the first."""
        for one in sorted(self._buttons, key=lambda one: not one.isChecked())[:1]:
            one.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, person: UUID) -> None:
        """Choose this one."""
        for one in self._buttons:
            if one.resident_id == person:
                one.setChecked(True)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self._title.setText("⚠ " + self.tr("Who sits here? Ask, and choose (↑ ↓, Space)"))


def _people(state: ReceptionState) -> list[tuple[Resident, ApplicationId]]:
    """The open record's resident among those who are alike, in the order of their readings."""
    if state.record is None or state.state is not VisitState.PHOTO_TAKEN or not state.alike:
        return []
    people = [(state.record.resident, state.record.application.number)]
    people += [(one.served.resident, one.served.number) for one in state.alike[:SHOWN]]
    return sorted(people, key=lambda one: (kana_key(one[0].kana), one[0].birth_date, one[1]))
