"""What the live picture costs: the real window on a real screen, fed by a camera on loopback.

`preview_rows` is part of benchmarks/photo.py. The camera is another process, which sends JPEG frames of
1280×720 thirty times a second; the window opens a record and guides, its automatic shutter off. Counted is
the time of all its threads: reading and decoding, verdicts, painting.
"""

import bisect
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.table import Row, at_most  # noqa: E402 - the path is set just above
from counter_desk.app import SWITCH_S, Program  # noqa: E402 - the same
from counter_desk.demo_residents import SAMPLES, import_samples  # noqa: E402 - the same
from counter_desk.domain.visit import VisitState  # noqa: E402 - the same
from counter_desk.settings import Folders, Settings  # noqa: E402 - the same
from counter_desk.ui.reception_view import ReceptionView  # noqa: E402 - the same
from tests.devices import stream  # noqa: E402 - the same
from tests.screen.xserver import XServer  # noqa: E402 - the same

FPS = 30
WARM_UP_S = 2.0
PORTRAIT = ROOT / "resources" / "demo" / "portrait.jpg"


def preview_rows(quick: bool) -> Iterator[Row]:
    """Share of a core, how old a verdict is, how long the screen's thread is held up."""
    found = measured(5.0 if quick else 60.0)
    yield Row("preview: frames shown", "per second", found["frames"])
    yield at_most("preview: all threads together", "% of one core", found["core"], 35)
    yield Row("preview: verdicts", "per second", found["verdicts"])
    yield at_most("preview: verdict after its frame, 99 of 100", "frames", found["late"], 1)
    yield at_most("preview: screen's thread held up, 99.9 of 100", "ms", found["held_up"], 16)
    yield at_most("preview: screen's thread held up, longest", "ms", found["longest"], 16)


def measured(seconds: float) -> dict[str, float]:
    """Run the window in a process of its own."""
    with tempfile.TemporaryDirectory() as folder, Camera() as url:
        command = [sys.executable, __file__, url, str(seconds), folder]
        if shutil.which("Xvfb") is None:
            return _run(command, os.environ | {"QT_QPA_PLATFORM": "offscreen"})
        with XServer() as screen:
            return _run(command, screen.environment)


def _run(command: list[str], environment: dict[str, str]) -> dict[str, float]:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


class Camera:
    """The portrait, swaying a little, at 30 frames a second; a context manager that gives the address."""

    def __enter__(self) -> str:
        stream.PERIOD_S = 1 / FPS
        picture = np.asarray(cv2.imread(str(PORTRAIT)), np.uint8)
        frames = [cv2.imencode(".jpg", np.roll(picture, step, axis=1))[1].tobytes() for step in range(12)]
        self._server = stream.MjpegServer(PORTRAIT)
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._sway, args=(frames,), daemon=True)
        self._server.__enter__()
        self._thread.start()
        return self._server.url

    def _sway(self, frames: list[bytes]) -> None:
        at = 0
        while not self._is_over.wait(1 / FPS):
            at += 1
            self._server.show(frames[at % len(frames)])

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()
        self._server.__exit__(None, None, None)


def _is_guiding(bench: ReceptionView) -> bool:
    is_open = bench.state is not None and bench.state.state is VisitState.RECORD_OPEN
    return is_open and bench.live.guidance.shown is not None


class TimedApplication(QApplication):
    """Notes how long each event holds up the screen's thread, what it calls on the way included."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.held_up: list[float] = []
        self._depth = 0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Pass the event on."""
        began_s, self._depth = time.perf_counter(), self._depth + 1
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            if not self._depth:
                self.held_up.append(time.perf_counter() - began_s)


class Meter:
    """Counts what the window does from `begin` to `end`."""

    def __init__(self, app: TimedApplication, program: Program) -> None:
        self._app = app
        self._arrived: list[float] = []
        self._late: list[int] = []
        self._began_s = self._spent_s = 0.0
        self.found: dict[str, float] = {}
        adviser = program.window._adviser  # noqa: SLF001 - there is no other way to hear it
        assert adviser is not None
        adviser.judged.connect(self._on_judged)
        self._look_at = adviser.look_at
        adviser.look_at = self._on_frame  # type: ignore[method-assign]  # noted before its time is taken

    def begin(self) -> None:
        """From now on."""
        for one in (self._arrived, self._late, self._app.held_up):
            one.clear()
        self._began_s, self._spent_s = time.monotonic(), time.process_time()

    def end(self) -> None:
        """Until now."""
        passed_s = time.monotonic() - self._began_s
        held_up = self._app.held_up
        self.found = {
            "frames": len(self._arrived) / passed_s,
            "core": 100 * (time.process_time() - self._spent_s) / passed_s,
            "verdicts": len(self._late) / passed_s,
            "late": statistics.quantiles(self._late, n=100)[-1],
            "held_up": 1000 * statistics.quantiles(held_up, n=1000)[-1],
            "longest": 1000 * max(held_up),
        }
        self._app.quit()

    def _on_frame(self, pixels: object) -> None:
        self._arrived.append(time.monotonic())
        self._look_at(pixels)

    def _on_judged(self, _report: object, at_s: float) -> None:
        self._late.append(len(self._arrived) - bisect.bisect(self._arrived, at_s))


def watch(url: str, seconds: float, folder: Path) -> dict[str, float]:
    """Open the window on that camera, and watch it for so long."""
    sys.setswitchinterval(SWITCH_S)
    app = TimedApplication(sys.argv[:1])
    program = Program(app, Folders(folder, folder / "settings.toml"), _settings(url))
    program.window.resize(1366, 768)
    program.start()
    _until(app, lambda: program.workplace is not None and program.window.workbench.state is not None)
    import_samples(program.workplace)
    bench = program.window.workbench
    bench.take_scan(SAMPLES[0].number)
    _until(app, lambda: _is_guiding(bench))
    meter = Meter(app, program)
    QTimer.singleShot(round(WARM_UP_S * 1000), meter.begin)
    QTimer.singleShot(round((WARM_UP_S + seconds) * 1000), meter.end)
    app.exec()
    program.close()
    return meter.found


def _settings(url: str) -> Settings:
    settings = Settings()
    return replace(
        settings,
        camera=replace(settings.camera, source=url),
        photo=replace(settings.photo, auto_shutter="no", sound="no"),
        scanner=replace(settings.scanner, kind="none"),
        printer=replace(settings.printer, kind="folder"),
    )


def _until(app: TimedApplication, condition: Callable[[], bool]) -> None:
    while not condition():
        app.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    address, duration, place = sys.argv[1:]
    sys.stdout.write(json.dumps(watch(address, float(duration), Path(place))) + "\n")
