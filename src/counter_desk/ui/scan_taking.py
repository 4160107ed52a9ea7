"""Codes from all scanners on their way to the desk: told at once, one at a time, the same one only once."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.clock import Clock, SystemClock
from counter_desk.domain.own_code import OwnCode, OwnKind, read_own_code
from counter_desk.domain.scan import CounterCommand
from counter_desk.domain.scan_routes import Feedback, ScanAction
from counter_desk.ui.scan_history import ScanHistory
from counter_desk.ui.task import TaskRunner

if TYPE_CHECKING:
    from counter_desk.desk.reception import Reception

SAME_CODE_S = 1.0  # a trigger that is held, a form that stays under the scanner
Scanned = tuple[str, int]  # the text, its number in the history


class ScanTaking(QObject):
    """One code is in hand, one more may wait; another one takes the place of the one that waits."""

    told = Signal(object)  # Feedback, at once, and again if the database said otherwise
    answered = Signal(object)  # ReceptionState: what the desk made of it
    commanded = Signal(object)  # CounterCommand

    def __init__(
        self,
        runner: TaskRunner,
        may_do: Callable[[CounterCommand], bool],
        clock: Clock | None = None,
        now_s: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.history = ScanHistory()
        self._runner = runner
        self._may_do = may_do
        self._clock = clock or SystemClock()
        self._now_s = now_s
        self._reception: Reception | None = None
        self._in_hand: Scanned | None = None
        self._waiting: Scanned | None = None
        self._last = ""
        self._last_s = 0.0
        self._after_last: ReceptionState | None = None
        self._early = ""
        self._asking = 0  # the number of the scan that asked first
        runner.busy_changed.connect(self._on_busy)

    def start(self, reception: "Reception") -> None:
        """From now on codes are taken; the last one that came while the desk was made ready is the first."""
        self._reception = reception
        if self._early:
            self.take(self._early)

    def take(self, text: str, *, may_command: bool = True) -> None:
        """A code from any scanner, at any moment; a camera may not command: it sees a whole sheet at once."""
        reception = self._reception
        if reception is None:
            self._early = text
            return
        if self._is_repeated(text, reception.state):
            return
        routed = reception.route(text)
        command = routed.scan.command
        feedback = routed.feedback
        if command is not None and not (may_command and self._may_do(command)):
            feedback = Feedback.REFUSED
        scanned = text, self.history.add(self._clock.now(), routed, feedback)
        self.told.emit(feedback)
        if command is None:
            self._put_in_line(scanned)
            return
        self._after_last = reception.state
        if may_command:
            self.commanded.emit(command)

    def go_on(self, reason: str) -> None:
        """Leave what is open for the code that asked; a visit is put aside with `reason`."""
        reception, number = self._reception, self._asking
        if reception is not None:
            self._runner.run(
                lambda: reception.go_to_scanned(reason), lambda state: self._on_scanned(number, state)
            )

    def _is_repeated(self, text: str, state: ReceptionState) -> bool:
        now_s = self._now_s()
        in_line = [one[0] for one in (self._in_hand, self._waiting) if one is not None]
        is_soon = text == self._last and now_s - self._last_s < SAME_CODE_S
        is_held = isinstance(code := read_own_code(text), OwnCode) and code.kind is OwnKind.COMMAND
        is_repeated = text in in_line or (is_soon and (is_held or state is self._after_last))
        self._last, self._last_s = text, now_s
        return is_repeated

    def _put_in_line(self, scanned: Scanned) -> None:
        if self._in_hand is None:
            self._begin(scanned)
            return
        if self._waiting is not None:
            self.history.pass_over(self._waiting[1])
        self._waiting = scanned

    def _begin(self, scanned: Scanned) -> None:
        text, number = self._in_hand = scanned
        reception = self._reception
        assert reception is not None  # noqa: S101 - `take` looked
        self._runner.run(lambda: reception.scan(text), lambda state: self._on_scanned(number, state))

    def _on_scanned(self, number: int, state: ReceptionState) -> None:
        told = next((one.feedback for one in self.history.scans if one.number == number), None)
        feedback = feedback_of(state)
        if state.scanned is not None:
            self.history.tell(number, state.scanned.action, feedback, state.notice)
        self._after_last = state
        self._asking = number if state.is_asking else 0
        if feedback is not told:
            self.told.emit(feedback)
        self.answered.emit(state)
        self._go_on(number)

    def _go_on(self, number: int) -> None:
        if self._in_hand is not None and self._in_hand[1] == number:
            self._in_hand, waiting = None, self._waiting
            self._waiting = None
            if waiting is not None:
                self._begin(waiting)

    def _on_busy(self, is_busy: bool) -> None:
        """A scan whose work failed is not in hand any more; `failed` offers to try it again."""
        if not is_busy and self._in_hand is not None:
            self._go_on(self._in_hand[1])


def feedback_of(state: ReceptionState) -> Feedback:
    """What to tell of a scan when the desk has answered."""
    routed = state.scanned
    if routed is None:
        return Feedback.REFUSED
    if not routed.changes_desk:
        return routed.feedback
    is_receipt = routed.action is ScanAction.SHOW_RECEIPT and state.finished is not None
    return Feedback.UNDERSTOOD if state.notice.ok or is_receipt else Feedback.REFUSED
