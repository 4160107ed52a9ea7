"""A picture file dropped onto the window, with the events that a file manager sends."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from counter_desk.bootstrap import Workplace, build
from counter_desk.demo_residents import SAMPLES, import_samples
from counter_desk.devices.simulated.file_printer import PdfFilePrinter
from counter_desk.domain.photo import PhotoSource
from counter_desk.domain.visit import VisitState
from counter_desk.settings import Folders, Settings
from counter_desk.ui.actions import Intent
from counter_desk.ui.main_window import MainWindow
from counter_desk.ui.workbench import Page

FACE = Path(__file__).parents[1] / "data" / "faces" / "composed_plain.jpg"
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


def drop(window: MainWindow, *urls: QUrl) -> Qt.DropAction:
    """Drag over and let go, offered as a move; gives back what the file manager may do then."""
    mime = QMimeData()
    mime.setUrls(list(urls))
    offered = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), offered, mime, left, nothing))
    dropped = QDropEvent(QPointF(300, 300), offered, mime, left, nothing)
    dropped.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(window, dropped)
    return dropped.dropAction()


def local(file: Path) -> QUrl:
    return QUrl.fromLocalFile(str(file))


def test_a_dropped_picture_is_judged_for_the_open_record(qtbot: QtBot, window: MainWindow) -> None:
    window.workbench.take_scan(SAMPLES[0].number)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)
    qtbot.waitUntil(lambda: window.workbench.is_free, timeout=PATIENCE_MS)

    action = drop(window, local(FACE))

    assert "read" in window.workbench.notices.text  # said at once, while the work goes on
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)
    assert action is Qt.DropAction.CopyAction  # the resident's own file is never moved away
    assert "read" not in window.workbench.notices.text
    assert window.workbench.state is not None
    assert window.workbench.state.photo is not None
    assert window.workbench.state.photo.photo.source is PhotoSource.FILE


def test_a_picture_dropped_without_an_open_record_is_not_taken_and_it_says_why(window: MainWindow) -> None:
    drop(window, local(FACE))

    assert "Scan the application form" in window.workbench.notices.text
    assert window.workbench.is_free


def test_only_one_file_of_this_computer_is_taken(qtbot: QtBot, window: MainWindow) -> None:
    window.workbench.take_scan(SAMPLES[0].number)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)
    qtbot.waitUntil(lambda: window.workbench.is_free, timeout=PATIENCE_MS)

    for urls, said in (
        ([local(FACE), local(FACE)], "one picture file"),
        ([QUrl("https://example.org/face.jpg")], "no file on this PC"),
    ):
        window.workbench.notices.clear()
        drop(window, *urls)

        assert said in window.workbench.notices.text
        assert window.workbench.is_free


@pytest.mark.parametrize(
    "url",
    ["file://server/share/face.jpg", "file:////server/share/face.jpg", "file:///%5Cserver/share/face.jpg"],
)
def test_no_server_is_asked_for_a_dropped_picture(qtbot: QtBot, window: MainWindow, url: str) -> None:
    """Windows would log in there, and hand over who works here."""
    asked: list[str] = []
    window.workbench.take_photo_file = asked.append  # type: ignore[method-assign]
    window.workbench.take_scan(SAMPLES[0].number)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)
    qtbot.waitUntil(lambda: window.workbench.is_free, timeout=PATIENCE_MS)

    drop(window, QUrl(url))

    assert "no file on this PC" in window.workbench.notices.text
    assert not asked


def test_what_was_typed_on_a_page_stays_when_a_picture_is_dropped(qtbot: QtBot, window: MainWindow) -> None:
    window.workbench.take_scan(SAMPLES[0].number)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)
    qtbot.waitUntil(lambda: window.workbench.is_free, timeout=PATIENCE_MS)
    window.workbench.ask(Intent.PUT_ASIDE)

    drop(window, local(FACE))

    assert "Esc" in window.workbench.notices.text
    assert window.workbench.page is Page.PUT_ASIDE


def test_a_folder_and_an_empty_file_are_told_and_the_record_stays_open(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.workbench.take_scan(SAMPLES[0].number)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)
    (tmp_path / "empty.jpg").write_bytes(b"")

    for file, said in ((tmp_path, "can't be read"), (tmp_path / "empty.jpg", "empty")):
        qtbot.waitUntil(lambda: window.workbench.is_free, timeout=PATIENCE_MS)
        drop(window, local(file))
        qtbot.waitUntil(lambda words=said: words in window.workbench.notices.text, timeout=PATIENCE_MS)

        assert window.workbench.state is not None
        assert window.workbench.state.state is VisitState.RECORD_OPEN


def test_a_picture_that_was_turned_is_told_beside_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.workbench.take_scan(SAMPLES[0].number)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)
    qtbot.waitUntil(lambda: window.workbench.is_free, timeout=PATIENCE_MS)
    with Image.open(FACE) as upright:
        upright.transpose(Image.Transpose.ROTATE_270).save(tmp_path / "side.jpg", quality=95)

    drop(window, local(tmp_path / "side.jpg"))
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)

    words = [one.text() for one in window.workbench.pages[Page.SHOT].findChildren(QLabel) if one.isVisible()]
    assert any(text.startswith("⚠ The picture lay on its side") for text in words), words


def test_the_window_goes_on_while_a_huge_picture_is_read(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.workbench.take_scan(SAMPLES[0].number)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)
    qtbot.waitUntil(lambda: window.workbench.is_free, timeout=PATIENCE_MS)
    with Image.open(FACE) as small:
        small.resize((7680, 4320)).save(tmp_path / "huge.jpg", quality=80)

    drop(window, local(tmp_path / "huge.jpg"))
    rounds = 0
    while window.runner.is_busy:
        QApplication.processEvents()
        rounds += 1

    assert rounds > 20  # a window that waited would have gone round once
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)
