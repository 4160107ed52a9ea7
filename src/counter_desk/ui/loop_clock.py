"""When an event without a time stamp can have come: not before the program last had nothing to do."""

import time

from PySide6.QtCore import QAbstractEventDispatcher, QObject


class LoopClock(QObject):
    """Watches the event loop of its thread. Times are milliseconds of one monotonic clock."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._idle_ms = self.now_ms
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is not None:
            dispatcher.aboutToBlock.connect(self._on_idle)

    @property
    def now_ms(self) -> int:
        """Now."""
        return time.monotonic_ns() // 1_000_000

    @property
    def idle_ms(self) -> int:
        """When the loop last had done all that had come."""
        return self._idle_ms

    def _on_idle(self) -> None:
        self._idle_ms = self.now_ms
