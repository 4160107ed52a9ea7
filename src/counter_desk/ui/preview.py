"""The live verdict: looks at the newest frame on a thread of its own; older frames are dropped."""

import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from counter_desk.domain.photo import PhotoReport

SHARE = 0.18  # of one core, that looking may cost
SHORTEST_S, LONGEST_S = 0.08, 0.2  # from one look to the next


class PreviewAdviser(QThread):
    """Calls `glance` (H×W×3 BGR → PhotoReport) on the newest frame, as often as guidance needs it."""

    judged = Signal(object, float)  # PhotoReport, the monotonic time at which its frame came
    crashed = Signal(object)  # Exception, once for each kind

    def __init__(self, glance: Callable[[Any], PhotoReport], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._glance = glance
        self._newest: tuple[Any, float] | None = None
        self._is_stopping = False
        self._told: set[type[Exception]] = set()
        self._changed = threading.Condition()

    def look_at(self, pixels: Any) -> None:
        """Judge this frame next; one that still waits is forgotten."""
        with self._changed:
            self._newest = pixels, time.monotonic()
            self._changed.notify()

    def stop(self) -> None:
        """End the thread; returns when it has ended."""
        with self._changed:
            self._is_stopping = True
            self._changed.notify()
        self.wait()

    def run(self) -> None:
        """The thread's work."""
        pause_s = 0.0
        while (taken := self._taken(pause_s)) is not None:
            pixels, at_s = taken
            began_s = time.monotonic()
            try:
                self.judged.emit(self._glance(pixels), at_s)
            except Exception as error:  # the worker's edge: one odd frame ends no guidance
                self._report(error)
            pause_s = pause_after(time.monotonic() - began_s)

    def _report(self, error: Exception) -> None:
        if type(error) not in self._told:
            self._told.add(type(error))
            self.crashed.emit(error)

    def _taken(self, pause_s: float) -> tuple[Any, float] | None:
        """The first frame after the pause; None when the thread is to end.

        Not the newest one of the pause: its verdict would come late by what it has waited already.
        """
        with self._changed:
            if pause_s:
                self._changed.wait_for(lambda: self._is_stopping, timeout=pause_s)
                self._newest = None
            self._changed.wait_for(lambda: self._newest is not None or self._is_stopping)
            taken, self._newest = self._newest, None
            return None if self._is_stopping else taken


def pause_after(cost_s: float) -> float:
    """How long to rest after a look that took `cost_s`: a slow PC looks less often, never all the time."""
    period_s = min(max(cost_s / SHARE, SHORTEST_S), max(LONGEST_S, 2 * cost_s))
    return period_s - cost_s
