"""A keyboard scanner told from a person, with real key events at the window, and their time stamps."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_desk.domain.scanner_text import clean_scan
from counter_desk.ui.heartbeat import BEAT_MS
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
        self.button.pressed.connect(self._on_pressed)  # a click by a key follows later
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
        self.scanner.begin()
        self._now_ms = 1_000_000

    def _on_pressed(self) -> None:
        self.pressed += 1

    def key(
        self,
        text: str,
        gap_ms: int,
        key: Qt.Key = Qt.Key.Key_unknown,
        *,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        repeats: bool = False,
    ) -> None:
        self._now_ms += gap_ms
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self.send(kind, text, key, modifier=modifier, repeats=repeats)

    def send(
        self,
        kind: QEvent.Type,
        text: str,
        key: Qt.Key = Qt.Key.Key_unknown,
        *,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        repeats: bool = False,
    ) -> None:
        code = key if key != Qt.Key.Key_unknown else Qt.Key(ord(text.upper()))
        event = QKeyEvent(kind, code, modifier, text, repeats)
        event.setTimestamp(self._now_ms)
        QApplication.sendEvent(self.window.windowHandle(), event)

    def compose(self, char: str, composed: str, gap_ms: int, *, with_release: bool = True) -> None:
        """A key that an input method takes: only its release is seen as a key."""
        self._now_ms += gap_ms
        QApplication.sendEvent(self.field, QInputMethodEvent(composed, []))
        if with_release:
            self.send(QEvent.Type.KeyRelease, char)

    def commit(self, text: str) -> None:
        """Enter, as an input method takes it."""
        told = QInputMethodEvent()
        told.setCommitString(text)
        QApplication.sendEvent(self.field, told)

    def scan(self, text: str, *, enter: bool = True) -> None:
        for char in text:
            self.key(char, FAST_MS)
        if enter:
            self.key("\r", FAST_MS, Qt.Key.Key_Return)


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication) -> Iterator[Bench]:
    made = Bench(qtbot, qapp)
    yield made
    made.scanner.end()


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


def test_both_ends_of_cr_lf_are_swallowed(bench: Bench) -> None:
    bench.button.setFocus()

    bench.scan(NUMBER)
    bench.key("\n", FAST_MS, Qt.Key.Key_Return)

    assert (bench.scans, bench.pressed) == ([NUMBER], 0)


def test_enter_of_a_person_after_a_scan_presses_the_button(bench: Bench) -> None:
    bench.scan(NUMBER)

    bench.key("\r", SLOW_MS * 5, Qt.Key.Key_Return)

    assert bench.pressed == 1


def test_shift_keys_of_a_scanner_do_not_break_its_burst(bench: Bench) -> None:
    for char in "CDR1:AB":
        bench.key("", 1, Qt.Key.Key_Shift)
        bench.key(char, FAST_MS, modifier=Qt.KeyboardModifier.ShiftModifier)
    bench.key("\r", FAST_MS, Qt.Key.Key_Return)

    assert bench.scans == ["CDR1:AB"]


def test_group_separator_typed_with_control_stays_in_the_text(bench: Bench) -> None:
    for char in "0104912345":
        bench.key(char, FAST_MS)
    bench.key("\x1d", FAST_MS, Qt.Key.Key_BracketRight, modifier=Qt.KeyboardModifier.ControlModifier)
    for char in "10AB":
        bench.key(char, FAST_MS)
    bench.key("\r", FAST_MS, Qt.Key.Key_Return)

    assert bench.scans == ["0104912345\x1d10AB"]


def test_doubled_letter_that_x_takes_for_a_held_key_belongs_to_the_scan(bench: Bench) -> None:
    for at, char in enumerate("https://x.jp/11"):
        bench.key(char, FAST_MS, repeats=at in (2, 7, 14))
    bench.key("\r", FAST_MS, Qt.Key.Key_Return)

    assert bench.scans == ["https://x.jp/11"]


def test_key_that_is_held_down_is_no_scan(bench: Bench, qtbot: QtBot) -> None:
    bench.key("1", SLOW_MS)
    qtbot.waitUntil(lambda: bench.field.text() == "1", timeout=3000)

    for _ in range(20):
        bench.key("1", 33, repeats=True)

    assert bench.field.text() == "1" * 21
    assert bench.scans == []


def test_key_that_is_held_down_under_an_input_method_is_no_scan(bench: Bench, qtbot: QtBot) -> None:
    for count in range(1, 21):
        bench.compose("a", "あ" * count, 30)
    bench.commit("あ" * 20)

    qtbot.waitUntil(lambda: bench.field.text() == "あ" * 20, timeout=3000)
    assert bench.scans == []


def test_one_key_that_comes_late_does_not_split_a_burst(bench: Bench) -> None:
    for at, char in enumerate(NUMBER):
        bench.key(char, 60 if at == 12 else FAST_MS)
    bench.key("\r", FAST_MS, Qt.Key.Key_Return)

    assert bench.scans == [NUMBER]
    assert bench.field.text() == ""


def test_two_rolls_of_a_fast_typist_are_typing(bench: Bench, qtbot: QtBot) -> None:
    for at, char in enumerate("the 1st"):
        bench.key(char, 60 if at in (3, 4) else FAST_MS)

    qtbot.waitUntil(lambda: bench.field.text() == "the 1st", timeout=3000)
    assert bench.scans == []


@pytest.mark.parametrize("with_release", [True, False], ids=["ibus", "windows"])
def test_burst_under_an_input_method_is_a_scan_and_leaves_nothing(bench: Bench, with_release: bool) -> None:
    for count in range(1, len(NUMBER) + 1):
        bench.compose(NUMBER[count - 1], full_width(NUMBER[:count]), FAST_MS, with_release=with_release)
    bench.commit(full_width(NUMBER))

    assert bench.scans == [NUMBER]
    assert bench.field.text() == ""


def test_letters_that_became_kana_are_read_from_the_keys(bench: Bench, qtbot: QtBot) -> None:
    shown = ("ｋ", "か", "かｍ", "かみ", "かみｎ", "かみの", "かみの９")
    for char, composed in zip("kamino9", shown, strict=True):
        bench.compose(char, composed, FAST_MS)

    qtbot.waitUntil(lambda: bench.scans == ["kamino9"], timeout=3000)
    assert bench.field.text() == ""


def test_what_a_person_was_composing_before_a_scan_stays(bench: Bench, qtbot: QtBot) -> None:
    bench.compose("a", "あ", SLOW_MS)
    qtbot.waitUntil(lambda: not bench.scanner._run.held, timeout=3000)
    for count in range(1, len(NUMBER) + 1):
        bench.compose(NUMBER[count - 1], "あ" + full_width(NUMBER[:count]), FAST_MS)
    bench.commit("あ" + full_width(NUMBER))

    assert bench.scans == [NUMBER]
    assert bench.field.text() == "あ"


def test_what_was_composed_in_one_field_never_gets_into_another(bench: Bench, qtbot: QtBot) -> None:
    bench.compose("a", "あ", SLOW_MS)
    qtbot.waitUntil(lambda: not bench.scanner._run.held, timeout=3000)
    other = QLineEdit(bench.window)
    for count in range(1, len(NUMBER) + 1):
        QApplication.sendEvent(other, QInputMethodEvent(full_width(NUMBER[:count]), []))

    qtbot.waitUntil(lambda: bench.scans == [NUMBER], timeout=3000)
    assert other.text() == ""


def test_typing_under_an_input_method_while_the_screen_is_busy_is_no_scan(bench: Bench, qtbot: QtBot) -> None:
    words = "みほんはなこです"
    for count in range(1, len(words) + 1):  # all at once: the screen was busy while it was typed
        bench.compose("x", words[:count], 0, with_release=False)
    bench.commit(words)

    qtbot.waitUntil(lambda: bench.field.text() == words, timeout=3000)
    assert bench.scans == []


def test_busy_screen_does_not_split_a_burst(bench: Bench, qtbot: QtBot) -> None:
    bench.scan(NUMBER[:9], enter=False)

    bench.scanner._on_silence()  # its timer is served before the keys that came meanwhile
    bench.scan(NUMBER[9:16], enter=False)
    QTimer.singleShot(2 * BEAT_MS, bench.window, lambda: bench.scan(NUMBER[16:]))

    qtbot.waitUntil(lambda: bool(bench.scans), timeout=3000)
    assert bench.scans == [NUMBER]


def test_ten_kilobytes_are_one_scan(bench: Bench) -> None:
    text = "A1<b>%s&" * 1250

    bench.scan(text)

    assert bench.scans == [text]
    assert bench.field.text() == ""


def test_space_amidst_a_burst_is_no_shortcut_and_one_of_a_person_is(bench: Bench) -> None:
    bench.button.setShortcut("Space")
    bench.field.clearFocus()

    bench.scan("12345 67")
    scanned = bench.pressed
    bench.key(" ", SLOW_MS * 5)

    assert bench.scans == ["12345 67"]
    assert (scanned, bench.pressed) == (0, 1)


def test_shortcuts_are_not_asked_amidst_a_burst(bench: Bench) -> None:
    def is_taken() -> bool:
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
        asked.setTimestamp(bench._now_ms + FAST_MS)
        asked.ignore()
        QApplication.sendEvent(bench.button, asked)
        return asked.isAccepted()

    before = is_taken()
    bench.scan("12345", enter=False)

    assert (before, is_taken()) == (False, True)


def test_press_and_release_of_typing_come_once_each_and_in_order(bench: Bench, qtbot: QtBot) -> None:
    seen: list[tuple[str, str]] = []

    class Watch(QLineEdit):
        def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
            seen.append(("down", event.text()))

        def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
            seen.append(("up", event.text()))

    watch = Watch(bench.window)
    watch.show()
    watch.setFocus()
    for kind, char in ((0, "a"), (0, "b"), (1, "a"), (1, "b")):
        bench._now_ms += 8
        bench.send((QEvent.Type.KeyPress, QEvent.Type.KeyRelease)[kind], char)

    wanted = [("down", "a"), ("down", "b"), ("up", "a"), ("up", "b")]
    qtbot.waitUntil(lambda: seen == wanted, timeout=3000)


def full_width(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) for char in text)


def test_code_too_short_for_a_scan_is_typed_but_its_enter_presses_nothing(bench: Bench) -> None:
    for char in "A012":
        bench.key(char, FAST_MS)
    bench.key("\r", FAST_MS, Qt.Key.Key_Return)
    by_scanner = bench.pressed

    for char in "A012":
        bench.key(char, SLOW_MS)
    bench.key("\r", SLOW_MS, Qt.Key.Key_Return)

    assert (by_scanner, bench.pressed) == (0, 1)
    assert bench.field.text() == "A012A012"
    assert bench.scans == []
