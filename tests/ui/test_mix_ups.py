"""What the clerk and the resident see and do so that a face gets no other's name."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_desk.bootstrap import Workplace, build
from counter_desk.devices.simulated.file_printer import PdfFilePrinter
from counter_desk.domain import commands as c
from counter_desk.domain.identity import IdentityDocument
from counter_desk.domain.ids import ApplicationId, new_uuid7
from counter_desk.domain.resident import Resident, Sex
from counter_desk.domain.verdict import ReasonCode
from counter_desk.domain.visit import VisitState
from counter_desk.settings import Folders, Settings
from counter_desk.ui.main_window import MainWindow
from counter_desk.ui.pages.identity_page import IdentityPage
from counter_desk.ui.pages.shot_page import ShotPage
from counter_desk.ui.widgets.alike_panel import SAME, AlikePanel
from counter_desk.ui.widgets.name_label import NameLabel
from counter_desk.ui.widgets.person_choice import PersonButton
from counter_desk.ui.workbench import Page

FACES = Path(__file__).parents[1] / "data" / "faces"
PATIENCE_MS = 20_000
HANAKO, KAKO, STRANGER = "1" * 23, "2" * 23, "3" * 23
HOME = "見本市中央1-1"


def a_resident(name: str, kana: str, born: date, address: str = HOME) -> Resident:
    return Resident(
        id=new_uuid7(datetime.now(UTC)),
        name=name,
        kana=kana,
        birth_date=born,
        address=address,
        sex=Sex.FEMALE,
    )


@pytest.fixture
def workplace(tmp_path: Path) -> Iterator[Workplace]:
    built = build(Settings(), Folders(tmp_path, tmp_path / "settings.toml"))
    people = {
        HANAKO: a_resident("見本 花子", "ミホン ハナコ", date(1970, 3, 2)),
        KAKO: a_resident("見本 華子", "ミホン ハナコ", date(1971, 3, 2)),
        STRANGER: a_resident("例示 一郎", "レイジ イチロウ", date(1970, 3, 2), "見本市港町9-9"),
    }
    for number, resident in people.items():
        now = datetime.now(UTC)
        registered = c.RegisterApplication(
            id=new_uuid7(now),
            at=now,
            counter="1",
            staff="s1",
            application_id=new_uuid7(now),
            number=ApplicationId(number),
            resident=resident,
        )
        assert built.desk.handle(registered).ok
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
    made.workbench.show_frame(cv2.imread(str(FACES / "composed_plain.jpg")))
    yield made
    made.close()


def wait_for(qtbot: QtBot, window: MainWindow, state: VisitState) -> None:
    bench = window.workbench
    qtbot.waitUntil(lambda: bench.state is not None and bench.state.state is state, timeout=PATIENCE_MS)


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)


def came_and_went(qtbot: QtBot, window: MainWindow, workplace: Workplace, number: str) -> None:
    window.workbench.take_scan(number)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)
    state = workplace.reception.abandon("後日")
    window.workbench.render_state(state)


def shot_of(qtbot: QtBot, window: MainWindow, number: str) -> ShotPage:
    window.workbench.take_scan(number)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)
    window.workbench.take_photo_file(str(FACES / "composed_plain.jpg"))
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)
    page = window.workbench.pages[Page.SHOT]
    assert isinstance(page, ShotPage)
    return page


def refusal(qtbot: QtBot, window: MainWindow, code: ReasonCode) -> None:
    bench = window.workbench
    qtbot.waitUntil(
        lambda: bench.state is not None and bench.state.notice.codes == (code,), timeout=PATIENCE_MS
    )


def the_panel(window: MainWindow) -> AlikePanel:
    return window.workbench.live.alike


def test_alert_shows_both_side_by_side_with_what_differs(
    qtbot: QtBot, window: MainWindow, workplace: Workplace
) -> None:
    came_and_went(qtbot, window, workplace, HANAKO)

    window.workbench.take_scan(KAKO)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)

    panel = the_panel(window)
    assert panel.isVisible()
    mine, other = panel.lines
    assert mine[1:] == ("見本 華子", "ミホン ハナコ", "昭和46年3月2日", "Female", HOME, "…222222")
    assert other[1:] == ("見本 花子", SAME, "昭和45年3月2日", SAME, SAME, "…111111")
    assert "counter 1" in other[0]


def test_alert_goes_with_the_record_and_is_not_there_for_a_stranger(
    qtbot: QtBot, window: MainWindow, workplace: Workplace
) -> None:
    came_and_went(qtbot, window, workplace, HANAKO)
    came_and_went(qtbot, window, workplace, KAKO)
    assert not the_panel(window).isVisible()

    page = shot_of(qtbot, window, STRANGER)

    assert not the_panel(window).isVisibleTo(window.workbench.live)
    assert page.findChildren(PersonButton) == []
    page.tick_looks()
    press(window, Qt.Key.Key_F7)
    wait_for(qtbot, window, VisitState.PHOTO_KEPT)


def test_habit_does_not_get_past_the_choice(qtbot: QtBot, window: MainWindow, workplace: Workplace) -> None:
    came_and_went(qtbot, window, workplace, HANAKO)
    page = shot_of(qtbot, window, KAKO)
    looks = window.workbench.state.photo.photo.report.looks  # type: ignore[union-attr]
    assert page.person is None

    for _ in looks:
        press(window, Qt.Key.Key_Space)
    press(window, Qt.Key.Key_F7)
    refusal(qtbot, window, ReasonCode.PERSON_NOT_CHOSEN)
    press(window, Qt.Key.Key_Space)  # chooses the first line, which is the other one
    press(window, Qt.Key.Key_F7)
    refusal(qtbot, window, ReasonCode.PERSON_IS_OTHER)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_F7)

    wait_for(qtbot, window, VisitState.PHOTO_KEPT)


def test_choice_is_made_by_a_click_anywhere_in_the_line_and_anew_after_a_retake(
    qtbot: QtBot, window: MainWindow, workplace: Workplace
) -> None:
    came_and_went(qtbot, window, workplace, HANAKO)
    page = shot_of(qtbot, window, KAKO)
    lines = {one.accessibleName().split("  ")[0]: one for one in page.findChildren(PersonButton)}
    mine = next(one for name, one in lines.items() if "華子" in name)

    QTest.mouseClick(mine, Qt.MouseButton.LeftButton, pos=mine.rect().center())
    assert page.person == workplace.reception.state.record.resident.id  # type: ignore[union-attr]
    window.workbench.render_state(workplace.reception.retake_photo())
    shot_of(qtbot, window, KAKO)

    assert page.person is None


def test_summary_shows_name_and_face_large_side_by_side(
    qtbot: QtBot, window: MainWindow, workplace: Workplace
) -> None:
    page = shot_of(qtbot, window, STRANGER)
    page.tick_looks()
    press(window, Qt.Key.Key_F7)
    wait_for(qtbot, window, VisitState.PHOTO_KEPT)
    identity = window.workbench.pages[Page.IDENTITY]
    assert isinstance(identity, IdentityPage)
    identity.tick(IdentityDocument.PASSPORT, IdentityDocument.PENSION_BOOK)
    press(window, Qt.Key.Key_F9)
    wait_for(qtbot, window, VisitState.IDENTITY_CHECKED)
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=PATIENCE_MS)

    names = window.workbench.pages[Page.SUMMARY].findChildren(NameLabel)

    (name,) = (one for one in names if one.text() == "例示 一郎")
    assert letters_height(name) >= 30


def test_long_name_gets_smaller_before_it_is_cut(qtbot: QtBot) -> None:
    heights = []
    for text in ("見本 花子", "MIHON MARIA FERNANDA GONZALEZ"):
        name = NameLabel(text)
        qtbot.addWidget(name)
        name.setProperty("textSize", "huge")
        name.resize(460, name.sizeHint().height())
        heights.append(letters_height(name))

    assert heights[0] > heights[1] > 8


def letters_height(name: NameLabel) -> int:
    """The rows of the label in which anything is drawn."""
    picture = name.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ground = picture.pixel(picture.width() - 1, 0)
    rows = range(picture.height())
    return sum(any(picture.pixel(x, y) != ground for x in range(picture.width())) for y in rows)


def test_family_is_one_panel_with_a_line_for_each(
    qtbot: QtBot, window: MainWindow, workplace: Workplace
) -> None:
    came_and_went(qtbot, window, workplace, HANAKO)
    window.workbench.take_scan(KAKO)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)
    state = window.workbench.state
    assert state is not None
    (one,) = state.alike
    many = tuple(
        replace(one, served=replace(one.served, resident=replace(one.served.resident, name=f"見本 {at}子")))
        for at in range(6)
    )

    window.workbench.render_state(replace(state, alike=many))

    panel = the_panel(window)
    assert [line[1] for line in panel.lines] == ["見本 華子", *(f"見本 {at}子" for at in range(4))]
    assert any("2" in child.text() and child.isVisible() for child in panel.findChildren(type(panel._more)))
    assert window.workbench.live.picture.height() > 200
