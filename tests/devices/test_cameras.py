"""What every camera does, real or simulated; and what the real one does when its stream stops."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from counter_desk.devices.camera import Camera, Frame
from counter_desk.devices.frame_watch import FrameWatch
from counter_desk.devices.real.opencv_camera import OpenCvCamera, as_bgr
from counter_desk.devices.simulated.camera import SimulatedCamera
from counter_desk.domain.errors import Fault, OperationalError
from tests.devices.stream import MjpegServer

Troubled = tuple[Camera, Callable[[], None], Callable[[], None]]


@pytest.fixture
def portrait(resources: Path) -> Path:
    return resources / "demo" / "portrait.jpg"


@pytest.fixture
def server(portrait: Path) -> Iterator[MjpegServer]:
    with MjpegServer(portrait) as serving:
        yield serving


@pytest.fixture
def video(tmp_path: Path, portrait: Path) -> Path:
    file = tmp_path / "video.avi"
    writer = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*"MJPG"), 30, (640, 360))
    picture = cv2.resize(np.asarray(cv2.imread(str(portrait))), (640, 360))
    for _ in range(60):
        writer.write(picture)
    writer.release()
    return file


@pytest.fixture(params=["stream", "video file", "simulated"])
def camera(request: pytest.FixtureRequest, portrait: Path) -> Iterator[Camera]:
    made: dict[str, Callable[[], Camera]] = {
        "stream": lambda: OpenCvCamera(request.getfixturevalue("server").url),
        "video file": lambda: OpenCvCamera(str(request.getfixturevalue("video"))),
        "simulated": lambda: SimulatedCamera(portrait),
    }
    opened = made[request.param]()
    yield opened
    opened.close()


def next_frame(camera: Camera, patience_s: float = 10.0) -> Frame:
    deadline = time.monotonic() + patience_s
    while time.monotonic() < deadline:
        frame = camera.read()
        if frame is not None:
            return frame
    raise AssertionError("no frame came")


def test_frames_come_new_and_in_order(camera: Camera) -> None:
    camera.open()

    first, second = next_frame(camera), next_frame(camera)

    assert first.pixels.ndim == 3 and first.pixels.dtype == np.uint8
    assert first.pixels.flags["C_CONTIGUOUS"]
    assert second.number > first.number
    assert second.taken_at_s >= first.taken_at_s


def test_closed_camera_opens_again(camera: Camera) -> None:
    camera.open()
    next_frame(camera)
    camera.close()

    camera.open()

    assert next_frame(camera).pixels.size > 0


def test_stream_that_falls_silent_is_a_stopped_camera(server: MjpegServer) -> None:
    camera = OpenCvCamera(server.url, silence_s=1.0)
    camera.open()
    next_frame(camera)

    server.pause()
    with pytest.raises(OperationalError) as caught:
        while True:
            camera.read()

    assert caught.value.fault is Fault.CAMERA_STOPPED
    assert caught.value.is_passing
    camera.close()


@pytest.mark.parametrize("source", ["http://127.0.0.1:9/nothing", "/dev/video97", "97"])
def test_camera_that_is_not_there_is_missing(source: str) -> None:
    camera = OpenCvCamera(source)

    with pytest.raises(OperationalError) as caught:
        camera.open()

    assert caught.value.fault is Fault.CAMERA_MISSING
    camera.close()


def test_killed_stream_is_a_stopped_camera_then_a_missing_one_then_back(server: MjpegServer) -> None:
    camera = OpenCvCamera(server.url)
    camera.open()
    before = next_frame(camera)

    server.kill()
    with pytest.raises(OperationalError) as stopped:
        while True:
            camera.read()
    camera.close()
    with pytest.raises(OperationalError) as missing:
        camera.open()
    camera.close()
    server.restart()
    camera.open()
    after = next_frame(camera)
    camera.close()

    assert (stopped.value.fault, missing.value.fault) == (Fault.CAMERA_STOPPED, Fault.CAMERA_MISSING)
    assert after.number > before.number


@pytest.fixture(params=["stream", "simulated"])
def troubled(request: pytest.FixtureRequest, portrait: Path) -> Iterator[Troubled]:
    """A camera, and how to freeze and to darken it."""
    if request.param == "simulated":
        simulated = SimulatedCamera(portrait)
        freeze, darken = lambda: simulated.freeze(True), lambda: simulated.be_covered(True)
        yield simulated, freeze, darken
        simulated.close()
        return
    server: MjpegServer = request.getfixturevalue("server")
    camera = OpenCvCamera(server.url)
    black = cv2.imencode(".jpg", np.zeros((720, 1280, 3), np.uint8))[1].tobytes()
    yield camera, server.freeze, lambda: server.show(black)
    camera.close()


def faults_of(camera: Camera, wanted: Fault, patience_s: float = 10.0) -> set[Fault | None]:
    """What is told of its frames until the wanted fault is."""
    watch, seen = FrameWatch(), set[Fault | None]()
    began_s = time.monotonic()
    while wanted not in seen and time.monotonic() - began_s < patience_s:
        if (frame := camera.read()) is not None:
            seen.add(watch.look(frame).fault)
    return seen


def test_healthy_camera_is_called_neither_frozen_nor_black(troubled: Troubled) -> None:
    camera, _, _ = troubled
    camera.open()

    seen = faults_of(camera, Fault.CAMERA_FROZEN, patience_s=3.0)

    assert seen == {None}


def test_frozen_camera_is_told(troubled: Troubled) -> None:
    camera, freeze, _ = troubled
    camera.open()
    next_frame(camera)

    freeze()
    seen = faults_of(camera, Fault.CAMERA_FROZEN)

    assert seen == {None, Fault.CAMERA_FROZEN}


def test_black_camera_is_told_and_is_not_called_frozen(troubled: Troubled) -> None:
    camera, _, darken = troubled
    camera.open()
    next_frame(camera)

    darken()
    seen = faults_of(camera, Fault.CAMERA_DARK)

    assert seen <= {None, Fault.CAMERA_DARK} and Fault.CAMERA_DARK in seen


def test_simulated_camera_can_be_pulled_out_taken_and_plugged_in(portrait: Path) -> None:
    camera = SimulatedCamera(portrait)
    camera.open()
    next_frame(camera)

    camera.pull_out()
    with pytest.raises(OperationalError) as stopped:
        camera.read()
    with pytest.raises(OperationalError) as missing:
        camera.open()
    camera.plug_in()
    camera.be_taken(True)
    with pytest.raises(OperationalError) as busy:
        camera.open()
    camera.be_taken(False)
    camera.be_denied(True)
    with pytest.raises(OperationalError) as denied:
        camera.open()
    camera.be_denied(False)
    camera.open()

    assert [one.value.fault for one in (stopped, missing, busy, denied)] == [
        Fault.CAMERA_STOPPED,
        Fault.CAMERA_MISSING,
        Fault.CAMERA_BUSY,
        Fault.CAMERA_DENIED,
    ]
    assert next_frame(camera).number > 0


class FakeCapture:
    """A driver that writes down what it was asked for: there is no camera where the tests run."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, float]] = []

    def isOpened(self) -> bool:  # noqa: N802 - the name in cv2
        return True

    def set(self, name: int, value: float) -> bool:
        self.asked.append((name, value))
        return False


def test_compressed_frames_are_asked_for_before_their_size_and_the_focus_is_automatic() -> None:
    capture = FakeCapture()

    OpenCvCamera("0")._tuned(capture)

    assert capture.asked == [
        (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG")),
        (cv2.CAP_PROP_FRAME_WIDTH, 1920),
        (cv2.CAP_PROP_FRAME_HEIGHT, 1080),
        (cv2.CAP_PROP_AUTOFOCUS, 1),
    ]


_ODD = np.random.default_rng(1).integers(0, 255, (48, 64, 4)).astype(np.uint8)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (_ODD[..., :3], _ODD[..., :3]),
        (_ODD, _ODD[..., :3]),
        (_ODD[..., 0], np.dstack([_ODD[..., 0]] * 3)),
        (_ODD[..., :1], np.dstack([_ODD[..., 0]] * 3)),
    ],
    ids=["a part of a wider one", "with transparency", "grey", "one channel"],
)
def test_odd_frames_of_drivers_become_bgr(given: Any, wanted: Any) -> None:
    made = as_bgr(given)

    assert np.array_equal(made, wanted)
    assert made.dtype == np.uint8 and made.flags["C_CONTIGUOUS"]


@pytest.mark.parametrize(
    "given",
    [
        None,
        _ODD[:0],
        _ODD[..., :2],
        _ODD.astype(np.uint16),
        np.zeros((1, 48 * 64 * 2), np.uint8),
        np.zeros(100, np.uint8),
    ],
    ids=["nothing", "empty", "two channels", "16 bits", "not understood", "bytes"],
)
def test_what_is_no_frame_is_left_out(given: object) -> None:
    assert as_bgr(given) is None


def test_driver_that_gives_no_picture_between_two_disturbs_nobody(
    video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hiccuping:
        """The video, with a frame in between that is none."""

        def __init__(self, file: str) -> None:
            self._video, self._count = cv2.VideoCapture(file), 0
            self.isOpened, self.release = self._video.isOpened, self._video.release

        def read(self) -> tuple[bool, object]:
            self._count += 1
            return (True, _ODD[:0]) if self._count % 2 else self._video.read()

    camera = OpenCvCamera(str(video))
    monkeypatch.setattr(camera, "_opened", lambda: (Hiccuping(str(video)), str(video)))
    camera.open()

    frames = [next_frame(camera) for _ in range(3)]
    camera.close()

    assert [frame.pixels.shape for frame in frames] == [(360, 640, 3)] * 3
