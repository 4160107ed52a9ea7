"""The picture that was taken, the verdict on it with its reasons, and the way round by exception."""

from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.photo import Look
from counter_desk.domain.photo_exceptions import looks_left
from counter_desk.ui.messages import name_of, sentences
from counter_desk.ui.widgets.basics import label, set_look
from counter_desk.ui.widgets.burst_row import BurstRow
from counter_desk.ui.widgets.exception_form import ExceptionForm
from counter_desk.ui.widgets.likeness_list import LikenessList
from counter_desk.ui.widgets.look_list import LookList
from counter_desk.ui.widgets.person_choice import PersonChoice
from counter_desk.ui.widgets.person_line import PersonLine


class PhotoLabel(QLabel):
    """A portrait, scaled to the room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setMinimumSize(105, 135)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def show_jpeg(self, jpeg: bytes) -> None:
        """Show this picture; none: nothing."""
        self._pixmap = QPixmap()
        if jpeg:
            self._pixmap.loadFromData(jpeg)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._pixmap.isNull():
            self.setPixmap(QPixmap())
            return
        ratio = self.devicePixelRatioF()
        room = self.size() * ratio
        fitted = self._pixmap.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(ratio)
        self.setPixmap(fitted)


class ShotPage(QWidget):
    """What will be on the card, beside whose record it is for."""

    exception_chosen = Signal(object, str)
    burst_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ReceptionState | None = None
        self._person = PersonLine()
        self._photo = PhotoLabel()
        self._burst = BurstRow()
        self._burst.chosen.connect(self.burst_chosen)
        self._verdict = label(size="title")
        self._reasons = label()
        self._next = label(tone="muted")
        self._ask = label(size="title")
        self._likeness = LikenessList()
        self._looks = LookList()
        self._choice = PersonChoice()
        self._looks.done.connect(self._choice.begin)
        self._looks.ticked.connect(self._show_verdict)
        self._exception = ExceptionForm()
        self._exception.chosen.connect(self.exception_chosen)
        self._exception.kind_changed.connect(self._show_looks)
        side = QVBoxLayout()
        for widget in (
            self._verdict,
            self._reasons,
            self._ask,
            self._likeness,
            self._looks,
            self._choice,
            self._next,
            self._exception,
        ):
            side.addWidget(widget)
        side.addStretch(1)
        row = QHBoxLayout()
        pictures = QVBoxLayout()
        pictures.addWidget(self._photo, 1)
        pictures.addWidget(self._burst)
        row.addLayout(pictures, 3)
        row.addLayout(side, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._person)
        column.addLayout(row, 1)

    def render_state(self, state: ReceptionState) -> None:
        """Show the shot of `state` and what the rules say of it."""
        is_new = self._state is None or state.photo != self._state.photo
        self._state = state
        if is_new:
            self._exception.begin()
            self._looks.show_looks(())  # what was ticked of another shot counts for nothing
            self.leave_exception()
        self._person.show_record(state.record)
        self._photo.show_jpeg(state.photo.jpeg if state.photo else b"")
        self._choice.render_state(state)
        self._burst.show_burst(state.burst)
        self._likeness.show_likenesses(state.likeness)
        self._translate()

    @property
    def looked_at(self) -> tuple[Look, ...]:
        """What the clerk looked at and ticked."""
        return self._looks.looked_at

    @property
    def person(self) -> UUID | None:
        """Who the clerk says sits here, where somebody alike came the same day."""
        return self._choice.person

    @property
    def is_asking_exception(self) -> bool:
        """Whether the form for an exception is open."""
        return not self._exception.isHidden()

    def ask_exception(self) -> None:
        """Open the form for an exception; what it does not excuse has to be looked at all the same."""
        for words in (self._ask, self._next):
            words.hide()  # room for the form
        self._exception.ask()
        self._show_looks()

    def leave_exception(self) -> None:
        """Close the form; what was typed stays in it until another shot."""
        self._exception.hide()
        for words in (self._ask, self._next):
            words.show()
        self._show_looks()

    def tick_looks(self) -> None:
        """Tick all of it and choose the right person, as a clerk does who looks (for the rehearsal)."""
        self._looks.tick_all()
        if self._state is not None and self._state.record is not None:
            self._choice.choose(self._state.record.resident.id)

    def begin(self) -> None:
        """Take the keys to what is to be ticked, if anything is."""
        self._looks.begin()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._exception.translate()
            self._likeness.translate()
            self._translate()
        super().changeEvent(event)

    def _show_looks(self) -> None:
        """What is to be ticked: of a picture that is fit, or by the exception that is being asked for."""
        report = self._state.photo.photo.report if self._state and self._state.photo else None
        looks: tuple[Look, ...] = ()
        if report is not None and self.is_asking_exception:
            looks = looks_left(self._exception.kind, report.looks)
        elif report is not None and report.verdict.ok:
            looks = report.looks
        self._looks.show_looks(looks)
        self._show_verdict()

    def _show_verdict(self) -> None:
        """Green only when nothing is left to be looked at."""
        if self._state is None or self._state.photo is None:
            return
        is_fit = self._state.photo.photo.report.verdict.ok
        text, tone = (self.tr("✓ Fit for the card"), "ok") if is_fit else (self.tr("✕ Not fit yet"), "stop")
        if is_fit and not self._looks.is_done:
            text, tone = self.tr("○ Fit, as soon as you have looked"), "warn"
        self._verdict.setText(text)
        set_look(self._verdict, "tone", tone)

    def _translate(self) -> None:
        if self._state is None or self._state.photo is None:
            return
        report = self._state.photo.photo.report
        verdict = report.verdict
        self._show_verdict()
        is_advice = verdict.ok and bool(verdict.reasons)
        said = ("⚠ " if is_advice else "") + sentences(verdict)
        changes = (f"· {name_of(one)}" for one in report.retouched)
        self._reasons.setText("\n".join(filter(None, (said, *changes))))
        self._reasons.setVisible(bool(self._reasons.text()))
        set_look(self._reasons, "tone", "warn" if is_advice else "")
        self._exception.tell_of(self._state)
        self._ask.setText(self.tr("Is this the face of the person whose name stands above? Compare them."))
        steps = self.tr("Yes: F7 accepts it. No: F6 takes a new one.")
        if not verdict.ok:
            steps = self.tr("F6 takes a new one. F8 accepts it by exception, with a written reason.")
        if len(self._state.burst) > 1:
            others = self.tr("Keys 1 to {count}, ← and → show the other pictures of the burst.")
            steps += "\n" + others.format(count=len(self._state.burst))
        self._next.setText(steps)
