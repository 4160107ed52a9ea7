"""A real X server for tests, on a display that nobody else has."""

import os
import shutil
import subprocess
from types import TracebackType
from typing import Self


class XServer:
    """Xvfb with a window manager; a context manager."""

    def __init__(self, size: str = "1366x768x24") -> None:
        self._size = size
        self._processes: list[subprocess.Popen[bytes]] = []
        self.display = ""

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", self._size, "-nolisten", "tcp"]
        self._processes.append(
            subprocess.Popen(
                command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            self.display = f":{told.readline().strip()}"
        if shutil.which("openbox"):
            manager = subprocess.Popen(
                ["openbox"], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            self._processes.append(manager)
        return self

    @property
    def environment(self) -> dict[str, str]:
        """This process's environment on the new display."""
        return os.environ | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def keys(self, *keys: str) -> None:
        """Press keys as xdotool names them."""
        subprocess.run(["xdotool", "key", "--delay", "90", *keys], env=self.environment, check=True)

    def write(self, text: str, delay_ms: int) -> None:
        """Type text with a pause between the keys."""
        command = ["xdotool", "type", "--delay", str(delay_ms), text]
        subprocess.run(command, env=self.environment, check=True)

    def picture(self, file: str) -> None:
        """What the screen shows, for the failure's report."""
        subprocess.run(["import", "-window", "root", file], env=self.environment, check=False)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait(10)
