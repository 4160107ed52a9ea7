"""A camera through cv2.VideoCapture: name, number, device path, video file or URL."""

import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np

from counter_desk.devices.camera import FoundCamera, Frame
from counter_desk.devices.real.camera_access import fault_of_unopened
from counter_desk.devices.real.camera_list import is_name, list_cameras, named_camera
from counter_desk.domain.errors import Fault, OperationalError

OPEN_TIMEOUT_MS = 4000
SILENCE_S = 1.8  # a stream without a frame for so long has stopped
FIRST_FRAME_S = 5.0  # some cameras need so long to begin
SMALLEST_SIDE = 16  # pixels; data that no driver has understood come as one long line


class OpenCvCamera:
    """Reads on a thread of its own and keeps the newest frame only: what is shown is now."""

    def __init__(
        self,
        source: str,
        width: int = 1920,
        height: int = 1080,
        silence_s: float = SILENCE_S,
        find: Callable[[], tuple[FoundCamera, ...]] = list_cameras,
    ) -> None:
        self._source = source
        self._size = (width, height)
        self._silence_s = silence_s
        self._find = find
        self._capture: Any = None
        self._thread: threading.Thread | None = None
        self._is_closing = threading.Event()
        self._arrived = threading.Condition()
        self._newest: Frame | None = None
        self._number = 0
        self._silent_at_s = 0.0  # when no frame until then is silence

    def open(self) -> None:
        """Open the source; a name is looked up anew each time, so that another port makes no difference.

        Raises CAMERA_MISSING or CAMERA_UNLISTED; CAMERA_BUSY or CAMERA_DENIED where the device is there.
        """
        cv2.utils.logging.setLogLevel(0)  # its own complaints say nothing that our error does not
        self._is_closing.clear()
        self._newest = None
        capture, place = self._opened()
        if not capture.isOpened():
            capture.release()
            raise OperationalError(fault_of_unopened(place, self._find), self._source)
        self._capture = capture
        self._silent_at_s = time.monotonic() + max(FIRST_FRAME_S, self._silence_s)
        self._thread = threading.Thread(target=self._fetch, args=(capture,), name="camera", daemon=True)
        self._thread.start()

    def read(self) -> Frame | None:
        """The newest frame not read yet; waits a tenth of a second for one at the most."""
        with self._arrived:
            self._arrived.wait_for(lambda: self._newest is not None, timeout=0.1)
            frame, self._newest = self._newest, None
        if frame is None and time.monotonic() > self._silent_at_s:
            raise OperationalError(Fault.CAMERA_STOPPED, self._source)
        return frame

    def close(self) -> None:
        """Stop the thread; a driver that hangs is left to itself after two seconds."""
        self._is_closing.set()
        if self._thread is not None:
            self._thread.join(2.0)
        self._thread = self._capture = None

    def _opened(self) -> tuple[Any, str]:
        """The capture, and the device path or number that it is of."""
        if is_name(self._source):
            camera = named_camera(self._source, self._find())
            return self._tuned(cv2.VideoCapture(camera.index, camera.backend)), camera.path
        if self._source.isdigit():
            backend = cv2.CAP_DSHOW if sys.platform == "win32" else cv2.CAP_V4L2
            return self._tuned(cv2.VideoCapture(int(self._source), backend)), self._source
        if self._source.startswith("/dev/"):
            return self._tuned(cv2.VideoCapture(self._source, cv2.CAP_V4L2)), self._source
        timeouts = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, OPEN_TIMEOUT_MS]
        timeouts += [cv2.CAP_PROP_READ_TIMEOUT_MSEC, int(self._silence_s * 1000)]
        return cv2.VideoCapture(self._source, cv2.CAP_FFMPEG, timeouts), self._source

    def _tuned(self, capture: Any) -> Any:
        """Ask for compressed frames: others of this size come five a second. Drivers take what is nearest."""
        if capture.isOpened():
            capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
            capture.set(cv2.CAP_PROP_FRAME_WIDTH, self._size[0])
            capture.set(cv2.CAP_PROP_FRAME_HEIGHT, self._size[1])
            capture.set(cv2.CAP_PROP_AUTOFOCUS, 1)
        return capture

    def _fetch(self, capture: Any) -> None:
        while not self._is_closing.is_set():
            is_read, given = capture.read()
            pixels = as_bgr(given) if is_read else None
            if pixels is None:
                if self._is_closing.wait(0.02):
                    break
                continue
            with self._arrived:
                now_s = time.monotonic()
                self._number += 1
                self._silent_at_s = now_s + self._silence_s
                self._newest = Frame(pixels, now_s, self._number)
                self._arrived.notify()
        capture.release()


def as_bgr(given: Any) -> Any:
    """What a driver gave as H×W×3 BGR, 8 bits, contiguous; None when it is no picture."""
    if not isinstance(given, np.ndarray) or given.dtype != np.uint8 or given.ndim not in (2, 3):
        return None
    if min(given.shape[:2]) < SMALLEST_SIDE:
        return None
    channels = given.shape[2] if given.ndim == 3 else 1
    if channels == 1:
        return cv2.cvtColor(given, cv2.COLOR_GRAY2BGR)
    if channels == 4:
        return cv2.cvtColor(given, cv2.COLOR_BGRA2BGR)
    return np.ascontiguousarray(given) if channels == 3 else None
