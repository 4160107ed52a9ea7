"""A window that a keyboard scanner is tried on: all kinds of widgets, an input method, who got which key."""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from counter_desk.domain.keyboard import from_kana_keys
from counter_desk.domain.scanner_setup import HeardScan
from counter_desk.domain.scanner_text import clean_scan
from counter_desk.ui.key_scanner import KeyScanner

_ROMAJI = {
    head + vowel: kana
    for head, row in {
        "": "あいうえお",
        "k": "かきくけこ",
        "s": "さしすせそ",
        "t": "たちつてと",
        "n": "なにぬねの",
        "h": "はひふへほ",
        "m": "まみむめも",
        "r": "らりるれろ",
        "d": "だぢづでど",
        "b": "ばびぶべぼ",
    }.items()
    for vowel, kana in zip("aiueo", row, strict=True)
}
_KANA_CAPS = "ぬふあうえおやゆよわほへたていすかんなにらせちとしはきくまのりれけむつさそひこみもねるめろ"
_KANA = {from_kana_keys(kana): kana for kana in _KANA_CAPS}
MODES = ("off", "wide", "romaji", "kana")


def composed(keys: str, mode: str) -> str:
    """What an input method shows for these keys; seen so from Mozc, whose capitals begin a Latin word."""
    if mode == "kana":
        return "".join(_KANA.get(key.lower(), _wide(key)) for key in keys)
    if mode == "romaji" and keys[:1].isupper():
        return keys
    shown, rest = "", ""
    for key in keys:
        rest += key
        if mode == "romaji" and (kana := _ROMAJI.get(rest)):
            shown, rest = shown + kana, ""
        elif mode != "romaji" or not rest.isalpha() or len(rest) > 1:
            shown, rest = shown + "".join(map(_wide, rest)), ""
    return shown + "".join(map(_wide, rest))


class PlayedInputMethod(QObject):
    """Takes the presses of a text field's keys and lets their releases pass, as ibus with Mozc does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.mode = "off"
        self.eats_releases = False  # as Windows does
        self._keys = ""
        self.times_ms: list[int] = []  # when the keys came, by the X server

    def reset(self) -> None:
        """The composition is dropped."""
        self._keys = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Runs before the scanner's filter: an input method comes first."""
        if isinstance(event, QKeyEvent) and event.spontaneous() and watched.isWindowType():
            is_timed = event.type() is QEvent.Type.KeyPress and bool(event.text())
            self.times_ms += [event.timestamp()] * is_timed
        field = QApplication.focusWidget()
        if not isinstance(event, QKeyEvent) or not event.spontaneous() or field is None or self.mode == "off":
            return False
        is_wanted = field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled) and watched.isWindowType()
        if event.type() is QEvent.Type.KeyRelease and is_wanted and self.eats_releases and event.text():
            return True
        if event.type() is not QEvent.Type.KeyPress or not is_wanted:
            return False
        return self._take(field, event)

    def _take(self, field: QWidget, event: QKeyEvent) -> bool:
        is_end = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Tab)
        if is_end and self._keys:
            told = QInputMethodEvent()
            told.setCommitString(composed(self._keys, self.mode))
            self._keys = ""
        elif not is_end and event.text() and event.text().isprintable():
            self._keys += event.text()
            told = QInputMethodEvent(composed(self._keys, self.mode), [])
        else:
            return False
        QCoreApplication.sendEvent(field, told)
        return True


@dataclass
class Witness:
    """What came of the keys."""

    scans: list[HeardScan] = field(default_factory=list)
    leaked: list[str] = field(default_factory=list)  # keys that a widget got
    pressed: int = 0
    returned: int = 0

    @property
    def texts(self) -> list[str]:
        """The scans, cleaned."""
        return [clean_scan(heard.text) for heard in self.scans]


class TrialWindow(QWidget):
    """The window; `focus(kind)` puts the keyboard where a clerk may have left it."""

    KINDS = ("line", "text", "button", "combo", "list", "dialog", "none")

    def __init__(self, gap_ms: int) -> None:
        super().__init__()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.witness = Witness()
        self.line, self.text, self.combo, self.list = (
            QLineEdit(),
            QPlainTextEdit(),
            QComboBox(),
            QListWidget(),
        )
        self.combo.addItems(["1 first", "2 second", "C third"])
        self.list.addItems(["1 first", "2 second", "C third"])
        self.button = QPushButton("ok")
        self.button.setShortcut("Space")
        self._places = {
            "line": self.line,
            "text": self.text,
            "combo": self.combo,
            "list": self.list,
            "button": self.button,
        }
        column = QVBoxLayout(self)
        for widget in self._places.values():
            column.addWidget(widget)
        self.dialog = QDialog(self)
        self.dialog.setModal(True)
        inner, default = QLineEdit(self.dialog), QPushButton("default", self.dialog)
        default.setDefault(True)
        inside = QVBoxLayout(self.dialog)
        inside.addWidget(inner)
        inside.addWidget(default)
        for one in (self.button, default):
            one.pressed.connect(self._on_pressed)
        self.line.returnPressed.connect(self._on_returned)
        self.scanner = KeyScanner(gap_ms, self)
        self.scanner.scanned.connect(self.witness.scans.append)
        self.scanner.scanned.connect(self._on_scanned)
        self.input_method = PlayedInputMethod(self)
        app.installEventFilter(_Leaks(self))
        app.installEventFilter(self.scanner)
        app.installEventFilter(self.input_method)

    def focus(self, kind: str) -> None:
        """Leave the keyboard there."""
        self.dialog.setVisible(kind == "dialog")
        if kind != "dialog":
            self.activateWindow()
        if kind in self._places:
            self._places[kind].setFocus()
        elif kind == "dialog":
            self.dialog.activateWindow()
            self.dialog.findChildren(QLineEdit)[0].setFocus()
        elif (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was written or chosen."""
        written = self.line.text() + self.text.toPlainText() + self.dialog.findChildren(QLineEdit)[0].text()
        return not written and self.combo.currentIndex() == 0 and self.list.currentRow() <= 0

    def tidy(self) -> None:
        """Forget what came of it."""
        self.line.clear()
        self.text.clear()
        self.dialog.findChildren(QLineEdit)[0].clear()
        self.combo.setCurrentIndex(0)
        self.list.setCurrentRow(-1)
        self.input_method.reset()
        self.input_method.times_ms.clear()
        self.witness.leaked.clear()
        self.witness.scans.clear()
        self.witness.pressed = self.witness.returned = 0

    def _on_pressed(self) -> None:
        self.witness.pressed += 1

    def _on_returned(self) -> None:
        self.witness.returned += 1

    def _on_scanned(self) -> None:
        self.input_method.reset()  # QInputMethod.reset() does it to a real one


class _Leaks(QObject):
    """The last filter: what comes here gets to a widget."""

    def __init__(self, window: TrialWindow) -> None:
        super().__init__(window)
        self._witness = window.witness

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note keys with a text."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched.isWidgetType():
            self._witness.leaked += [event.text()] * bool(event.text())
        return False


def _wide(key: str) -> str:
    return chr(ord(key) + 0xFEE0) if "!" <= key <= "~" else key
