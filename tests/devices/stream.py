"""A camera on loopback: a picture, again and again until another is shown, as a multipart JPEG stream."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

PERIOD_S = 1 / 15


class MjpegServer:
    """Serves `picture`; `show` changes it, `pause` lets the stream fall silent. A context manager."""

    def __init__(self, picture: Path) -> None:
        self._shown = shown = [picture.read_bytes()]
        self._is_running = threading.Event()
        self._is_running.set()
        self._is_over = threading.Event()
        running, over = self._is_running, self._is_over

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
                self.end_headers()
                try:
                    while not over.is_set():
                        if running.is_set():
                            self.wfile.write(_part(shown[0]))
                        time.sleep(PERIOD_S)
                except (BrokenPipeError, ConnectionResetError):
                    return

            def log_message(self, format: str, *args: object) -> None:
                """Nobody reads it."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self.url = f"http://127.0.0.1:{self._server.server_port}/camera.mjpg"

    def show(self, jpeg: bytes) -> None:
        """Send this picture from now on."""
        self._shown[0] = jpeg

    def pause(self) -> None:
        """Send nothing for a while, with the connection open."""
        self._is_running.clear()

    def go_on(self) -> None:
        """Send again."""
        self._is_running.set()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._is_over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


def _part(jpeg: bytes) -> bytes:
    head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
    return head.encode() + jpeg + b"\r\n"
