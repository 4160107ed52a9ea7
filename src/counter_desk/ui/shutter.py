"""The shutter: from a press, or a moment in which all is well, to the pictures of a burst."""

import time
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from counter_desk.settings import Photo

SPACING_S = 0.09  # so far apart at least: a blink does not spoil all of them
PATIENCE_MS = 1200  # what came until then is the burst
SECOND_MS = 1000


@dataclass(frozen=True)
class ShutterLook:
    """What the screen shows of the shutter. `is_armed`: it may fire by itself for the record that is open."""

    is_automatic: bool
    is_armed: bool = False
    count: int = 0
    is_taking: bool = False

    @property
    def is_waiting(self) -> bool:
        """Whether it fires by itself as soon as all has been well."""
        return self.is_automatic and self.is_armed and not self.count and not self.is_taking


class Shutter(QObject):
    """Counts down for those who want it, then gathers frames; it fires by itself once for a record."""

    changed = Signal()
    opened = Signal()  # the first picture of a burst is taken
    collected = Signal(object)  # tuple of H×W×3 BGR; `settle` ends the taking

    def __init__(self, photo: Photo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._countdown_s, self._burst = photo.countdown_s, photo.burst
        self._is_automatic, self._is_armed = photo.auto_shutter == "yes", False
        self._count, self._is_taking = 0, False
        self._newest: Any = None
        self._frames: list[Any] = []
        self._last_at_s = 0.0
        self._second = QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self._on_second)
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._finish)

    @property
    def look(self) -> ShutterLook:
        """How it stands."""
        return ShutterLook(self._is_automatic, self._is_armed, self._count, self._is_taking)

    def arm(self, is_armed: bool) -> None:
        """A record waits for its photo, or none does; what was being taken for another one is void."""
        self._is_armed = is_armed
        self.settle()

    def toggle(self, can_arm: bool) -> None:
        """Switch the automatic on or off; one that has fired already is armed again first."""
        is_off = self._is_automatic and (self._is_armed or not can_arm)
        self._is_automatic = not is_off
        self._is_armed = can_arm and not is_off
        self.changed.emit()

    def press(self) -> None:
        """Shoot, after the countdown if there is one; a press while it counts stops it."""
        if self._is_taking:
            return
        if self._count:
            self.settle()
        elif self._countdown_s:
            self._count = self._countdown_s
            self._second.start()
            self.changed.emit()
        else:
            self.fire()

    def fire(self) -> None:
        """Shoot now, beginning with the frame that is seen."""
        self._end()
        if self._newest is not None:
            self._is_armed, self._is_taking = False, True
            self._patience.start()
            self.opened.emit()
            self._gather(self._newest)
        self.changed.emit()

    def take_frame(self, pixels: Any) -> None:
        """A new frame of the camera."""
        self._newest = pixels
        if self._frames and time.monotonic() - self._last_at_s >= SPACING_S:
            self._gather(pixels)

    def lose_picture(self) -> None:
        """The camera gives no frames: nothing old is shot later. A burst that has begun is used."""
        self._newest = None
        if self._count:
            self.settle()

    def settle(self) -> None:
        """The shot is there, or void: ready for the next."""
        self._end()
        self.changed.emit()

    def _end(self) -> None:
        self._second.stop()
        self._patience.stop()
        self._count, self._is_taking, self._frames = 0, False, []

    def _gather(self, pixels: Any) -> None:
        self._frames.append(pixels)
        self._last_at_s = time.monotonic()
        if len(self._frames) >= self._burst:
            self._finish()

    def _finish(self) -> None:
        self._patience.stop()
        frames, self._frames = tuple(self._frames), []
        self.collected.emit(frames)

    def _on_second(self) -> None:
        self._count -= 1
        if self._count:
            self.changed.emit()
        else:
            self.fire()
