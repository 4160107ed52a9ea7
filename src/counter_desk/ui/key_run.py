"""Keys that are held back until it is clear whether a scanner or a person typed them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from counter_desk.domain.scanner_text import clean_scan, is_known

SHORTEST_SCAN = 6  # characters; a person's fastest burst is shorter
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


@dataclass(frozen=True)
class Held:
    """An event of a run, and when it happened: a key event bears its time, others lie between two times."""

    watched: QObject
    event: QEvent
    earliest_ms: int
    latest_ms: int


@dataclass
class KeyRun:
    """Events that came as fast as a scanner's, so far. `preedit`: what a person was composing before."""

    gap_ms: int
    held: list[Held] = field(default_factory=list)
    preedit: str = ""

    def __bool__(self) -> bool:
        return bool(self.held)

    @property
    def presses(self) -> list[Held]:
        """What counts as a key, without the key that ends a scan."""
        return [one for one in self.held if _is_press(one.event) or _is_composed(one.event)]

    @property
    def is_composed(self) -> bool:
        """Whether an input method took part."""
        return any(_is_composed(one.event) for one in self.held)

    @property
    def composing(self) -> str:
        """What the input method shows now."""
        composed = [one.event for one in self.held if isinstance(one.event, QInputMethodEvent)]
        return composed[-1].preeditString() if composed else self.preedit

    @property
    def is_scan(self) -> bool:
        """Whether this can't be a person."""
        return self._is_fast or (self.is_composed and is_known(clean_scan(self.text)))

    @property
    def text(self) -> str:
        """The characters, as plain as they can be had: an input method lets the releases of its keys pass."""
        if not self.is_composed:
            return self._composed
        released = "".join(key.text() for key in self._lone_releases)
        if len(released) >= SHORTEST_SCAN and not is_known(clean_scan(self._composed)):
            return released
        return self._composed

    @property
    def longest_gap_ms(self) -> int:
        """The longest pause between two keys."""
        times = self._times
        return max((later - earlier for earlier, later in pairwise(times)), default=0)

    def is_broken_by(self, event: QKeyEvent) -> bool:
        """Whether so long a pause lies before `event` that it begins a new run."""
        last = next((one for one in reversed(self.held) if _is_press(one.event)), None)
        return last is not None and event.timestamp() - last.latest_ms > self.gap_ms

    def is_pressed(self, event: QKeyEvent) -> bool:
        """Whether the press of this release is held."""
        return any(_is_press(one.event) and key_id(one.event) == key_id(event) for one in self.held)

    @property
    def _is_fast(self) -> bool:
        times = self._times
        if len(times) < SHORTEST_SCAN:
            return False
        if not self.is_composed or self._lone_releases:
            return times[-1] - times[0] <= self.gap_ms * (len(times) - 1)
        presses = self.presses  # from the second on it is known that they did not come before the one before
        return presses[-1].latest_ms - presses[1].earliest_ms <= self.gap_ms * (len(presses) - 1)

    @property
    def _times(self) -> list[int]:
        if lone := self._lone_releases:
            return [key.timestamp() for key in lone]
        return [one.latest_ms for one in self.presses]

    @property
    def _lone_releases(self) -> list[QKeyEvent]:
        """Releases of keys whose presses the input method has taken."""
        if not self.is_composed:
            return []
        releases = (one.event for one in self.held if one.event.type() is QEvent.Type.KeyRelease)
        return [key for key in releases if isinstance(key, QKeyEvent) and key.text() and not is_end(key)]

    @property
    def _composed(self) -> str:
        done, composing = "", self.preedit
        for event in (one.event for one in self.held):
            if isinstance(event, QInputMethodEvent):
                done, composing = done + event.commitString(), event.preeditString()
            elif isinstance(event, QKeyEvent) and _is_press(event):
                done += event.text()
        return (done + composing).removeprefix(self.preedit)


def is_end(event: QKeyEvent) -> bool:
    """Enter, Tab, or a bare line feed, as some scanners send it."""
    return event.key() in _ENDS or event.text() in ("\r", "\n", "\t")


def key_id(event: QEvent) -> int:
    """What tells a key from others when it is pressed and when it is released, with Shift or without."""
    return (event.nativeScanCode() or int(event.key())) if isinstance(event, QKeyEvent) else 0


def events_of(run: KeyRun) -> Iterator[tuple[QObject, QEvent]]:
    """For whom the events were, and they, in order."""
    return ((one.watched, one.event) for one in run.held)


def _is_press(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and not is_end(event)


def _is_composed(event: QEvent) -> bool:
    return isinstance(event, QInputMethodEvent) and bool(event.preeditString() or event.commitString())
