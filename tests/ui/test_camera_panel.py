"""The settings of cameras: names to choose, a test picture with its figures, nothing left running."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from counter_desk.devices.camera import Camera, FoundCamera
from counter_desk.devices.frame_watch import Figures
from counter_desk.devices.real.opencv_camera import OpenCvCamera
from counter_desk.devices.simulated.camera import SimulatedCamera
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.settings import Settings
from counter_desk.ui.camera_bench import CameraBench
from counter_desk.ui.camera_panel import CameraPanel, SourceBox
from counter_desk.ui.device_worker import CameraWorker
from counter_desk.ui.messages import fault_sentence
from counter_desk.ui.settings_dialog import SettingsDialog
from counter_desk.ui.task import TaskRunner
from tests.devices.stream import MjpegServer

PORTRAIT = Path(__file__).parents[1] / "data" / "faces" / "composed_plain.jpg"
PATIENCE_MS = 20_000
CAMERA_PAGE = [section.name for section in fields(Settings)].index("camera")
FOUND = (FoundCamera("HD Webcam", "/dev/video0", 0, 200), FoundCamera("書画カメラ", "/dev/video2", 2, 200))


class Shop:
    """Where the bench gets its cameras; remembers which were made."""

    def __init__(self) -> None:
        self.found = FOUND
        self.made: list[tuple[str, str]] = []
        self.simulated = SimulatedCamera(PORTRAIT, size=(640, 480))

    def make(self, kind: str, source: str) -> Camera:
        self.made.append((kind, source))
        return self.simulated if kind == "simulated" else OpenCvCamera(source, find=lambda: self.found)

    def find(self) -> tuple[FoundCamera, ...]:
        return self.found


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def bench(qtbot: QtBot, shop: Shop) -> Iterator[CameraBench]:
    runner = TaskRunner()
    made = CameraBench(shop.make, shop.find, runner)
    yield made
    made.stop()
    runner.stop()


Opened = Callable[..., SettingsDialog]


@pytest.fixture
def opened(qtbot: QtBot, bench: CameraBench) -> Opened:
    def make(kind: str = "simulated", source: str = "0") -> SettingsDialog:
        camera = replace(Settings().camera, kind=kind, source=source)
        with qtbot.waitSignal(bench.found, timeout=PATIENCE_MS):
            dialog = SettingsDialog(replace(Settings(), camera=camera), bench=bench)
        qtbot.addWidget(dialog)
        dialog.show_section("camera")
        dialog.show()
        return dialog

    return make


def page_of(dialog: SettingsDialog) -> QWidget:
    page = dialog.findChildren(QTabWidget)[0].widget(CAMERA_PAGE)
    assert page is not None
    return page


def panel_of(dialog: SettingsDialog) -> CameraPanel:
    return page_of(dialog).findChildren(CameraPanel)[0]


def box_of(dialog: SettingsDialog) -> SourceBox:
    return page_of(dialog).findChildren(SourceBox)[0]


def until(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


# --- names ------------------------------------------------------------------------------------------


def test_names_of_the_cameras_are_offered_and_what_was_set_stays(opened: Opened) -> None:
    dialog = opened("real", "http://127.0.0.1/stream")
    box = box_of(dialog)

    offered = [box._box.itemText(at) for at in range(box._box.count())]

    assert offered == ["HD Webcam", "書画カメラ"]
    assert dialog.settings.camera.source == "http://127.0.0.1/stream"


def test_chosen_name_is_what_is_saved_and_a_number_can_be_typed(opened: Opened) -> None:
    dialog = opened("real", "0")
    box = box_of(dialog)

    box._box.setCurrentIndex(1)
    by_name = dialog.settings.camera.source
    box._box.setEditText(" 4 ")

    assert (by_name, dialog.settings.camera.source) == ("書画カメラ", "4")


def test_camera_plugged_in_meanwhile_is_offered_after_looking_again(
    qtbot: QtBot, opened: Opened, bench: CameraBench, shop: Shop
) -> None:
    dialog = opened("real", "HD Webcam")
    box = box_of(dialog)
    shop.found = (*FOUND, FoundCamera("New", "/dev/video4", 4, 200))

    with qtbot.waitSignal(bench.found, timeout=PATIENCE_MS):
        bench.look()

    assert box._box.count() == 3
    assert box.text == "HD Webcam"


# --- the test picture -------------------------------------------------------------------------------


def test_test_picture_shows_size_rate_and_light(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened()
    panel = panel_of(dialog)

    panel.begin()

    until(qtbot, lambda: panel.picture.pixels is not None)
    until(qtbot, lambda: "640 × 480" in panel.words)
    assert "frames a second" in panel.words and "(good)" in panel.words


@pytest.mark.parametrize(("light", "word"), [(0.1, "dark"), (0.5, "good"), (0.9, "bright")])
def test_light_is_a_number_and_a_word(qtbot: QtBot, bench: CameraBench, light: float, word: str) -> None:
    panel = CameraPanel(bench, lambda: ("simulated", ""))
    qtbot.addWidget(panel)
    panel.begin()

    panel._on_measured(Figures(1280, 720, 29.97, light))
    words = panel.words
    panel.end()

    assert "1280 × 720" in words and "30.0" in words
    assert f"{round(100 * light)} %" in words and word in words


@pytest.mark.parametrize("source", ["HD Webcam", "0", "/dev/video0"])
def test_camera_that_runs_already_is_not_opened_twice(
    qtbot: QtBot, bench: CameraBench, opened: Opened, shop: Shop, source: str
) -> None:
    with MjpegServer(PORTRAIT) as server:
        running = CameraWorker(OpenCvCamera(server.url))
        running.frame_arrived.connect(lambda _: running.frame_shown())
        bench.add_running("real", "HD Webcam", running)
        running.start()
        dialog = opened("real", source)
        panel = panel_of(dialog)

        panel.begin()
        until(qtbot, lambda: panel.picture.pixels is not None)
        dialog.close()

        assert shop.made == []
        with qtbot.waitSignal(running.frame_arrived, timeout=PATIENCE_MS):
            pass  # it goes on for the window
        running.stop()


@pytest.mark.parametrize(
    "leave",
    [
        lambda dialog: dialog.close(),
        lambda dialog: dialog.findChildren(QTabWidget)[0].setCurrentIndex(0),
        lambda dialog: box_of(dialog)._box.setEditText("1"),
        lambda dialog: panel_of(dialog)._button.click(),
    ],
    ids=["closed", "other page", "other camera", "stopped"],
)
def test_camera_is_let_go_when_nobody_looks(
    qtbot: QtBot, bench: CameraBench, opened: Opened, leave: Callable[[SettingsDialog], None]
) -> None:
    dialog = opened()
    panel = panel_of(dialog)
    panel.begin()
    until(qtbot, lambda: panel.picture.pixels is not None)

    leave(dialog)

    until(qtbot, lambda: bench._lent == [])


def test_camera_that_is_not_there_says_which_are_and_one_that_is_pulled_comes_back(
    qtbot: QtBot, opened: Opened, shop: Shop
) -> None:
    missing, dialog = opened("real", "Another"), opened()
    panel = panel_of(missing)
    panel.begin()
    until(qtbot, lambda: "HD Webcam, 書画カメラ" in panel.words)
    panel.end()

    pulled = panel_of(dialog)
    pulled.begin()
    until(qtbot, lambda: pulled.picture.pixels is not None)
    shop.simulated.pull_out()
    stopped = fault_sentence(OperationalError(Fault.CAMERA_STOPPED))
    until(qtbot, lambda: pulled.words == stopped)
    assert pulled.picture.pixels is None

    shop.simulated.plug_in()
    assert pulled._worker is not None
    pulled._worker.retry()
    until(qtbot, lambda: pulled.picture.pixels is not None and pulled.words != stopped)


def test_no_camera_is_asked_for_first(qtbot: QtBot, bench: CameraBench, shop: Shop) -> None:
    panel = CameraPanel(bench, lambda: ("none", "1"))
    qtbot.addWidget(panel)

    panel.begin()

    assert not panel.is_on and panel.words and shop.made == []
