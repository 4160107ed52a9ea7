"""A keyboard scanner: told from a person by its speed; its Enter never presses a button."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from shiboken6 import isValid

from counter_desk.domain.scanner_setup import HeardScan
from counter_desk.ui.heartbeat import BEAT_MS, NEVER_MS, Heartbeat
from counter_desk.ui.key_run import SHORTEST_SCAN, Held, KeyRun, events_of, is_end, key_id

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

    Keys are held back until a pause of twice `gap_ms`; a run as fast as a scanner's is swallowed and emitted
    as one scan; anything else goes to whom it was meant for, in order, none lost, none doubled.
    """

    scanned = Signal(object)  # HeardScan

    def __init__(self, gap_ms: int = 35, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gap_ms = gap_ms
        self.is_on = False
        self._heart = Heartbeat(self)
        self._preedit = ""  # what a person is composing, and where
        self._composing_in: QObject | None = None
        self._run = KeyRun(gap_ms)
        self._replayed: QEvent | None = None
        self._is_resetting = False
        self._swallowed: set[int] = set()  # keys of a scan whose releases are still to come
        self._passed: set[int] = set()  # keys that are down and were let through
        # When the last scan ended, by the time of its keys and by this program's own.
        self._ended: tuple[int | None, int] = (None, NEVER_MS)
        self._count_at_silence = 0
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._on_settled)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self._on_silence)

    def begin(self) -> None:
        """Watch all keys of the program."""
        if (app := QCoreApplication.instance()) is not None and not self.is_on:
            app.installEventFilter(self)
            self.is_on = True

    def end(self) -> None:
        """Let all keys pass; what is held is given to whom it was meant for."""
        if (app := QCoreApplication.instance()) is not None and self.is_on:
            app.removeEventFilter(self)
            self.is_on = False
            self._release()

    @property
    def gap_ms(self) -> int:
        """The longest pause between two keys of a scan."""
        return self._gap_ms

    @gap_ms.setter
    def gap_ms(self, gap_ms: int) -> None:
        self._gap_ms = self._run.gap_ms = gap_ms

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
        """A key amidst a run is no shortcut; a real screen asks this before the key itself comes."""
        if self._run.keys and not self._run.is_broken_by(event) and self._is_scannable(event):
            event.accept()
            return True
        return False

    def _take_press(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in _SILENT_KEYS:
            return False
        self._swallowed.discard(key_id(event))
        if self._run.is_broken_by(event):
            self._decide()
        if is_end(event) and self._is_second_end(event):
            return self._swallow(event)
        if not self._is_scannable(event) or (is_end(event) and not self._run.keys):
            self._release()
            self._passed.add(key_id(event))
            return False
        if is_end(event) and len(self._run.keys) >= SHORTEST_SCAN and self._run.is_scan:
            self._emit(event.text(), event.timestamp())
            return self._swallow(event)
        if is_end(event) and len(self._run.keys) > _ROLL and self._run.longest_gap_ms <= self._gap_ms:
            self._release()  # a code too short to be told from typing; its Enter presses nothing
            return self._swallow(event)
        self._hold(watched, event, event.timestamp(), event.timestamp())
        return True

    def _take_release(self, watched: QObject, event: QKeyEvent) -> bool:
        key = key_id(event)
        if key in self._swallowed:
            self._swallowed.discard(key)
            return True
        is_lone = key not in self._passed and bool(event.text())  # an input method took its press
        if not (is_lone or self._run.is_pressed(event)):
            self._passed.discard(key)
            return False
        self._hold(watched, event, event.timestamp(), event.timestamp())
        return True

    def _take_composition(self, watched: QObject, event: QInputMethodEvent) -> bool:
        """An input method turned a key into this; it has no time stamp."""
        if self._is_resetting:
            return True
        text = event.commitString() or event.preeditString()
        if not self._run.is_composed:
            before = self._preedit if watched is self._composing_in else ""
            if not text or (event.preeditString() == before and not event.commitString()):
                self._preedit = event.preeditString()
                return False
            self._run.compose_after(before)
            self._composing_in = watched
        is_commit = bool(event.commitString() and self._run.composing and not event.preeditString())
        self._heart.begin()
        self._hold(watched, event, self._heart.earliest_ms, self._heart.now_ms)
        if is_commit and len(self._run.keys) >= SHORTEST_SCAN:
            self._decide()
        return True

    def _is_scannable(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat() and not self._run.keys:  # X takes a doubled letter of a fast scanner for one
            return False
        text = event.text()
        if event.modifiers() & _SHORTCUT_KEYS:  # a scanner sends control characters so
            return len(self._run.keys) > _ROLL and len(text) == 1 and text < " "
        is_printed = len(text) == 1 and text.isprintable()
        return is_end(event) or (is_printed and (bool(self._run.keys) or text != " "))

    def _is_second_end(self, event: QKeyEvent) -> bool:
        """The line feed after a carriage return."""
        by_keys_ms, by_program_ms = self._ended
        if self._run.keys:
            return False
        if by_keys_ms is None:  # an input method took the first one
            return self._heart.now_ms - by_program_ms <= 2 * self._gap_ms
        return 0 <= event.timestamp() - by_keys_ms <= self._gap_ms

    def _hold(self, watched: QObject, event: QEvent, earliest_ms: int, latest_ms: int) -> None:
        self._run.add(Held(watched, event.clone(), earliest_ms, latest_ms))
        self._silence.start(self._run.patience_ms)

    def _swallow(self, event: QKeyEvent) -> bool:
        self._swallowed.add(key_id(event))
        return True

    def _on_silence(self) -> None:
        """Decide, but only when all that came while the screen was busy is there."""
        self._count_at_silence = len(self._run.held)
        self._settling.start(BEAT_MS)

    def _on_settled(self) -> None:
        if len(self._run.held) == self._count_at_silence:
            self._decide()

    def _decide(self) -> None:
        if len(self._run.keys) >= SHORTEST_SCAN and self._run.is_scan:
            self._emit("", None)
        else:
            self._release()

    def _emit(self, end: str, ended_ms: int | None) -> None:
        self._ended = ended_ms, self._heart.now_ms
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
        if run.is_composed:
            self._preedit = run.composing
        for watched, event in events_of(run):
            self._note(event)
            self._replay(watched, event)

    def _note(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.KeyPress:
            self._passed.add(key_id(event))
        elif event.type() is QEvent.Type.KeyRelease:
            self._passed.discard(key_id(event))

    def _take_run(self) -> KeyRun:
        self._silence.stop()
        self._heart.end()
        run, self._run = self._run, KeyRun(self._gap_ms)
        return run

    def _replay(self, watched: QObject, event: QEvent) -> None:
        if isValid(watched):
            self._replayed = event
            QCoreApplication.sendEvent(watched, event)
            self._replayed = None
