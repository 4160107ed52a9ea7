"""Cameras by name: told apart, found again in another port, and what is said when they are not there."""

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import pytest

from counter_desk.devices.camera import FoundCamera, is_same_source
from counter_desk.devices.real.camera_access import fault_of_unopened, is_forbidden, look_for_camera
from counter_desk.devices.real.camera_list import is_name, list_cameras
from counter_desk.devices.real.opencv_camera import OpenCvCamera
from counter_desk.domain.errors import Fault, OperationalError


@dataclass(frozen=True)
class Listed:
    """What the system's own listing gives."""

    name: str | None
    index: int
    path: str = ""


def listed(*cameras: Listed, platform: str = "linux") -> tuple[FoundCamera, ...]:
    return list_cameras(lambda backend: cameras, platform)


def test_two_cameras_of_one_name_are_told_apart_in_the_systems_order() -> None:
    found = listed(Listed("HD Webcam", 4), Listed("書画カメラ", 2), Listed("HD Webcam", 0))

    assert [(one.name, one.index) for one in found] == [
        ("HD Webcam", 0),
        ("書画カメラ", 2),
        ("HD Webcam (2)", 4),
    ]


def test_two_of_one_name_keep_their_names_when_their_numbers_change() -> None:
    ports = {0: "usb1/1-2", 4: "usb1/1-1", 6: "usb1/1-2"}

    def where(*indexes: int) -> dict[str, str]:
        cameras = [Listed("HD Webcam", index) for index in indexes]
        found = list_cameras(lambda backend: cameras, "linux", ports.__getitem__)
        return {one.name: ports[one.index] for one in found}

    assert where(0, 4) == where(4, 6) == {"HD Webcam": "usb1/1-1", "HD Webcam (2)": "usb1/1-2"}


def test_name_that_a_maker_numbered_already_is_not_given_twice() -> None:
    found = listed(Listed("Cam", 0), Listed("Cam (2)", 1), Listed("Cam", 2))

    assert len({one.name for one in found}) == 3


@pytest.mark.parametrize(
    ("given", "shown"),
    [("書画カメ\N{REPLACEMENT CHARACTER}", "書画カメ"), ("", "video3"), (None, "video3"), (" Cam ", "Cam")],
    ids=["cut in a character", "empty", "none", "blanks"],
)
def test_name_is_readable_whatever_the_system_gives(given: str | None, shown: str) -> None:
    assert listed(Listed(given, 3))[0].name == shown


def test_windows_cameras_are_listed_once_though_two_systems_know_them() -> None:
    known = {
        cv2.CAP_DSHOW: (Listed("Webcam", 0, "usb#1"), Listed("Webcam", 1, "usb#2")),
        cv2.CAP_MSMF: (Listed("Webcam", 0), Listed("Webcam", 1), Listed("Tablet front", 2, "mipi#1")),
    }

    found = list_cameras(lambda backend: known[backend], "win32")

    assert [(one.name, one.backend) for one in found] == [
        ("Webcam", cv2.CAP_DSHOW),
        ("Webcam (2)", cv2.CAP_DSHOW),
        ("Tablet front", cv2.CAP_MSMF),
    ]
    assert not any(one.is_meant_by("2") for one in found)  # numbers are the first system's


@pytest.mark.parametrize("source", ["HD Webcam", "ｈｄ ｗｅｂｃａｍ ", "2", "/dev/video2"])
def test_one_camera_has_several_sources(source: str) -> None:
    found = listed(Listed("HD Webcam", 2, "/dev/video2"), Listed("Other", 3, "/dev/video3"))

    assert is_same_source(source, "2", found)
    assert not is_same_source(source, "Other", found)


def test_number_path_address_and_file_are_no_names(tmp_path: Path) -> None:
    video = tmp_path / "film"
    video.touch()

    places = ["0", "/dev/video0", "http://127.0.0.1/stream", str(video)]

    assert not any(is_name(one) for one in places)
    assert is_name("HD Webcam") and is_name("書画カメラ") and is_name("C920/HD")


def test_name_is_looked_up_at_every_opening() -> None:
    plugged: list[Listed] = []
    camera = OpenCvCamera("書画カメラ", find=lambda: listed(*plugged))
    faults = []

    for now in ([], [Listed("HD Webcam", 0, "/dev/video0")], [Listed("書画カメラ", 91, "/dev/video91")]):
        plugged[:] = now
        with pytest.raises(OperationalError) as caught:
            camera.open()
        faults.append((caught.value.fault, caught.value.detail))

    assert faults[0][0] is Fault.CAMERA_MISSING
    assert faults[1] == (Fault.CAMERA_UNLISTED, "HD Webcam")
    assert faults[2][0] is Fault.CAMERA_MISSING  # found in its new place, but pulled out that moment


# --- why it does not open ---------------------------------------------------------------------------


def refusing(number: int) -> Callable[[str, int], int]:
    def open_device(path: str, flags: int) -> int:
        raise OSError(number, os.strerror(number), path)

    return open_device


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.EACCES, Fault.CAMERA_DENIED),
        (errno.EPERM, Fault.CAMERA_DENIED),
        (errno.EBUSY, Fault.CAMERA_BUSY),
        (errno.ENOENT, Fault.CAMERA_MISSING),
        (errno.ENODEV, Fault.CAMERA_MISSING),
    ],
)
@pytest.mark.parametrize("place", ["0", "/dev/video0"])
def test_linux_says_why_a_camera_does_not_open(place: str, number: int, fault: Fault) -> None:
    assert fault_of_unopened(place, lambda: (), "linux", open_device=refusing(number)) is fault


def test_linux_device_that_opens_for_anyone_is_taken_by_another_program(tmp_path: Path) -> None:
    (tmp_path / "device").touch()

    def open_device(path: str, flags: int) -> int:
        return os.open(tmp_path / "device", os.O_RDONLY)

    assert fault_of_unopened("/dev/video0", lambda: (), "linux", open_device=open_device) is Fault.CAMERA_BUSY


@pytest.mark.parametrize("hive", ["machine", "user"])
@pytest.mark.parametrize("is_for_all", [True, False])
def test_windows_privacy_switch_is_told_from_a_camera_in_use(hive: str, is_for_all: bool) -> None:
    found = listed(Listed("HD Webcam", 0, "usb#1"), platform="win32")

    def consent(asked: str, key: str) -> str:
        is_asked = asked == hive and key.endswith("webcam" if is_for_all else "NonPackaged")
        return "Deny" if is_asked else "Allow"

    def fault(place: str, say: Callable[[str, str], str]) -> Fault:
        return fault_of_unopened(place, lambda: found, "win32", consent=say)

    assert is_forbidden(consent)
    assert fault("usb#1", consent) is Fault.CAMERA_DENIED
    assert fault("0", lambda hive, key: "") is Fault.CAMERA_BUSY
    assert fault("5", consent) is Fault.CAMERA_MISSING


@pytest.mark.parametrize(
    ("fault", "source", "is_well", "told"),
    [
        (Fault.CAMERA_BUSY, "書画カメラ", True, "書画カメラ"),
        (Fault.CAMERA_BUSY, "2", True, "書画カメラ"),
        (Fault.CAMERA_DENIED, "2", False, "camera_denied"),
        (Fault.CAMERA_BUSY, "HD Webcam", False, "書画カメラ"),
        (Fault.CAMERA_BUSY, "http://127.0.0.1/stream", True, "by address"),
    ],
)
def test_doctor_names_the_camera_or_those_that_there_are(
    fault: Fault, source: str, is_well: bool, told: str
) -> None:
    found = listed(Listed("書画カメラ", 2, "/dev/video2"))

    ok, detail = look_for_camera(source, lambda: found, lambda place, find: fault)

    assert (ok, told in detail) == (is_well, True)
