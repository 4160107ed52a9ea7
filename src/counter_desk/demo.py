"""The demonstration: sample residents, a simulated camera and scanner, nothing of this PC's own data.

Where there is no screen it plays one resident's whole visit offscreen, through the same window and desk.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from counter_desk.bootstrap import build, demo_settings
from counter_desk.demo_residents import SAMPLES, Sample, import_samples
from counter_desk.domain.identity import IdentityDocument
from counter_desk.domain.visit import VisitState
from counter_desk.settings import Folders, Settings

OUT = Path("demo-out")
PATIENCE_S = 60.0


def run_demo() -> int:
    """Play the demonstration on the screen, or offscreen where there is none."""
    if not _has_screen():
        sys.stdout.write(f"There is no screen here: a visit is played offscreen. Look into {OUT}/.\n")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return play_offscreen(OUT)
    from counter_desk.app import make_application

    with tempfile.TemporaryDirectory(prefix="counter-desk-demo-") as folder:
        program = make_program(make_application(), Path(folder))
        return int(program.run())


def play_offscreen(out: Path, size: tuple[int, int] = (1366, 768)) -> int:
    """One resident's visit from scan to paper; leaves photo, PDFs and a picture of each step in `out`."""
    from counter_desk.app import make_application

    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="counter-desk-demo-") as folder:
        program = make_program(make_application(), Path(folder))
        program.window.resize(*size)
        Rehearsal(program, out).play()
        for paper in sorted((Path(folder) / "papers").glob("*.pdf")):
            shutil.copy(paper, out / paper.name)
        program.close()
    return 0


class Rehearsal:
    """Plays a visit on a running program, as a clerk would, and takes a picture of each step."""

    def __init__(self, program: Any, out: Path) -> None:
        self._program = program
        self._window = program.window
        self._out = out
        self._count = 0

    def play(self, sample: Sample = SAMPLES[0]) -> None:
        """Scan, shoot, accept, tick, confirm, print, next."""
        from counter_desk.ui.actions import Intent
        from counter_desk.ui.workbench import Page

        self._program.start()
        self.until(lambda: self._window.is_furnished)
        bench = self._window.workbench
        self.until(lambda: bench.state is not None and bench.live.picture.pixels is not None)
        bench.ask(Intent.AUTO_SHUTTER)  # off: the rehearsal presses the key itself, and stops for pictures
        self.picture("waiting")
        self._program.scanner.present(sample.number)
        self.until_state(VisitState.RECORD_OPEN)
        self.until(lambda: bench.live.is_well)
        self.picture("record-open")
        self.ask(Intent.SHOOT, VisitState.PHOTO_TAKEN)
        self.picture("photo-taken")
        (self._out / "photo.jpg").write_bytes(bench.state.photo.jpeg)
        bench.pages[Page.SHOT].tick_looks()
        self.ask(Intent.ACCEPT, VisitState.PHOTO_KEPT)
        bench.pages[Page.IDENTITY].tick(IdentityDocument.DRIVING_LICENCE, IdentityDocument.INSURANCE_CARD)
        self.picture("identity")
        self.ask(Intent.IDENTITY, VisitState.IDENTITY_CHECKED)
        self.picture("summary")
        self.ask(Intent.CONFIRM, VisitState.CONFIRMED)
        self.picture("ready-to-print")
        self.ask(Intent.PRINT, VisitState.PRINTED)
        self.picture("printed")
        self.ask(Intent.NEXT, VisitState.WAITING)
        self.picture("next")

    def picture(self, name: str, widget: Any = None, *, with_flash: bool = False) -> None:
        """A picture of the window, or of another widget, as it is when a scan's flash is over."""
        from PySide6.QtWidgets import QApplication

        if not with_flash:
            self._window.scan_flash.put_out()
        QApplication.processEvents()
        self._count += 1
        (widget or self._window).grab().save(str(self._out / f"{self._count:02d}-{name}.png"))

    def ask(self, intent: Any, state: VisitState) -> None:
        """Press a key and wait for what follows."""
        self._window.workbench.ask(intent)
        self.until_state(state)

    def until_state(self, state: VisitState) -> None:
        """Wait until the visit stands there."""
        bench = self._window.workbench
        self.until(lambda: bench.state is not None and bench.state.state is state)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Let the program work until `is_so`; raises TimeoutError after a minute."""
        from PySide6.QtCore import QDeadlineTimer, QEventLoop
        from PySide6.QtWidgets import QApplication

        deadline = QDeadlineTimer(int(PATIENCE_S * 1000))
        while not is_so():
            if deadline.hasExpired():
                raise TimeoutError(
                    f"the visit stopped at step {self._count}: {self._window.workbench.notices.text}"
                )
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)


def make_program(app: Any, folder: Path, chosen: Settings | None = None) -> Any:
    """The program on sample residents, with a panel for scanner and cable; data goes into `folder`."""
    from counter_desk.app import Program

    folders = Folders(folder, folder / "settings.toml")
    settings = demo_settings(chosen or Settings(), folder)
    workplace = build(settings, folders)
    import_samples(workplace)
    workplace.close()
    program = Program(app, folders, settings)
    program.furnished.connect(lambda: _add_panel(program))
    return program


def _add_panel(program: Any) -> None:
    from counter_desk.ui.demo_panel import DemoPanel

    panel = DemoPanel(tuple((sample.name, sample.number, sample.note) for sample in SAMPLES))
    panel.presented.connect(lambda text: program.scanner.present(text))
    panel.camera_pulled.connect(
        lambda is_out: program.camera.pull_out() if is_out else program.camera.plug_in()
    )
    program.window.workbench.left.addWidget(panel)


def _has_screen() -> bool:
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
