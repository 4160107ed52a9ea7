"""A keyboard scanner: told from a person by its speed; its Enter never presses a button."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from shiboken6 import isValid

from counter_desk.domain.scanner_setup import HeardScan
from counter_desk.ui.key_run import SHORTEST_SCAN, Held, KeyRun, events_of, is_end, key_id
from counter_desk.ui.loop_clock import LoopClock

_ROLL = 3  # a person rolls over so many keys in one go
_SHORTCUT_KEYS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_SILENT_KEYS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_Zenkaku_Hankaku,
    }
)


class KeyScanner(QObject):
    """An event filter for the whole application.

    Keys are held back for twice `gap_ms` at the most; a run of them that is as fast as a scanner is swallowed
    and emitted as one scan; anything else goes to whom it was meant for, in order, none lost, none doubled.
    """

    scanned = Signal(object)  # HeardScan

    def __init__(self, gap_ms: int = 35, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gap_ms = gap_ms
        self._clock = LoopClock(self)
        self._run = KeyRun(gap_ms)
        self._replayed: QEvent | None = None
        self._is_resetting = False
        self._preedit = ""
        self._swallowed: set[int] = set()  # keys whose releases are still to come
        self._ended_ms: int | None = None  # of the last key of a scan
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self._on_silence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold, swallow or let pass."""
        if event is self._replayed:
            return False
        if isinstance(event, QInputMethodEvent):
            return self._take_composition(watched, event)
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            return self._take_from_shortcuts(event)
        if not watched.isWindowType():
            return False
        if event.type() is QEvent.Type.KeyRelease:
            return self._take_release(watched, event)
        return event.type() is QEvent.Type.KeyPress and self._take_press(watched, event)

    def _take_from_shortcuts(self, event: QKeyEvent) -> bool:
        """A key amidst a run is no shortcut."""
        if self._run and not self._run.is_broken_by(event) and self._is_scannable(event):
            event.accept()
            return True
        return False

    def _take_press(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in _SILENT_KEYS:
            return False
        if self._run and self._run.is_broken_by(event):
            self._decide()
        if is_end(event) and self._is_second_end(event):
            return self._swallow(event)
        if not self._is_scannable(event) or (is_end(event) and not self._run):
            self._release()
            return False
        if is_end(event) and len(self._run.presses) >= SHORTEST_SCAN and self._run.is_scan:
            self._emit(event.text())
            self._ended_ms = event.timestamp()
            return self._swallow(event)
        self._hold(watched, event, event.timestamp(), event.timestamp())
        return True

    def _take_release(self, watched: QObject, event: QKeyEvent) -> bool:
        if key_id(event) in self._swallowed and not event.isAutoRepeat():
            self._swallowed.discard(key_id(event))
            return True
        if self._run.is_pressed(event) or (self._run.is_composed and event.text()):
            self._hold(watched, event, event.timestamp(), event.timestamp())
            return True
        return False

    def _take_composition(self, watched: QObject, event: QInputMethodEvent) -> bool:
        """An input method turned a key into this; it has no time stamp."""
        if self._is_resetting:
            return True
        is_change = event.commitString() or event.preeditString() != (self._run.composing or self._preedit)
        if not self._run:
            if not is_change or not (event.preeditString() or event.commitString()):
                self._preedit = event.preeditString()
                return False
            self._run.preedit = self._preedit
        is_commit = bool(event.commitString() and self._run.composing and not event.preeditString())
        self._hold(watched, event, self._clock.idle_ms, self._clock.now_ms)
        if is_commit and len(self._run.presses) > SHORTEST_SCAN:
            self._decide()
        return True

    def _is_scannable(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return False
        text = event.text()
        if event.modifiers() & _SHORTCUT_KEYS:  # a scanner sends control characters so
            return len(self._run.presses) > _ROLL and len(text) == 1 and text < " "
        return is_end(event) or (len(text) == 1 and text.isprintable() and (bool(self._run) or text != " "))

    def _is_second_end(self, event: QKeyEvent) -> bool:
        """The line feed after a carriage return."""
        return (
            not self._run
            and self._ended_ms is not None
            and 0 <= event.timestamp() - self._ended_ms <= self.gap_ms
        )

    def _hold(self, watched: QObject, event: QEvent, earliest_ms: int, latest_ms: int) -> None:
        self._run.held.append(Held(watched, event.clone(), earliest_ms, latest_ms))
        self._silence.start(self.gap_ms * 2)

    def _swallow(self, event: QKeyEvent) -> bool:
        self._swallowed.add(key_id(event))
        return True

    def _on_silence(self) -> None:
        """Decide, but only when all that came while the screen was busy is there."""
        count = len(self._run.held)
        QTimer.singleShot(0, self, lambda: self._decide() if len(self._run.held) == count else None)

    def _decide(self) -> None:
        if len(self._run.presses) >= SHORTEST_SCAN and self._run.is_scan:
            self._emit("")
        else:
            self._release()

    def _emit(self, end: str) -> None:
        run = self._take_run()
        self._forget_releases(run)
        if run.is_composed:
            self._end_composition(run)
        self.scanned.emit(HeardScan(run.text, end, run.longest_gap_ms, run.is_composed))

    def _forget_releases(self, run: KeyRun) -> None:
        """Releases that come later belong to the scan; those that came are gone with it."""
        for _, event in events_of(run):
            if event.type() is QEvent.Type.KeyPress:
                self._swallowed.add(key_id(event))
            elif event.type() is QEvent.Type.KeyRelease:
                self._swallowed.discard(key_id(event))

    def _end_composition(self, run: KeyRun) -> None:
        """The input method forgets the scan; what a person was composing before it stays in the field."""
        watched = next(one for one, event in events_of(run) if isinstance(event, QInputMethodEvent))
        self._is_resetting = True
        try:
            QGuiApplication.inputMethod().reset()
        finally:
            self._is_resetting = False
        self._preedit = ""
        if run.preedit:
            kept = QInputMethodEvent()
            kept.setCommitString(run.preedit)
            self._replay(watched, kept)

    def _release(self) -> None:
        """Give held keys to whom they were meant for."""
        run = self._take_run()
        self._preedit = run.composing or self._preedit
        for watched, event in events_of(run):
            self._replay(watched, event)

    def _take_run(self) -> KeyRun:
        self._silence.stop()
        run, self._run = self._run, KeyRun(self.gap_ms)
        return run

    def _replay(self, watched: QObject, event: QEvent) -> None:
        if isValid(watched):
            self._replayed = event
            QCoreApplication.sendEvent(watched, event)
            self._replayed = None
