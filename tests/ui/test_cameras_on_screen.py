"""Cameras that fail and come back, on the real window: real streams and the simulation, told in sentences."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import segno
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_desk.bootstrap import Workplace, build
from counter_desk.demo_residents import SAMPLES, import_samples
from counter_desk.desk.codes import FormReader
from counter_desk.devices.camera import Camera
from counter_desk.devices.real.opencv_camera import OpenCvCamera
from counter_desk.devices.simulated.camera import SimulatedCamera
from counter_desk.devices.simulated.file_printer import PdfFilePrinter
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.visit import VisitState
from counter_desk.settings import DocumentCamera, Folders, Photo, Settings
from counter_desk.ui.actions import Intent
from counter_desk.ui.code_worker import CodeWorker
from counter_desk.ui.device_worker import CameraWorker
from counter_desk.ui.main_window import MainWindow
from counter_desk.ui.messages import fault_sentence
from counter_desk.ui.settings_dialog import SettingsDialog
from counter_desk.ui.workbench import lit_intent
from tests.devices.stream import MjpegServer

FACES = Path(__file__).parents[1] / "data" / "faces"
PORTRAIT = FACES / "composed_plain.jpg"
PATIENCE_MS = 20_000
WAKE_MS = 200


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
    photo = Photo(auto_shutter="no", countdown_s=5)
    made.furnish(replace(Settings(), photo=photo, document_camera=DocumentCamera(kind="real")))
    made.show()
    made.start(workplace, PdfFilePrinter(tmp_path / "papers"))
    qtbot.waitUntil(lambda: made.workbench.state is not None, timeout=PATIENCE_MS)
    yield made
    made.close()


def watched(window: MainWindow, camera: Camera) -> CameraWorker:
    """The camera at the window, tried again at once instead of later."""
    worker = CameraWorker(camera, window)
    window.attach_camera(worker)
    woken(worker, window)
    worker.start()
    return worker


def woken(worker: CameraWorker, window: MainWindow) -> None:
    timer = QTimer(window, interval=WAKE_MS)
    timer.timeout.connect(worker.retry)
    timer.start()


def says(fault: Fault, detail: str = "") -> str:
    return fault_sentence(OperationalError(fault, detail))


def until(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


def until_live(qtbot: QtBot, window: MainWindow) -> None:
    until(qtbot, lambda: window.workbench.live.picture.pixels is not None)


def until_state(qtbot: QtBot, window: MainWindow, state: VisitState) -> None:
    bench = window.workbench
    until(qtbot, lambda: bench.state is not None and bench.state.state is state)


def lit(window: MainWindow) -> Intent | None:
    assert window.workbench.state is not None
    return lit_intent(window.workbench.state, has_picture=window.workbench.live.picture.pixels is not None)


# --- the cable --------------------------------------------------------------------------------------


def test_stream_killed_in_the_middle_is_told_offers_the_file_and_comes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    bench, header = window.workbench, window.header
    with MjpegServer(PORTRAIT) as server:
        watched(window, OpenCvCamera(server.url))
        until_live(qtbot, window)
        bench.take_scan(SAMPLES[0].number)
        until_state(qtbot, window, VisitState.RECORD_OPEN)
        assert (lit(window), header._camera.text()) == (Intent.SHOOT, "● Camera")

        server.kill()
        until(qtbot, lambda: bench.live.picture.pixels is None)
        until(qtbot, lambda: bench.notices.text == says(Fault.CAMERA_MISSING))
        assert lit(window) is Intent.PHOTO_FILE
        assert header._camera.text() != "● Camera"

        server.restart()
        until_live(qtbot, window)
        until(qtbot, lambda: bench.notices.text == "")
        assert (lit(window), header._camera.text()) == (Intent.SHOOT, "● Camera")
        assert header._camera.toolTip() == ""
        window.close()


def test_cable_pulled_during_the_countdown_stops_it_and_nothing_old_is_shot(
    qtbot: QtBot, window: MainWindow
) -> None:
    bench, camera = window.workbench, SimulatedCamera(PORTRAIT)
    watched(window, camera)
    until_live(qtbot, window)
    bench.take_scan(SAMPLES[0].number)
    until_state(qtbot, window, VisitState.RECORD_OPEN)
    bench.ask(Intent.SHOOT)
    assert bench.shutter.look.count == 5

    camera.pull_out()
    until(qtbot, lambda: bench.live.picture.pixels is None)

    assert bench.shutter.look.count == 0
    bench.ask(Intent.SHOOT)
    assert not bench.shutter.look.is_taking
    assert bench.state is not None and bench.state.state is VisitState.RECORD_OPEN


# --- each its own sentence --------------------------------------------------------------------------


Trouble = Callable[[SimulatedCamera, bool], None]
TROUBLES: dict[Fault, Trouble] = {
    Fault.CAMERA_BUSY: lambda camera, is_on: camera.be_taken(is_on),
    Fault.CAMERA_DENIED: lambda camera, is_on: camera.be_denied(is_on),
    Fault.CAMERA_DARK: lambda camera, is_on: camera.be_covered(is_on),
    Fault.CAMERA_FROZEN: lambda camera, is_on: camera.freeze(is_on),
}


@pytest.mark.parametrize("fault", TROUBLES)
def test_trouble_has_its_sentence_and_goes_by_itself(qtbot: QtBot, window: MainWindow, fault: Fault) -> None:
    bench, camera = window.workbench, SimulatedCamera(PORTRAIT, size=(640, 480))
    begins_well = fault in (Fault.CAMERA_DARK, Fault.CAMERA_FROZEN)
    if not begins_well:
        TROUBLES[fault](camera, True)
    watched(window, camera)
    if begins_well:
        until_live(qtbot, window)
        TROUBLES[fault](camera, True)

    until(qtbot, lambda: bench.notices.text == says(fault))
    until(qtbot, lambda: window.header._camera.toolTip() == says(fault))
    assert (bench.live.picture.pixels is not None) is (fault is Fault.CAMERA_DARK)
    assert window.header._camera.text() == "⚠ Camera"

    TROUBLES[fault](camera, False)
    until(qtbot, lambda: bench.notices.text == "")
    until_live(qtbot, window)
    assert window.header._camera.text() == "● Camera"


def test_small_picture_says_its_size_and_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    watched(window, SimulatedCamera(PORTRAIT, size=(320, 240)))

    until(qtbot, lambda: window.workbench.notices.text == says(Fault.CAMERA_SMALL, "320×240"))

    assert "320×240" in window.workbench.notices.text
    until_live(qtbot, window)


def test_frozen_picture_stays_away_until_it_moves(qtbot: QtBot, window: MainWindow) -> None:
    """What was last seen may be the resident before: it must not come back as if it were now."""
    camera = SimulatedCamera(PORTRAIT, size=(640, 480))
    worker = watched(window, camera)
    until_live(qtbot, window)
    camera.freeze(True)
    until(qtbot, lambda: window.workbench.live.picture.pixels is None)
    shown: list[Any] = []
    opened: list[Any] = []
    worker.frame_arrived.connect(shown.append)
    worker.fault_arisen.connect(opened.append)

    until(qtbot, lambda: len(opened) >= 2)

    assert shown == []
    assert {error.fault for error in opened} == {Fault.CAMERA_FROZEN}


def test_every_camera_fault_says_something_of_its_own() -> None:
    faults = [fault for fault in Fault if fault.name.startswith("CAMERA")]

    told = {says(fault, "320×240") for fault in faults}

    assert len(told) == len(faults) >= 8
    assert all("camera" in one.lower() for one in told)


# --- the notice bar ---------------------------------------------------------------------------------


def test_camera_waits_with_its_message_until_the_bar_is_free(qtbot: QtBot, window: MainWindow) -> None:
    bench, camera = window.workbench, SimulatedCamera(PORTRAIT)
    camera.be_covered(True)  # told once: nothing is opened anew meanwhile
    bench.notices.say("another's", "stop")
    watched(window, camera)
    until(qtbot, lambda: window.header._camera.text() == "⚠ Camera")
    assert bench.notices.text == "another's"

    bench.take_scan(SAMPLES[0].number)
    until_state(qtbot, window, VisitState.RECORD_OPEN)

    until(qtbot, lambda: bench.notices.text == says(Fault.CAMERA_DARK))


# --- the document camera ----------------------------------------------------------------------------


def paper(number: str) -> bytes:
    """A form's code on a grey desk, as a document camera sees it."""
    code = np.array([[0 if dark else 255 for dark in row] for row in segno.make_qr(number).matrix], np.uint8)
    large = cv2.resize(code, (300, 300), interpolation=cv2.INTER_NEAREST)
    picture = np.full((720, 1280, 3), 200, np.uint8)
    picture[180:520, 400:740] = 255
    picture[200:500, 420:720] = large[..., None]
    return cv2.imencode(".jpg", picture)[1].tobytes()


def reading(window: MainWindow, camera: Camera) -> CodeWorker:
    worker = CodeWorker(camera, FormReader(), window)
    window.attach_document_camera(worker)
    woken(worker, window)
    worker.start()
    return worker


def test_form_held_before_the_document_camera_is_one_scan(qtbot: QtBot, window: MainWindow) -> None:
    scans: list[str] = []
    with MjpegServer(PORTRAIT) as server:
        watched(window, SimulatedCamera(PORTRAIT))
        reader = reading(window, OpenCvCamera(server.url))
        reader.text_scanned.connect(scans.append)
        until(qtbot, lambda: window.header._document_camera.text() == "● Document camera")

        server.show(paper(SAMPLES[0].number))
        until_state(qtbot, window, VisitState.RECORD_OPEN)
        with qtbot.waitSignals([reader.measured] * 2, timeout=PATIENCE_MS):
            pass

        assert scans == [SAMPLES[0].number]
        window.close()


def test_individual_number_under_the_document_camera_is_refused_as_from_a_scanner(
    qtbot: QtBot, window: MainWindow
) -> None:
    with MjpegServer(PORTRAIT) as server:
        server.show(paper("123456789018"))
        reading(window, OpenCvCamera(server.url))

        until(qtbot, lambda: "individual number" in window.workbench.notices.text)

        assert "123456789018" not in window.workbench.notices.text
        window.close()


def test_document_camera_never_covers_the_camera(qtbot: QtBot, window: MainWindow) -> None:
    bench, camera, second = window.workbench, SimulatedCamera(PORTRAIT), SimulatedCamera(PORTRAIT)
    second.be_taken(True)
    watched(window, camera)
    reading(window, second)
    until(qtbot, lambda: bench.notices.text == says(Fault.CAMERA_BUSY))
    until_live(qtbot, window)

    camera.pull_out()
    until(qtbot, lambda: bench.notices.text == says(Fault.CAMERA_MISSING))
    assert window.header._document_camera.toolTip() == says(Fault.CAMERA_BUSY)

    camera.plug_in()
    until(qtbot, lambda: bench.notices.text == says(Fault.CAMERA_BUSY))
    second.be_taken(False)
    until(qtbot, lambda: bench.notices.text == "")
    assert window.header._document_camera.text() == "● Document camera"


def test_header_does_not_speak_of_a_document_camera_that_nobody_wants(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.furnish(Settings())
    window.show()

    assert not window.header._document_camera.isVisible()


def test_program_with_two_cameras_starts_and_lends_them_to_its_settings(qtbot: QtBot, tmp_path: Path) -> None:
    from counter_desk.app import Program
    from counter_desk.ui.camera_panel import CameraPanel

    settings = replace(
        Settings(),
        camera=replace(Settings().camera, kind="simulated"),
        document_camera=DocumentCamera(kind="simulated", source="1"),
        scanner=replace(Settings().scanner, kind="none"),
        printer=replace(Settings().printer, kind="folder"),
        display=replace(Settings().display, language="en"),
    )
    program = Program(QApplication.instance(), Folders(tmp_path, tmp_path / "settings.toml"), settings)  # type: ignore[arg-type]
    program.start()
    until(qtbot, lambda: program.window.is_furnished)
    until(qtbot, lambda: "●" in program.window.header._document_camera.text())
    until_live(qtbot, program.window)

    program._show_settings()
    dialog = program.window.findChildren(SettingsDialog)[0]
    dialog.show_section("document_camera")
    (panel,) = (one for one in dialog.findChildren(CameraPanel) if one.isVisible())
    panel.begin()
    until(qtbot, lambda: panel.picture.pixels is not None)
    lent = list(program.camera_bench._lent)
    dialog.close()
    program.camera.pull_out()
    bench = program.window.workbench
    until(qtbot, lambda: bench.notices.text == says(Fault.CAMERA_STOPPED))
    program.change_language()
    until(qtbot, lambda: "カメラの映像が来ません" in bench.notices.text)
    until(qtbot, lambda: "カメラの映像が来ません" in bench.live.picture.accessibleDescription())
    program.close()

    assert lent == []
    assert not any(worker.isRunning() for worker in program.window._workers)
