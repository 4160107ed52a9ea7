"""A camera that shows a portrait which breathes and sways a little, in time like the hardware."""

import math
import threading
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from counter_desk.devices.camera import Frame
from counter_desk.domain.errors import Fault, OperationalError

WARM_UP_S = 0.3
SWAY_PX = 4
NOISE = 2.0  # standard deviation of the sensor's noise, of 255


class SimulatedCamera:
    """Shows `picture` at `fps` frames a second; can be pulled out, plugged in, and taken."""

    def __init__(self, picture: Path, fps: float = 30.0, size: tuple[int, int] = (1280, 720)) -> None:
        self._picture = picture
        self._period_s = 1.0 / fps
        self._size = size
        self._base: Any = None
        self._noise: Any = None
        self._opened_at_s = 0.0
        self._last_at_s = 0.0
        self._number = 0
        self._is_out = threading.Event()
        self._is_taken = threading.Event()

    def pull_out(self) -> None:
        """Pull the cable."""
        self._is_out.set()

    def plug_in(self) -> None:
        """Plug it in again."""
        self._is_out.clear()

    def be_taken(self, taken: bool) -> None:
        """Let another program have it, or not."""
        (self._is_taken.set if taken else self._is_taken.clear)()

    def open(self) -> None:
        """Raises CAMERA_MISSING when pulled out, CAMERA_BUSY when taken."""
        if self._is_out.is_set():
            raise OperationalError(Fault.CAMERA_MISSING, "simulated")
        if self._is_taken.is_set():
            raise OperationalError(Fault.CAMERA_BUSY, "simulated")
        found = cv2.imdecode(np.frombuffer(self._picture.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
        width, height = self._size
        self._base = cv2.resize(np.asarray(found), (width, height), interpolation=cv2.INTER_AREA)
        self._noise = np.random.default_rng(1).normal(0, NOISE, (height, width, 1)).astype(np.int16)
        self._opened_at_s = self._last_at_s = time.monotonic()

    def read(self) -> Frame | None:
        """The next frame when its time has come; None while the camera warms up."""
        if self._is_out.is_set():
            raise OperationalError(Fault.CAMERA_STOPPED, "simulated")
        due_s = self._last_at_s + self._period_s
        time.sleep(max(0.0, min(due_s - time.monotonic(), self._period_s)))
        now_s = time.monotonic()
        self._last_at_s = now_s
        if now_s - self._opened_at_s < WARM_UP_S:
            return None
        self._number += 1
        return Frame(self._pixels(now_s - self._opened_at_s), now_s, self._number)

    def close(self) -> None:
        """Let the picture go."""
        self._base = self._noise = None

    def _pixels(self, age_s: float) -> Any:
        dx = round(SWAY_PX * math.sin(age_s * 0.9))
        dy = round(SWAY_PX / 2 * math.sin(age_s * 1.7))
        light = round(2 * math.sin(age_s * 0.5))
        height, width = self._base.shape[:2]
        moved = cv2.warpAffine(
            self._base,
            np.array([[1, 0, dx], [0, 1, dy]], np.float32),
            (width, height),
            borderMode=cv2.BORDER_REPLICATE,
        )
        noise = np.roll(self._noise, self._number * 97, axis=1)
        return np.ascontiguousarray(np.clip(moved.astype(np.int16) + noise + light, 0, 255).astype(np.uint8))
