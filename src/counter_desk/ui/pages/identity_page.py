"""Identity documents: tick what was seen; the page says at once whether it is enough."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.application import Route
from counter_desk.domain.identity import (
    GROUPS,
    IdentityCheck,
    IdentityDocument,
    IdentityGroup,
    identity_verdict,
    met_set,
)
from counter_desk.ui.messages import name_of, sentences
from counter_desk.ui.widgets.basics import label, set_look
from counter_desk.ui.widgets.person_line import PersonLine

_BOXES_IN_A_ROW = 3


class DocumentTicks(QWidget):
    """A box for each kind of document, in the rows of their groups."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[IdentityDocument, QCheckBox] = {}
        self._heads = {group: label(size="title", wraps=False) for group in IdentityGroup}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        row = 0
        for group in IdentityGroup:
            grid.addWidget(self._heads[group], row, 0)
            documents = [one for one in IdentityDocument if GROUPS[one] is group]
            for at, document in enumerate(documents):
                self._boxes[document] = QCheckBox()
                self._boxes[document].toggled.connect(self.changed)
                grid.addWidget(self._boxes[document], row + at // _BOXES_IN_A_ROW, 1 + at % _BOXES_IN_A_ROW)
            row += -(-len(documents) // _BOXES_IN_A_ROW)
        grid.setColumnStretch(_BOXES_IN_A_ROW + 1, 1)
        self.translate()

    @property
    def seen(self) -> tuple[IdentityDocument, ...]:
        """What is ticked."""
        return tuple(document for document, box in self._boxes.items() if box.isChecked())

    def put(self, seen: tuple[IdentityDocument, ...]) -> None:
        """Tick exactly these."""
        for document, box in self._boxes.items():
            box.setChecked(document in seen)

    def translate(self) -> None:
        """Words in the language that is on."""
        self._heads[IdentityGroup.A].setText(self.tr("A  with a photo"))
        self._heads[IdentityGroup.B].setText(self.tr("B  without"))
        self._heads[IdentityGroup.N].setText(self.tr("N  notification"))
        for document, box in self._boxes.items():
            box.setText(name_of(document))


class IdentityPage(QWidget):
    """The resident's documents, and the representative's where one must be here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ReceptionState | None = None
        self._person = PersonLine()
        self._own = DocumentTicks()
        self._other_title = label(size="title")
        self._other = DocumentTicks()
        self._reason = QLineEdit()
        self._verdict = label(size="title")
        for ticks in (self._own, self._other):
            ticks.changed.connect(self._judge)
        self._reason.textChanged.connect(self._judge)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, widget in enumerate(
            (self._person, self._own, self._other_title, self._other, self._reason, self._verdict)
        ):
            grid.addWidget(widget, row, 0)
        grid.setRowStretch(6, 1)
        self._reason.hide()
        self._translate()

    @property
    def check(self) -> IdentityCheck:
        """What the clerk ticked and wrote."""
        needed = self._state is not None and self._state.is_representative_needed
        return IdentityCheck(
            seen=self._own.seen,
            representative_seen=self._other.seen if needed else (),
            exception_reason=self._reason.text().strip(),
        )

    def render_state(self, state: ReceptionState) -> None:
        """Begin with what was ticked before in this visit."""
        is_other_visit = self._state is None or self._state.visit is None or state.visit is None
        is_other_visit = is_other_visit or self._state.visit.id != state.visit.id  # type: ignore[union-attr]
        if is_other_visit:
            check = state.visit.identity if state.visit and state.visit.identity else IdentityCheck(seen=())
            self._own.put(check.seen)
            self._other.put(check.representative_seen)
            self._reason.setText(check.exception_reason)
            self._reason.setVisible(bool(check.exception_reason))
        self._state = state
        self._person.show_record(state.record)
        self._other.setVisible(state.is_representative_needed)
        self._other_title.setVisible(state.is_representative_needed)
        self._judge()

    def tick(self, *seen: IdentityDocument) -> None:
        """Tick exactly these of the resident's documents."""
        self._own.put(seen)

    def ask_exception(self) -> None:
        """Open the line for why fewer documents are enough."""
        self._reason.show()
        self._reason.setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._own.translate()
            self._other.translate()
            self._translate()
        super().changeEvent(event)

    def _judge(self) -> None:
        if self._state is None:
            return
        route = self._state.record.application.route if self._state.record else Route.AT_APPLICATION
        verdict = identity_verdict(
            self.check, route, representative_needed=self._state.is_representative_needed
        )
        lawful = met_set(self.check.seen, route)
        words = sentences(verdict)
        if verdict.ok and lawful is not None:
            words = self.tr("✓ Enough: {set}. F9 goes on.").format(set=lawful.name)
            if lawful.pin_later:
                words += " " + self.tr("The PIN is entered later, at a second call.")
        elif verdict.ok:
            words = self.tr("⚠ By exception, with your reason. F9 goes on; the record is flagged.")
        self._verdict.setText(words)
        set_look(self._verdict, "tone", "ok" if verdict.ok and lawful else "warn")

    def _translate(self) -> None:
        self._other_title.setText(self.tr("Legal representative"))
        self._reason.setPlaceholderText(self.tr("Why fewer documents are enough here"))
        self._reason.setAccessibleName(self._reason.placeholderText())
        self._judge()
