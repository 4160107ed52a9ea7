"""For the scanner's set-up: listens to all ways a scanner may be connected; the desk hears nothing then."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from counter_desk.devices.scanner import Scanner
from counter_desk.domain.scanner_setup import HeardScan
from counter_desk.ui.device_worker import ScannerWorker
from counter_desk.ui.key_scanner import KeyScanner
from counter_desk.ui.scanner_intake import ScannerIntake

LEARNING_GAP_MS = 120  # a scanner that is set too slow is to be heard, and told


@dataclass(frozen=True)
class Paths:
    """What the bench needs of the world outside. `find_ports`: those that are not in use already."""

    find_ports: Callable[[], Sequence[str]]
    open_port: Callable[[str], Scanner]
    code_rows: Callable[[str], list[tuple[int, ...]]]
    print_page: Callable[[], None]


class ScannerBench(QObject):
    """Between `begin` and `end` each scan goes to `heard` alone, with its pauses and its port."""

    heard = Signal(object)  # HeardScan

    def __init__(
        self,
        intake: ScannerIntake,
        keys: KeyScanner,
        paths: Paths,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._intake = intake
        self._keys = keys
        self.paths = paths
        self._has_begun_keys = False
        self._gap_ms = keys.gap_ms
        self._workers: list[ScannerWorker] = []
        self._is_on = False
        intake.heard.connect(self._on_heard)

    def begin(self) -> None:
        """Listen."""
        if self._is_on:
            return
        self._is_on = self._intake.is_diverted = True
        self._gap_ms, self._keys.gap_ms = self._keys.gap_ms, LEARNING_GAP_MS
        self._has_begun_keys = not self._keys.is_on
        if self._has_begun_keys:  # else they come by the intake
            self._keys.begin()
            self._keys.scanned.connect(self._on_heard)
        for port in self.paths.find_ports():
            self._listen_at(port)

    def end(self) -> None:
        """Scans are the desk's again."""
        if not self._is_on:
            return
        self._is_on = self._intake.is_diverted = False
        self._keys.gap_ms = self._gap_ms
        if self._has_begun_keys:
            self._keys.end()
            self._keys.scanned.disconnect(self._on_heard)
        for worker in self._workers:
            worker.end()

    def stop(self) -> None:
        """End all threads; returns when they have ended."""
        self.end()
        for worker in tuple(self._workers):
            worker.stop()

    def _listen_at(self, port: str) -> None:
        worker = ScannerWorker(self.paths.open_port(port), self, port)
        worker.scanned.connect(self._on_heard)
        worker.finished.connect(self._on_finished)
        self._workers.append(worker)
        worker.start()

    @Slot(object)
    def _on_heard(self, heard: HeardScan) -> None:
        if self._is_on:
            self.heard.emit(heard)

    @Slot()
    def _on_finished(self) -> None:
        for worker in [one for one in self._workers if one.isFinished()]:
            self._workers.remove(worker)
            worker.deleteLater()
