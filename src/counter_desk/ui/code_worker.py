"""The document camera on a thread of its own: codes that are held before it are scans."""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from counter_desk.devices.camera import Camera, Frame
from counter_desk.devices.code_watch import CodeWatch
from counter_desk.ui.device_worker import CameraWorker

PERIOD_S = 0.125  # from one look for codes to the next
SHARE = 0.3  # of one core, that looking may cost; a slow PC looks less often


class CodeWorker(CameraWorker):
    """Emits each code once, as a scanner does; `read_codes` takes H×W×3 BGR."""

    text_scanned = Signal(str)

    def __init__(
        self,
        camera: Camera,
        read_codes: Callable[[Any], tuple[str, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(camera, parent)
        self._read_codes = read_codes
        self._codes = CodeWatch()
        self._due_s = 0.0

    def use(self, frame: Frame) -> None:
        """Show it to whoever looks, and look for codes if it is time."""
        super().use(frame)
        if frame.taken_at_s < self._due_s:
            return
        began_s = time.monotonic()
        texts = self._read_codes(frame.pixels)
        self._due_s = frame.taken_at_s + max(PERIOD_S, (time.monotonic() - began_s) / SHARE)
        for text in self._codes.new_codes(texts, frame.taken_at_s):
            self.text_scanned.emit(text)
