"""The official exception that a picture is accepted by, and the clerk's own words for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.photo import PhotoException
from counter_desk.domain.photo_exceptions import needs_approval
from counter_desk.domain.resident import age_on
from counter_desk.ui.messages import name_of
from counter_desk.ui.widgets.basics import bring_into_view, button, label


class ExceptionForm(QFrame):
    """Nothing is chosen beforehand: a kind by habit would be printed on the wrong resident's form."""

    chosen = Signal(object, str)  # PhotoException, reason
    kind_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ReceptionState | None = None
        self._title = label(size="title")
        self._kinds = QComboBox()
        self._kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._kinds.setMinimumContentsLength(8)  # a small screen's page is not widened by the longest kind
        self._reason = QLineEdit()
        self._told = label(tone="warn")
        self._accept = button(is_lit=True)
        self._accept.clicked.connect(self._on_accept)
        self._reason.returnPressed.connect(self._on_accept)
        self._kinds.currentIndexChanged.connect(self._on_kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._kinds, self._reason, self._told, self._accept):
            column.addWidget(widget)
        self.translate()
        self.hide()

    @property
    def kind(self) -> PhotoException | None:
        """What is chosen."""
        data = self._kinds.currentData()
        return PhotoException(data) if data else None

    def begin(self) -> None:
        """Another shot: nothing is chosen, nothing is typed."""
        self._reason.clear()
        self._kinds.setCurrentIndex(0)

    def ask(self) -> None:
        """Take the keys to what is missing."""
        self.show()
        (self._reason if self.kind else self._kinds).setFocus()
        bring_into_view(self)

    def tell_of(self, state: ReceptionState) -> None:
        """Say, for this shot, who has to approve."""
        self._state = state
        self._tell()

    def translate(self) -> None:
        """Words in the language that is on."""
        self._title.setText(self.tr("Accept by exception"))
        self._reason.setPlaceholderText(self.tr("Reason in your words; it is printed on the form"))
        self._accept.setText(self.tr("Accept with this reason"))
        at = max(self._kinds.currentIndex(), 0)
        self._kinds.blockSignals(True)
        self._kinds.clear()
        self._kinds.addItem(self.tr("Choose the exception (↑ ↓)"), "")
        for kind in PhotoException:
            self._kinds.addItem(name_of(kind), kind.value)
        self._kinds.setCurrentIndex(at)
        self._kinds.blockSignals(False)
        self._kinds.setAccessibleName(self._title.text())
        self._reason.setAccessibleName(self._reason.placeholderText())
        self._tell()

    def _tell(self) -> None:
        self._told.setText(self._approval())
        self._told.setVisible(bool(self._told.text()))

    def _approval(self) -> str:
        shown, kind = self._state, self.kind
        if shown is None or shown.photo is None or shown.record is None or kind is None:
            return ""
        age = age_on(shown.record.resident.birth_date, shown.today)
        if not needs_approval(kind, shown.photo.photo.report.verdict, age):
            return ""
        if shown.may_approve:
            return self.tr("More is wrong than this exception covers: you approve it as a supervisor.")
        return self.tr("More is wrong than this exception covers: a supervisor has to approve it later.")

    def _on_kind(self) -> None:
        self._tell()
        self.kind_changed.emit()

    def _on_accept(self) -> None:
        kind = self.kind
        if kind is None or not self._reason.text().strip():
            missing = self.tr("Choose the exception first.") if kind is None else self.tr("Write the reason.")
            self._told.setText(missing)
            self._told.show()
            (self._kinds if kind is None else self._reason).setFocus()
            return
        self.chosen.emit(kind, self._reason.text())
