"""When an event without a time stamp came, though the screen was busy: not before the last beat but one."""

import time

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 5
NEVER_MS = -(10**9)  # long ago: nothing is known


class Heartbeat(QObject):
    """Beats while it is needed. What waited at a beat is handled before the next one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beats = [NEVER_MS, NEVER_MS]
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)

    @property
    def now_ms(self) -> int:
        """Now, on a monotonic clock."""
        return time.monotonic_ns() // 1_000_000

    @property
    def earliest_ms(self) -> int:
        """What is handled now has come after this."""
        return self._beats[0]

    def begin(self) -> None:
        """Beat from now on."""
        if not self._timer.isActive():
            self._timer.start(BEAT_MS)

    def end(self) -> None:
        """Rest."""
        self._timer.stop()
        self._beats = [NEVER_MS, NEVER_MS]

    def _on_beat(self) -> None:
        self._beats = [self._beats[1], self.now_ms]
