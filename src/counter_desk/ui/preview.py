"""The live verdict: looks at the newest frame on a thread of its own; older frames are dropped."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from counter_desk.domain.photo import PhotoReport


class PreviewAdviser(QThread):
    """Calls `glance` (H×W×3 BGR → PhotoReport) on the newest frame, again and again while frames come."""

    judged = Signal(object)  # PhotoReport
    crashed = Signal(object)  # Exception

    def __init__(self, glance: Callable[[Any], PhotoReport], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._glance = glance
        self._newest: Any = None
        self._is_stopping = False
        self._changed = threading.Condition()

    def look_at(self, pixels: Any) -> None:
        """Judge this frame next; one that still waits is forgotten."""
        with self._changed:
            self._newest = pixels
            self._changed.notify()

    def stop(self) -> None:
        """End the thread; returns when it has ended."""
        with self._changed:
            self._is_stopping = True
            self._changed.notify()
        self.wait()

    def run(self) -> None:
        """The thread's work."""
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._newest is not None or self._is_stopping)
                if self._is_stopping:
                    return
                pixels, self._newest = self._newest, None
            try:
                report = self._glance(pixels)
            except Exception as error:  # the worker's edge: our bugs are reported, not swallowed
                self.crashed.emit(error)
                return
            self.judged.emit(report)
