"""What every camera does, real or simulated; and what the real one does when its stream stops."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from counter_desk.devices.camera import Camera, Frame
from counter_desk.devices.real.opencv_camera import OpenCvCamera
from counter_desk.devices.simulated.camera import SimulatedCamera
from counter_desk.domain.errors import Fault, OperationalError
from tests.devices.stream import MjpegServer


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
    camera.open()

    assert [one.value.fault for one in (stopped, missing, busy)] == [
        Fault.CAMERA_STOPPED,
        Fault.CAMERA_MISSING,
        Fault.CAMERA_BUSY,
    ]
    assert next_frame(camera).number > 0
