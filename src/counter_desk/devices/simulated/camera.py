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
    """Shows `picture` at `fps` frames a second; can be pulled out, taken, forbidden, covered and frozen."""

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
        self._is_denied = threading.Event()
        self._is_covered = threading.Event()
        self._is_frozen = threading.Event()
        self._last: Any = None

    def pull_out(self) -> None:
        """Pull the cable."""
        self._is_out.set()

    def plug_in(self) -> None:
        """Plug it in again."""
        self._is_out.clear()

    def be_taken(self, taken: bool) -> None:
        """Let another program have it, or not."""
        _switch(self._is_taken, taken)

    def be_denied(self, denied: bool) -> None:
        """Let the system forbid it, or not."""
        _switch(self._is_denied, denied)

    def be_covered(self, covered: bool) -> None:
        """Shut the lens cover, or open it."""
        _switch(self._is_covered, covered)

    def freeze(self, frozen: bool) -> None:
        """Give the last picture again and again, as a driver that hangs, or go on."""
        _switch(self._is_frozen, frozen)

    def show(self, pixels: Any) -> None:
        """Have another picture before the open camera (H×W×3 BGR, of its size)."""
        self._base = pixels

    def open(self) -> None:
        """Raises CAMERA_MISSING when pulled out, CAMERA_DENIED when forbidden, CAMERA_BUSY when taken."""
        for is_so, fault in (
            (self._is_out, Fault.CAMERA_MISSING),
            (self._is_denied, Fault.CAMERA_DENIED),
            (self._is_taken, Fault.CAMERA_BUSY),
        ):
            if is_so.is_set():
                raise OperationalError(fault, "simulated")
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
        if self._last is None or not self._is_frozen.is_set():
            self._last = self._pixels(now_s - self._opened_at_s)
        return Frame(self._last, now_s, self._number)

    def close(self) -> None:
        """Let the picture go."""
        self._base = self._noise = None

    def _pixels(self, age_s: float) -> Any:
        dx = round(SWAY_PX * math.sin(age_s * 0.9))
        dy = round(SWAY_PX / 2 * math.sin(age_s * 1.7))
        light = round(2 * math.sin(age_s * 0.5))
        height, width = self._base.shape[:2]
        if self._is_covered.is_set():
            return np.zeros_like(self._base)
        moved = cv2.warpAffine(
            self._base,
            np.array([[1, 0, dx], [0, 1, dy]], np.float32),
            (width, height),
            borderMode=cv2.BORDER_REPLICATE,
        )
        noise = np.roll(self._noise, self._number * 97, axis=1)
        return np.ascontiguousarray(np.clip(moved.astype(np.int16) + noise + light, 0, 255).astype(np.uint8))


def _switch(event: threading.Event, is_on: bool) -> None:
    (event.set if is_on else event.clear)()
