"""Work that may block, one thing after the other, with its answers on the screen's thread."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from counter_desk.domain.errors import OperationalError


class TaskRunner(QObject):
    """Runs callables in order on one thread of its own.

    `done` gets the result; an OperationalError goes to `failed`, anything else, our bug, to `crashed`.
    """

    failed = Signal(object, object)  # OperationalError, the callable that retries
    crashed = Signal(object)  # Exception
    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._running = 0
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is running or waiting."""
        return self._running > 0

    def run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do `work` in the background, then `done(result)` on the screen's thread."""
        self._running += 1
        if self._running == 1:
            self.busy_changed.emit(True)
        self._executor.submit(self._work, work, done)

    def stop(self) -> None:
        """Wait for what is running; what waits is still done, because a clerk was told that it would be."""
        self._executor.shutdown(wait=True)

    def _work(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        try:
            result = work()
        except OperationalError as error:
            fault = error  # the name in an except clause is gone when the lambda runs
            self._finished.emit(lambda: self.failed.emit(fault, lambda: self.run(work, done)))
        except Exception as error:  # the worker's edge: our bugs are reported, not swallowed
            bug = error
            self._finished.emit(lambda: self.crashed.emit(bug))
        else:
            self._finished.emit(lambda: done(result))

    def _on_finished(self, answer: Callable[[], None]) -> None:
        self._running -= 1
        if self._running == 0:
            self.busy_changed.emit(False)
        answer()
