"""Left: the visit's steps with their state; the next one is lit."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from counter_desk.domain.visit import LIT_STEP, Step, VisitState, done_steps
from counter_desk.ui.widgets.basics import label, set_look

_DONE, _LIT, _TO_COME = "✓", "▶", "○"


class StepsPanel(QWidget):
    """Six steps; each says by sign, word and colour whether it is done, lit or to come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = VisitState.WAITING
        self._frames: dict[Step, tuple[QFrame, QLabel, QLabel, QLabel]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for step in Step:
            column.addWidget(self._make(step))
        column.addStretch(1)
        self._translate()

    def render_state(self, state: VisitState) -> None:
        """Show where the visit stands."""
        if VisitState.PHOTO_TAKEN in (state, self._state) and state is not self._state:
            self._state = state
            self._translate()
            return
        self._state = state
        done, lit = done_steps(state), LIT_STEP.get(state)
        for step, (frame, sign, title, hint) in self._frames.items():
            is_lit = step is lit
            sign.setText(_DONE if step in done else _LIT if is_lit else _TO_COME)
            set_look(frame, "lit", is_lit)
            set_look(sign, "tone", "ok" if step in done else "")
            set_look(title, "tone", "" if is_lit or step in done else "muted")
            hint.setVisible(is_lit)
            frame.setAccessibleName(f"{title.text()}: {self._word(step in done, is_lit)}")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _make(self, step: Step) -> QFrame:
        frame = QFrame()
        frame.setObjectName("step")
        sign, title, hint = label(), label(size="title", wraps=False), label(tone="muted")
        sign.setFixedWidth(18)
        grid = QGridLayout(frame)
        grid.setContentsMargins(8, 5, 6, 5)
        grid.setVerticalSpacing(1)
        grid.addWidget(sign, 0, 0)
        grid.addWidget(title, 0, 1)
        grid.addWidget(hint, 1, 1)
        grid.setColumnStretch(1, 1)
        self._frames[step] = (frame, sign, title, hint)
        return frame

    def _translate(self) -> None:
        words = {
            Step.FORM: (self.tr("1 Form"), self.tr("Scan the form's QR code (F2 type, F3 search)")),
            Step.PHOTO: (self.tr("2 Photo"), self.tr("Shoot with Space or F5")),
            Step.IDENTITY: (self.tr("3 Identity"), self.tr("Tick what you have seen, then F9")),
            Step.SUMMARY: (self.tr("4 Summary"), self.tr("Let the resident read it, then F10")),
            Step.PRINT: (self.tr("5 Print"), self.tr("F11 prints form and receipt")),
            Step.FINISH: (self.tr("6 Hand out"), self.tr("Papers handed out? F12 for the next resident")),
        }
        for step, (title_text, hint_text) in words.items():
            _, _, title, hint = self._frames[step]
            title.setText(title_text)
            hint.setText(hint_text)
        if self._state is VisitState.PHOTO_TAKEN:
            self._frames[Step.PHOTO][3].setText(self.tr("Compare the picture (F6 takes a new one)"))
        self.render_state(self._state)

    def _word(self, is_done: bool, is_lit: bool) -> str:
        return self.tr("done") if is_done else self.tr("now") if is_lit else self.tr("to come")
