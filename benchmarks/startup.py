"""Process start to first painted window: a bare PySide6 window beside counter-desk, turn about, in one run.

`python benchmarks/startup.py [--quick] [--json]`. The clock starts before the process does and is read by the
process itself when its window has been painted, so that both pay for the interpreter, Qt and the screen.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.table import Row, at_most, exit_code, show  # noqa: E402 - the path is set just above

ALLOWED_RATIO = 1.6  # program / bare window
TURNS, QUICK_TURNS = 15, 5
TIMEOUT_S = 60
BARE_WINDOW = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, self.painted)

    def painted(self):
        with open(sys.argv[1], "w") as file:
            file.write(str(time.time_ns()))
        QApplication.exit(0)

app = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""


def main() -> int:
    """Measure and print; 1 when the program starts too slowly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_TURNS} turns instead of {TURNS}")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    options = parser.parse_args()
    with a_screen() as screen, tempfile.TemporaryDirectory() as folder:
        bare, desk = measure(QUICK_TURNS if options.quick else TURNS, screen, Path(folder))
    rows = rows_of(bare, desk)
    show(rows, options.json)
    return exit_code(rows)


def rows_of(bare: list[float], desk: list[float]) -> list[Row]:
    """The medians in milliseconds and their ratio."""
    of_bare, of_desk = statistics.median(bare), statistics.median(desk)
    return [
        Row("first paint, bare PySide6 window", "ms", of_bare),
        Row("first paint, counter-desk", "ms", of_desk),
        at_most("counter-desk / bare", "×", of_desk / of_bare, ALLOWED_RATIO),
    ]


def measure(turns: int, screen: dict[str, str], folder: Path) -> tuple[list[float], list[float]]:
    """Milliseconds of each start, taken in turn; the first pair only warms the disk's cache."""
    mark = folder / "painted"
    home = {name: str(folder / "home") for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    bare_command = [sys.executable, "-c", BARE_WINDOW, str(mark)]
    desk_command = [sys.executable, "-m", "counter_desk"]
    hook = {"COUNTER_DESK_FIRST_PAINT": f"{mark}:exit"}
    pairs = [
        (
            milliseconds(bare_command, screen | home, mark),
            milliseconds(desk_command, screen | home | hook, mark),
        )
        for _ in range(turns + 1)
    ][1:]
    return [bare for bare, _ in pairs], [desk for _, desk in pairs]


def milliseconds(command: list[str], environment: dict[str, str], mark: Path) -> float:
    """From before the process exists to the time that it writes into `mark`."""
    mark.unlink(missing_ok=True)
    started = time.time_ns()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | environment,
        timeout=TIMEOUT_S,
        capture_output=True,
        text=True,
        check=False,
    )
    if not mark.exists():
        raise SystemExit(f"{' '.join(command[:3])} painted nothing:\n{done.stderr}")
    return (int(mark.read_text(encoding="ascii")) - started) / 1e6


@contextmanager
def a_screen() -> Iterator[dict[str, str]]:
    """An X screen of our own, or Qt's offscreen one where there is no Xvfb."""
    if shutil.which("Xvfb") is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as pipe:
            number = pipe.readline().strip()
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
