"""A camera on loopback: a picture with a sensor's noise, as a multipart JPEG stream."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import cv2
import numpy as np

PERIOD_S = 1 / 15
NOISE = 2.0  # standard deviation, of 255
VARIANTS = 4


class MjpegServer:
    """Serves `picture`; `show` changes it, `pause` falls silent, `freeze` repeats one frame, `kill` ends it.

    A context manager; entered again after `kill` it serves on the same port.
    """

    def __init__(self, picture: Path) -> None:
        self._shown = [_noisy(picture.read_bytes())]
        self._is_running = threading.Event()
        self._is_running.set()
        self._is_frozen = threading.Event()
        self._port = 0
        self._begin()
        self.url = f"http://127.0.0.1:{self._port}/camera.mjpg"

    def show(self, jpeg: bytes) -> None:
        """Send this picture from now on."""
        self._shown[0] = _noisy(jpeg)

    def pause(self) -> None:
        """Send nothing for a while, with the connection open."""
        self._is_running.clear()

    def go_on(self) -> None:
        """Send again, and move again."""
        self._is_frozen.clear()
        self._is_running.set()

    def freeze(self) -> None:
        """Send the same frame again and again."""
        self._is_frozen.set()

    def kill(self) -> None:
        """End the server and its connections, as a pulled cable does."""
        self._is_over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    def restart(self) -> None:
        """Serve again on the same port."""
        self._begin()
        self._thread.start()

    def _begin(self) -> None:
        self._is_over = threading.Event()
        handler = _handler(self._shown, self._is_running, self._is_frozen, self._is_over)
        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._port = self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.kill()


def _handler(
    shown: list[tuple[bytes, ...]], running: threading.Event, frozen: threading.Event, over: threading.Event
) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
            self.end_headers()
            number = 0
            try:
                while not over.is_set():
                    if running.is_set():
                        number += not frozen.is_set()
                        self.wfile.write(_part(shown[0][number % VARIANTS]))
                    time.sleep(PERIOD_S)
            except (BrokenPipeError, ConnectionResetError):
                return

        def log_message(self, format: str, *args: object) -> None:
            """Nobody reads it."""

    return Handler


def _noisy(jpeg: bytes) -> tuple[bytes, ...]:
    """The picture a few times, each with other noise: no sensor gives the same frame twice."""
    picture = np.asarray(cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)).astype(np.int16)
    noise = np.random.default_rng(1).normal(0, NOISE, picture.shape[:2]).astype(np.int16)[..., None]
    return tuple(_encoded(picture + np.roll(noise, 97 * at, axis=1)) for at in range(VARIANTS))


def _encoded(pixels: Any) -> bytes:
    frame = np.clip(pixels, 0, 255).astype(np.uint8)
    return cv2.imencode(".jpg", frame, (cv2.IMWRITE_JPEG_QUALITY, 95))[1].tobytes()


def _part(jpeg: bytes) -> bytes:
    head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
    return head.encode() + jpeg + b"\r\n"
