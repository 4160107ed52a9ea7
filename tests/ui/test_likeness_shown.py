"""What the clerk sees of the likeness check: at the shot, and in the settings."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counter_desk.bootstrap import Workplace, build
from counter_desk.demo_residents import SAMPLES, import_samples
from counter_desk.desk.judging import PhotoDesk
from counter_desk.desk.reception import Reception
from counter_desk.devices.simulated.file_printer import PdfFilePrinter
from counter_desk.domain.clock import SystemClock
from counter_desk.domain.likeness import Embedding
from counter_desk.domain.visit import VisitState
from counter_desk.settings import Folders, Settings, resource_dir
from counter_desk.ui.main_window import MainWindow
from counter_desk.ui.settings_dialog import SettingsDialog
from counter_desk.ui.widgets.likeness_list import LikenessList
from counter_desk.ui.workbench import Page

PORTRAIT = str(Path(__file__).parents[1] / "data" / "faces" / "composed_plain.jpg")
PATIENCE_MS = 20_000


class OneFace:
    """Everybody is alike."""

    def embedding(self, picture: Any, face: Any) -> Embedding:
        return Embedding((0.0,) * 128)

    def close(self) -> None:
        pass


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    built = build(Settings(), Folders(tmp_path, tmp_path / "settings.toml"))
    import_samples(built)
    workplace = replace(built, reception=_reception(built))
    made = MainWindow()
    qtbot.addWidget(made)
    made.furnish(Settings())
    made.show()
    made.start(workplace, PdfFilePrinter(tmp_path / "papers"))
    qtbot.waitUntil(lambda: made.workbench.state is not None, timeout=PATIENCE_MS)
    yield made
    made.close()
    built.close()


def _reception(built: Workplace) -> Reception:
    photo_desk = PhotoDesk(resource_dir() / "models", OneFace())
    settings = built.settings
    return Reception(
        built.desk,
        photo_desk,
        built.paper_desk,
        SystemClock(),
        settings.counter.id,
        settings.forms.id_pattern,
    )


def wait_for(qtbot: QtBot, window: MainWindow, state: VisitState) -> None:
    bench = window.workbench
    qtbot.waitUntil(lambda: bench.state is not None and bench.state.state is state, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=PATIENCE_MS)


def shoot(qtbot: QtBot, window: MainWindow, sample: int) -> LikenessList:
    window.workbench.take_scan(SAMPLES[sample].number)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)
    window.workbench.take_photo_file(PORTRAIT)
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)
    return window.workbench.pages[Page.SHOT].findChild(LikenessList)


def words(shown: LikenessList) -> str:
    labels = [one for one in shown.findChildren(QLabel) if one.isVisible()]
    return " ".join(one.text() for one in labels if one.text())


def pictures(shown: LikenessList) -> int:
    return sum(one.isVisible() and not one.pixmap().isNull() for one in shown.findChildren(QLabel))


def test_shot_like_another_residents_shows_who_it_is_like_and_is_accepted_as_usual(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = shoot(qtbot, window, 0)
    first = (shown.isVisible(), words(shown))
    window.workbench.pages[Page.SHOT].tick_looks()  # type: ignore[attr-defined]
    QTest.keyClick(window, Qt.Key.Key_F7)
    wait_for(qtbot, window, VisitState.PHOTO_KEPT)
    window.workbench._send(lambda reception: reception.abandon("後日"))
    wait_for(qtbot, window, VisitState.WAITING)

    shoot(qtbot, window, 1)

    assert first == (False, "")
    assert shown.isVisible()
    assert SAMPLES[0].name in words(shown)
    assert pictures(shown) == 1
    window.workbench.pages[Page.SHOT].tick_looks()  # type: ignore[attr-defined]
    QTest.keyClick(window, Qt.Key.Key_F7)
    wait_for(qtbot, window, VisitState.PHOTO_KEPT)
    assert "Photo like another resident's" in _record_words(window)


def _record_words(window: MainWindow) -> str:
    return " ".join(one.text() for one in window.workbench.record_panel.findChildren(QLabel))


def test_settings_say_below_the_line_what_the_pc_lacks_for_it(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(), remarks={"photo.likeness": "nothing is compared"})
    plain = SettingsDialog(Settings())
    qtbot.addWidget(dialog)
    qtbot.addWidget(plain)

    told = [one.text() for one in dialog.findChildren(QLabel)]

    at = told.index("nothing is compared")
    assert told[at - 1] == "Compare faces against mix-ups"
    assert len(plain.findChildren(QLabel)) == len(told) - 1
