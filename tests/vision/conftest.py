"""Real portraits (public domain) and the networks, loaded once."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from counter_desk.vision.face import FaceFinder
from counter_desk.vision.frames import Frame
from counter_desk.vision.judge import PhotoJudge

FACES = Path(__file__).parents[1] / "data" / "faces"


@pytest.fixture(scope="session")
def finder(resources: Path) -> FaceFinder:
    return FaceFinder(resources / "models")


@pytest.fixture(scope="session")
def judge(resources: Path) -> PhotoJudge:
    return PhotoJudge(resources / "models")


@pytest.fixture(scope="session")
def face_file() -> Callable[[str], bytes]:
    return lambda name: (FACES / name).read_bytes()


@pytest.fixture
def portrait() -> Frame:
    """1280 × 720, head and shoulders before a plain wall: an acceptable webcam picture."""
    frame = cv2.imread(str(FACES / "composed_plain.jpg"))
    assert frame is not None
    return np.asarray(frame, np.uint8)


@pytest.fixture(scope="session")
def picture() -> Callable[[str], Frame]:
    return lambda name: np.asarray(cv2.imread(str(FACES / name)), np.uint8)
