"""Keys that are held back until it is clear whether a scanner or a person typed them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from counter_desk.domain.scanner_text import clean_scan, is_known
from counter_desk.ui.heartbeat import NEVER_MS

SHORTEST_SCAN = 6  # characters; a person's fastest burst is shorter
KEYS_A_STALL = 10  # among so many keys of a scanner one may come late
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
    keys: list[Held] = field(default_factory=list)
    is_composed: bool = False  # an input method took part
    preedit: str = ""
    composing: str = ""  # what it shows now
    _pressed: set[int] = field(default_factory=set)
    _is_established: bool = False  # as a scanner's, by what came so far

    def compose_after(self, preedit: str) -> None:
        """An input method joins in; this stood there already."""
        self.preedit = self.composing = preedit

    def add(self, one: Held) -> None:
        """Hold an event; what counts as a key is told from what only ends a scan or a composition."""
        composing = self.composing
        self.held.append(one)
        if isinstance(one.event, QInputMethodEvent):
            self.is_composed, self.composing = True, one.event.preeditString()
            is_key = bool(self.composing) or bool(one.event.commitString() and not composing)
        else:
            is_key = _is_press(one.event)
        if is_key:
            self.keys.append(one)
            self._pressed.add(key_id(one.event))
            self._is_established = self._is_established or (len(self.keys) >= SHORTEST_SCAN and self.is_scan)

    @property
    def is_scan(self) -> bool:
        """Whether this can't be a person; one who leans on a key is as fast as a scanner."""
        kinds = len(set(self.text))
        if kinds < 2 or (self.is_composed and kinds < 3 and not self._lone_releases):
            return False
        return self._is_fast or (self.is_composed and is_known(clean_scan(self.text)))

    @property
    def text(self) -> str:
        """The characters, as plain as they can be had: an input method lets the releases of its keys pass."""
        return "".join(key.text() for key in self._lone_releases) or self._composed

    @property
    def longest_gap_ms(self) -> int:
        """The longest pause between two keys."""
        times = self._times
        return max((later - earlier for earlier, later in pairwise(times)), default=0)

    def is_broken_by(self, event: QKeyEvent) -> bool:
        """Whether so long a pause lies before `event` that it begins a new run."""
        last = next((one for one in reversed(self.keys) if isinstance(one.event, QKeyEvent)), None)
        return last is not None and event.timestamp() - last.latest_ms > self.patience_ms

    @property
    def patience_ms(self) -> int:
        """How long to wait for the next key: a PC that is busy delivers keys late, now and then."""
        return self.gap_ms * (3 if self._is_established else 2)

    def is_pressed(self, event: QKeyEvent) -> bool:
        """Whether the press of this release is held."""
        return key_id(event) in self._pressed

    @property
    def _is_fast(self) -> bool:
        spans = [(time, time) for time in self._times]
        if self.is_composed and not self._lone_releases:
            spans = [(one.earliest_ms, one.latest_ms) for one in self.keys if one.earliest_ms > NEVER_MS]
        if len(spans) < SHORTEST_SCAN:
            return False
        stalls = sum(later - earlier > self.gap_ms for (_, earlier), (_, later) in pairwise(spans))
        is_steady = stalls <= len(spans) // KEYS_A_STALL
        return is_steady and spans[-1][1] - spans[0][0] <= self.gap_ms * (len(spans) - 1)

    @property
    def _times(self) -> list[int]:
        if lone := self._lone_releases:
            return [key.timestamp() for key in lone]
        return [one.latest_ms for one in self.keys]

    @property
    def _lone_releases(self) -> list[QKeyEvent]:
        """Releases of the keys whose presses the input method has taken; none if some are missing."""
        if not self.is_composed:
            return []
        keys = [one.event for one in self.held if isinstance(one.event, QKeyEvent) and not is_end(one.event)]
        lone = [key for key in keys if key.text() and key_id(key) not in self._pressed]
        return lone if len(lone) >= len(self.keys) else []

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
