"""What the clerk hears and sees of a scan, and what she can still do after it."""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableWidget
from pytestqt.qtbot import QtBot

from counter_desk.bootstrap import Workplace, build
from counter_desk.demo_residents import SAMPLES, import_samples
from counter_desk.devices.simulated.file_printer import PdfFilePrinter
from counter_desk.domain.clock import JAPAN
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.ids import new_uuid7
from counter_desk.domain.individual_number import holds_individual_number
from counter_desk.domain.scan import CounterCommand, ScanKind, command_code, receipt_code
from counter_desk.domain.scan_routes import Feedback, ScanAction
from counter_desk.domain.visit import VisitState
from counter_desk.settings import Folders, Settings
from counter_desk.storage.flags import open_flags
from counter_desk.ui.actions import Intent
from counter_desk.ui.main_window import MainWindow
from counter_desk.ui.pages.entry_pages import SearchPage
from counter_desk.ui.scan_history import KEPT
from counter_desk.ui.scan_history_dialog import ScanHistoryDialog
from counter_desk.ui.scan_words import (
    ACTION_NAMES,
    FEEDBACK_NAMES,
    FEEDBACK_SIGNS,
    FEEDBACK_TONES,
    INTENTS,
    KIND_NAMES,
    outcome,
)
from counter_desk.ui.tones import TONE_OF_SCAN, Tone, write_wave
from counter_desk.ui.workbench import Page

FACES = Path(__file__).parents[1] / "data" / "faces"
PATIENCE_MS = 20_000
FIRST, OTHER, OUTDATED = SAMPLES[0], SAMPLES[1], SAMPLES[4]
INDIVIDUAL_NUMBER = "123456789018"


@pytest.fixture
def workplace(tmp_path: Path) -> Iterator[Workplace]:
    built = build(Settings(), Folders(tmp_path, tmp_path / "settings.toml"))
    import_samples(built)
    yield built
    built.close()


@pytest.fixture
def window(qtbot: QtBot, workplace: Workplace, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.furnish(Settings())
    made.show()
    made.start(workplace, PdfFilePrinter(tmp_path / "papers"))
    qtbot.waitUntil(lambda: made.workbench.state is not None, timeout=PATIENCE_MS)
    yield made
    made.close()


@pytest.fixture
def told(window: MainWindow) -> list[Feedback]:
    heard: list[Feedback] = []
    window.workbench.scans.told.connect(heard.append)
    return heard


@pytest.fixture
def hold_desk(window: MainWindow) -> Iterator[Callable[[], None]]:
    """Keeps the desk busy from the call on, until the given function is called."""
    may_go = threading.Event()
    window.runner.run(lambda: may_go.wait(10), lambda _: None)
    yield may_go.set
    may_go.set()


def scan(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.workbench.take_scan(text)
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=PATIENCE_MS)


def open_first(qtbot: QtBot, window: MainWindow) -> None:
    scan(qtbot, window, FIRST.number)
    assert window.workbench.state is not None
    assert window.workbench.state.state is VisitState.RECORD_OPEN


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=PATIENCE_MS)


def shown_words(window: MainWindow) -> str:
    return " ".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def open_number(window: MainWindow) -> str:
    state = window.workbench.state
    return state.record.application.number.digits if state is not None and state.record is not None else ""


# --- heard and seen at once -----------------------------------------------------------------------


def test_scan_is_told_before_the_desk_has_answered(
    window: MainWindow, told: list[Feedback], hold_desk: Callable[[], None]
) -> None:
    tones: list[Tone] = []
    window.workbench.toned.connect(tones.append)

    window.workbench.take_scan(FIRST.number)

    assert window.runner.is_busy
    assert told == [Feedback.UNDERSTOOD]
    assert tones == [Tone.SCAN_UNDERSTOOD]
    assert window.scan_flash.isVisible()


@pytest.mark.parametrize(
    ("text", "feedback"),
    [
        (FIRST.number, Feedback.UNDERSTOOD),
        (INDIVIDUAL_NUMBER, Feedback.REFUSED),
        ("hello", Feedback.UNKNOWN),
        (receipt_code(new_uuid7(datetime(2026, 11, 24, tzinfo=JAPAN)))[:-1], Feedback.REFUSED),
        (command_code(CounterCommand.NEXT), Feedback.REFUSED),
        (command_code(CounterCommand.SEARCH), Feedback.UNDERSTOOD),
    ],
    ids=["form", "individual number", "unknown", "misread", "command not now", "command"],
)
def test_scan_is_told_by_what_it_is(
    qtbot: QtBot, window: MainWindow, told: list[Feedback], text: str, feedback: Feedback
) -> None:
    scan(qtbot, window, text)

    assert told == [feedback]


def test_form_scanned_while_the_desk_is_made_ready_is_opened(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    made = MainWindow()
    qtbot.addWidget(made)
    made.furnish(Settings())
    made.workbench.take_scan(FIRST.number)

    made.start(workplace, PdfFilePrinter(tmp_path / "papers"))
    qtbot.waitUntil(lambda: open_number(made) == FIRST.number, timeout=PATIENCE_MS)
    made.close()


def test_form_that_the_database_refuses_is_told_anew(
    qtbot: QtBot, window: MainWindow, told: list[Feedback]
) -> None:
    scan(qtbot, window, OUTDATED.number)

    assert told == [Feedback.UNDERSTOOD, Feedback.REFUSED]
    assert window.workbench.scans.history.scans[0].feedback is Feedback.REFUSED


def test_flash_has_another_colour_and_another_sign_for_each_answer(window: MainWindow) -> None:
    seen = set()
    for feedback in Feedback:
        window.scan_flash.light(feedback)
        picture = window.grab().toImage()
        seen.add(picture.pixelColor(3, picture.height() // 2).name())

    assert len(seen) == len(set(FEEDBACK_SIGNS.values())) == len(set(FEEDBACK_NAMES.values())) == 3


def test_flash_ends_by_itself_and_lets_every_press_through(qtbot: QtBot, window: MainWindow) -> None:
    window.scan_flash.light(Feedback.UNKNOWN)
    header = window.header
    under = window.childAt(header.mapTo(window, header._settings_button.geometry().center()))

    assert under is header._settings_button
    qtbot.waitUntil(lambda: not window.scan_flash.isVisible(), timeout=5_000)


def test_each_answer_has_a_tone_of_its_own(tmp_path: Path) -> None:
    sounds = set()
    for tone in Tone:
        write_wave(tmp_path / "tone.wav", tone)
        sounds.add((tmp_path / "tone.wav").read_bytes())

    assert len(sounds) == len(Tone)
    assert set(TONE_OF_SCAN) == set(Feedback)


def test_every_word_of_scans_is_there() -> None:
    assert set(KIND_NAMES) == set(ScanKind)
    assert set(ACTION_NAMES) == set(ScanAction)
    assert set(FEEDBACK_NAMES) == set(FEEDBACK_SIGNS) == set(FEEDBACK_TONES) == set(Feedback)
    assert set(INTENTS) == set(CounterCommand)


# --- one at a time --------------------------------------------------------------------------------


def test_same_code_twenty_times_a_second_is_one_scan(
    qtbot: QtBot, window: MainWindow, told: list[Feedback], hold_desk: Callable[[], None]
) -> None:
    for _ in range(20):
        window.workbench.take_scan(FIRST.number)
    hold_desk()
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=PATIENCE_MS)
    for _ in range(20):
        window.workbench.take_scan(FIRST.number)

    assert told == [Feedback.UNDERSTOOD]
    assert len(window.workbench.scans.history.scans) == 1


def test_command_under_a_held_trigger_is_done_once(qtbot: QtBot, window: MainWindow) -> None:
    now_s = [100.0]
    window.workbench.scans._now_s = lambda: now_s[0]
    code = command_code(CounterCommand.HELP)
    for _ in range(4):
        scan(qtbot, window, code)
        window.workbench.scans._after_last = None  # as after an act that changed the state
        now_s[0] += 0.5

    assert len(window.workbench.scans.history.scans) == 1


def test_same_code_a_second_later_is_another_scan(qtbot: QtBot, window: MainWindow) -> None:
    now_s = [100.0]
    window.workbench.scans._now_s = lambda: now_s[0]
    scan(qtbot, window, "hello")
    now_s[0] += 1.5
    scan(qtbot, window, "hello")

    assert len(window.workbench.scans.history.scans) == 2


def test_same_form_is_taken_at_once_when_its_visit_was_put_aside(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    window.workbench._send(lambda reception: reception.abandon("後日"))
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=PATIENCE_MS)

    open_first(qtbot, window)


def test_twenty_codes_a_second_are_not_twenty_acts_and_none_is_lost_in_silence(
    qtbot: QtBot, window: MainWindow, hold_desk: Callable[[], None]
) -> None:
    numbers = [f"{at:023}" for at in range(10)]
    for number in numbers:
        window.workbench.take_scan(number)
    hold_desk()
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=PATIENCE_MS)

    scans = window.workbench.scans.history.scans
    assert [one.is_passed_over for one in reversed(scans)] == [False, *[True] * 8, False]
    assert scans[0].action is ScanAction.ASK_TO_DROP


def test_scan_after_one_that_failed_is_taken(
    qtbot: QtBot, window: MainWindow, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(text: str) -> None:
        raise OperationalError(Fault.DATABASE_LOCKED)

    with monkeypatch.context() as patched:
        patched.setattr(workplace.reception, "scan", fail)
        scan(qtbot, window, FIRST.number)
        assert "Another program holds the database" in window.workbench.notices.text
    scan(qtbot, window, OTHER.number)

    assert open_number(window) == OTHER.number


# --- asking first ---------------------------------------------------------------------------------


def test_another_form_asks_first_shows_nothing_of_the_other_and_one_key_goes_on(
    qtbot: QtBot, window: MainWindow, workplace: Workplace, told: list[Feedback]
) -> None:
    open_first(qtbot, window)
    application_id = window.workbench.state.visit.application_id  # type: ignore[union-attr]

    scan(qtbot, window, OTHER.number)
    words = shown_words(window)
    assert open_number(window) == FIRST.number
    assert "Ctrl+F12" in window.workbench.notices.text
    assert OTHER.name not in words and OTHER.number[-6:] not in words
    press(qtbot, window, Qt.Key.Key_F12, Qt.KeyboardModifier.ControlModifier)

    assert open_number(window) == OTHER.number
    (flag,) = open_flags(workplace.session, application_id)
    assert flag.evidence["reason"] == "Another form was scanned"
    assert told == [Feedback.UNDERSTOOD, Feedback.REFUSED, Feedback.UNDERSTOOD]
    assert outcome(window.workbench.scans.history.scans[0]) == "Record opened"


def test_button_beside_the_question_does_what_its_key_does(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    scan(qtbot, window, OTHER.number)

    window.workbench.notices._step.click()
    qtbot.waitUntil(lambda: open_number(window) == OTHER.number, timeout=PATIENCE_MS)


def test_enter_of_a_scanner_does_not_answer_the_question(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    scan(qtbot, window, OTHER.number)

    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        press(qtbot, window, key, Qt.KeyboardModifier.NoModifier)

    assert open_number(window) == FIRST.number


def test_key_to_go_on_does_nothing_when_nothing_was_asked(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)

    press(qtbot, window, Qt.Key.Key_F12, Qt.KeyboardModifier.ControlModifier)

    assert open_number(window) == FIRST.number


@pytest.mark.parametrize("text", [FIRST.number, OTHER.number, "hello", INDIVIDUAL_NUMBER, "CD1R"])
def test_no_scan_takes_away_what_is_being_typed(qtbot: QtBot, window: MainWindow, text: str) -> None:
    open_first(qtbot, window)
    window.workbench.ask(Intent.CORRECT)
    field = window.workbench.pages[Page.CORRECT].findChildren(QLineEdit)[0]
    field.setText("書きかけ")
    window.workbench.scans._now_s = lambda: 1e9

    scan(qtbot, window, text)

    assert window.workbench.page is Page.CORRECT
    assert field.text() == "書きかけ"


def test_new_record_that_is_being_typed_stays_when_another_form_is_scanned(
    qtbot: QtBot, window: MainWindow
) -> None:
    scan(qtbot, window, "9" * 23)
    field = window.workbench.pages[Page.NEW_RECORD].findChildren(QLineEdit)[0]
    field.setText("書きかけ")

    scan(qtbot, window, OTHER.number)

    assert window.workbench.page is Page.NEW_RECORD
    assert field.text() == "書きかけ"
    assert "Drop" in window.workbench.notices._step.text()


# --- commands and unknown texts -------------------------------------------------------------------


def test_codes_of_the_command_sheet_do_what_their_keys_do(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    window.workbench.show_frame(cv2.imread(str(FACES / "composed_plain.jpg")))

    window.workbench.take_scan(command_code(CounterCommand.SHOOT))
    qtbot.waitUntil(lambda: window.workbench.state.state is VisitState.PHOTO_TAKEN, timeout=PATIENCE_MS)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: window.workbench.is_free, timeout=PATIENCE_MS)
    scan(qtbot, window, command_code(CounterCommand.RETAKE))

    assert window.workbench.state.state is VisitState.RECORD_OPEN  # type: ignore[union-attr]


def test_sheet_under_the_document_camera_commands_nothing(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    before = window.workbench.page

    for command in CounterCommand:
        window.workbench.take_seen_code(command_code(command))

    assert window.workbench.page is before
    assert window.workbench.is_free
    scans = window.workbench.scans.history.scans
    assert {one.feedback for one in scans if one.kind is ScanKind.COMMAND} == {Feedback.REFUSED}


def test_command_that_is_not_possible_now_says_so_and_does_nothing(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)

    scan(qtbot, window, command_code(CounterCommand.NEXT))

    assert "not possible" in window.workbench.notices.text
    assert window.workbench.state.state is VisitState.RECORD_OPEN  # type: ignore[union-attr]


def test_unknown_name_is_offered_as_a_search(qtbot: QtBot, window: MainWindow) -> None:
    scan(qtbot, window, "みほん はなこ")
    window.workbench.notices._step.click()

    search = window.workbench.pages[Page.SEARCH]
    assert window.workbench.page is Page.SEARCH
    assert isinstance(search, SearchPage) and search._kana.text() == "みほん はなこ"


@pytest.mark.parametrize("text", ["https://example.com/x", "<b>x</b>", "a\u202eb"])
def test_text_of_a_stranger_is_shown_as_it_is_and_never_offered(
    qtbot: QtBot, window: MainWindow, text: str
) -> None:
    scan(qtbot, window, text)

    assert text.replace("\u202e", "‹U+202E›") in window.workbench.notices.text
    assert not window.workbench.notices._step.isVisible()
    assert window.workbench.notices._text.textFormat() is Qt.TextFormat.PlainText


# --- the last scans -------------------------------------------------------------------------------


def cells(dialog: ScanHistoryDialog) -> list[list[str]]:
    table = dialog.findChild(QTableWidget)
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_last_scans_are_listed_masked_and_follow_what_comes(qtbot: QtBot, window: MainWindow) -> None:
    scan(qtbot, window, INDIVIDUAL_NUMBER)
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(ScanHistoryDialog)
    scan(qtbot, window, FIRST.number)

    (opened, refused) = cells(dialog)
    dialog.close()

    assert opened[1:] == ["Application form", f"…{FIRST.number[-6:]}", "✓ Record opened"]
    assert refused[1:] == ["Individual number", "＊" * 12, "✕ Refused, not kept"]
    assert not holds_individual_number(" ".join(refused))
    scan(qtbot, window, "after it was closed")


def test_only_the_last_twenty_scans_are_kept(qtbot: QtBot, window: MainWindow) -> None:
    for at in range(KEPT + 5):
        scan(qtbot, window, f"unknown {at}")

    texts = [one.text for one in window.workbench.scans.history.scans]
    assert texts == [f"unknown {at}" for at in range(KEPT + 4, 4, -1)]
