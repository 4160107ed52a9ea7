"""The workbench on a real desk: keys, pages, words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from counter_desk.bootstrap import Workplace, build
from counter_desk.demo_residents import SAMPLES, import_samples
from counter_desk.devices.simulated.file_printer import PdfFilePrinter
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.identity import IdentityDocument
from counter_desk.domain.visit import VisitState
from counter_desk.settings import Folders, Settings
from counter_desk.ui.actions import ACTIONS, Intent
from counter_desk.ui.main_window import MainWindow
from counter_desk.ui.pages.shot_page import ShotPage
from counter_desk.ui.theme import FIRST_FONT_FILES, apply_theme, load_fonts
from counter_desk.ui.workbench import Page

FACES = Path(__file__).parents[1] / "data" / "faces"
PATIENCE_MS = 20_000


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
    made.furnish(Settings())
    made.show()
    made.start(workplace, PdfFilePrinter(tmp_path / "papers"))
    qtbot.waitUntil(lambda: made.workbench.state is not None, timeout=PATIENCE_MS)
    yield made
    made.close()


def wait_for(qtbot: QtBot, window: MainWindow, state: VisitState) -> None:
    bench = window.workbench
    qtbot.waitUntil(lambda: bench.state is not None and bench.state.state is state, timeout=PATIENCE_MS)


def press(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window, key, modifier)


def open_first(qtbot: QtBot, window: MainWindow) -> None:
    window.workbench.take_scan(SAMPLES[0].number)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)


def test_whole_visit_by_keys_alone(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_first(qtbot, window)
    window.workbench.show_frame(cv2.imread(str(FACES / "composed_plain.jpg")))

    press(window, Qt.Key.Key_Space)
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)
    window.workbench.pages[Page.SHOT].tick_looks()  # type: ignore[attr-defined]
    press(window, Qt.Key.Key_F7)
    wait_for(qtbot, window, VisitState.PHOTO_KEPT)
    window.workbench.pages[Page.IDENTITY].tick(IdentityDocument.PASSPORT, IdentityDocument.PENSION_BOOK)  # type: ignore[attr-defined]
    press(window, Qt.Key.Key_F9)
    wait_for(qtbot, window, VisitState.IDENTITY_CHECKED)
    press(window, Qt.Key.Key_F10)
    wait_for(qtbot, window, VisitState.CONFIRMED)
    press(window, Qt.Key.Key_F11)
    wait_for(qtbot, window, VisitState.PRINTED)
    press(window, Qt.Key.Key_F12)
    wait_for(qtbot, window, VisitState.WAITING)

    assert len(list((tmp_path / "papers").glob("*.pdf"))) == 2


def test_shutter_does_nothing_while_no_record_is_open(qtbot: QtBot, window: MainWindow) -> None:
    window.workbench.show_frame(cv2.imread(str(FACES / "composed_plain.jpg")))

    press(window, Qt.Key.Key_Space)
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=PATIENCE_MS)

    assert window.workbench.state is not None
    assert window.workbench.state.state is VisitState.WAITING


def test_space_types_a_space_in_a_field_and_is_no_shutter_there(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    window.workbench.show_frame(cv2.imread(str(FACES / "composed_plain.jpg")))
    press(window, Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    field = QApplication.focusWidget()

    QTest.keyClicks(field, "a b")
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=PATIENCE_MS)

    assert window.workbench.page is Page.PUT_ASIDE
    assert field.text() == "a b"  # type: ignore[attr-defined]
    assert window.workbench.state is not None
    assert window.workbench.state.state is VisitState.RECORD_OPEN


def test_pages_follow_the_keys_and_escape_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    for key, page in ((Qt.Key.Key_F2, Page.TYPE_ID), (Qt.Key.Key_F3, Page.SEARCH)):
        press(window, key)
        assert window.workbench.page is page
        press(window, Qt.Key.Key_Escape)
        assert window.workbench.page is Page.LIVE


def test_scan_works_while_a_page_is_laid_over(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Qt.Key.Key_F3)

    open_first(qtbot, window)

    assert window.workbench.page is Page.LIVE


def test_refused_photo_asks_for_a_reason_before_it_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    window.workbench.take_photo_file(str(FACES / "obama2.jpg"))
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)

    shot = window.workbench.pages[Page.SHOT]
    assert isinstance(shot, ShotPage)
    press(window, Qt.Key.Key_F7)
    press(window, Qt.Key.Key_F8)
    QTest.keyClick(shot._exception._accept, Qt.Key.Key_Space)
    nothing_chosen = shot._exception._told.text()
    QTest.keyClick(shot._exception._kinds, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_F8)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    no_reason = shot._exception._told.text()
    QTest.keyClicks(QApplication.focusWidget(), "reason")
    shot.tick_looks()
    QTest.keyClick(shot._exception._reason, Qt.Key.Key_Return)
    wait_for(qtbot, window, VisitState.PHOTO_KEPT)

    assert "Choose" in nothing_chosen
    assert "reason" in no_reason


def test_exception_of_one_resident_is_not_proposed_for_the_next(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    shot = window.workbench.pages[Page.SHOT]
    assert isinstance(shot, ShotPage)
    window.workbench.take_photo_file(str(FACES / "obama2.jpg"))
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)
    press(window, Qt.Key.Key_F8)
    QTest.keyClick(shot._exception._kinds, Qt.Key.Key_Down)
    QTest.keyClicks(shot._exception._reason, "typed")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    was_left = shot.is_asking_exception
    press(window, Qt.Key.Key_F8)
    is_still_typed = shot._exception._reason.text()

    press(window, Qt.Key.Key_F6)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)
    window.workbench.take_photo_file(str(FACES / "obama2.jpg"))
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)
    press(window, Qt.Key.Key_F8)

    assert (was_left, is_still_typed) == (False, "typed")
    assert shot._exception.kind is None
    assert shot._exception._reason.text() == ""


def test_broken_printer_is_said_with_a_retry_and_the_visit_stays(qtbot: QtBot, window: MainWindow) -> None:
    class Broken:
        def print_pdf(self, pdf: bytes, title: str) -> None:
            raise OperationalError(Fault.PRINTER_STOPPED)

        def names(self) -> tuple[str, ...]:
            return ()

    bench = window.workbench
    bench._printer = Broken()
    open_first(qtbot, window)
    bench.take_photo_file(str(FACES / "composed_plain.jpg"))
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)
    window.workbench.pages[Page.SHOT].tick_looks()  # type: ignore[attr-defined]
    press(window, Qt.Key.Key_F7)
    wait_for(qtbot, window, VisitState.PHOTO_KEPT)
    bench.pages[Page.IDENTITY].tick(IdentityDocument.PASSPORT, IdentityDocument.PENSION_BOOK)  # type: ignore[attr-defined]
    press(window, Qt.Key.Key_F9)
    wait_for(qtbot, window, VisitState.IDENTITY_CHECKED)
    press(window, Qt.Key.Key_F10)
    wait_for(qtbot, window, VisitState.CONFIRMED)

    press(window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: bool(bench.notices.text), timeout=PATIENCE_MS)

    assert "printer has stopped" in bench.notices.text
    assert bench.state is not None and bench.state.state is VisitState.CONFIRMED


def test_language_changes_at_run_time(qtbot: QtBot, window: MainWindow, resources: Path) -> None:
    translator = QTranslator()
    assert translator.load("counter_desk_ja", str(resources / "translations"))
    before = window.workbench.action_bar.action(Intent.SHOOT).text()

    QApplication.instance().installTranslator(translator)  # type: ignore[union-attr]
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    QApplication.processEvents()
    after = window.workbench.action_bar.action(Intent.SHOOT).text()
    QApplication.instance().removeTranslator(translator)  # type: ignore[union-attr]

    assert (before, after) == ("Shoot", "撮影")


def test_every_action_has_a_key_of_its_own() -> None:
    keys = [spec.key for spec in ACTIONS]

    assert len(set(keys)) == len(keys)
    assert {f"F{number}" for number in range(1, 13)} <= set(keys)


def test_window_fits_the_smallest_screen_at_its_largest_scale(qtbot: QtBot, window: MainWindow) -> None:
    """1366×768 at 150 % leaves 911×512 for the window and its frame."""
    least = window.minimumSizeHint()

    assert least.width() <= 911
    assert least.height() <= 480


def test_targets_are_large_enough_for_a_finger(qtbot: QtBot, window: MainWindow, resources: Path) -> None:
    load_fonts(resources / "fonts", FIRST_FONT_FILES)
    apply_theme(QApplication.instance(), "light")  # type: ignore[arg-type]
    kinds = (QPushButton, QCheckBox, QLineEdit, QComboBox)

    for widget in (one for kind in kinds for one in window.findChildren(kind)):
        assert widget.sizeHint().height() >= 44, (type(widget).__name__, widget.accessibleName())


def test_settings_screen_gives_back_what_it_was_given(qtbot: QtBot) -> None:
    from counter_desk.ui.settings_dialog import SettingsDialog

    settings = replace(Settings(), camera=replace(Settings().camera, kind="simulated", width=640))
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)

    assert dialog.settings == settings


def test_program_that_runs_twice_says_so_and_goes_on_when_the_first_is_closed(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path
) -> None:
    from counter_desk.app import Program

    folders = Folders(tmp_path, tmp_path / "settings.toml")
    simulated = replace(
        Settings(),
        camera=replace(Settings().camera, kind="simulated"),
        scanner=replace(Settings().scanner, kind="none"),
        printer=replace(Settings().printer, kind="folder"),
        display=replace(Settings().display, language="ja"),
    )
    program = Program(QApplication.instance(), folders, simulated)  # type: ignore[arg-type]
    program.start()
    qtbot.waitUntil(lambda: program.window.is_furnished, timeout=PATIENCE_MS)
    bench = program.window.workbench
    qtbot.waitUntil(lambda: "すでに動いています" in bench.notices.text, timeout=PATIENCE_MS)

    workplace.close()
    bench.notices._step.click()
    qtbot.waitUntil(lambda: bench.state is not None, timeout=PATIENCE_MS)
    program.close()


def test_key_pressed_twice_is_one_act(qtbot: QtBot, window: MainWindow, workplace: Workplace) -> None:
    open_first(qtbot, window)
    window.workbench.show_frame(cv2.imread(str(FACES / "composed_plain.jpg")))

    press(window, Qt.Key.Key_Space)
    press(window, Qt.Key.Key_Space)
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=PATIENCE_MS)

    assert window.workbench.state is not None
    assert window.workbench.state.notice.ok


def test_photo_file_is_the_lit_way_on_while_the_camera_is_gone(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    buttons = window.workbench.action_bar._buttons
    window.workbench.show_frame(cv2.imread(str(FACES / "composed_plain.jpg")))
    with_picture = (buttons[Intent.SHOOT].property("lit"), buttons[Intent.PHOTO_FILE].property("lit"))

    window.workbench.show_no_picture("gone")

    assert with_picture == (True, False)
    assert (buttons[Intent.SHOOT].property("lit"), buttons[Intent.PHOTO_FILE].property("lit")) == (
        False,
        True,
    )


def test_settings_that_can_not_be_read_open_no_other_database(qtbot: QtBot, tmp_path: Path) -> None:
    from counter_desk.app import Program

    (tmp_path / "settings.toml").write_text('[counter]\nrole = "boss"\n', encoding="utf-8")
    folders = Folders(tmp_path / "data", tmp_path / "settings.toml")
    program = Program(QApplication.instance(), folders)  # type: ignore[arg-type]
    program.start()
    qtbot.waitUntil(lambda: program.window.is_furnished, timeout=PATIENCE_MS)
    bench = program.window.workbench
    qtbot.waitUntil(lambda: "counter.role" in bench.notices.text, timeout=PATIENCE_MS)

    assert bench.state is None
    assert not folders.database_file.exists()
    program.close()


def test_unsaved_correction_is_not_passed_over_by_another_key(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    press(window, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    window.workbench.show_frame(cv2.imread(str(FACES / "composed_plain.jpg")))

    press(window, Qt.Key.Key_F5)

    assert window.workbench.page is Page.CORRECT
    assert "Esc" in window.workbench.notices.text
    assert window.workbench.state is not None
    assert window.workbench.state.state is VisitState.RECORD_OPEN
