"""Guidance, shutter, countdown and burst on a real desk; the automatic ones on a stream from a camera."""

import time
import wave
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_desk.bootstrap import Workplace, build
from counter_desk.demo_residents import SAMPLES, import_samples
from counter_desk.devices.camera import Frame
from counter_desk.devices.real.opencv_camera import OpenCvCamera
from counter_desk.devices.simulated.camera import SimulatedCamera
from counter_desk.devices.simulated.file_printer import PdfFilePrinter
from counter_desk.domain.errors import Fault
from counter_desk.domain.guidance import Direction
from counter_desk.domain.photo import PhotoReport
from counter_desk.domain.verdict import ALLOWED, ReasonCode, refused
from counter_desk.domain.visit import VisitState
from counter_desk.settings import Folders, Photo, Settings
from counter_desk.ui.actions import Intent
from counter_desk.ui.device_worker import CameraWorker
from counter_desk.ui.help_sheet import HelpSheet
from counter_desk.ui.main_window import MainWindow
from counter_desk.ui.pages.live_page import NEW_REST_S
from counter_desk.ui.preview import LONGEST_S, SHORTEST_S, PreviewAdviser, pause_after
from counter_desk.ui.tones import RATE, Tone, Tones, load_multimedia, write_wave
from counter_desk.ui.widgets.guide_painting import arrow_paths
from counter_desk.ui.widgets.live_picture import LivePicture
from tests.devices.stream import MjpegServer
from tests.vision.spoil import blurred, exposed, placed

FACES = Path(__file__).parents[1] / "data" / "faces"
PATIENCE_MS = 20_000
FINE = PhotoReport(ALLOWED)
DARK = PhotoReport(refused(ReasonCode.TOO_DARK))
Opened = Callable[..., MainWindow]


@pytest.fixture(scope="module")
def portrait() -> Any:
    return np.asarray(cv2.imread(str(FACES / "composed_plain.jpg")), np.uint8)


@pytest.fixture
def workplace(tmp_path: Path) -> Iterator[Workplace]:
    built = build(Settings(), Folders(tmp_path, tmp_path / "settings.toml"))
    import_samples(built)
    yield built
    built.close()


@pytest.fixture
def opened(qtbot: QtBot, workplace: Workplace, tmp_path: Path) -> Iterator[Opened]:
    made: list[MainWindow] = []

    def make(photo: Photo | None = None) -> MainWindow:
        window = MainWindow()
        qtbot.addWidget(window)
        window.furnish(replace(Settings(), photo=photo or Photo()))
        window.show()
        window.start(workplace, PdfFilePrinter(tmp_path / "papers"))
        made.append(window)
        qtbot.waitUntil(lambda: window.workbench.state is not None, timeout=PATIENCE_MS)
        return window

    yield make
    for window in made:
        window.close()


def wait_for(qtbot: QtBot, window: MainWindow, state: VisitState) -> None:
    bench = window.workbench
    qtbot.waitUntil(lambda: bench.state is not None and bench.state.state is state, timeout=PATIENCE_MS)


def open_first(qtbot: QtBot, window: MainWindow) -> None:
    window.workbench.take_scan(SAMPLES[0].number)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)


def feed(window: MainWindow, report: PhotoReport, seconds: float, start_s: float | None = None) -> None:
    """Verdicts on ten frames a second."""
    begin_s = time.monotonic() if start_s is None else start_s
    for at in range(int(seconds * 10) + 1):
        window.workbench.show_report(report, begin_s + at / 10)


def jpeg_of(frame: Any) -> bytes:
    return cv2.imencode(".jpg", frame)[1].tobytes()


# --- on a stream ------------------------------------------------------------------------------------


def test_stream_guides_the_resident_then_fires_by_itself_once(
    qtbot: QtBot, opened: Opened, portrait: Any
) -> None:
    window, seen, frames = opened(), list[float](), list[Any]()
    bench = window.workbench
    with MjpegServer(FACES / "composed_plain.jpg") as server:
        worker = CameraWorker(OpenCvCamera(server.url), window)
        worker.frame_arrived.connect(frames.append)
        window.attach_camera(worker)
        assert window._adviser is not None
        window._adviser.judged.connect(lambda report, at_s: seen.append(at_s))
        worker.start()
        qtbot.waitUntil(lambda: len(frames) > 20, timeout=PATIENCE_MS)
        assert not seen, "nothing is judged while no record is open"
        assert bench.state is not None and bench.state.state is VisitState.WAITING

        server.show(jpeg_of(placed(portrait, dx=400)))
        count = len(frames)
        qtbot.waitUntil(lambda: len(frames) > count + 3, timeout=PATIENCE_MS)
        open_first(qtbot, window)
        qtbot.waitUntil(lambda: "to your right" in bench.live.words, timeout=PATIENCE_MS)
        assert bench.live.picture.look.direction is Direction.MOVE_RIGHT

        server.show(jpeg_of(exposed(portrait, 0.15)))
        qtbot.waitUntil(lambda: "too dark" in bench.live.words, timeout=PATIENCE_MS)
        assert bench.live.picture.look.progress == 0.0

        server.show(jpeg_of(portrait))
        qtbot.waitUntil(lambda: bench.live.picture.look.progress > 0.2, timeout=PATIENCE_MS)
        wait_for(qtbot, window, VisitState.PHOTO_TAKEN)
        assert bench.state.photo is not None and bench.state.photo.photo.report.verdict.ok
        assert len(bench.state.burst) == 5

        first, count = bench.state.photo.photo.id, len(frames)
        qtbot.waitUntil(lambda: len(frames) > count + 20, timeout=PATIENCE_MS)
        assert bench.state.photo is not None and bench.state.photo.photo.id == first

        QTest.keyClick(window, Qt.Key.Key_F6)
        wait_for(qtbot, window, VisitState.RECORD_OPEN)
        retaken_s = time.monotonic()
        wait_for(qtbot, window, VisitState.PHOTO_TAKEN)
        assert time.monotonic() - retaken_s > 1.6
        window.close()


# --- the automatic shutter --------------------------------------------------------------------------


def test_shut_eye_begins_the_time_anew(qtbot: QtBot, opened: Opened, portrait: Any) -> None:
    window = opened()
    open_first(qtbot, window)
    window.workbench.show_frame(portrait)
    start_s = time.monotonic() + NEW_REST_S

    feed(window, FINE, 0.5, start_s)
    ripening = window.workbench.live.picture.look.progress
    feed(window, DARK, 0.0, start_s + 0.6)
    feed(window, FINE, 0.5, start_s + 0.7)

    assert ripening == pytest.approx(5 / 7)
    assert not window.workbench.shutter.look.is_taking
    feed(window, FINE, 0.2, start_s + 1.3)
    assert window.workbench.shutter.look.is_taking


def test_scan_gives_the_clerk_time_to_see_who_sits_there(qtbot: QtBot, opened: Opened, portrait: Any) -> None:
    window = opened()
    open_first(qtbot, window)
    window.workbench.show_frame(portrait)
    start_s = time.monotonic()

    feed(window, FINE, NEW_REST_S, start_s)
    in_the_rest = window.workbench.shutter.look.is_taking
    feed(window, FINE, 1.0, start_s + NEW_REST_S + 0.1)

    assert not in_the_rest
    assert window.workbench.shutter.look.is_taking


def test_nothing_is_shot_behind_another_window(qtbot: QtBot, opened: Opened, portrait: Any) -> None:
    window = opened()
    open_first(qtbot, window)
    window.workbench.show_frame(portrait)
    sheet = HelpSheet(window)
    sheet.setModal(True)
    sheet.show()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is sheet, timeout=PATIENCE_MS)
    start_s = time.monotonic() + NEW_REST_S

    feed(window, FINE, 1.0, start_s)
    behind = window.workbench.shutter.look.is_taking
    sheet.close()
    feed(window, FINE, 0.3, start_s + 1.1)

    assert not behind
    assert window.workbench.shutter.look.is_taking


def test_key_switches_the_automatic_shutter_off_and_the_page_says_so(
    qtbot: QtBot, opened: Opened, portrait: Any
) -> None:
    window = opened()
    bench = window.workbench
    open_first(qtbot, window)
    bench.show_frame(portrait)
    before = bench.live._auto.text()

    QTest.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    feed(window, FINE, 2.0)

    assert ("on" in before, "off" in bench.live._auto.text()) == (True, True)
    assert bench.live.is_well and bench.live.picture.look.progress == 0.0
    assert not bench.shutter.look.is_taking


def test_setting_switches_it_off_and_the_key_on(qtbot: QtBot, opened: Opened, portrait: Any) -> None:
    window = opened(Photo(auto_shutter="no"))
    bench = window.workbench
    open_first(qtbot, window)
    bench.show_frame(portrait)
    feed(window, FINE, NEW_REST_S + 1.0)
    was_taking = bench.shutter.look.is_taking

    bench.ask(Intent.AUTO_SHUTTER)
    start_s = time.monotonic() + NEW_REST_S
    bench.show_report(FINE, start_s + 1.1)
    at_once = bench.shutter.look.is_taking
    feed(window, FINE, 0.8, start_s + 1.2)

    assert (was_taking, at_once, bench.shutter.look.is_taking) == (False, False, True)


def test_visit_that_a_crash_cut_off_does_not_shoot_whoever_sits_there_now(
    qtbot: QtBot, opened: Opened, workplace: Workplace, portrait: Any
) -> None:
    workplace.reception.resume()
    workplace.reception.scan(SAMPLES[0].number)

    window = opened()
    wait_for(qtbot, window, VisitState.RECORD_OPEN)
    window.workbench.show_frame(portrait)
    feed(window, FINE, 2.0)

    assert "paused" in window.workbench.live._auto.text()
    assert not window.workbench.shutter.look.is_taking


def test_page_laid_over_the_picture_holds_the_automatic_shutter(
    qtbot: QtBot, opened: Opened, portrait: Any
) -> None:
    window = opened()
    open_first(qtbot, window)
    window.workbench.show_frame(portrait)
    window.workbench.ask(Intent.CORRECT)

    feed(window, FINE, 2.0)

    assert not window.workbench.shutter.look.is_taking


def test_verdict_on_a_frame_from_before_the_record_was_open_counts_for_nothing(
    qtbot: QtBot, opened: Opened, portrait: Any
) -> None:
    window = opened()
    window.workbench.show_frame(portrait)
    before_s = time.monotonic()
    open_first(qtbot, window)

    feed(window, FINE, 0.0, before_s)

    assert window.workbench.live.guidance.seen == ()


# --- countdown --------------------------------------------------------------------------------------


def test_countdown_counts_then_shoots(qtbot: QtBot, opened: Opened, portrait: Any) -> None:
    window = opened(Photo(countdown_s=3))
    bench, counts = window.workbench, list[int]()
    bench.shutter.changed.connect(lambda: counts.append(bench.live.picture.look.count))
    bench.shutter._second.setInterval(30)
    open_first(qtbot, window)
    bench.show_frame(portrait)
    counts.clear()

    QTest.keyClick(window, Qt.Key.Key_Space)
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)

    assert counts[:4] == [3, 2, 1, 0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space])
def test_countdown_is_stopped_by_escape_or_the_shutter_key(
    qtbot: QtBot, opened: Opened, portrait: Any, key: Qt.Key
) -> None:
    window = opened(Photo(countdown_s=3))
    bench = window.workbench
    open_first(qtbot, window)
    bench.show_frame(portrait)
    QTest.keyClick(window, Qt.Key.Key_Space)
    counted = bench.live.picture.look.count

    QTest.keyClick(window, key)

    assert (counted, bench.live.picture.look.count) == (3, 0)
    assert not bench.shutter._second.isActive() and not bench.shutter.look.is_taking
    assert bench.state is not None and bench.state.state is VisitState.RECORD_OPEN


def test_countdown_holds_the_automatic_shutter(qtbot: QtBot, opened: Opened, portrait: Any) -> None:
    window = opened(Photo(countdown_s=3))
    open_first(qtbot, window)
    window.workbench.show_frame(portrait)

    QTest.keyClick(window, Qt.Key.Key_Space)
    feed(window, FINE, 2.0)

    assert window.workbench.shutter.look.count == 3
    assert not window.workbench.shutter.look.is_taking


# --- burst ------------------------------------------------------------------------------------------


def shot(qtbot: QtBot, window: MainWindow, frames: list[Any]) -> None:
    """Press the shutter while these frames come, as fast as it takes them."""
    bench = window.workbench
    open_first(qtbot, window)
    bench.show_frame(frames[0])
    QTest.keyClick(window, Qt.Key.Key_Space)
    for count, frame in enumerate(frames[1:], 1):
        qtbot.waitUntil(lambda frame=frame, count=count: taken(window, frame) > count, timeout=PATIENCE_MS)
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=PATIENCE_MS)


def taken(window: MainWindow, frame: Any) -> int:
    """How many frames the burst has after this one was offered; a burst that is full counts as all."""
    shutter = window.workbench.shutter
    if shutter._frames:
        window.workbench.show_frame(frame)
    return len(shutter._frames) or shutter._burst


def test_best_of_five_is_proposed_and_keys_show_the_others(
    qtbot: QtBot, opened: Opened, portrait: Any
) -> None:
    window = opened(Photo(auto_shutter="no"))
    bench = window.workbench
    soft, dark = blurred(portrait, 4), exposed(portrait, 0.15)

    shot(qtbot, window, [soft, dark, portrait, soft, dark])

    def chosen() -> list[bool]:
        assert bench.state is not None
        return [one.is_chosen for one in bench.state.burst]

    assert chosen() == [False, False, True, False, False]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_1)
    qtbot.waitUntil(lambda: chosen()[0], timeout=PATIENCE_MS)
    QTest.keyClick(window, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: chosen()[4], timeout=PATIENCE_MS)
    QTest.keyClick(window, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: chosen()[0], timeout=PATIENCE_MS)
    assert bench.state is not None and bench.state.photo is not None
    assert not bench.state.photo.photo.report.verdict.ok


def test_camera_that_gives_no_more_frames_gives_a_burst_of_what_came(
    qtbot: QtBot, opened: Opened, portrait: Any
) -> None:
    window = opened()

    shot(qtbot, window, [portrait])

    assert window.workbench.state is not None
    assert len(window.workbench.state.burst) == 1


def test_shot_that_is_looked_at_is_not_replaced_by_the_shutter(
    qtbot: QtBot, opened: Opened, portrait: Any
) -> None:
    window = opened()
    shot(qtbot, window, [portrait])

    QTest.keyClick(window, Qt.Key.Key_Space)
    QTest.keyClick(window, Qt.Key.Key_F5)

    assert not window.workbench.shutter.look.is_taking


def test_frames_are_void_when_their_visit_ends_meanwhile(
    qtbot: QtBot, opened: Opened, workplace: Workplace, portrait: Any
) -> None:
    window = opened(Photo(auto_shutter="no"))
    bench = window.workbench
    open_first(qtbot, window)
    bench.show_frame(portrait)
    QTest.keyClick(window, Qt.Key.Key_Space)

    bench._send(lambda reception: reception.abandon("見本"))
    wait_for(qtbot, window, VisitState.WAITING)
    open_other = SAMPLES[1].number
    bench.take_scan(open_other)
    wait_for(qtbot, window, VisitState.RECORD_OPEN)

    assert not bench.shutter._patience.isActive() and bench.shutter._frames == []


# --- mirror and arrows ------------------------------------------------------------------------------


@pytest.mark.parametrize("is_mirrored", [True, False])
def test_live_picture_is_a_mirror_and_the_photo_is_not(qtbot: QtBot, is_mirrored: bool) -> None:
    frame = np.zeros((180, 320, 3), np.uint8)
    frame[:, :160], frame[:, 160:] = (0, 0, 255), (255, 0, 0)  # red at the camera's left
    picture = LivePicture(is_mirrored=is_mirrored)
    qtbot.addWidget(picture)
    picture.resize(320, 180)

    picture.show_frame(frame)
    seen = picture.grab().toImage()

    assert (seen.pixelColor(20, 90).blue() > 200) is is_mirrored
    assert (seen.pixelColor(300, 90).red() > 200) is is_mirrored
    assert picture.pixels is frame
    assert frame[90, 20].tolist() == [0, 0, 255]


def test_live_picture_takes_any_part_of_a_frame_and_nothing_that_is_none(qtbot: QtBot) -> None:
    wide = np.zeros((180, 640, 3), np.uint8)
    wide[:, :320] = (0, 0, 255)
    picture = LivePicture(is_mirrored=False)
    qtbot.addWidget(picture)
    picture.resize(320, 180)

    picture.show_frame(wide[:, :320])
    shown = picture.pixels
    for odd in (wide[..., 0], wide[..., :1], wide[:0], np.zeros((180, 320, 4), np.uint8), wide.astype(float)):
        picture.show_frame(odd)
    seen = picture.grab().toImage()

    assert {seen.pixelColor(x, y).red() > 200 for x in (5, 160, 314) for y in (5, 90, 174)} == {True}
    assert picture.pixels is shown and np.array_equal(shown, wide[:, :320])


FACE = QRectF(100, 50, 74, 100)
SIDES = [
    (Direction.MOVE_LEFT, Direction.MOVE_RIGHT),
    (Direction.TURN_LEFT, Direction.TURN_RIGHT),
    (Direction.TILT_LEFT, Direction.TILT_RIGHT),
]


@pytest.mark.parametrize(("left", "right"), SIDES)
@pytest.mark.parametrize("is_mirrored", [True, False])
def test_arrow_points_to_the_residents_own_side_on_the_picture_that_is_shown(
    left: Direction, right: Direction, is_mirrored: bool
) -> None:
    def way(direction: Direction) -> float:
        (path,) = arrow_paths(direction, FACE, is_mirrored=is_mirrored)
        return path.pointAtPercent(1.0).x() - path.pointAtPercent(0.0).x()

    assert (way(right) > 0) is is_mirrored
    assert way(left) == pytest.approx(-way(right))


def test_upright_arrows_are_the_same_in_a_mirror() -> None:
    def heights(direction: Direction) -> tuple[float, float]:
        path = arrow_paths(direction, FACE, is_mirrored=True)[0]
        assert path.pointAtPercent(1.0) == arrow_paths(direction, FACE, is_mirrored=False)[0].pointAtPercent(
            1.0
        )
        return path.pointAtPercent(0.0).y(), path.pointAtPercent(1.0).y()

    for up, down in ((Direction.MOVE_UP, Direction.MOVE_DOWN), (Direction.CHIN_UP, Direction.CHIN_DOWN)):
        assert heights(up)[0] > heights(up)[1]
        assert heights(down)[0] < heights(down)[1]


# --- tones and pace ---------------------------------------------------------------------------------


def test_tones_tell_well_once_then_the_shutter_then_a_refusal(
    qtbot: QtBot, opened: Opened, portrait: Any
) -> None:
    window = opened(Photo(auto_shutter="no"))
    open_first(qtbot, window)
    heard: list[Tone] = []
    window.workbench.toned.connect(heard.append)
    window.workbench.show_frame(blurred(portrait, 6))
    start_s = time.monotonic()

    for at, report in enumerate((FINE, DARK, FINE)):
        feed(window, report, 1.0, start_s + at * 1.1)
    QTest.keyClick(window, Qt.Key.Key_Space)
    wait_for(qtbot, window, VisitState.PHOTO_TAKEN)

    assert heard == [Tone.WELL, Tone.SHOT, Tone.REFUSED]


def test_tones_are_short_sounds_and_a_pc_without_sound_is_silent(tmp_path: Path) -> None:
    tones = Tones()
    for tone in Tone:
        write_wave(tmp_path / "tone.wav", tone)
        with wave.open(str(tmp_path / "tone.wav")) as sound:
            assert 0.05 < sound.getnframes() / RATE < 0.4
            assert any(sound.readframes(RATE))
        tones.play(tone)

    tones.begin(None)
    tones.play(Tone.WELL)
    load_multimedia()


@pytest.mark.parametrize("cost_s", [0.002, 0.02, 0.03, 0.05, 0.15, 0.5])
def test_looking_leaves_the_core_to_others(cost_s: float) -> None:
    period_s = cost_s + pause_after(cost_s)

    assert period_s >= SHORTEST_S
    assert period_s <= max(LONGEST_S, 2 * cost_s)


def test_adviser_rests_between_looks_and_then_takes_a_fresh_frame(qtbot: QtBot) -> None:
    looked: list[int] = []
    fed: list[float] = []

    def glance(frame: int) -> PhotoReport:
        looked.append(frame)
        return FINE

    def feed_next() -> None:
        fed.append(time.monotonic())
        adviser.look_at(len(fed) - 1)

    adviser = PreviewAdviser(glance)
    adviser.start()
    camera = QTimer(interval=4)
    camera.timeout.connect(feed_next)
    try:
        with qtbot.waitSignal(adviser.judged, timeout=PATIENCE_MS) as first:
            camera.start()
        with qtbot.waitSignal(adviser.judged, timeout=PATIENCE_MS) as second:
            pass
    finally:
        camera.stop()
        adviser.stop()

    assert looked[0] == 0
    assert looked[1] > 3, "the frames of the pause are dropped"
    assert second.args[1] - first.args[1] >= pause_after(0.0)
    assert second.args[1] == pytest.approx(fed[looked[1]], abs=0.5)


def test_guidance_goes_on_after_an_odd_frame_and_tells_of_it_once(qtbot: QtBot) -> None:
    told, judged = list[Exception](), list[PhotoReport]()

    def glance(frame: str) -> PhotoReport:
        if frame == "odd":
            raise ValueError(frame)
        return FINE

    adviser = PreviewAdviser(glance)
    adviser.crashed.connect(told.append)
    adviser.judged.connect(lambda report, at_s: judged.append(report))
    frames = iter(["odd", "odd", "odd", *["good"] * 1000])
    camera = QTimer(interval=120)
    camera.timeout.connect(lambda: adviser.look_at(next(frames)))
    adviser.start()
    camera.start()
    try:
        qtbot.waitUntil(lambda: len(judged) > 1, timeout=PATIENCE_MS)
    finally:
        camera.stop()
        adviser.stop()

    assert [str(error) for error in told] == ["odd"]


def test_camera_comes_back_after_our_own_bug_which_is_told_once(qtbot: QtBot) -> None:
    class Worker(CameraWorker):
        bugs = 2

        def use(self, frame: Frame) -> None:
            if self.bugs:
                self.bugs -= 1
                raise ValueError
            super().use(frame)

    worker = Worker(SimulatedCamera(FACES / "composed_plain.jpg", size=(640, 480)))
    told, faults, frames = list[Exception](), list[Fault](), list[Any]()
    worker.crashed.connect(told.append)
    worker.fault_arisen.connect(lambda error: faults.append(error.fault))
    worker.fault_arisen.connect(worker.retry)
    worker.frame_arrived.connect(frames.append)
    worker.start()
    try:
        qtbot.waitUntil(lambda: bool(frames), timeout=PATIENCE_MS)
    finally:
        worker.stop()

    assert faults == [Fault.CAMERA_STOPPED] * 2, "the old picture must not stay as if it were now"
    assert [type(error) for error in told] == [ValueError]


def test_next_resident_is_looked_at_afresh(
    qtbot: QtBot, opened: Opened, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    forgotten: list[VisitState] = []
    window = opened()
    desk = workplace.photo_desk
    monkeypatch.setattr(desk, "forget", lambda: forgotten.append(window.workbench.state.state))  # type: ignore[union-attr]

    open_first(qtbot, window)

    assert forgotten == [VisitState.RECORD_OPEN]
