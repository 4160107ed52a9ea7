"""The live picture with a face guide, and plain words of the one thing to change."""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.guidance import Guidance, counting_from, guided
from counter_desk.domain.photo import PhotoReport
from counter_desk.domain.visit import VisitState
from counter_desk.ui.actions import Intent, key_of
from counter_desk.ui.messages import hint_sentence
from counter_desk.ui.shutter import ShutterLook
from counter_desk.ui.widgets.alike_panel import AlikePanel
from counter_desk.ui.widgets.basics import button, label, set_look
from counter_desk.ui.widgets.guide_painting import GuideLook
from counter_desk.ui.widgets.live_picture import LivePicture
from counter_desk.ui.widgets.person_line import PersonLine

TWO_LINES_PX = 56
RETAKE_REST_S = 1.0  # after a retake the resident gets time before the shutter may fire by itself
NEW_REST_S = 2.0  # after a scan the clerk gets time to see who sits there: it may be the one before


class LivePage(QWidget):
    """The live picture; over it whose record is open, under it what to change."""

    auto_pressed = Signal()  # the button of the automatic shutter

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        is_mirrored: bool = True,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._now_s = now_s
        self._state: ReceptionState | None = None
        self._guidance = Guidance()
        self._began_s = 0.0
        self._shutter = ShutterLook(is_automatic=False)
        self._fault = ""
        self._has_frame = False
        self.person = PersonLine()
        self.alike = AlikePanel()
        self.picture = LivePicture(is_mirrored=is_mirrored)
        self._words = label(size="large")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setFixedHeight(TWO_LINES_PX)  # the picture keeps its size whatever is said
        self._auto = button()
        self._auto.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space is the shutter
        self._auto.clicked.connect(self.auto_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.person)
        column.addWidget(self.alike)
        column.addWidget(self.picture, 1)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._auto)
        column.addLayout(row)
        self._show()

    @property
    def guidance(self) -> Guidance:
        """What is shown of the frames that were judged for the open record."""
        return self._guidance

    @property
    def is_well(self) -> bool:
        """Whether the picture is shown as fit for the card."""
        return self._guidance.is_well

    @property
    def words(self) -> str:
        """The one sentence under the picture."""
        return self._words.text()

    def render_state(self, state: ReceptionState) -> None:
        """Show whose picture this will be; what was seen of whoever sat here before is forgotten."""
        before, self._state = self._state, state
        if before is None or _moment(before) != _moment(state):
            is_retake = before is not None and before.visit is not None and _same_visit(before, state)
            self._began_s = self._now_s()
            self._guidance = Guidance(
                counts_from_s=self._began_s + (RETAKE_REST_S if is_retake else NEW_REST_S)
            )
        self.person.show_record(state.record)
        self.alike.render_state(state)
        self._show()

    def show_frame(self, pixels: Any) -> None:
        """A new frame of the camera."""
        is_first, self._has_frame, self._fault = not self._has_frame, True, ""
        self.picture.show_frame(pixels)
        if is_first:
            self._show()

    def show_report(self, report: PhotoReport, at_s: float) -> None:
        """What was measured of the frame that came at `at_s`."""
        if at_s >= self._began_s and self._has_frame:
            self._guidance = guided(self._guidance, report, at_s)
            self._show()

    def show_shutter(self, look: ShutterLook) -> None:
        """How the shutter stands; one that begins to wait counts from now on."""
        begins = look.is_waiting and not self._shutter.is_waiting
        self._shutter = look
        if begins:
            counts_from_s = max(self._now_s(), self._guidance.counts_from_s)
            self._guidance = counting_from(self._guidance, counts_from_s)
        self._show()

    def show_fault(self, words: str) -> None:
        """There is no picture, and why."""
        self._has_frame, self._fault, self._guidance = False, words, Guidance()
        self.picture.show_words(words)
        self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    @property
    def _is_open(self) -> bool:
        return self._state is not None and self._state.state is VisitState.RECORD_OPEN

    def _show(self) -> None:
        text, tone = self._sentence()
        if text != self._words.text():
            self._words.setText(text)
        set_look(self._words, "tone", tone)
        self._auto.setText(self._auto_words())
        if not self._has_frame and not self._fault:
            self.picture.show_words(self.tr("The camera is starting …"))
        self.picture.show_look(self._look())

    def _look(self) -> GuideLook:
        if not self._is_open:
            return GuideLook()
        shown, shutter = self._guidance.shown, self._shutter
        return GuideLook(
            is_well=self._guidance.is_well,
            direction=shown.direction if shown else None,
            progress=self._guidance.progress if shutter.is_waiting else 0.0,
            count=shutter.count,
            is_taking=shutter.is_taking,
        )

    def _sentence(self) -> tuple[str, str]:
        if not self._has_frame:
            return "", ""
        if self._state is None or self._state.record is None:
            return self.tr("Scan the application form to begin"), "muted"
        if self._shutter.is_taking:
            return self.tr("Taken. The best picture is being chosen …"), ""
        if self._shutter.count:
            return self.tr("Look into the lens (Esc stops)"), ""
        shown = self._guidance.shown
        if shown is None:
            return "", ""
        if shown.reason is not None:
            return "⚠ " + hint_sentence(shown), "warn"
        if self._shutter.is_waiting:
            return "✓ " + self.tr("Good. Hold still"), "ok"
        return "✓ " + self.tr("Good. Press Space or F5 to shoot"), "ok"

    def _auto_words(self) -> str:
        key = key_of(Intent.AUTO_SHUTTER)
        if not self._shutter.is_automatic:
            return self.tr("Auto shutter: off ({key})").format(key=key)
        if self._is_open and not self._shutter.is_armed:
            return self.tr("Auto shutter: paused ({key})").format(key=key)
        return self.tr("Auto shutter: on ({key})").format(key=key)


def _moment(state: ReceptionState) -> tuple[object, VisitState]:
    return state.visit.id if state.visit else None, state.state


def _same_visit(before: ReceptionState, state: ReceptionState) -> bool:
    return before.visit is not None and state.visit is not None and before.visit.id == state.visit.id
