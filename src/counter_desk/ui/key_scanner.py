"""A keyboard scanner: told from a person by its speed; its Enter never presses a button."""

import unicodedata

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

SHORTEST_SCAN = 6  # characters; a person's fastest burst is shorter
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_SHORTCUT_KEYS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class KeyScanner(QObject):
    """An event filter for the whole application.

    Keys are held back for `gap_ms` at the most; a run of them that is as fast as a scanner is swallowed and
    emitted as one text; anything else goes to whom it was meant for, in order, none lost, none doubled.
    """

    text_scanned = Signal(str)

    def __init__(self, gap_ms: int = 35, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gap_ms = gap_ms
        self._held: list[tuple[QObject, QKeyEvent]] = []
        self._is_replaying = False
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self._on_silence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold, swallow or let pass a key."""
        if self._is_replaying or not isinstance(event, QKeyEvent) or not watched.isWindowType():
            return False
        if event.type() is QEvent.Type.KeyRelease:
            return bool(self._held) and bool(event.text())
        if event.type() is not QEvent.Type.KeyPress:
            return False
        return self._take(watched, event)

    def _take(self, watched: QObject, event: QKeyEvent) -> bool:
        if not self._is_scannable(event):
            self._release()
            return False
        if self._held and event.timestamp() - self._held[-1][1].timestamp() > self._gap_ms:
            self._release()
        is_end = _is_end(event)
        if is_end and len(self._held) >= SHORTEST_SCAN:
            self._emit()
            return True
        if is_end and not self._held:
            return False
        self._held.append((watched, event.clone()))
        self._silence.start(self._gap_ms * 2)
        return True

    def _is_scannable(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat() or event.modifiers() & _SHORTCUT_KEYS:
            return False
        if _is_end(event):
            return True
        text = event.text()
        return len(text) == 1 and (text.isprintable() or text == "\x1d") and (bool(self._held) or text != " ")

    def _on_silence(self) -> None:
        if len(self._held) >= SHORTEST_SCAN:
            self._emit()
        else:
            self._release()

    def _emit(self) -> None:
        self._silence.stop()
        text = "".join(event.text() for _, event in self._held if not _is_end(event))
        self._held.clear()
        self.text_scanned.emit(unicodedata.normalize("NFKC", text))

    def _release(self) -> None:
        """Give held keys to whom they were meant for."""
        self._silence.stop()
        held, self._held = self._held, []
        self._is_replaying = True
        try:
            for watched, event in held:
                QCoreApplication.sendEvent(watched, event)
                QCoreApplication.sendEvent(
                    watched,
                    QKeyEvent(QEvent.Type.KeyRelease, event.key(), event.modifiers(), event.text()),
                )
        finally:
            self._is_replaying = False


def _is_end(event: QKeyEvent) -> bool:
    """Enter, Tab, or a bare line feed, as some scanners send it."""
    return event.key() in _ENDS or event.text() in ("\r", "\n", "\t")
