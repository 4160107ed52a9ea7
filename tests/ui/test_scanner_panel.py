"""The scanner's set-up: two codes tell everything, it is saved, and no record is opened meanwhile."""

import os
import pty
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_desk.desk.papers import code_rows
from counter_desk.devices.real.serial_scanner import SerialScanner
from counter_desk.devices.scanner import Scanner
from counter_desk.domain.keyboard import Layout, as_seen
from counter_desk.domain.scanner_setup import FULL_CODE, SHORT_CODE, TEST_CODES
from counter_desk.settings import Settings
from counter_desk.ui.key_scanner import KeyScanner
from counter_desk.ui.scanner_bench import Paths, ScannerBench
from counter_desk.ui.scanner_intake import ScannerIntake, setup_of
from counter_desk.ui.scanner_panel import ScannerPanel
from counter_desk.ui.settings_dialog import SettingsDialog

NUMBER = "12345678901234567890123"
PATIENCE_MS = 10_000


@dataclass
class SetUp:
    """A settings screen with its scanner page, and what came out of it."""

    dialog: SettingsDialog
    keys: KeyScanner
    intake: ScannerIntake
    at_desk: list[str] = field(default_factory=list)
    saved: list[Settings] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    _now_ms: int = 1_000_000

    @property
    def panel(self) -> ScannerPanel:
        return self.dialog.findChildren(ScannerPanel)[0]

    def type(self, text: str, gap_ms: int = 4) -> None:
        """As a keyboard scanner does."""
        for char in text + "\r":
            self._now_ms += gap_ms
            key = Qt.Key.Key_Return if char == "\r" else Qt.Key(ord(char.upper()))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, char)
                event.setTimestamp(self._now_ms)
                QApplication.sendEvent(self.dialog.windowHandle(), event)
        self._now_ms += 500


Opened = Callable[..., SetUp]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    made: list[ScannerBench] = []

    def make(
        ports: tuple[str, ...] = (),
        *,
        is_watching: bool = True,
        open_port: Callable[[str], Scanner] = SerialScanner,
    ) -> SetUp:
        intake, keys = ScannerIntake(), KeyScanner(35)
        keys.scanned.connect(intake.take)
        if is_watching:
            keys.begin()
        printed: list[str] = []
        paths = Paths(lambda: ports, open_port, code_rows, lambda: printed.append("page"))
        made.append(ScannerBench(intake, keys, paths))
        dialog = SettingsDialog(Settings(), scanners=made[-1])
        qtbot.addWidget(dialog)
        setup = SetUp(dialog, keys, intake, printed=printed)
        intake.text_scanned.connect(setup.at_desk.append)
        dialog.saved.connect(setup.saved.append)
        dialog.show_section("scanner")
        dialog.show()
        qtbot.waitExposed(dialog)
        return setup

    yield make
    for bench in made:
        bench.stop()
        bench._keys.end()


def test_two_codes_set_the_keyboard_scanner_and_are_saved(opened: Opened) -> None:
    setup = opened()
    setup.panel.begin()

    for code in TEST_CODES:
        setup.type(as_seen(f"<{code}>", Layout.US_ON_JIS))

    (saved,) = setup.saved
    assert (saved.scanner.kind, saved.scanner.layout) == ("keyboard", "us_on_jis")
    assert (saved.scanner.prefix, saved.scanner.suffix, saved.scanner.gap_ms) == ("<", ">", 35)
    assert setup.dialog.settings.scanner == saved.scanner
    assert setup.at_desk == []


def test_after_the_set_up_the_desk_hears_the_scanner_again_as_it_was_learnt(opened: Opened) -> None:
    setup = opened()
    setup.panel.begin()
    for code in TEST_CODES:
        setup.type(f"*{code}")

    setup.intake.setup = setup_of(setup.saved[0].scanner)
    setup.type(f"*{NUMBER}")

    assert setup.at_desk == [NUMBER]
    assert setup.keys.gap_ms == 35


def test_form_scanned_in_the_set_up_opens_no_record_and_the_step_stays(opened: Opened) -> None:
    setup = opened()
    setup.panel.begin()
    step = setup.panel.step

    setup.type(NUMBER)

    assert setup.at_desk == []
    assert setup.panel.words and setup.panel.step == step
    assert setup.panel.is_on


def test_leaving_the_page_ends_the_set_up(opened: Opened) -> None:
    setup = opened()
    setup.panel.begin()

    setup.dialog.show_section("camera")
    setup.type(NUMBER)

    assert setup.at_desk == [NUMBER]
    assert not setup.panel.is_on


def test_slow_scanner_is_heard_and_told_what_to_set(opened: Opened) -> None:
    setup = opened()
    setup.panel.begin()

    for code in TEST_CODES:
        setup.type(code, gap_ms=90)

    assert "90 ms" in setup.panel.words
    assert "to 0" in setup.panel.words
    assert setup.saved[0].scanner.gap_ms == 60


def test_serial_scanner_is_found_though_the_program_works_with_a_keyboard_one(
    opened: Opened, qtbot: QtBot
) -> None:
    near, far = pty.openpty()
    serial = [SerialScanner(os.ttyname(far))]
    setup = opened((os.ttyname(far),), open_port=lambda port: serial[0])
    setup.panel.begin()
    qtbot.waitUntil(lambda: serial[0]._port is not None, timeout=PATIENCE_MS)

    os.write(near, f"{FULL_CODE}\r\n".encode())
    qtbot.waitUntil(lambda: "code 2" in setup.panel.step, timeout=PATIENCE_MS)
    os.write(near, f"{SHORT_CODE}\r\n".encode())
    qtbot.waitUntil(lambda: bool(setup.saved), timeout=PATIENCE_MS)

    assert (setup.saved[0].scanner.kind, setup.saved[0].scanner.port) == ("serial", os.ttyname(far))
    os.close(near)
    os.close(far)


def test_keyboard_scanner_is_found_though_the_program_works_with_a_serial_one(opened: Opened) -> None:
    setup = opened(is_watching=False)
    setup.panel.begin()

    for code in TEST_CODES:
        setup.type(code)

    assert setup.saved[0].scanner.kind == "keyboard"
    assert not setup.keys.is_on


def test_page_is_printed_on_demand(opened: Opened, qtbot: QtBot) -> None:
    setup = opened()

    setup.panel.print_button.click()

    assert setup.printed == ["page"]


def test_code_on_the_screen_can_be_read_by_a_scanner(opened: Opened, tmp_path: Path) -> None:
    import cv2
    import zxingcpp

    setup = opened()
    setup.panel.begin()
    file = str(tmp_path / "code.png")

    setup.dialog.grab().save(file)

    assert [code.text for code in zxingcpp.read_barcodes(cv2.imread(file))] == [FULL_CODE]


def test_scanner_settings_have_words_for_all_their_choices(opened: Opened) -> None:
    layouts = next(one for one in fields(Settings().scanner) if one.name == "layout").metadata["choices"]

    assert set(layouts) == {layout.value for layout in Layout}
