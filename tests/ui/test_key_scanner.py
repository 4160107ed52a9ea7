"""A keyboard scanner told from a person, with real key events at the window, and their time stamps."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_desk.domain.scanner_text import clean_scan
from counter_desk.ui.key_scanner import KeyScanner

NUMBER = "12345678901234567890123"
FAST_MS, SLOW_MS = 3, 120


class Bench:
    """A field, a default button and a key scanner."""

    def __init__(self, qtbot: QtBot, app: QApplication) -> None:
        self.window = QWidget()
        self.field, self.button = QLineEdit(), QPushButton("ok")
        self.button.setShortcut("Return")
        self.pressed = 0
        self.button.clicked.connect(self._on_pressed)
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addWidget(self.button)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.field.setFocus()
        self.scanner = KeyScanner(35)
        self.scans: list[str] = []
        self.scanner.scanned.connect(lambda heard: self.scans.append(clean_scan(heard.text)))
        app.installEventFilter(self.scanner)
        self._now_ms = 1_000_000

    def _on_pressed(self) -> None:
        self.pressed += 1

    def key(self, text: str, gap_ms: int, key: Qt.Key = Qt.Key.Key_unknown) -> None:
        self._now_ms += gap_ms
        code = key if key != Qt.Key.Key_unknown else Qt.Key(ord(text.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(self._now_ms)
            QApplication.sendEvent(self.window.windowHandle(), event)

    def scan(self, text: str, *, enter: bool = True) -> None:
        for char in text:
            self.key(char, FAST_MS)
        if enter:
            self.key("\r", FAST_MS, Qt.Key.Key_Return)


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication) -> Iterator[Bench]:
    made = Bench(qtbot, qapp)
    yield made
    qapp.removeEventFilter(made.scanner)


def test_burst_is_one_scan_and_nothing_lands_in_the_field(bench: Bench) -> None:
    bench.scan(NUMBER)

    assert bench.scans == [NUMBER]
    assert bench.field.text() == ""


def test_enter_of_a_scanner_presses_no_button(bench: Bench) -> None:
    bench.button.setFocus()

    bench.scan(NUMBER)

    assert bench.pressed == 0


def test_two_bursts_are_two_scans(bench: Bench) -> None:
    bench.scan(NUMBER)
    bench.scan(NUMBER[::-1])

    assert bench.scans == [NUMBER, NUMBER[::-1]]


def test_burst_without_a_suffix_ends_with_silence(bench: Bench, qtbot: QtBot) -> None:
    bench.scan(NUMBER, enter=False)

    qtbot.waitUntil(lambda: bench.scans == [NUMBER], timeout=3000)


def test_typing_lands_in_the_field_nothing_lost_nothing_doubled(bench: Bench, qtbot: QtBot) -> None:
    for char in NUMBER:
        bench.key(char, SLOW_MS)

    qtbot.waitUntil(lambda: bench.field.text() == NUMBER, timeout=3000)
    assert bench.scans == []


def test_fast_roll_of_three_keys_is_a_person(bench: Bench, qtbot: QtBot) -> None:
    for char in "123":
        bench.key(char, FAST_MS)

    qtbot.waitUntil(lambda: bench.field.text() == "123", timeout=3000)
    assert bench.scans == []


def test_typed_digits_before_a_scan_stay_in_the_field(bench: Bench, qtbot: QtBot) -> None:
    bench.key("7", SLOW_MS)
    bench.key("8", SLOW_MS)
    bench.key("9", SLOW_MS)
    bench._now_ms += 500

    bench.scan(NUMBER)

    qtbot.waitUntil(lambda: bench.scans == [NUMBER], timeout=3000)
    assert bench.field.text() == "789"


def test_full_width_burst_is_normalised(bench: Bench) -> None:
    for char in NUMBER:
        bench.key(chr(ord(char) + 0xFEE0), FAST_MS, Qt.Key(ord(char)))
    bench.key("\r", FAST_MS, Qt.Key.Key_Return)

    assert bench.scans == [NUMBER]
