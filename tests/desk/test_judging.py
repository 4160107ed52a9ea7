"""The desk's way to vision: what is read from files, and whom the live verdict follows."""

import os
import sys
import threading
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from counter_desk.desk.judging import PhotoDesk, read_bounded
from counter_desk.domain.errors import Fault, OperationalError
from tests.vision.spoil import placed

FACES = Path(__file__).parents[1] / "data" / "faces"


def fault_of(file: Path) -> OperationalError | None:
    """What reading raises; None when it does not come back within ten seconds."""
    found: list[OperationalError] = []

    def read() -> None:
        with pytest.raises(OperationalError) as caught:
            read_bounded(file)
        found.append(caught.value)

    reading = threading.Thread(target=read, daemon=True)
    reading.start()
    reading.join(10)
    return found[0] if found else None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes and devices in folders")
@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_what_is_no_file_is_told_at_once(tmp_path: Path, kind: str) -> None:
    place = {"pipe": tmp_path / "face.jpg", "device": Path("/dev/zero"), "folder": tmp_path}[kind]
    if kind == "pipe":
        os.mkfifo(place)

    fault = fault_of(place)

    assert fault is not None, "it waits"
    assert fault.fault is Fault.FILE_UNREADABLE
    assert place.name in fault.detail and not fault.is_passing


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "face.jpg").write_bytes(bytes(range(256)) * 100)

    assert read_bounded(tmp_path / "face.jpg") == bytes(range(256)) * 100


def test_next_resident_is_not_looked_for_where_the_last_one_sat(resources: Path) -> None:
    desk = PhotoDesk(resources / "models")
    portrait: Any = np.asarray(cv2.imread(str(FACES / "composed_plain.jpg")), np.uint8)
    moved = placed(portrait, dx=25, dy=10)
    fresh = desk.glance(moved)
    desk.forget()
    desk.glance(portrait)
    assert desk.glance(moved).measures != fresh.measures, "a followed face is measured a little otherwise"

    desk.forget()
    desk.glance(portrait)
    desk.forget()

    assert desk.glance(moved).measures == fresh.measures
